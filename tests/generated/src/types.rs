//! What crosses to the screens, as serde writes it.

use std::collections::BTreeMap;

use samenspel_client::app::{
    AppointmentRow, AttentionItem, BookletCode, CardRow, Device, Doubts, Edited, EntryRow, FollowCounts,
    FollowList, FreeSlot, Matches, OrganisationRow, PastAppointment, Record, RotaWeek, RouteStop,
    SilentPerson, StandPresence, Suggestions, SyncState, TaskRow, Team, VisitorGroup, WaitingItem,
};
use samenspel_model::{edit::Input, field::Field, matching::Effect, zone::Doubtful};
use ts_rs::{Config, TS, TypeVisitor};

/// The types, by name, with all that they are made of.
struct Types {
    config: Config,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Only what is declared has a file of its own.
        if T::output_path().is_some() && !self.found.contains_key(&T::ident(&self.config)) {
            let about = T::docs().unwrap_or_default();
            let declared = format!("{about}export {}\n", T::decl(&self.config));
            self.found.insert(T::ident(&self.config), laid_out(&declared));
        }
        T::visit_dependencies(self);
    }
}

/// A comment a line, what is inside indented.
fn laid_out(declared: &str) -> String {
    let short = declared.replace("/**\n * ", "/** ").replace("\n */", " */").replace(", };", ",\n};");
    let (mut text, mut inside) = (String::new(), false);
    for line in short.lines() {
        let indent = if inside && !line.starts_with('}') { "  " } else { "" };
        text.push_str(&format!("{indent}{}\n", line.trim_end()));
        inside |= line.starts_with("export ");
    }
    text
}

pub(crate) fn text() -> String {
    // A moment in milliseconds is far below 2^53.
    let mut types = Types { config: Config::new().with_large_int("number"), found: BTreeMap::new() };
    types.visit::<Record>();
    types.visit::<AppointmentRow>();
    types.visit::<Edited>();
    types.visit::<EntryRow>();
    types.visit::<FollowCounts>();
    types.visit::<FollowList>();
    types.visit::<PastAppointment>();
    types.visit::<SilentPerson>();
    types.visit::<CardRow>();
    types.visit::<Suggestions>();
    types.visit::<OrganisationRow>();
    types.visit::<TaskRow>();
    types.visit::<Matches>();
    types.visit::<Effect>();
    types.visit::<Input>();
    types.visit::<BookletCode>();
    types.visit::<AttentionItem>();
    types.visit::<WaitingItem>();
    types.visit::<Device>();
    types.visit::<SyncState>();
    types.visit::<Team>();
    types.visit::<RotaWeek>();
    types.visit::<Field>();
    types.visit::<Doubtful>();
    types.visit::<Doubts>();
    types.visit::<FreeSlot>();
    types.visit::<StandPresence>();
    types.visit::<RouteStop>();
    types.visit::<VisitorGroup>();
    types.found.into_values().collect::<Vec<_>>().join("\n")
}
