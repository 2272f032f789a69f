//! What a person changed, as a map from registers to values, and how it is written: only that, and nothing else.

mod consented;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    booklet::Code,
    consent,
    doc::{Author, Doc, DocError, Fields, Kind, Written},
    env::Millis,
    field::{Is, Need, Shape},
    ids::{ActorId, ChangeHash},
    invalid::Invalid,
    noun::{Group, GroupIds, Noun, Spot},
    values::{self, Conflict, Content, Values},
};

/// What was given for a register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum Input {
    /// A choice, a flag or a consent, yes or no.
    On(bool),
    /// A number or a moment; 0 removes it.
    Number(i64),
    /// A text as it was typed; empty removes it.
    Text(String),
}

/// Only what the person changed: `name`, `talent/cooking`, `task/gids/title`, … and what they gave.
pub type Edit = BTreeMap<String, Input>;

/// Why a document could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The person's input breaks a rule.
    #[error("{field}: {invalid}")]
    Invalid {
        /// The register; empty when it is about the whole.
        field: String,
        /// The rule.
        invalid: Invalid,
    },
    /// The document failed.
    #[error(transparent)]
    Doc(#[from] DocError),
}

impl From<Invalid> for WriteError {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid { field: String::new(), invalid }
    }
}

impl From<&str> for Input {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Input {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Input {
    fn from(on: bool) -> Self {
        Self::On(on)
    }
}

/// An edit of these registers.
pub fn edit_of<K: Into<String>, V: Into<Input>>(given: impl IntoIterator<Item = (K, V)>) -> Edit {
    given.into_iter().map(|(key, input)| (key.into(), input.into())).collect()
}

/// A new document with this content, and its first change.
pub fn create(kind: Kind, now: Millis, author: &Author, edit: &Edit) -> Result<(Doc, Written), WriteError> {
    for field in kind.noun().fields.iter().filter(|field| field.need == Need::Always) {
        if !edit.contains_key(field.key) {
            return Err(WriteError::Invalid { field: field.key.to_owned(), invalid: Invalid::Missing });
        }
    }
    let mut doc = Doc::new(kind)?;
    let written = write(&mut doc, now, author, edit)?;
    Ok((doc, written))
}

/// Writes what the person changed; a register that holds several values is settled by it.
pub fn write(doc: &mut Doc, now: Millis, author: &Author, edit: &Edit) -> Result<Written, WriteError> {
    write_among(doc, now, author, edit, None)
}

/// The same; what there are several of is counted among these values, when the document itself is not what the person sees.
fn write_among(
    doc: &mut Doc,
    now: Millis,
    author: &Author,
    edit: &Edit,
    among: Option<&Values>,
) -> Result<Written, WriteError> {
    let noun = doc.kind().noun();
    let content = values::read(doc, doc.kind());
    let among = among.unwrap_or(&content.values);
    let is_made = doc.heads() != [doc.kind().genesis_hash()];
    let mut puts: BTreeMap<String, Put> = BTreeMap::new();
    for (key, input) in edit {
        let wrong = |invalid| WriteError::Invalid { field: key.clone(), invalid };
        let spot = noun.find(key).ok_or_else(|| wrong(Invalid::Choice))?;
        if spot.field.fixed && is_made && !stands(&content, key, input) {
            return Err(wrong(Invalid::Choice));
        }
        let put = put(&spot, key, input, &content, now).map_err(wrong)?;
        if let Some((key, put)) = put {
            puts.insert(key, put);
        }
    }
    let anew = consented::with_proof(edit, &mut puts);
    consented::take_away_what_no_consent_keeps(doc, noun, (&content, among), &mut puts);
    check_counts(noun, among, &puts)?;
    check_items(noun, among, &puts)?;
    doc.write(now, author, |writer| {
        for (key, put) in &puts {
            if anew.contains(key) {
                writer.remove(key)?;
            }
            match put {
                Put::Text(text) => writer.text(key, text)?,
                Put::Number(number) => writer.number(key, *number)?,
            }
        }
        Ok(())
    })
}

/// What a form was opened on: these heads when the document holds them all, else its constant first change, where nothing stands.
/// A form has no heads when there was no document yet, and others than the document when the change that they name was refused
/// since, or written anew: then nothing tells what its person saw.
pub fn opened_on(doc: &Doc, since: &[ChangeHash]) -> Vec<ChangeHash> {
    match !since.is_empty() && since.iter().all(|head| doc.holds(head)) {
        true => since.to_vec(),
        false => vec![doc.kind().genesis_hash()],
    }
}

/// Writes what a person changed in a form that was opened when these were the document's heads. What others wrote meanwhile is not
/// overwritten: a register that both changed holds both values, and somebody is asked. Of a form that was opened on nothing, see
/// [`opened_on`], what it says stands beside all there is, and what is empty in it removes nothing. `beside` is an author that
/// never wrote before, because its change does not build on the author's last one.
pub fn write_since(
    doc: &mut Doc,
    since: &[ChangeHash],
    now: Millis,
    author: &Author,
    beside: ActorId,
    edit: &Edit,
) -> Result<Written, WriteError> {
    let since = opened_on(doc, since);
    let mut then = doc.at(&since).ok_or(DocError::Missing(since.len()))?;
    if then.heads() == doc.heads() {
        return write(doc, now, author, edit);
    }
    let author = Author { actor: beside, name: author.name.clone() };
    let written = if since == [doc.kind().genesis_hash()] {
        let stands = values::read(doc, doc.kind()).values;
        let mut said = stands.changed_by(edit);
        // Also where nothing stands a "no" says something: of a consent, or of a question with two answers.
        let nos = edit.iter().filter(|(_, input)| **input == Input::On(false));
        said.extend(nos.map(|(key, input)| (key.clone(), input.clone())));
        // An answer brings how it was asked, also where the one before it was asked the same way.
        let proof: Vec<_> = said.keys().flat_map(|key| consent::asked(key)).collect();
        said.extend(proof.into_iter().filter_map(|key| Some((key.clone(), edit.get(&key)?.clone()))));
        write_among(&mut then, now, &author, &said, Some(&stands))?
    } else {
        write(&mut then, now, &author, edit)?
    };
    doc.apply(written.iter().map(|change| change.bytes.as_slice()))?;
    Ok(written)
}

/// Removes one of several with all its registers.
pub fn remove_item(
    doc: &mut Doc,
    now: Millis,
    author: &Author,
    group: &Group,
    id: &str,
) -> Result<Written, WriteError> {
    let prefix = format!("{}/{id}/", group.key);
    let keys = doc.keys_under(&prefix);
    doc.write(now, author, |writer| {
        Ok(keys.iter().try_for_each(|key| writer.remove(&format!("{prefix}{key}")))?)
    })
}

impl Values {
    /// What of an edit would change what is shown: a form that shows one of several values has not chosen it.
    pub fn changed_by(&self, edit: &Edit) -> Edit {
        let changes = |(key, input): &(&String, &Input)| match input {
            Input::Text(text) => self.texts.get(*key).map_or("", String::as_str) != text,
            Input::Number(number) => self.numbers.get(*key).copied().unwrap_or(0) != *number,
            Input::On(on) => self.holds(key) != *on,
        };
        edit.iter().filter(changes).map(|(key, input)| (key.clone(), input.clone())).collect()
    }

