//! What a document says, field by field: what lists, screens, exports and bindings read of every noun.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    booklet::Code,
    consent,
    doc::{Fields, Kind, Scalar, Voice},
    env::Millis,
    field::{Field, Is, Settle, Shape},
    noun::Noun,
};

/// The values of a document, or of one of several within it, by the key of their field. What this version does not know
/// is left out; empty fields are not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(default)]
pub struct Values {
    /// Texts, days, times, codes, ids.
    pub texts: BTreeMap<String, String>,
    /// The choices of sets, sorted.
    pub choices: BTreeMap<String, Vec<String>>,
    /// Numbers, moments, consents, flags.
    pub numbers: BTreeMap<String, i64>,
}

/// What stands for a refused consent where documents are looked for by it.
pub const REFUSED: &str = "no";

/// Where what has no number stands in an order.
const NUMBER_LAST: i64 = 9_999_999_999;

/// A field with several values that devices wrote without knowing of each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Conflict {
    /// The register.
    pub key: String,
    /// Its values, at least two, oldest first.
    pub voices: Vec<Voice>,
}

/// All that is read of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// What it says.
    pub values: Values,
    /// Where devices differ.
    pub conflicts: Vec<Conflict>,
    /// The time of its newest change.
    pub updated: Millis,
}

/// Reads a document.
pub fn read(doc: &impl Fields, kind: Kind) -> Content {
    let noun = kind.noun();
    let mut content = Content { updated: doc.updated(), ..Content::default() };
    for key in doc.keys_under("") {
        let Some(spot) = noun.find(&key) else { continue };
        let all = doc.values(&key);
        let Some(shown) = shown(spot.field, &all) else { continue };
        match (spot.field.shape(), shown, spot.choice) {
            // Not what it is.
            (Shape::Text, Scalar::Text(_), _) if spot.field.is == Is::Secret => {
                content.values.numbers.insert(key.clone(), 1);
            }
            (Shape::Text, Scalar::Text(text), _) => {
                content.values.texts.insert(key.clone(), text.clone());
            }
            (Shape::Number, Scalar::Int(number), _) => {
                content.values.numbers.insert(key.clone(), *number);
            }
            (Shape::Set, Scalar::Int(_), Some(choice)) => {
                let set = key.strip_suffix(choice).and_then(|set| set.strip_suffix('/')).unwrap_or(&key);
                content.values.choices.entry(set.to_owned()).or_default().push(choice.to_owned());
            }
            _ => continue,
        }
        if differ(spot.field.settle, &all) {
            let voices = distinct(doc.voices(&key));
            if voices.len() > 1 {
                content.conflicts.push(Conflict { key, voices });
            }
        }
    }
    for consent in consent::declared(noun) {
        content.values.keep_own_proof(doc, consent);
    }
    for (field, consent) in consent::kept_under(noun) {
        // Other devices may have written it while this one heard no: a yes that somebody doubts is none.
        if content.values.numbers.get(consent).copied().unwrap_or(0) <= 0 {
            content.values.forget(field);
            content.conflicts.retain(|conflict| conflict.key != field.key);
        }
    }
    content
}

/// Is there something to settle? Who agreed on two tablets agreed.
fn differ(settle: Settle, values: &[Scalar]) -> bool {
    let agreed = |value: &Scalar| matches!(value, Scalar::Int(since) if *since > 0);
    values.windows(2).any(|pair| match (settle, pair) {
        (Settle::Each, _) => false,
        (Settle::Stricter, [one, other]) => agreed(one) != agreed(other),
        (_, [one, other]) => one != other,
        _ => false,
    })
}

/// The value that is shown of several: of a consent the refusal, else the last one.
fn shown<'v>(field: &Field, values: &'v [Scalar]) -> Option<&'v Scalar> {
    match field.settle {
        Settle::Stricter => values.iter().min_by_key(|value| match value {
            Scalar::Int(number) => *number,
            Scalar::Text(_) => i64::MAX,
        }),
        _ => values.last(),
    }
}

fn distinct(voices: Vec<Voice>) -> Vec<Voice> {
    let mut distinct: Vec<Voice> = Vec::new();
    for voice in voices {
        if distinct.iter().all(|known| known.value != voice.value) {
            distinct.push(voice);
        }
    }
    distinct.sort();
    distinct
}

impl Values {
    /// A text; empty when there is none.
    pub fn text(&self, field: &Field) -> &str {
        self.texts.get(field.key).map_or("", String::as_str)
    }

    /// The choices of a set.
    pub fn choices(&self, field: &Field) -> &[String] {
        self.choices.get(field.key).map_or(&[], Vec::as_slice)
    }

