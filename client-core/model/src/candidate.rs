//! A candidate volunteer's sheet.

mod draft;

use serde::{Deserialize, Serialize};

use crate::{
    booklet::Code,
    doc::{Author, Doc, DocError, Fields, Kind, TextField, Writer, Written},
    env::Millis,
    invalid::Invalid,
    talent, text,
};

pub use draft::{CandidateEdit, CandidateText, ConsentDraft};

/// The last moment of the year 9999; screens cannot show later ones.
const CONSENT_MS_MAX: i64 = 253_402_300_799_999;

/// Whether and since when a person agreed; the epoch means not (any more).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// That the centre keeps the sheet.
    pub store: Millis,
    /// That appointments go to the companion.
    pub forward: Millis,
}

/// The sheet as it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// Name.
    pub name: TextField,
    /// Phone number.
    pub phone: TextField,
    /// Mail address.
    pub mail: TextField,
    /// Remark.
    pub remark: TextField,
    /// Consents.
    pub consent: Consent,
    /// Languages spoken, ISO 639 codes, sorted.
    pub languages: Vec<String>,
    /// Talents chosen, sorted.
    pub talents: Vec<String>,
    /// Booklets bound to this person, sorted.
    pub booklets: Vec<Code>,
}

impl Candidate {
    /// The text of a field.
    pub fn text(&self, field: CandidateText) -> &TextField {
        match field {
            CandidateText::Name => &self.name,
            CandidateText::Phone => &self.phone,
            CandidateText::Mail => &self.mail,
            CandidateText::Remark => &self.remark,
        }
    }

    /// The fields with more than one value.
    pub fn conflicts(&self) -> impl Iterator<Item = (CandidateText, &TextField)> {
        CandidateText::ALL
            .into_iter()
            .map(|field| (field, self.text(field)))
            .filter(|(_, text)| text.is_conflict())
    }
}

/// Reads a sheet.
pub fn read(doc: &impl Fields) -> Candidate {
    Candidate {
        name: doc.text("name"),
        phone: doc.text("phone"),
        mail: doc.text("mail"),
        remark: doc.text("remark"),
        consent: Consent {
            store: Millis(doc.number("consent/store")),
            forward: Millis(doc.number("consent/forward")),
        },
        languages: doc.keys_under("language/"),
        talents: doc.keys_under("talent/"),
        booklets: doc.keys_under("booklet/").iter().filter_map(|code| Code::parse(code).ok()).collect(),
    }
}

/// A new sheet with the consents given on it, and its first change. Without consent to store there is no sheet.
pub fn register(now: Millis, author: &Author, consent: ConsentDraft) -> Result<(Doc, Written), WriteError> {
    if consent.store != Some(true) {
        return Err(Invalid::ConsentMissing.into());
    }
    let mut doc = Doc::new(Kind::Candidate)?;
    let written = doc.write::<WriteError>(now, author, |writer| write_consent(writer, now, consent))?;
    Ok((doc, written))
}

/// Writes what the user changed.
pub fn edit(
    doc: &mut Doc,
    now: Millis,
    author: &Author,
    edit: &CandidateEdit,
) -> Result<Written, WriteError> {
    let clean = edit.clean().map_err(|(field, invalid)| WriteError::Invalid { field, invalid })?;
    check_talents(&read(doc), &clean)?;
    doc.write(now, author, |writer| {
        for field in CandidateText::ALL {
            if let Some(value) = clean.value(field) {
                writer.text(field.key(), value)?;
            }
        }
        for (prefix, choices) in [("language/", &clean.languages), ("talent/", &clean.talents)] {
            for (id, chosen) in choices {
                writer.number(&format!("{prefix}{id}"), i64::from(*chosen))?;
            }
        }
        write_consent(writer, now, clean.consent)
    })
}

/// Binds a booklet to the person, or takes it away.
pub fn bind(
    doc: &mut Doc,
    now: Millis,
    author: &Author,
    code: Code,
    bound: bool,
) -> Result<Written, WriteError> {
    let key = format!("booklet/{code}");
    if bound && doc.number(&key) != 0 {
        return Ok(None);
    }
    doc.write(now, author, |writer| Ok(writer.number(&key, if bound { now.0.max(1) } else { 0 })?))
}

/// Why a sheet could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The person's input breaks a rule.
    #[error("{field}: {invalid}")]
    Invalid {
        /// The field it was typed in; empty when it is about the whole.
        field: &'static str,
        /// The rule.
        invalid: Invalid,
    },
    /// The document failed.
    #[error(transparent)]
    Doc(#[from] DocError),
}

impl From<Invalid> for WriteError {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid { field: "", invalid }
    }
}