    /// What writes all of this again, each register under `prefix`.
    pub fn as_edit(&self, prefix: &str) -> Edit {
        let texts = self.texts.iter().map(|(key, text)| (key.clone(), Input::from(text.clone())));
        let numbers = self.numbers.iter().map(|(key, number)| (key.clone(), Input::Number(*number)));
        let chosen = |(set, ids): (&String, &Vec<String>)| {
            ids.iter().map(|id| (format!("{set}/{id}"), Input::On(true))).collect::<Vec<_>>()
        };
        let all = texts.chain(numbers).chain(self.choices.iter().flat_map(chosen));
        all.map(|(key, input)| (format!("{prefix}{key}"), input)).collect()
    }

    fn holds(&self, key: &str) -> bool {
        let number = self.numbers.get(key).copied().unwrap_or(0);
        let chosen = key
            .rsplit_once('/')
            .and_then(|(set, id)| Some(self.choices.get(set)?.iter().any(|chosen| chosen == id)));
        number > 0 || chosen.unwrap_or(false)
    }
}

/// What choosing this value of a field with several writes: a consent comes with how that answer was asked. `None` when nobody
/// wrote that value, or not any more.
pub fn choice(doc: &impl Fields, kind: Kind, key: &str, value: &str) -> Option<Edit> {
    let input = values::read(doc, kind).choice(kind, key, value)?;
    let mut edit = edit_of(consent::proof(doc, key, value));
    edit.insert(key.to_owned(), input);
    Some(edit)
}

impl Content {
    /// What devices differ about in a field.
    pub fn conflict(&self, key: &str) -> Option<&Conflict> {
        self.conflicts.iter().find(|conflict| conflict.key == key)
    }

