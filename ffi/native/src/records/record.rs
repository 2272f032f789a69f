//! Documents of every noun, and what a person changed of one.

use std::collections::HashMap;

use samenspel_client::app;
use samenspel_model::{doc, edit, values};

/// One of several concurrent values.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Voice {
    /// The value.
    pub value: String,
    /// Name of the device that wrote it.
    pub author: String,
    /// When.
    pub at_ms: i64,
}

impl From<doc::Voice> for Voice {
    fn from(voice: doc::Voice) -> Self {
        Self { value: voice.value, author: voice.author, at_ms: voice.at_ms.0 }
    }
}

/// A field that devices disagree about.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Conflict {
    /// The field.
    pub key: String,
    /// Its values.
    pub voices: Vec<Voice>,
}

impl From<values::Conflict> for Conflict {
    fn from(conflict: values::Conflict) -> Self {
        Self { key: conflict.key, voices: conflict.voices.into_iter().map(Voice::from).collect() }
    }
}

/// A document, by the keys of its noun's fields; empty fields are not there.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Record {
    /// The document.
    pub id: String,
    /// What it is about, such as `candidate`.
    pub kind: String,
    /// What a person calls it.
    pub title: String,
    /// Texts, days, times, codes, ids.
    pub texts: HashMap<String, String>,
    /// The choices of sets.
    pub choices: HashMap<String, Vec<String>>,
    /// Numbers, moments, consents, flags.
    pub numbers: HashMap<String, i64>,
    /// Fields that devices disagree about.
    pub conflicts: Vec<Conflict>,
    /// Is something of it not sent yet?
    pub waiting: bool,
    /// When it last changed.
    pub updated_ms: i64,
    /// Which version of the document this is: a form says with it what it was opened on.
    pub version: String,
}

/// A document after a form wrote to it.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Edited {
    /// As it is now.
    pub record: Record,
    /// What the form goes on with.
    pub version: String,
}

impl From<app::Edited> for Edited {
    fn from(edited: app::Edited) -> Self {
        Self { record: edited.record.into(), version: edited.version }
    }
}

impl From<app::Record> for Record {
    fn from(record: app::Record) -> Self {
        Self {
            id: record.id.to_string(),
            kind: record.kind.as_str().to_owned(),
            title: record.title,
            texts: record.values.texts.into_iter().collect(),
            choices: record.values.choices.into_iter().collect(),
            numbers: record.values.numbers.into_iter().collect(),
            conflicts: record.conflicts.into_iter().map(Conflict::from).collect(),
            waiting: record.waiting,
            updated_ms: record.updated_ms.0,
            version: record.version,
        }
    }
}

/// What was given for a field.
#[derive(Clone, Debug, uniffi::Enum)]
pub enum Input {
    /// A text as it was typed; empty removes it.
    Text {
        /// The text.
        text: String,
    },
    /// A choice, a flag or a consent.
    On {
        /// Yes or no.
        on: bool,
    },
    /// A number or a moment; 0 removes it.
    Number {
        /// The number.
        number: i64,
    },
}

impl From<Input> for edit::Input {
    fn from(input: Input) -> Self {
        match input {
            Input::Text { text } => Self::Text(text),
            Input::On { on } => Self::On(on),
            Input::Number { number } => Self::Number(number),
        }
    }
}

pub(crate) fn edit(given: HashMap<String, Input>) -> edit::Edit {
    given.into_iter().map(|(key, input)| (key, input.into())).collect()
}
