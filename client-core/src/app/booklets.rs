//! Booklets: reading a code, binding it to a person, and giving one for another that was lost.

use std::collections::BTreeSet;

use samenspel_model::{
    DocId, Env, Invalid, Space,
    booklet::{self, Code},
    candidate::{BOOKLETS, SHARED},
    centre::{self, REVOKED},
    doc::Kind,
    edit::{Edit, Input},
    entrance::{GIVEN, LOST},
    market,
    referrer::VISITORS_BOOKLETS,
    replacement,
};
use serde::Serialize;

use super::{App, Record};
use crate::{
    AppError,
    store::{Identity, booklet_keys, records},
};

/// A booklet's code in both its forms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct BookletCode {
    /// `48273108`
    pub code: String,
    /// `4827 3108`, with a space at which no line breaks
    pub display: String,
}

impl App {
    /// Reads what was typed or scanned.
    pub fn read_booklet(&self, typed_or_scanned: &str, env: &Env) -> Result<BookletCode, AppError> {
        let code = self.booklet(&self.identity()?, typed_or_scanned, env)?;
        Ok(BookletCode { code: code.to_string(), display: code.display() })
    }

    /// Whose booklet it is, as far as this device knows: nobody's, one person's, or that of several who are asked about it.
    pub fn holders_of_booklet(&self, code: &str) -> Result<Vec<Record>, AppError> {
        self.check_lease(&self.reader_of(Space::Desk)?)?;
        Ok(records::joined(self.store.connection(), Kind::Candidate, &BOOKLETS, code)?)
    }

    /// Binds a booklet to a candidate, and those with it that were given for one another and are nobody's.
    pub fn bind_booklet(&mut self, id: DocId, typed_or_scanned: &str, env: &Env) -> Result<Record, AppError> {
        let code = self.booklet(&self.identity()?, typed_or_scanned, env)?;
        for also in self.nobodys_with(code)? {
            self.set_booklet(id, also, true, env)?;
        }
        self.set_booklet(id, code, true, env)
    }

    /// Takes a booklet away from a candidate, and those that were given for it or for which it was given; works for expired ones too, which are named by their code.
    pub fn unbind_booklet(&mut self, id: DocId, code: &str, env: &Env) -> Result<Record, AppError> {
        let code = named_code(code)?;
        let sheet = self.record(id)?;
        for also in self.given_with(code)? {
            if sheet.values.choices(&BOOKLETS).contains(&also.to_string()) {
                self.set_booklet(id, also, false, env)?;
            }
        }
        self.set_booklet(id, code, false, env)
    }

    /// Gives a booklet for one that was lost: whose that was, as people or as a group, has the new one too, and what was noted with
    /// the one is the other's as well. Nothing of the old one changes, for a stand may still have noted something with it.
    pub fn replace_booklet(
        &mut self,
        lost: &str,
        typed_or_scanned: &str,
        env: &Env,
    ) -> Result<BookletCode, AppError> {
        let lost = named_code(lost)?;
        let given = self.booklet(&self.reader_of(Space::Desk)?, typed_or_scanned, env)?;
        self.check_lease(&self.identity()?)?;
        if !self.is_free_for(lost, given)? {
            let invalid = Invalid::BookletTaken;
            return Err(AppError::Invalid { field: BOOKLETS.key.to_owned(), invalid });
        }
        let market = self.market_now(env)?.map_or(market::ALL_YEAR, |market| market.id);
        let key = format!("{}/{lost}/{}/{given}", LOST.key, GIVEN.key);
        self.put_entrance(market, Edit::from([(key, Input::On(true))]), env)?;
        self.bind_along(lost, given, true, env)?;
        Ok(BookletCode { code: given.to_string(), display: given.display() })
    }

    /// Takes that back: the new booklet is nobody's again.
    pub fn take_back_booklet(&mut self, lost: &str, given: &str, env: &Env) -> Result<(), AppError> {
        self.check_lease(&self.reader_of(Space::Desk)?)?;
        let (lost, given) = (named_code(lost)?, named_code(given)?);
        let key = format!("{}/{lost}/{}/{given}", LOST.key, GIVEN.key);
        // Where it was written: since then another market may have become the next.
        for entrance in records::all(self.store.connection(), Kind::Entrance)? {
            let of_lost = entrance.values.item(LOST.key, &lost.to_string());
            if of_lost.is_some_and(|item| item.choices(&GIVEN).contains(&given.to_string())) {
                let stored = self.load(entrance.id, Kind::Entrance)?;
                self.edit_stored(stored, &Edit::from([(key.clone(), Input::On(false))]), env)?;
            }
        }
        self.bind_along(lost, given, false, env)
    }