    /// What writing this value of a field with several means: it is one of them, or all of them where they may stay together.
    /// `None` when nobody wrote that, or not any more.
    fn choice(&self, kind: Kind, key: &str, value: &str) -> Option<Input> {
        let field = kind.noun().find(key)?.field;
        let conflict = self.conflict(key)?;
        let written = conflict.voices.iter().any(|voice| voice.value == value);
        let both = field.together(conflict.voices.iter().map(|voice| voice.value.as_str()));
        let joined = both.is_some_and(|both| both.is_ok_and(|both| both == value));
        match field.shape() {
            Shape::Text if written || joined => Some(Input::from(value)),
            Shape::Number if written => value.parse().ok().map(Input::Number),
            _ => None,
        }
    }
}

/// What is put into a register; an empty text or a zero removes it.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Put {
    Text(String),
    Number(i64),
}

/// Does the document say this already?
fn stands(content: &Content, key: &str, input: &Input) -> bool {
    matches!(input, Input::Text(text) if content.values.texts.get(key) == Some(text))
}

fn put(
    spot: &Spot<'_>,
    key: &str,
    input: &Input,
    content: &Content,
    now: Millis,
) -> Result<Option<(String, Put)>, Invalid> {
    let moment = now.0.max(1);
    let number = |number: i64| Ok(Some((key.to_owned(), Put::Number(number))));
    match (spot.field.shape(), spot.field.is, input) {
        (Shape::Text, _, Input::Text(text)) => {
            // What was kept by an earlier version may stay and be chosen, also when nobody could type it now.
            let is_kept = content.values.texts.get(key) == Some(text)
                || content
                    .conflict(key)
                    .is_some_and(|asked| asked.voices.iter().any(|voice| voice.value == *text));
            let kept = if is_kept { text.clone() } else { spot.field.clean(text)? };
            Ok(Some((key.to_owned(), Put::Text(kept))))
        }
        (_, Is::Consent, Input::On(on)) => {
            let since = content.values.numbers.get(key).copied().unwrap_or(0);
            let asked = content.conflicts.iter().any(|conflict| conflict.key == key);
            let stands = since != 0 && (since > 0) == *on && !asked;
            if stands { Ok(None) } else { number(if *on { moment } else { -moment }) }
        }
        (_, Is::Flag, Input::On(on)) => number(i64::from(*on)),
        (_, Is::YesNo, Input::On(on)) => number(if *on { 1 } else { -1 }),
        (Shape::Number, _, Input::Number(0)) => number(0),
        (Shape::Number, _, Input::Number(given)) => {
            spot.field.check_number(*given)?;
            number(*given)
        }
        (Shape::Set, Is::Codes, Input::On(on)) => {
            let typed = spot.choice.unwrap_or_default();
            let code = Code::parse(typed)?.to_string();
            let key = format!("{}{code}", key.strip_suffix(typed).unwrap_or_default());
            let bound = content.values.holds(&key);
            Ok((bound != *on).then_some((key, Put::Number(if *on { moment } else { 0 }))))
        }
        (Shape::Set, _, Input::On(on)) => {
            spot.field.check_choice(spot.choice.unwrap_or_default()).map_err(|_| Invalid::Choice)?;
            number(i64::from(*on))
        }
        _ => Err(Invalid::Choice),
    }
}

/// No more choices than one person may make. Two devices together may have made more: then taking away must still work.
fn check_counts(noun: &Noun, current: &Values, puts: &BTreeMap<String, Put>) -> Result<(), WriteError> {
    let mut sets: BTreeMap<String, (usize, i64, bool)> = BTreeMap::new();
    for (key, put) in puts {
        let Some((spot, choice)) = noun.find(key).and_then(|spot| Some((spot, spot.choice?))) else {
            continue;
        };
        let Is::Choices { max, .. } = spot.field.is else { continue };
        let set = key.strip_suffix(choice).and_then(|set| set.strip_suffix('/')).unwrap_or(key);
        let (on, held) = (*put != Put::Number(0), current.holds(key));
        let (_, change, added) = sets.entry(set.to_owned()).or_insert((max, 0, false));
        *change += i64::from(on) - i64::from(held);
        *added |= on && !held;
    }
    for (set, (max, change, added)) in sets {
        let held = current.choices.get(&set).map_or(0, Vec::len);
        let after = i64::try_from(held).unwrap_or(i64::MAX).saturating_add(change);
        if added && usize::try_from(after).is_ok_and(|after| after > max) {
            return Err(WriteError::Invalid { field: set, invalid: Invalid::ChoicesTooMany { max } });
        }
    }
    Ok(())
}

/// What is new among several has what it must have.
fn check_items(noun: &Noun, current: &Values, puts: &BTreeMap<String, Put>) -> Result<(), WriteError> {
    for group in noun.groups {
        let here = current.items(group.key);
        for key in puts.keys() {
            let Some((_, id)) =
                noun.find(key).and_then(|spot| spot.item).filter(|(of, _)| of.key == group.key)
            else {
                continue;
            };
            if here.contains_key(id) {
                continue;
            }
            for field in group.fields.iter().filter(|field| field.need == Need::Always) {
                let field = format!("{}/{id}/{}", group.key, field.key);
                if !puts.contains_key(&field) {
                    return Err(WriteError::Invalid { field, invalid: Invalid::Missing });
                }
            }
        }
    }
    Ok(())
}

/// An id for a new one of several, drawn from these bytes.
pub fn item_id(drawn: [u8; 8]) -> String {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let letter = |byte: &u8| LETTERS.get(usize::from(byte % 32)).map_or('a', |letter| char::from(*letter));
    drawn.iter().map(letter).collect()
}

impl Group {
    /// Are the ids of this group drawn, and not those of other documents?
    pub fn has_own_ids(&self) -> bool {
        self.ids == GroupIds::Own
    }
}

#[cfg(test)]
mod tests;