    /// A number; 0 when there is none.
    pub fn number(&self, field: &Field) -> i64 {
        self.numbers.get(field.key).copied().unwrap_or(0)
    }

    /// Is a consent given, or a flag set?
    pub fn is_on(&self, field: &Field) -> bool {
        self.number(field) > 0
    }

    /// Says nothing of a field any more.
    fn forget(&mut self, field: &Field) {
        match field.shape() {
            Shape::Text => drop(self.texts.remove(field.key)),
            Shape::Number => drop(self.numbers.remove(field.key)),
            Shape::Set => drop(self.choices.remove(field.key)),
        }
    }

    /// Of a consent about which devices wrote without knowing of each other, only how the answer that holds was asked.
    fn keep_own_proof(&mut self, doc: &impl Fields, consent: &str) {
        let holds = self.numbers.get(consent).map(i64::to_string);
        let mut own = holds.map(|answer| consent::proof(doc, consent, &answer)).unwrap_or_default();
        for key in consent::asked(consent) {
            match own.remove(&key) {
                Some(said) => self.texts.insert(key, said),
                None => self.texts.remove(&key),
            };
        }
    }

    /// What the document has several of, each by its id with values that are keyed as in its own table.
    pub fn items(&self, group: &str) -> BTreeMap<String, Self> {
        let inside = |key: &str| {
            let (id, key) = key.strip_prefix(group)?.strip_prefix('/')?.split_once('/')?;
            Some((id.to_owned(), key.to_owned()))
        };
        let mut items: BTreeMap<String, Self> = BTreeMap::new();
        for (key, text) in &self.texts {
            if let Some((id, key)) = inside(key) {
                items.entry(id).or_default().texts.insert(key, text.clone());
            }
        }
        for (key, choices) in &self.choices {
            if let Some((id, key)) = inside(key) {
                items.entry(id).or_default().choices.insert(key, choices.clone());
            }
        }
        for (key, number) in &self.numbers {
            if let Some((id, key)) = inside(key) {
                items.entry(id).or_default().numbers.insert(key, *number);
            }
        }
        items
    }

    /// One of these; nothing when there is none of this id.
    pub fn item(&self, group: &str, id: &str) -> Option<Self> {
        self.items(group).remove(id)
    }

    /// What a person calls the document.
    pub fn title(&self, noun: &Noun) -> String {
        self.joined_texts(noun, noun.title, " · ")
    }

    /// What its place in a list follows from.
    pub fn sort_text(&self, noun: &Noun) -> String {
        let parts = noun.sort.iter().filter_map(|key| match noun.find(key)?.field.shape() {
            // What has no number stands after those that have one.
            Shape::Number => Some(format!("{:010}", self.numbers.get(*key).copied().unwrap_or(NUMBER_LAST))),
            _ => Some(self.joined_texts(noun, &[key], " ")).filter(|text| !text.is_empty()),
        });
        parts.collect::<Vec<_>>().join(" ")
    }

    fn joined_texts(&self, noun: &Noun, keys: &[&str], between: &str) -> String {
        let shown = |key: &&str| {
            let text = self.texts.get(*key)?;
            let is_code = noun.find(key).is_some_and(|spot| spot.field.is == Is::Code);
            let code = is_code.then(|| Code::parse(text).ok()).flatten();
            Some(code.map_or_else(|| text.clone(), Code::display))
        };
        keys.iter().filter_map(shown).collect::<Vec<_>>().join(between)
    }

    /// What documents are joined by: field and value.
    pub fn links(&self, noun: &Noun) -> Vec<(&'static str, String)> {
        let mut links = Vec::new();
        let says = |key: &&str| self.texts.contains_key(*key) || self.numbers.contains_key(*key);
        let joins = |field: &&Field| field.joined && !field.until.iter().any(says);
        for field in noun.fields.iter().filter(joins) {
            let text = self.texts.get(field.key).into_iter().cloned();
            links.extend(text.chain(self.choices(field).iter().cloned()).map(|value| (field.key, value)));
            if field.is == Is::Consent && self.number(field) < 0 {
                links.push((field.key, REFUSED.to_owned()));
            }
        }
        for group in noun.groups {
            for field in group.fields.iter().filter(|field| field.joined) {
                for item in self.items(group.key).into_values() {
                    for value in item.choices(field) {
                        // Two of them may hold the same one.
                        if !links.iter().any(|(key, known)| *key == field.key && known == value) {
                            links.push((field.key, value.clone()));
                        }
                    }
                }
            }
        }
        links
    }
}
