//! A document as rows: pure, so that all rows can be thrown away and made again.

use samenspel_model::{
    DocId, Millis, Space,
    appointment::{self, Appointment},
    candidate::{self, Candidate},
    catalogue::{self, Organisation},
    doc::{Fields, Kind, Voice},
    market::{self, Market},
};

/// What the tables hold of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum View {
    /// A sheet.
    Candidate {
        /// What it says.
        sheet: Box<Candidate>,
        /// Fields with several values.
        conflicts: Vec<(&'static str, Vec<Voice>)>,
        /// When it was last changed, on its author's clock.
        updated: Millis,
    },
    /// An organisation with its tasks.
    Organisation(Organisation),
    /// A market with its stands.
    Market(Market),
    /// An appointment.
    Appointment {
        /// What it says.
        appointment: Box<Appointment>,
        /// The stand's organisation.
        organisation: DocId,
        /// The stand's market.
        market: DocId,
        /// When it was last changed, on its author's clock.
        updated: Millis,
    },
}

/// The rows of a document; `None` for an appointment outside a stand, which the gate lets nobody make.
#[must_use]
pub fn view(doc: &impl Fields, kind: Kind, space: Space) -> Option<View> {
    Some(match kind {
        Kind::Candidate => {
            let sheet = Box::new(candidate::read(doc));
            let conflicts =
                sheet.conflicts().map(|(field, text)| (field.key(), text.voices.clone())).collect();
            View::Candidate { sheet, conflicts, updated: doc.updated() }
        }
        Kind::Organisation => View::Organisation(catalogue::read(doc)),
        Kind::Market => View::Market(market::read(doc)),
        Kind::Appointment => {
            let Space::Stand { organisation, market } = space else {
                return None;
            };
            let appointment = Box::new(appointment::read(doc));
            View::Appointment { appointment, organisation, market, updated: doc.updated() }
        }
    })
}
