//! What the runs exercised: a simulator in which nothing happens finds nothing.

macro_rules! counts {
    ($($name:ident: $label:literal,)+) => {
        /// Sums over one or many worlds.
        #[derive(Clone, Copy, Debug, Default)]
        pub struct Counts {
            $(#[doc = $label] pub $name: u64,)+
        }

        impl Counts {
            /// Adds another world's.
            pub fn add(&mut self, other: &Self) {
                $(self.$name += other.$name;)+
            }

            /// The counts with their names.
            pub fn named(&self) -> Vec<(&'static str, u64)> {
                vec![$(($label, self.$name)),+]
            }
        }
    };
}

// Each of them must be more than zero over 2,000 worlds; `sim` asks.
counts! {
    worlds: "worlds",
    events: "events",
    messages: "messages",
    saved: "changes saved",
    acknowledged: "changes acknowledged",
    refused: "changes refused",
    rests: "rests compared",
    connections: "connections",
    breaks: "connections broken",
    half_open: "connections half open",
    offline: "networks gone",
    doubled: "messages doubled",
    cut: "messages cut",
    requests: "requests by POST",
    requests_failed: "requests by POST lost, or their answers",
    requests_repeated: "requests by POST repeated",
    together: "pushes committed together",
    requests_gone: "requests by POST to a session that is gone",
    server_crashes: "server crashes",
    server_starts: "server restarts",
    device_crashes: "tablet crashes",
    device_starts: "tablets switched off and on",
    power_cuts: "power cuts",
    hot_journals: "starts on a rollback journal",
    disks_full: "disks full",
    disks_broken: "disks broken",
    disk_faults: "disk faults",
    backups: "backups",
    restores: "restores from backup",
    restores_between: "restores between an answer and its page",
    given_back: "changes given back",
    exchanges: "messages of repairs by difference",
    full_repairs: "repairs by all heads",
    wants: "documents asked of tablets",
    clones: "tablets cloned",
    cloned_noticed: "copies turned away",
    put_back: "tablets put back to a backup",
    emptied: "tablets emptied",
    pairings: "pairings",
    pairings_lost: "pairings whose answer was lost",
    clocks: "clocks turned",
    revoked: "rights taken away",
    rights_back: "rights given back",
    shut_out: "welcomes of tablets that are shut out",
    left: "tablets that left their spaces",
    lies: "lies",
    erasures: "erasures",
    erasures_sent: "erasures sent to tablets",
    erasures_told: "erasures told by tablets",
    choices: "choices on the dashboard",
    organisations: "organisations added",
    snapshots: "snapshots made",
}
