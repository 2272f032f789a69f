//! Booklets: reading a code, and binding it to a person.

use samenspel_model::{
    DocId, Env, Space,
    booklet::{self, Code},
    candidate::{BOOKLETS, SHARED},
    centre::{self, REVOKED},
    doc::Kind,
    edit::{Edit, Input},
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

    /// Binds a booklet to a candidate.
    pub fn bind_booklet(&mut self, id: DocId, typed_or_scanned: &str, env: &Env) -> Result<Record, AppError> {
        let code = self.booklet(&self.identity()?, typed_or_scanned, env)?;
        self.set_booklet(id, code, true, env)
    }

    /// Takes a booklet away from a candidate; works for expired ones too, which are named by their code.
    pub fn unbind_booklet(&mut self, id: DocId, code: &str, env: &Env) -> Result<Record, AppError> {
        let code = Code::parse(code)
            .map_err(|invalid| AppError::Invalid { field: BOOKLETS.key.to_owned(), invalid })?;
        self.set_booklet(id, code, false, env)
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
