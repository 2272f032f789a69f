//! The fields of a proposal, filled in.

use samenspel_model::{
    field::{Field as Declared, Is},
    organisation::{ACCESS, CONTACT, LANGUAGES, TALENTS, TASK_ABOUT, TITLE},
};

use super::{Block, key};
use crate::{
    http::{
        nouns::{options::Options, slots},
        parts::form::{Choice, Field, Input},
    },
    locale::Locale,
    store::sign_up::{Proposal, ProposedTask},
};

/// Characters of a number that somebody types.
const NUMBER_CHARS_MAX: usize = 40;
/// Characters of a stand's times.
const SLOTS_CHARS_MAX: usize = 20_000;

/// Who looks at the form.
#[derive(Clone, Copy)]
pub(in crate::http) enum Reader<'a> {
    /// The organisation, which gets hints.
    Organisation,
    /// A coordinator, who sees beside each field what is now, by task and in the whole.
    Coordinator(&'a Proposal),
}

/// The fields, filled in with this.
pub(in crate::http) fn fields(
    lang: Locale,
    options: &Options,
    (said, blocks): (&Proposal, &[Block]),
    reader: Reader<'_>,
) -> Vec<Field> {
    let mut fields = vec![
        Field::new("contact", lang.t("sign-up-contact"), Input::Line)
            .max(chars(&CONTACT))
            .maybe_hint(hint(lang, reader, "sign-up-contact-hint", &said.contact, |now| now.contact.clone()))
            .value(said.contact.as_str()),
    ];
    for (number, block) in blocks.iter().enumerate() {
        fields.extend(of_task(lang, options, number + 1, block, reader));
    }
    let minutes = if said.minutes == 0 { String::new() } else { said.minutes.to_string() };
    fields.push(
        Field::new("minutes", lang.t("sign-up-minutes"), Input::Line)
            .under(lang.t("sign-up-times"))
            .max(NUMBER_CHARS_MAX)
            .public()
            .maybe_hint(hint(lang, reader, "sign-up-minutes-hint", &number(said.minutes), |now| {
                number(now.minutes)
            }))
            .value(minutes),
    );
    fields.push(
        Field::new("slots", lang.t("sign-up-slots"), Input::Lines)
            .max(SLOTS_CHARS_MAX)
            .public()
            .maybe_hint(hint(lang, reader, "sign-up-slots-hint", &slots::text(&said.slots), |now| {
                slots::text(&now.slots)
            }))
            .value(slots::text(&said.slots)),
    );
    fields
}

fn number(number: i64) -> String {
    if number == 0 { String::new() } else { number.to_string() }
}

fn chars(declared: &Declared) -> usize {
    match declared.is {
        Is::Line { max } | Is::Lines { max } => max,
        _ => NUMBER_CHARS_MAX,
    }
}

/// A hint for who writes; for a coordinator what is now, where that is something else.
fn hint(
    lang: Locale,
    reader: Reader<'_>,
    words: &str,
    said: &str,
    now: impl Fn(&Proposal) -> String,
) -> Option<String> {
    match reader {
        Reader::Organisation => Some(lang.t(words)),
        Reader::Coordinator(present) => is_now(lang, said, &now(present)),
    }
}

fn is_now(lang: Locale, said: &str, now: &str) -> Option<String> {
    if said == now {
        return None;
    }
    let nothing = now.trim().is_empty();
    Some(if nothing {
        lang.t("proposal-now-nothing")
    } else {
        lang.with("proposal-now", &[("text", now.into())])
    })
}

fn of_task(lang: Locale, options: &Options, place: usize, block: &Block, reader: Reader<'_>) -> Vec<Field> {
    let Block { task, is_here, off } = block;
    let now = match reader {
        Reader::Organisation => None,
        Reader::Coordinator(present) => Some(present.tasks.iter().find(|known| known.id == task.id)),
    };
    let hinted = |words: &str, of: fn(&ProposedTask) -> String| match now {
        None => Some(lang.t(words)),
        Some(known) => is_now(lang, &of(task), &known.map(of).unwrap_or_default()),
    };
    // What is chosen now, in words.
    let chosen_now = |declared: &Declared, said: &[String], of: fn(&ProposedTask) -> &[String]| {
        let known = now?.map(of).unwrap_or_default();
        let offered = options.of(lang, declared);
        let words = |ids: &[String]| {
            let chosen = offered.iter().filter(|choice| ids.contains(&choice.value));
            chosen.map(|choice| choice.label.clone()).collect::<Vec<_>>().join(", ")
        };
        is_now(lang, &words(said), &words(known))
    };
    let name = if task.title.is_empty() { lang.t("sign-up-task-new") } else { task.title.clone() };
    let values = [("number", place.into()), ("title", (&name).into())];
    let heading = lang.with("sign-up-task", &values);
    let choose = |field: &str,
                  words: &str,
                  declared: &Declared,
                  chosen: &[String],
                  of: fn(&ProposedTask) -> &[String]| {
        Field::new(key(&task.id, field), lang.t(words), Input::Any(options.of(lang, declared)))
            .class("many")
            .public()
            .folded()
            .maybe_hint(chosen_now(declared, chosen, of))
            .values(chosen.to_vec())
    };
    let yes = |field: &str, words: &str, on: bool| {
        Field::new(
            key(&task.id, field),
            lang.t(words),
            Input::Any(vec![Choice::new("1", lang.t("flag-yes"))]),
        )
        .values(if on { vec!["1".to_owned()] } else { vec![] })
    };
    let mut fields = vec![];
    match reader {
        Reader::Organisation if *is_here => fields.push(yes("off", "sign-up-task-off", *off)),
        Reader::Organisation => {}
        Reader::Coordinator(_) => fields.push(yes("take", "proposal-take", true)),
    }
    fields.extend([
        Field::new(key(&task.id, "title"), lang.t("sign-up-title"), Input::Line)
            .max(chars(&TITLE))
            .depends()
            .public()
            .maybe_hint(hinted("sign-up-title-hint", |task| task.title.clone()))
            .value(task.title.as_str()),
        Field::new(key(&task.id, "about"), lang.t("sign-up-about"), Input::Lines)
            .max(chars(&TASK_ABOUT))
            .public()
            .maybe_hint(hinted("sign-up-about-hint", |task| task.about.clone()))
            .value(task.about.as_str()),
        choose("talent", "sign-up-talents", &TALENTS, &task.talents, |task| &task.talents),
        choose("language", "sign-up-languages", &LANGUAGES, &task.languages, |task| &task.languages),
        choose("access", "sign-up-access", &ACCESS, &task.access, |task| &task.access),
        yes("dutch", "sign-up-dutch", task.dutch),
        Field::new(key(&task.id, "places"), lang.t("sign-up-places"), Input::Line)
            .max(NUMBER_CHARS_MAX)
            .public()
            .maybe_hint(hinted("sign-up-places-hint", |task| number(task.places)))
            .value(number(task.places)),
    ]);
    let first = fields.remove(0).under(heading);
    fields.insert(0, first);
    fields
}
