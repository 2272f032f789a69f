//! The groups of visitors that referrers send, at the entrance of a market.

use crate::{
    ApiError, Record, Samenspel, VisitorGroup,
    samenspel::{document, rows},
};

#[uniffi::export]
impl Samenspel {
    /// Every group, by its referrer's name and its own.
    pub fn visitor_groups(&self) -> Result<Vec<VisitorGroup>, ApiError> {
        self.with(|app, _| app.visitor_groups()).map(rows)
    }

    /// The groups to which a booklet was given; of more than one, somebody is to be told.
    pub fn groups_of_booklet(&self, code: String) -> Result<Vec<VisitorGroup>, ApiError> {
        self.with(|app, _| app.groups_of_booklet(&code)).map(rows)
    }

    /// Gives a booklet, typed or scanned, to a group.
    pub fn bind_to_group(
        &self,
        referrer: String,
        group: String,
        code_or_qr: String,
    ) -> Result<Record, ApiError> {
        let referrer = document(&referrer)?;
        self.change(|app, env| app.bind_to_group(referrer, &group, &code_or_qr, env)).map(Record::from)
    }

    /// Takes a booklet away from a group.
    pub fn unbind_from_group(
        &self,
        referrer: String,
        group: String,
        code: String,
    ) -> Result<Record, ApiError> {
        let referrer = document(&referrer)?;
        self.change(|app, env| app.unbind_from_group(referrer, &group, &code, env)).map(Record::from)
    }
}