fn write_consent(writer: &mut Writer<'_, '_>, now: Millis, consent: ConsentDraft) -> Result<(), WriteError> {
    for (key, given) in [("consent/store", consent.store), ("consent/forward", consent.forward)] {
        if let Some(given) = given {
            writer.number(key, if given { now.0.max(1) } else { 0 })?;
        }
    }
    Ok(())
}

fn check_talents(current: &Candidate, edit: &CandidateEdit) -> Result<(), WriteError> {
    let added = edit.talents.iter().filter(|(id, on)| **on && !current.talents.contains(id)).count();
    let removed = edit.talents.iter().filter(|(id, on)| !**on && current.talents.contains(id)).count();
    // Two tablets may together have chosen more: then taking away must still work.
    if added > 0 && current.talents.len() + added > talent::CHOSEN_MAX + removed {
        return Err(WriteError::Invalid {
            field: "talents",
            invalid: Invalid::TalentsTooMany { max: talent::CHOSEN_MAX },
        });
    }
    Ok(())
}

/// The gate's check of a register of a sheet: is every value one that an honest app could have written?
pub(crate) fn check_register(key: &str, value: &str) -> Result<(), Invalid> {
    match key.split_once('/') {
        Some(("language" | "talent", id)) if talent::is_choice_id(id) => Ok(()),
        Some(("language" | "talent", _)) => Err(Invalid::Choice),
        Some(("consent", _)) => match value.parse() {
            Ok(0..=CONSENT_MS_MAX) => Ok(()),
            _ => Err(Invalid::Date),
        },
        Some(("booklet", code)) => Code::check_stored(code),
        _ => match CandidateText::from_key(key) {
            Some(field) => field.check_stored(value),
            None => text::check_stored(value, text::REMARK_CHARS_MAX),
        },
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::ids::ActorId;

    fn fatima() -> Author {
        Author { actor: ActorId([1; 8]), name: "Balie 1".to_owned() }
    }

    const YES: ConsentDraft = ConsentDraft { store: Some(true), forward: None };

    #[test]
    fn without_consent_there_is_no_sheet() {
        let refused = register(Millis(5), &fatima(), ConsentDraft::default());
        assert!(matches!(refused, Err(WriteError::Invalid { invalid: Invalid::ConsentMissing, .. })));
    }

    #[test]
    fn a_sheet_keeps_what_was_typed_and_chosen() {
        let (mut doc, _) = register(Millis(5), &fatima(), YES).unwrap();
        let changes = CandidateEdit {
            name: Some(" Amina  Diallo".to_owned()),
            phone: Some("0470/00.00.01".to_owned()),
            languages: BTreeMap::from([("fr".to_owned(), true), ("ff".to_owned(), true)]),
            talents: BTreeMap::from([("cooking".to_owned(), true)]),
            ..CandidateEdit::default()
        };
        edit(&mut doc, Millis(6), &fatima(), &changes).unwrap();
        let sheet = read(&doc);
        assert_eq!(
            (sheet.name.value.as_str(), sheet.phone.value.as_str()),
            ("Amina Diallo", "0470 00 00 01")
        );
        assert_eq!(
            (sheet.languages, sheet.talents),
            (vec!["ff".to_owned(), "fr".to_owned()], vec!["cooking".to_owned()])
        );
        assert_eq!(sheet.consent, Consent { store: Millis(5), forward: Millis(0) });
    }

    #[test]
    fn a_sixth_talent_is_refused_and_swapping_one_is_not() {
        let (mut doc, _) = register(Millis(5), &fatima(), YES).unwrap();
        let five = ["cooking", "sewing", "sports", "drawing", "driving"];
        let choose = |ids: &[(&str, bool)]| CandidateEdit {
            talents: ids.iter().map(|(id, on)| ((*id).to_owned(), *on)).collect(),
            ..CandidateEdit::default()
        };
        edit(&mut doc, Millis(6), &fatima(), &choose(&five.map(|id| (id, true)))).unwrap();
        let sixth = edit(&mut doc, Millis(7), &fatima(), &choose(&[("writing", true)]));
        assert!(matches!(sixth, Err(WriteError::Invalid { field: "talents", .. })));
        edit(&mut doc, Millis(8), &fatima(), &choose(&[("writing", true), ("driving", false)])).unwrap();
        assert_eq!(read(&doc).talents.len(), 5);
    }

    #[test]
    fn binding_a_booklet_twice_changes_nothing() {
        let (mut doc, _) = register(Millis(5), &fatima(), YES).unwrap();
        let code = Code::from_serial(77);
        assert!(bind(&mut doc, Millis(6), &fatima(), code, true).unwrap().is_some());
        assert!(bind(&mut doc, Millis(7), &fatima(), code, true).unwrap().is_none());
        assert_eq!(read(&doc).booklets, [code]);
    }
}
