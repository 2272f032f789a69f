//! What the runs exercised: a simulator in which nothing happens finds nothing.

use std::collections::BTreeSet;

use samenspel_model::{doc::Kind, edit::Edit, noun::Group, nouns::NOUNS};

/// A field of a noun: the noun, the group or nothing, the field's key.
pub type Place = (&'static str, &'static str, &'static str);

macro_rules! counts {
    ($($name:ident: $label:literal,)+) => {
        /// Sums over one or many worlds.
        #[derive(Clone, Debug, Default)]
        pub struct Counts {
            $(#[doc = $label] pub $name: u64,)+
            /// Fields that somebody wrote.
            pub written: BTreeSet<Place>,
        }

        impl Counts {
            /// Adds another world's.
            pub fn add(&mut self, other: &Self) {
                $(self.$name += other.$name;)+
                self.written.extend(&other.written);
            }

            /// The counts with their names.
            pub fn named(&self) -> Vec<(&'static str, u64)> {
                vec![$(($label, self.$name)),+]
            }
        }
    };
}

impl Counts {
    /// Somebody wrote these registers.
    pub fn note_written(&mut self, kind: Kind, edit: &Edit) {
        let spots = edit.keys().filter_map(|key| kind.noun().find(key));
        let group = |item: Option<(&'static Group, &str)>| item.map_or("", |(group, _)| group.key);
        self.written.extend(spots.map(|spot| (kind.as_str(), group(spot.item), spot.field.key)));
    }

    /// The declared fields that nobody wrote.
    pub fn unwritten(&self) -> Vec<Place> {
        let mut all = Vec::new();
        for noun in NOUNS {
            let kind = noun.kind.as_str();
            all.extend(noun.fields.iter().map(|field| (kind, "", field.key)));
            for group in noun.groups {
                all.extend(group.fields.iter().map(|field| (kind, group.key, field.key)));
            }
        }
        all.retain(|place| !self.written.contains(place));
        all
    }
}

// Each of them must be more than zero over 2,000 worlds; `sim` asks.
counts! {
    worlds: "worlds",
    signed_in: "volunteers who stood behind a tablet",
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
    repairs: "repairs",
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
    settled: "conflicts settled on tablets",
    choices: "choices on the dashboard",
    dashboard_edits: "edits on the dashboard",
    added: "documents added on the dashboard",
    snapshots: "snapshots made",
}
