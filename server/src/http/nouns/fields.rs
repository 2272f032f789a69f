//! Declared fields as a form's, and what a form gave as an edit.

use samenspel_model::{
    ChangeHash, DocId, Invalid,
    doc::Kind,
    edit::{Edit, Input as Given},
    field::{Field as Declared, Is, Need, Purpose, Shape},
    market::{MINUTES, SLOTS},
    search, slot,
    text::LINK_CHARS_MAX,
    values::Values,
};

use super::{Place, options::Options, slots};
use crate::{
    App,
    http::{
        PageError,
        context::Coordinator,
        icon::Icon,
        parts::form::{Choice, Field, Form, Input, Posted},
    },
    store::records::Record,
};

/// Words in one sentence beyond which a text is hard to read for somebody who learns the language.
const SENTENCE_WORDS_MAX: usize = 20;

/// A form of declared fields. `noun` is the kind or the group that their words are named after.
pub(super) fn form(
    person: &Coordinator,
    noun: &str,
    action: String,
    declared: &'static [Declared],
    values: &Values,
    options: &Options,
) -> Result<Form, PageError> {
    let lang = person.lang;
    let fields = declared.iter().map(|field| one(person, noun, field, values, options)).collect();
    Form::new(noun, action, (Icon::Check, lang.t("noun-save")), fields)
}

fn one(person: &Coordinator, noun: &str, declared: &Declared, values: &Values, options: &Options) -> Field {
    let (lang, key) = (person.lang, declared.key);
    let label = lang.t(&format!("field-{noun}-{key}"));
    let (input, max) = match declared.is {
        Is::Line { max } => (Input::Line, max),
        Is::Lines { max } => (Input::Lines, max),
        Is::Phone => (Input::Phone, 40),
        Is::Mail => (Input::Mail, 254),
        Is::Link => (Input::Line, LINK_CHARS_MAX),
        Is::Day => (Input::Day { from: String::new() }, 10),
        Is::Time => (Input::Time, 5),
        Is::Flag => (Input::Any(vec![Choice::new("1", lang.t("flag-yes"))]), 1),
        Is::Choices { .. } if key == SLOTS.key => (Input::Lines, 20_000),
        Is::Choices { .. } => (Input::Any(options.of(lang, declared)), 40),
        Is::One { .. } => (Input::List(options.with_nothing(lang, declared)), 40),
        _ => (Input::Line, 40),
    };
    let mut field = Field::new(key, label, input).max(max).values(shown(declared, values));
    if declared.need != Need::Never {
        field = field.required();
    }
    if declared.purpose == Purpose::Offer {
        field = field.public();
    }
    field = match (declared.is, declared.key) {
        (Is::Choices { .. }, "when" | "open") => field.class("halfdays"),
        (Is::Choices { .. }, key) if key == SLOTS.key => field,
        (Is::Choices { .. }, _) => field.class("many"),
        _ => field,
    };
    let long = matches!(declared.is, Is::Lines { .. }) && has_long_sentence(values.text(declared));
    let hint = if long { lang.known(&format!("hint-{noun}-{key}-long")) } else { None };
    match hint.or_else(|| lang.known(&format!("hint-{noun}-{key}"))) {
        Some(hint) => field.hint(hint),
        None => field,
    }
}

fn shown(declared: &Declared, values: &Values) -> Vec<String> {
    match declared.shape() {
        Shape::Text => vec![values.text(declared).to_owned()],
        Shape::Set if declared.key == SLOTS.key => vec![slots::text(values.choices(declared))],
        Shape::Set => values.choices(declared).to_vec(),
        Shape::Number => match values.number(declared) {
            0 => vec![],
            number => vec![number.to_string()],
        },
    }
}

