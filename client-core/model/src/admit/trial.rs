//! Step 3: the change on a throwaway copy.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::Refusal;
use crate::{
    appointment, candidate, catalogue,
    doc::{Doc, DocError, Kind},
    invalid::Invalid,
    market, text,
    wire::RefusalCode,
};

/// Most registers of a document.
const REGISTERS_MAX: usize = 2_000;
/// Most bytes of a register's key.
const KEY_BYTES_MAX: usize = 120;

/// A document that came through the trial, and its saved bytes: saving is the dearest part and was just done.
#[derive(Debug)]
pub struct Sound {
    /// The document with the change merged in.
    pub doc: Doc,
    /// What [`Doc::save`] gives for it.
    pub saved: Vec<u8>,
}

/// The document with the change merged in, when the result is sound: every value is one that an honest app could have
/// written, and what is saved loads with the same heads.
///
/// Call it only for bytes that passed [`super::header`] and [`super::History::place`]; a panic of automerge on bytes
/// that pass both is still caught here (not in wasm, where tablets only take what a server checked).
pub fn trial(doc: &Doc, bytes: &[u8]) -> Result<Sound, Refusal> {
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        if !doc.continues_its_author(bytes)? {
            return Ok(None);
        }
        let merged = doc.with(bytes)?;
        let saved = merged.save();
        let loaded = Doc::load(merged.kind(), &saved)?;
        Ok::<_, DocError>(Some((loaded.heads() == merged.heads(), Sound { doc: merged, saved })))
    }));
    match outcome {
        Ok(Ok(Some((true, sound)))) => check(&sound.doc).map(|()| sound),
        Ok(Ok(None)) => {
            Err(Refusal::new(RefusalCode::History, "change does not build on its author's last one"))
        }
        Ok(Ok(Some((false, _)))) => {
            Err(Refusal::new(RefusalCode::Malformed, "document does not survive being saved"))
        }
        Ok(Err(_)) => Err(Refusal::new(RefusalCode::Malformed, "document does not take the change")),
        Err(_) => Err(Refusal::new(RefusalCode::Malformed, "document breaks on the change")),
    }
}

fn check(doc: &Doc) -> Result<(), Refusal> {
    if !doc.is_flat() {
        return Err(Refusal::new(RefusalCode::Malformed, "document holds more than texts and numbers"));
    }
    let registers = doc.registers();
    if registers.len() > REGISTERS_MAX {
        return Err(Refusal::new(RefusalCode::TooLarge, "document has too many fields"));
    }
    for (key, values) in &registers {
        if key.len() > KEY_BYTES_MAX || text::check_stored(key, KEY_BYTES_MAX).is_err() {
            return Err(Refusal::new(RefusalCode::Value, "a field's name is no name"));
        }
        if key == "kind" {
            if values.iter().any(|value| *value != doc.kind().number().to_string()) {
                return Err(Refusal::new(RefusalCode::Value, "the kind of a document cannot change"));
            }
            continue;
        }
        for value in values {
            check_register(doc.kind(), key, value)
                .map_err(|_| Refusal::new(RefusalCode::Value, "a value breaks its field's rule"))?;
        }
    }
    Ok(())
}

fn check_register(kind: Kind, key: &str, value: &str) -> Result<(), Invalid> {
    match kind {
        Kind::Candidate => candidate::check_register(key, value),
        Kind::Organisation => catalogue::check_register(key, value),
        Kind::Market => market::check_register(key, value),
        Kind::Appointment => appointment::check_register(key, value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Millis,
        doc::{Author, Writer},
        ids::ActorId,
    };

    fn change(kind: Kind, set: impl FnOnce(&mut Writer<'_, '_>) -> Result<(), DocError>) -> Vec<u8> {
        let author = Author { actor: ActorId([1; 8]), name: "Balie 1".to_owned() };
        Doc::new(kind).unwrap().write(Millis(1), &author, set).unwrap().unwrap().bytes
    }

    fn answer(kind: Kind, key: &str, value: &str) -> Result<(), RefusalCode> {
        let bytes = change(kind, |writer| writer.text(key, value));
        trial(&Doc::new(kind).unwrap(), &bytes).map(|_| ()).map_err(|refusal| refusal.code)
    }

    #[test]
    fn what_an_honest_app_writes_comes_through() {
        assert_eq!(answer(Kind::Candidate, "name", "فاطمة"), Ok(()));
        assert_eq!(answer(Kind::Appointment, "time", "10:00"), Ok(()));
        assert_eq!(
            answer(Kind::Candidate, "a-field-of-next-year", "x"),
            Ok(()),
            "a newer app's field is kept"
        );
    }

    #[test]
    fn values_that_no_honest_app_writes_are_refused() {
        let long = "a".repeat(3_000);
        for (kind, key, value) in [
            (Kind::Candidate, "name", "Amina\0"),
            (Kind::Candidate, "phone", "bel mij"),
            (Kind::Candidate, "remark", long.as_str()),
            (Kind::Candidate, "booklet/AAAAAAB", "1"),
            (Kind::Candidate, "consent/store", "9223372036854775807"),
            (Kind::Candidate, "booklet/aaa-aaa-a", "1"),
            (Kind::Candidate, "kind", "4"),
            (Kind::Appointment, "date", "morgen"),
            (Kind::Market, "stand/x", "3"),
            (Kind::Organisation, "task/ /title", "x"),
        ] {
            assert_eq!(answer(kind, key, value), Err(RefusalCode::Value), "{kind:?} {key}");
        }
    }

    #[test]
    fn a_change_that_leaves_out_what_its_author_wrote_before_is_refused() {
        let mut doc = Doc::new(Kind::Candidate).unwrap();
        let mut beside = doc.clone();
        let jan = Author { actor: ActorId([9; 8]), name: "Balie 2".to_owned() };
        for phone in ["0470 00 00 01", "0470 00 00 02"] {
            doc.write::<DocError>(Millis(1), &jan, |writer| writer.text("phone", phone)).unwrap();
        }
        let bytes = change(Kind::Candidate, |writer| {
            writer.text("name", "Amina")?;
            writer.text("mail", "amina@voorbeeld.be")
        });
        doc.apply([bytes.as_slice()]).unwrap();
        beside.apply([bytes.as_slice()]).unwrap();
        // Only a hostile app gets here: Jan's third change knows Amina's, but not Jan's first two.
        let third =
            beside.write::<DocError>(Millis(1), &jan, |writer| writer.text("remark", "x")).unwrap().unwrap();
        let mut third = automerge::Change::from_bytes(third.bytes).unwrap().decode();
        (third.seq, third.hash) = (3, None);
        let bytes = automerge::Change::from(third).raw_bytes().to_vec();
        assert!(crate::admit::header(&bytes).is_ok());
        assert_eq!(trial(&doc, &bytes).unwrap_err().code, RefusalCode::History);
    }

    #[test]
    fn a_losing_value_of_a_conflict_is_checked_too() {
        let mut doc = Doc::new(Kind::Candidate).unwrap();
        let jan = Author { actor: ActorId([9; 8]), name: "Balie 2".to_owned() };
        doc.write::<DocError>(Millis(1), &jan, |writer| writer.text("phone", "0470 00 00 01")).unwrap();
        let bytes = change(Kind::Candidate, |writer| writer.text("phone", "bel mij"));
        assert_eq!(trial(&doc, &bytes).unwrap_err().code, RefusalCode::Value);
    }
}
