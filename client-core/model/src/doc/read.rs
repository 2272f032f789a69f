//! Reading registers, with all their concurrent values.

use std::fmt;

use automerge::{ROOT, ReadDoc, ScalarValue, Value};
use minicbor::{Decode, Decoder, Encode, Encoder, data::Type};
use serde::{Deserialize, Serialize};

use super::Doc;
use crate::env::Millis;

/// A value of a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scalar {
    /// A text.
    Text(String),
    /// A number.
    Int(i64),
}

impl Scalar {
    /// What it takes to keep.
    pub(crate) fn bytes(&self) -> usize {
        match self {
            Self::Text(text) => text.len(),
            Self::Int(_) => 8,
        }
    }
}

impl From<&ScalarValue> for Scalar {
    /// The gate lets nothing else than texts and numbers in.
    fn from(value: &ScalarValue) -> Self {
        match value {
            ScalarValue::Str(text) => Self::Text(text.to_string()),
            ScalarValue::Int(number) => Self::Int(*number),
            _ => Self::Text(String::new()),
        }
    }
}

impl From<&str> for Scalar {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<i64> for Scalar {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl fmt::Display for Scalar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Int(number) => number.fmt(f),
        }
    }
}

impl<C> Encode<C> for Scalar {
    fn encode<W: minicbor::encode::Write>(
        &self,
        e: &mut Encoder<W>,
        _: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        match self {
            Self::Text(text) => e.str(text)?.ok(),
            Self::Int(number) => e.i64(*number)?.ok(),
        }
    }
}

impl<'b, C> Decode<'b, C> for Scalar {
    fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, minicbor::decode::Error> {
        match d.datatype()? {
            Type::String => d.str().map(|text| Self::Text(text.to_owned())),
            _ => d.i64().map(Self::Int),
        }
    }
}

/// One of the concurrent values of a field, with who wrote it and when.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Voice {
    /// When it was written, on the writer's clock.
    pub at_ms: Millis,
    /// The device that wrote it, by the name people gave it.
    pub author: String,
    /// The value.
    pub value: String,
}

/// A merged document as its nouns read it: from automerge on a tablet, from [`crate::admit::Registers`] on the server.
pub trait Fields {
    /// The concurrent values under `key`; the last is the one shown.
    fn values(&self, key: &str) -> Vec<Scalar>;

    /// The same values with who wrote them.
    fn voices(&self, key: &str) -> Vec<Voice>;

    /// The keys that start with `prefix`, without it, sorted.
    fn keys_under(&self, prefix: &str) -> Vec<String>;

    /// The time of the newest change, or the epoch when there is none.
    fn updated(&self) -> Millis;
}

impl Fields for Doc {
    fn values(&self, key: &str) -> Vec<Scalar> {
        self.inner.get_all(ROOT, key).unwrap_or_default().iter().map(|(value, _)| scalar(value)).collect()
    }

    fn voices(&self, key: &str) -> Vec<Voice> {
        let all = self.inner.get_all(ROOT, key).unwrap_or_default();
        let voice = |(value, op): &(Value<'_>, automerge::ObjId)| {
            let meta =
                self.inner.hash_for_opid(op).and_then(|hash| self.inner.get_change_meta_by_hash(&hash));
            Voice {
                value: scalar(value).to_string(),
                at_ms: Millis(meta.as_ref().map_or(0, |meta| meta.timestamp)),
                author: meta
                    .and_then(|meta| meta.message.map(|author| author.to_string()))
                    .unwrap_or_default(),
            }
        };
        all.iter().map(voice).collect()
    }

    fn keys_under(&self, prefix: &str) -> Vec<String> {
        self.inner.keys(ROOT).filter_map(|key| key.strip_prefix(prefix).map(str::to_owned)).collect()
    }

    fn updated(&self) -> Millis {
        Millis(self.inner.get_changes_meta(&[]).iter().map(|meta| meta.timestamp).max().unwrap_or(0))
    }
}

fn scalar(value: &Value<'_>) -> Scalar {
    match value {
        Value::Scalar(scalar) => Scalar::from(scalar.as_ref()),
        Value::Object(_) => Scalar::Text(String::new()),
    }
}
