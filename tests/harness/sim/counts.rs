//! What the runs exercised: a simulator in which nothing happens finds nothing.

/// Sums over one or many worlds.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    /// Worlds.
    pub worlds: u64,
    /// Events in their records.
    pub events: u64,
    /// Messages between devices and servers.
    pub messages: u64,
    /// Changes that a volunteer saw saved.
    pub saved: u64,
    /// Changes that the server acknowledged.
    pub acknowledged: u64,
    /// Changes that the server refused because their device was shut out.
    pub refused: u64,
    /// Rests after which everything was compared.
    pub rests: u64,
    /// Times the server stopped at once.
    pub server_crashes: u64,
    /// Times a tablet stopped at once.
    pub device_crashes: u64,
    /// Times the server was put back to a backup.
    pub restores: u64,
    /// Acknowledged changes that a restore took away and the devices gave back.
    pub given_back: u64,
    /// Messages with which the server compares a space with a device's, by states or by all heads.
    pub repairs: u64,
    /// Tablets copied, put back to a copy, or emptied.
    pub copies: u64,
    /// Devices paired.
    pub pairings: u64,
    /// Rights taken away, given back, or run out.
    pub revocations: u64,
    /// Documents erased.
    pub erasures: u64,
    /// Connections.
    pub connections: u64,
    /// Connections that broke.
    pub breaks: u64,
    /// Disk operations that failed on purpose.
    pub disk_faults: u64,
}

impl Counts {
    /// Adds another world's.
    pub fn add(&mut self, other: &Self) {
        self.each(other, |mine, theirs| *mine += theirs);
    }

    fn each(&mut self, other: &Self, with: impl Fn(&mut u64, u64)) {
        let theirs = other.named();
        for (mine, (_, theirs)) in self.fields().into_iter().zip(theirs) {
            with(mine, theirs);
        }
    }

    fn fields(&mut self) -> [&mut u64; 19] {
        [
            &mut self.worlds,
            &mut self.events,
            &mut self.messages,
            &mut self.saved,
            &mut self.acknowledged,
            &mut self.refused,
            &mut self.rests,
            &mut self.server_crashes,
            &mut self.device_crashes,
            &mut self.restores,
            &mut self.given_back,
            &mut self.repairs,
            &mut self.copies,
            &mut self.pairings,
            &mut self.revocations,
            &mut self.erasures,
            &mut self.connections,
            &mut self.breaks,
            &mut self.disk_faults,
        ]
    }

    /// The counts with their names.
    pub fn named(&self) -> [(&'static str, u64); 19] {
        [
            ("worlds", self.worlds),
            ("events", self.events),
            ("messages", self.messages),
            ("changes saved", self.saved),
            ("changes acknowledged", self.acknowledged),
            ("changes refused", self.refused),
            ("rests compared", self.rests),
            ("server crashes", self.server_crashes),
            ("tablet crashes", self.device_crashes),
            ("restores from backup", self.restores),
            ("changes given back", self.given_back),
            ("comparisons in repairs", self.repairs),
            ("tablets copied or emptied", self.copies),
            ("pairings", self.pairings),
            ("revocations", self.revocations),
            ("erasures", self.erasures),
            ("connections", self.connections),
            ("connections broken", self.breaks),
            ("disk faults", self.disk_faults),
        ]
    }
}
