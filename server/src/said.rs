//! What a person is told after an act, and how it can be undone. In memory only, for the login that did it: addresses name
//! it by a random id, so nothing personal stands in one.

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
};

use samenspel_model::{DeviceId, DocId, Millis, edit::Edit};

use crate::{locale::Locale, store::UNDO_MS};

/// Sentences kept; older ones are forgotten, which only means that a reload of an old page does not show them.
const KEPT_MAX: usize = 500;

/// A message with its values, in no language yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// Id of the message.
    pub(crate) id: &'static str,
    /// Names and values.
    pub(crate) values: Vec<(&'static str, Value)>,
}

/// A value of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Text(String),
    Count(usize),
}

impl Sentence {
    /// A message without values.
    pub(crate) fn new(id: &'static str) -> Self {
        Self { id, values: vec![] }
    }

    /// With a text in it.
    pub(crate) fn text(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.values.push((name, Value::Text(text.into())));
        self
    }

    /// With a number in it.
    pub(crate) fn count(mut self, name: &'static str, count: usize) -> Self {
        self.values.push((name, Value::Count(count)));
        self
    }

    /// The sentence in this language.
    pub(crate) fn said(&self, lang: Locale) -> String {
        let values: Vec<_> = self
            .values
            .iter()
            .map(|(name, value)| {
                let value = match value {
                    Value::Text(text) => text.into(),
                    Value::Count(count) => (*count).into(),
                };
                (*name, value)
            })
            .collect();
        lang.with(self.id, &values)
    }
}

/// What undoes an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Undo {
    /// It has not been done yet, see [`crate::deferred`].
    Deferred(u64),
    /// A device gets its access back.
    Restore(DeviceId),
    /// A device loses its access again.
    Revoke(DeviceId),
    /// An account that was ended goes on.
    KeepAccount(i64),
    /// An invitation that was withdrawn can be used again.
    KeepInvitation(i64),
    /// A dropped group of refused changes is kept.
    Keep(i64),
    /// What was taken away from a document is put back.
    Put(DocId, Edit),
    /// Entries that were just noted are taken back.
    Entries(Vec<DocId>),
    /// Appointments were set aside, or back: they are set back, or aside.
    SetAside(Vec<DocId>, bool),
    /// Whether the bearer of this booklet is known to be nobody's is said the other way again.
    Anonymous(String, bool),
    /// That a booklet is rightly on these sheets is said the other way again.
    Shared(String, Vec<DocId>, bool),
    /// What stands noted for a booklet of an erased person is kept up to this document again, as before.
    KeptOfErased(String, i64),
    /// Messages that have not left are not sent.
    Messages(Vec<i64>),
    /// Whether a batch of booklets is revoked is said the other way again.
    Batch(u32, bool),
    /// Codes on paper work again.
    HallCodes(Vec<[u8; 16]>),
    /// The links that invite an organisation to a market, withdrawn at that moment, work again.
    Invited(DocId, DocId, Millis),
    /// A proposal that was declined waits again.
    Proposal(i64),
    /// The list of a new centre's first steps comes back.
    FirstSteps,
}

/// A sentence for the page after an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    /// What was done.
    pub(crate) sentence: Sentence,
    /// What is said once it cannot be undone, when that is something else.
    pub(crate) afterwards: Option<Sentence>,
    /// How it is undone, until when, and the page to go to then.
    pub(crate) undo: Option<(Undo, i64, String)>,
    /// Did it not go as asked?
    pub(crate) alert: bool,
}

impl Said {
    /// A sentence that asks for nothing.
    pub(crate) fn new(sentence: Sentence) -> Self {
        Self { sentence, afterwards: None, undo: None, alert: false }
    }

    /// A sentence about what did not go as asked.
    pub(crate) fn alert(sentence: Sentence) -> Self {
        Self { alert: true, ..Self::new(sentence) }
    }

    /// It can be undone for [`UNDO_MS`]; then the page at `back` follows.
    pub(crate) fn undo(mut self, undo: Undo, now_ms: i64, back: impl Into<String>) -> Self {
        self.undo = Some((undo, now_ms.saturating_add(UNDO_MS), back.into()));
        self
    }