    /// The booklets that are the same visitor's, this one among them: one was given for another that was lost.
    pub(super) fn same_visitors(&self, code: &str) -> Result<BTreeSet<String>, AppError> {
        let entrances = records::all(self.store.connection(), Kind::Entrance)?;
        let replaced: Vec<_> =
            entrances.iter().flat_map(|record| replacement::replaced(&record.values)).collect();
        Ok(replacement::same_visitors(code, &replaced))
    }

    /// The others of them.
    pub(super) fn given_with(&self, code: Code) -> Result<Vec<Code>, AppError> {
        let all = self.same_visitors(&code.to_string())?;
        Ok(all.iter().filter_map(|other| Code::parse(other).ok()).filter(|other| *other != code).collect())
    }

    /// Of these, those that are nobody's.
    pub(super) fn nobodys_with(&self, code: Code) -> Result<Vec<Code>, AppError> {
        let mut free = Vec::new();
        for other in self.given_with(code)? {
            if !self.is_held(&other.to_string())? {
                free.push(other);
            }
        }
        Ok(free)
    }

    /// Is it a person's, or a group's?
    fn is_held(&self, code: &str) -> Result<bool, AppError> {
        let connection = self.store.connection();
        Ok(!records::joined(connection, Kind::Candidate, &BOOKLETS, code)?.is_empty()
            || !records::joined(connection, Kind::Referrer, &VISITORS_BOOKLETS, code)?.is_empty())
    }

    /// Is the new one nobody's, and was nothing noted with it? Or was it given for the old one before?
    fn is_free_for(&self, lost: Code, given: Code) -> Result<bool, AppError> {
        let (lost, given) = (lost.to_string(), given.to_string());
        let same = self.same_visitors(&given)?;
        if same.contains(&lost) {
            return Ok(lost != given);
        }
        Ok(same.len() == 1 && !self.is_held(&given)? && self.noted_for(&given)?.is_empty())
    }

    /// Whose the lost one is has the new one too, or not any more.
    fn bind_along(&mut self, lost: Code, given: Code, is_given: bool, env: &Env) -> Result<(), AppError> {
        for person in self.holders_of_booklet(&lost.to_string())? {
            self.set_booklet(person.id, given, is_given, env)?;
            if is_given && person.values.choices(&SHARED).contains(&lost.to_string()) {
                let stored = self.load(person.id, Kind::Candidate)?;
                self.edit_stored(
                    stored,
                    &Edit::from([(format!("{}/{given}", SHARED.key), Input::On(true))]),
                    env,
                )?;
            }
        }
        for group in self.groups_of_booklet(&lost.to_string())? {
            self.set_of_group(group.referrer, &group.id, given, is_given, env)?;
        }
        Ok(())
    }

    pub(super) fn booklet(
        &self,
        identity: &Identity,
        typed_or_scanned: &str,
        env: &Env,
    ) -> Result<Code, AppError> {
        let connection = self.store.connection();
        let keys = booklet_keys::all(connection)?;
        let centre = records::one(connection, centre::doc_id(&identity.server_public))?;
        let revoked = centre.as_ref().map_or(&[][..], |centre| centre.values.choices(&REVOKED));
        booklet::read(typed_or_scanned, &keys, revoked, env.now.plus_ms(identity.clock_offset_ms))
            .map_err(|invalid| AppError::Invalid { field: BOOKLETS.key.to_owned(), invalid })
    }

    fn set_booklet(&mut self, id: DocId, code: Code, bound: bool, env: &Env) -> Result<Record, AppError> {
        let stored = self.load(id, Kind::Candidate)?;
        let mut edit = Edit::from([(format!("{}/{code}", BOOKLETS.key), Input::On(bound))]);
        if !bound {
            // Whose it is together, it is no more.
            edit.insert(format!("{}/{code}", SHARED.key), Input::On(false));
        }
        self.edit_stored(stored, &edit, env)
    }
}

/// A code that is named, whether its booklet is good still or not.
pub(super) fn named_code(typed: &str) -> Result<Code, AppError> {
    Code::parse(typed).map_err(|invalid| AppError::Invalid { field: BOOKLETS.key.to_owned(), invalid })
}
