//! Reading registers, with all their concurrent values.

use automerge::{ROOT, ReadDoc, ScalarValue, Value};
use serde::{Deserialize, Serialize};

use super::Doc;
use crate::env::Millis;

/// One of the concurrent values of a field, with who wrote it and when.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Voice {
    /// When it was written, on the writer's clock.
    pub at_ms: Millis,
    /// The device that wrote it, by the name people gave it.
    pub author: String,
    /// The value.
    pub value: String,
}

/// A text that several devices may have written at once.
pub type TextField = Field<String>;

/// A merged value. `voices` is empty when all agree, else it holds every concurrent value (at least two), oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field<T> {
    /// The value shown until somebody chooses.
    pub value: T,
    /// The concurrent values, when they differ.
    pub voices: Vec<Voice>,
}

impl<T> Field<T> {
    /// Did devices write different values without knowing of each other?
    pub fn is_conflict(&self) -> bool {
        !self.voices.is_empty()
    }
}

impl Doc {
    /// The text under `key`, empty when there is none.
    pub fn text(&self, key: &str) -> TextField {
        let mut voices: Vec<Voice> = Vec::new();
        let all = self.inner.get_all(ROOT, key).unwrap_or_default();
        let value = all.last().map(|(value, _)| shown(value)).unwrap_or_default();
        for (value, op) in &all {
            let meta =
                self.inner.hash_for_opid(op).and_then(|hash| self.inner.get_change_meta_by_hash(&hash));
            let voice = Voice {
                value: shown(value),
                at_ms: Millis(meta.as_ref().map_or(0, |meta| meta.timestamp)),
                author: meta
                    .and_then(|meta| meta.message.map(|author| author.to_string()))
                    .unwrap_or_default(),
            };
            if voices.iter().all(|known| known.value != voice.value) {
                voices.push(voice);
            }
        }
        if voices.len() < 2 {
            voices.clear();
        }
        voices.sort();
        Field { value, voices }
    }

    /// The number under `key`; zero when there is none. Of concurrent numbers the largest, so that all devices agree.
    pub fn number(&self, key: &str) -> i64 {
        let all = self.inner.get_all(ROOT, key).unwrap_or_default();
        all.iter().filter_map(|(value, _)| value.as_i64()).max().unwrap_or(0)
    }

    /// The keys that start with `prefix`, without it.
    pub fn keys_under(&self, prefix: &str) -> Vec<String> {
        self.inner.keys(ROOT).filter_map(|key| key.strip_prefix(prefix).map(str::to_owned)).collect()
    }

    /// Every key with all its concurrent values, for the gate's checks.
    pub(crate) fn registers(&self) -> Vec<(String, Vec<String>)> {
        let values = |key: &str| {
            self.inner.get_all(ROOT, key).unwrap_or_default().iter().map(|(value, _)| shown(value)).collect()
        };
        self.inner.keys(ROOT).map(|key| (key.clone(), values(&key))).collect()
    }

    /// Is every value a text or a number, the only things apps write?
    pub(crate) fn is_flat(&self) -> bool {
        self.inner.keys(ROOT).all(|key| {
            self.inner.get_all(ROOT, &key).unwrap_or_default().iter().all(|(value, _)| {
                matches!(value, Value::Scalar(scalar) if matches!(scalar.as_ref(), ScalarValue::Str(_) | ScalarValue::Int(_)))
            })
        })
    }
}

fn shown(value: &Value<'_>) -> String {
    match value {
        Value::Scalar(scalar) => match scalar.as_ref() {
            ScalarValue::Str(text) => text.to_string(),
            ScalarValue::Int(number) => number.to_string(),
            _ => String::new(),
        },
        Value::Object(_) => String::new(),
    }
}