/// What a form gave of each field, under `prefix`; a number that is none is refused beside its field.
pub(super) fn given(
    form: &mut Form,
    person: &Coordinator,
    prefix: &str,
    declared: &'static [Declared],
    posted: &Posted,
    options: &Options,
) -> Edit {
    let mut edit = Edit::new();
    for field in declared {
        let key = format!("{prefix}{}", field.key);
        match (field.shape(), field.is) {
            (Shape::Text, _) => {
                edit.insert(key, Given::from(form.value(field.key)));
            }
            (Shape::Set, _) if field.key == SLOTS.key => {
                let minutes = number(form.value(MINUTES.key)).filter(|minutes| *minutes > 0);
                match slots::read(form.value(SLOTS.key), minutes.unwrap_or(slot::MINUTES_UNSAID)) {
                    Ok(slots) if slots.len() > slots::MAX => {
                        form.refuse(SLOTS.key, person.lang.with("slots-many", &[("max", slots::MAX.into())]));
                    }
                    Ok(slots) => {
                        let gone = options.chosen(field).into_iter().filter(|slot| !slots.contains(slot));
                        edit.extend(gone.map(|slot| (format!("{key}/{slot}"), Given::On(false))));
                        edit.extend(slots.iter().map(|slot| (format!("{key}/{slot}"), Given::On(true))));
                    }
                    Err(line) => {
                        form.refuse(SLOTS.key, person.lang.with("slots-wrong", &[("line", (&line).into())]))
                    }
                }
            }
            (Shape::Set, _) => {
                for option in options.of(person.lang, field) {
                    let on = posted.all(field.key).any(|chosen| chosen == option.value);
                    edit.insert(format!("{key}/{}", option.value), Given::On(on));
                }
            }
            (Shape::Number, Is::Flag) => {
                edit.insert(key, Given::On(posted.one(field.key).is_some()));
            }
            (Shape::Number, is) => match number(form.value(field.key)) {
                Some(number) => {
                    edit.insert(key, Given::Number(number));
                }
                None => {
                    let (min, max) =
                        if let Is::Number { min, max } = is { (min, max) } else { (0, i64::MAX) };
                    form.refuse_invalid(person.lang, field.key, &Invalid::Number { min, max });
                }
            },
        }
    }
    edit
}

fn number(typed: &str) -> Option<i64> {
    let typed = typed.trim();
    if typed.is_empty() { Some(0) } else { typed.parse().ok() }
}

/// Does this put anything into a document that is empty?
pub(super) fn says_something(input: &Given) -> bool {
    match input {
        Given::Text(text) => !text.trim().is_empty(),
        Given::On(on) => *on,
        Given::Number(number) => *number != 0,
    }
}

/// A version of a document in an address; before anything was written its first change, which is the same everywhere.
pub(super) fn version(kind: Kind, since: &str) -> String {
    let known = ChangeHash::list(since).is_some_and(|hashes| !hashes.is_empty());
    if known { since.to_owned() } else { kind.genesis_hash().to_string() }
}

/// Two with one name would be taken for each other.
pub(super) async fn check_name(
    app: &App,
    person: &Coordinator,
    place: Place,
    this: Option<DocId>,
    form: &mut Form,
) -> Result<(), PageError> {
    let name = search::fold(form.value("name").trim());
    let others = app.store().records(place.kind).await?;
    let same = |record: &Record| {
        Some(record.id) != this
            && search::fold(record.values.texts.get("name").map_or("", String::as_str)) == name
    };
    if place.kind != Kind::Centre && !name.is_empty() && others.iter().any(same) {
        form.refuse("name", person.lang.t("noun-name-taken"));
    }
    Ok(())
}

fn has_long_sentence(text: &str) -> bool {
    text.split(['.', '!', '?', '\n']).any(|sentence| sentence.split_whitespace().count() > SENTENCE_WORDS_MAX)
}

#[cfg(test)]
mod tests {
    use super::has_long_sentence;

    #[test]
    fn a_sentence_of_more_than_twenty_words_is_long() {
        assert!(!has_long_sentence("Je kookt samen. Je eet samen. Je wast af."));
        assert!(has_long_sentence(&"woord ".repeat(21)));
        assert!(!has_long_sentence(&"woord ".repeat(20)));
    }
}
