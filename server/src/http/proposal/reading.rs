//! What a form about a proposal gave.

use std::collections::BTreeSet;

use maud::Markup;
use samenspel_model::{
    Invalid,
    field::{Field as Declared, Is},
    market::MINUTES,
    organisation::{ACCESS, CONTACT, LANGUAGES, PLACES, TALENTS, TASK_ABOUT, TITLE},
    slot,
};

use super::{Block, key};
use crate::{
    http::{
        doubt::{self, Times},
        nouns::{options::Options, slots},
        parts::form::{Form, Posted},
    },
    locale::Locale,
    store::sign_up::{Proposal, ProposedTask},
};

/// What a form gave; what is wrong stands beside its field then. Only tasks of which `asks` says so.
pub(in crate::http) fn read(
    form: &mut Form,
    lang: Locale,
    posted: &Posted,
    (blocks, allowed): (&[Block], &Times<'_>),
    options: &Options,
    asks: impl Fn(&Form, &str) -> bool,
) -> Proposal {
    let contact = text(form, lang, "contact", &CONTACT);
    let minutes = count(form, lang, "minutes", &MINUTES);
    let times =
        match slots::read(form.value("slots"), if minutes > 0 { minutes } else { slot::MINUTES_UNSAID }) {
            Ok(times) if times.len() > slots::MAX => {
                form.refuse("slots", lang.with("slots-many", &[("max", slots::MAX.into())]));
                vec![]
            }
            Ok(times) => {
                doubt::slots(form, lang, "slots", &times, allowed);
                times.into_iter().collect()
            }
            Err(line) => {
                form.refuse("slots", lang.with("slots-wrong", &[("line", line.as_str().into())]));
                vec![]
            }
        };
    let mut tasks = Vec::new();
    for block in blocks {
        let id = &block.task.id;
        let chosen = |field: &str, declared: &Declared| -> Vec<String> {
            let name = key(id, field);
            let offered = options.of(lang, declared);
            let known = |value: &&str| offered.iter().any(|choice| choice.value == *value);
            let chosen: BTreeSet<_> = posted.all(&name).filter(known).map(str::to_owned).collect();
            chosen.into_iter().collect()
        };
        let (talents, languages) = (chosen("talent", &TALENTS), chosen("language", &LANGUAGES));
        let access = chosen("access", &ACCESS);
        let dutch = posted.one(&key(id, "dutch")).is_some();
        let typed = ["title", "about", "places"].map(|field| form.value(&key(id, field)).trim().is_empty());
        if !asks(form, id)
            || (typed == [true; 3]
                && [&talents, &languages, &access].iter().all(|chosen| chosen.is_empty())
                && !dutch)
        {
            continue;
        }
        tasks.push(ProposedTask {
            title: text(form, lang, &key(id, "title"), &TITLE),
            about: text(form, lang, &key(id, "about"), &TASK_ABOUT),
            places: count(form, lang, &key(id, "places"), &PLACES),
            talents,
            languages,
            access,
            dutch,
            id: id.clone(),
        });
    }
    tasks.sort_by(|a, b| a.id.cmp(&b.id));
    Proposal { contact, minutes, slots: times, tasks }
}

fn text(form: &mut Form, lang: Locale, key: &str, declared: &Declared) -> String {
    match declared.clean(form.value(key)) {
        Ok(clean) => clean,
        Err(Invalid::Missing) => {
            form.refuse(key, lang.t("form-empty"));
            String::new()
        }
        Err(invalid) => {
            form.refuse_invalid(lang, key, &invalid);
            String::new()
        }
    }
}

fn count(form: &mut Form, lang: Locale, key: &str, declared: &Declared) -> i64 {
    let typed = form.value(key).trim();
    if typed.is_empty() {
        return 0;
    }
    let (min, max) = if let Is::Number { min, max } = declared.is { (min, max) } else { (0, i64::MAX) };
    match typed.parse::<i64>().ok().filter(|number| (min..=max).contains(number)) {
        Some(number) => number,
        None => {
            form.refuse_invalid(lang, key, &Invalid::Number { min, max });
            0
        }
    }
}

/// What was typed, to be copied: for a form that cannot be sent any more.
pub(in crate::http) fn typed(posted: &Posted) -> String {
    let is_text = |name: &str| {
        ["contact", "minutes", "slots"].contains(&name)
            || ["-title", "-about", "-places"].iter().any(|end| name.ends_with(end))
    };
    let written = posted.pairs().filter(|(name, value)| is_text(name) && !value.trim().is_empty());
    written.map(|(_, value)| value).collect::<Vec<_>>().join("\n\n")
}

/// The same in a field that is only read.
pub(in crate::http) fn to_copy(lang: Locale, typed: &str) -> Markup {
    maud::html! {
        @if !typed.is_empty() {
            div.field {
                label for="typed" { (lang.t("sign-up-copy")) }
                textarea #typed rows="10" readonly dir="auto" { "\n" (typed) }
            }
        }
    }
}