    /// Says something else once it cannot be undone: for what then may not be named any more.
    pub(crate) fn afterwards(mut self, sentence: Sentence) -> Self {
        self.afterwards = Some(sentence);
        self
    }
}

/// What undoing came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Undone {
    /// Do this, then show this page.
    Now(Undo, String),
    /// It was undone before, by the same button; the page to show.
    Before(String),
    /// It is too late, or nobody knows of it.
    TooLate,
}

#[derive(Clone)]
struct Kept {
    login: [u8; 32],
    id: String,
    said: Said,
    undone: bool,
}

/// What was said to whom.
#[derive(Default)]
pub(crate) struct Told(Mutex<VecDeque<Kept>>);

impl Told {
    fn with<T>(&self, work: impl FnOnce(&mut VecDeque<Kept>) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Keeps a sentence for the pages of this login, under a fresh random id.
    pub(crate) fn put(&self, login: [u8; 32], id: String, said: Said) {
        self.with(|told| {
            if told.len() >= KEPT_MAX {
                told.pop_front();
            }
            told.push_back(Kept { login, id, said, undone: false });
        });
    }

    /// The sentence, as it is to be said now. What it may not name any more is forgotten.
    pub(crate) fn get(&self, login: [u8; 32], id: &str, now_ms: i64) -> Option<Said> {
        self.with(|told| {
            for kept in told.iter_mut() {
                let said = &mut kept.said;
                if said.undo.as_ref().is_some_and(|(_, until, _)| *until <= now_ms) {
                    said.undo = None;
                    if let Some(afterwards) = said.afterwards.take() {
                        said.sentence = afterwards;
                    }
                }
            }
            let kept = told.iter().find(|kept| kept.id == id && kept.login == login && !kept.undone)?;
            Some(kept.said.clone())
        })
    }

    /// Takes out how an act is undone, once.
    pub(crate) fn undo(&self, login: [u8; 32], id: &str, now_ms: i64) -> Undone {
        self.with(|told| {
            let Some(kept) = told.iter_mut().find(|kept| kept.id == id && kept.login == login) else {
                return Undone::TooLate;
            };
            match &kept.said.undo {
                Some((_, _, back)) if kept.undone => Undone::Before(back.clone()),
                Some((undo, until, back)) if *until > now_ms => {
                    kept.undone = true;
                    Undone::Now(undo.clone(), back.clone())
                }
                _ => Undone::TooLate,
            }
        })
    }

    /// Forgets what was said to a login that ended.
    pub(crate) fn forget(&self, login: [u8; 32]) {
        self.with(|told| told.retain(|kept| kept.login != login));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_800_000_000_000;
    const SOFIE: [u8; 32] = [1; 32];

    fn told() -> Told {
        let told = Told::default();
        let said = Said::new(Sentence::new("erase-soon").text("name", "Amina").count("count", 0))
            .undo(Undo::Deferred(7), NOW, "/candidates/x")
            .afterwards(Sentence::new("erased-now"));
        told.put(SOFIE, "a".to_owned(), said);
        told
    }

    #[test]
    fn an_act_is_undone_once_within_ten_seconds_by_who_did_it() {
        let told = told();
        assert_eq!(told.undo([2; 32], "a", NOW), Undone::TooLate);
        let back = "/candidates/x".to_owned();
        assert_eq!(told.undo(SOFIE, "a", NOW + 9_999), Undone::Now(Undo::Deferred(7), back.clone()));
        assert_eq!(told.undo(SOFIE, "a", NOW + 9_999), Undone::Before(back), "a double tap is one act");
        assert_eq!(told.get(SOFIE, "a", NOW), None, "what was undone is not said to be done");
    }

    #[test]
    fn after_ten_seconds_the_sentence_stays_and_names_nobody() {
        let told = told();
        assert_eq!(
            told.get(SOFIE, "a", NOW).unwrap().sentence.said(Locale::En),
            "The sheet of Amina is about to be erased."
        );
        let later = told.get(SOFIE, "a", NOW + UNDO_MS).unwrap();
        assert_eq!((later.sentence.id, later.undo), ("erased-now", None));
        assert_eq!(told.undo(SOFIE, "a", NOW + UNDO_MS), Undone::TooLate);
        told.forget(SOFIE);
        assert_eq!(told.get(SOFIE, "a", NOW), None);
    }
}
