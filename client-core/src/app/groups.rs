//! The groups of visitors that referrers send: their booklets are handed out at the entrance without anybody's name.

use samenspel_model::{
    DocId, Env, Space,
    booklet::Code,
    doc::Kind,
    edit::{Edit, Input},
    referrer::{COMPANION, COMPANION_NAME, VISITORS, VISITORS_BOOKLETS, VISITORS_COMPANION, VISITORS_NAME},
};
use serde::Serialize;

use super::{App, Record, booklets::named_code};
use crate::{AppError, store::records};

/// A group of visitors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct VisitorGroup {
    /// Who sends it.
    pub referrer: DocId,
    /// What people call that one.
    pub referrer_name: String,
    /// Unique within its referrer.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Who goes with it; empty when that is nobody, or somebody who is not known any more.
    pub companion: String,
}

impl App {
    /// Every group, by its referrer's name and its own.
    pub fn visitor_groups(&self) -> Result<Vec<VisitorGroup>, AppError> {
        self.check_lease(&self.reader_of(Space::Desk)?)?;
        let referrers = records::all(self.store.connection(), Kind::Referrer)?;
        Ok(referrers.iter().flat_map(|referrer| groups(referrer, None)).collect())
    }

    /// The groups to which a booklet was given, as far as this device knows: of more than one, somebody is told.
    pub fn groups_of_booklet(&self, code: &str) -> Result<Vec<VisitorGroup>, AppError> {
        self.check_lease(&self.reader_of(Space::Desk)?)?;
        let referrers = records::joined(self.store.connection(), Kind::Referrer, &VISITORS_BOOKLETS, code)?;
        Ok(referrers.iter().flat_map(|referrer| groups(referrer, Some(code))).collect())
    }

    /// Gives a booklet to a group.
    pub fn bind_to_group(
        &mut self,
        referrer: DocId,
        group: &str,
        typed_or_scanned: &str,
        env: &Env,
    ) -> Result<Record, AppError> {
        let code = self.booklet(&self.identity()?, typed_or_scanned, env)?;
        for also in self.nobodys_with(code)? {
            self.set_of_group(referrer, group, also, true, env)?;
        }
        self.set_of_group(referrer, group, code, true, env)
    }

    /// Takes it away from the group again.
    pub fn unbind_from_group(
        &mut self,
        referrer: DocId,
        group: &str,
        code: &str,
        env: &Env,
    ) -> Result<Record, AppError> {
        let code = named_code(code)?;
        for also in self.given_with(code)? {
            self.set_of_group(referrer, group, also, false, env)?;
        }
        self.set_of_group(referrer, group, code, false, env)
    }

    pub(super) fn set_of_group(
        &mut self,
        referrer: DocId,
        group: &str,
        code: Code,
        bound: bool,
        env: &Env,
    ) -> Result<Record, AppError> {
        let stored = self.load(referrer, Kind::Referrer)?;
        // One that coordinators took away does not come back by this.
        if !self.shown(referrer)?.values.items(VISITORS.key).contains_key(group) {
            return Err(AppError::NotFound);
        }
        let key = format!("{}/{group}/{}/{code}", VISITORS.key, VISITORS_BOOKLETS.key);
        self.edit_stored(stored, &Edit::from([(key, Input::On(bound))]), env)
    }
}

/// A referrer's groups by name: those with this booklet, or all of them.
fn groups(referrer: &Record, with: Option<&str>) -> Vec<VisitorGroup> {
    let companions = referrer.values.items(COMPANION.key);
    let has = |codes: &[String]| with.is_none_or(|code| codes.iter().any(|known| known == code));
    let mut groups: Vec<_> = referrer
        .values
        .items(VISITORS.key)
        .into_iter()
        .filter(|(_, group)| has(group.choices(&VISITORS_BOOKLETS)))
        .map(|(id, group)| {
            let companion = companions.get(group.text(&VISITORS_COMPANION));
            VisitorGroup {
                referrer: referrer.id,
                referrer_name: referrer.title.clone(),
                id,
                name: group.text(&VISITORS_NAME).to_owned(),
                companion: companion.map(|known| known.text(&COMPANION_NAME).to_owned()).unwrap_or_default(),
            }
        })
        .collect();
    groups.sort_by(|one, other| (&one.name, &one.id).cmp(&(&other.name, &other.id)));
    groups
}
