//! What an organisation would like to do at a market, as a form: the same fields for whoever writes it and for the coordinator who takes it
//! over.

use std::collections::{BTreeMap, BTreeSet};

use maud::Markup;
use samenspel_model::{
    DocId, Invalid,
    edit::item_id,
    field::{Field as Declared, Is},
    market::{MINUTES, SLOTS, STAND, TASKS},
    organisation::{CLOSED, CONTACT, DUTCH, LANGUAGES, PLACES, TALENTS, TASK, TASK_ABOUT, TITLE},
    slot,
    values::Values,
};
use sha2::{Digest, Sha256};

use super::{
    nouns::{options::Options, slots},
    parts::form::{Choice, Field, Form, Input, Posted},
};
use crate::{
    locale::Locale,
    store::{
        records::Record,
        sign_up::{Proposal, ProposedTask},
    },
};

/// Most tasks of an organisation at a market.
pub(super) const TASKS_MAX: usize = 20;
/// What is said of a task, as its fields end.
const FIELDS: [&str; 6] = ["title", "about", "talent", "language", "dutch", "places"];
/// Characters of a number that somebody types.
const NUMBER_CHARS_MAX: usize = 40;
/// Characters of a stand's times.
const SLOTS_CHARS_MAX: usize = 20_000;

/// A task in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) task: ProposedTask,
    /// Is it one of the organisation's already?
    pub(super) is_here: bool,
    /// Not at this market.
    pub(super) off: bool,
}

/// What is now: the organisation's open tasks and its stand, as a proposal would say it.
pub(super) fn present(organisation: &Record, market: &Values) -> (Proposal, Vec<Block>) {
    let stand = market.items(STAND.key).remove(&organisation.id.to_string()).unwrap_or_default();
    let offered = stand.choices(&TASKS);
    let items = organisation.values.items(TASK.key).into_iter();
    let open = items.filter(|(_, task)| !task.is_on(&CLOSED));
    let blocks: Vec<_> = open
        .map(|(id, task)| Block {
            off: !offered.is_empty() && !offered.contains(&id),
            task: ProposedTask {
                title: task.text(&TITLE).to_owned(),
                about: task.text(&TASK_ABOUT).to_owned(),
                talents: sorted(task.choices(&TALENTS)),
                languages: sorted(task.choices(&LANGUAGES)),
                dutch: task.is_on(&DUTCH),
                places: task.number(&PLACES),
                id,
            },
            is_here: true,
        })
        .collect();
    let said = Proposal {
        contact: organisation.values.text(&CONTACT).to_owned(),
        minutes: stand.number(&MINUTES),
        slots: sorted(stand.choices(&SLOTS)),
        tasks: blocks.iter().filter(|block| !block.off).map(|block| block.task.clone()).collect(),
    };
    (said, blocks)
}

fn sorted(ids: &[String]) -> Vec<String> {
    ids.iter().cloned().collect::<BTreeSet<_>>().into_iter().collect()
}

/// What somebody wrote, over what is now.
pub(super) fn blocks_of(said: &Proposal, present: Vec<Block>) -> Vec<Block> {
    let mut blocks: BTreeMap<_, _> =
        present.into_iter().map(|block| (block.task.id.clone(), Block { off: true, ..block })).collect();
    for task in &said.tasks {
        let is_here = blocks.contains_key(&task.id);
        blocks.insert(task.id.clone(), Block { task: task.clone(), is_here, off: false });
    }
    blocks.into_values().collect()
}

/// The id that a new task gets: the same for the same place in the form, so that a form that is sent again makes no other task.
fn new_id(market: DocId, organisation: DocId, place: usize) -> String {
    let digest = Sha256::new()
        .chain_update(b"samenspel proposed task 1")
        .chain_update(market.as_bytes())
        .chain_update(organisation.as_bytes())
        .chain_update(place.to_be_bytes())
        .finalize();
    let mut drawn = [0; 8];
    drawn.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
    item_id(drawn)
}

/// The ids of new tasks that this organisation does not have yet.
fn new_ids(market: DocId, organisation: &Record) -> impl Iterator<Item = String> {
    let taken = organisation.values.items(TASK.key);
    let organisation = organisation.id;
    (0..2 * TASKS_MAX)
        .map(move |place| new_id(market, organisation, place))
        .filter(move |id| !taken.contains_key(id))
}

/// One more empty task.
pub(super) fn add_empty(blocks: &mut Vec<Block>, market: DocId, organisation: &Record) {
    let free = new_ids(market, organisation).find(|id| blocks.iter().all(|block| block.task.id != *id));
    if let Some(id) = free.filter(|_| blocks.len() < TASKS_MAX) {
        blocks.push(Block { task: ProposedTask { id, ..ProposedTask::default() }, ..Block::default() });
    }
}

/// The tasks that a posted form is about: those that are there, and those that were added in it. False: there are too many.
pub(super) fn posted_blocks(
    posted: &Posted,
    present: Vec<Block>,
    market: DocId,
    organisation: &Record,
) -> (Vec<Block>, bool) {
    let of_task = |name: &'_ str| {
        let (id, field) = name.rsplit_once('-')?;
        FIELDS.contains(&field).then(|| id.to_owned())
    };
    let written: BTreeSet<String> = posted.pairs().filter_map(|(name, _)| of_task(name)).collect();
    let mut blocks = present;
    let new = new_ids(market, organisation).filter(|id| written.contains(id));
    blocks.extend(
        new.map(|id| Block { task: ProposedTask { id, ..ProposedTask::default() }, ..Block::default() }),
    );
    (blocks, written.len() <= TASKS_MAX.max(organisation.values.items(TASK.key).len()))
}

/// Who looks at the form.
#[derive(Clone, Copy)]
pub(super) enum Reader<'a> {
    /// The organisation, which gets hints.
    Organisation,
    /// A coordinator, who sees beside each field what is now, by task and in the whole.
    Coordinator(&'a Proposal),
}

/// Named as in the form.
fn key(task: &str, field: &str) -> String {
    format!("{task}-{field}")
}

/// The fields, filled in with this.
pub(super) fn fields(
    lang: Locale,
    options: &Options,
    (said, blocks): (&Proposal, &[Block]),
    reader: Reader<'_>,
) -> Vec<Field> {
    let mut fields = vec![
        Field::new("contact", lang.t("sign-up-contact"), Input::Line)
            .max(chars(&CONTACT))
            .hint(hint(lang, reader, "sign-up-contact-hint", |now| now.contact.clone()))
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
            .hint(hint(lang, reader, "sign-up-minutes-hint", |now| number(now.minutes)))
            .value(minutes),
    );
    fields.push(
        Field::new("slots", lang.t("sign-up-slots"), Input::Lines)
            .max(SLOTS_CHARS_MAX)
            .public()
            .hint(hint(lang, reader, "sign-up-slots-hint", |now| slots::text(&now.slots)))
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

fn hint(lang: Locale, reader: Reader<'_>, words: &str, now: impl Fn(&Proposal) -> String) -> String {
    match reader {
        Reader::Organisation => lang.t(words),
        Reader::Coordinator(present) => is_now(lang, &now(present)),
    }
}

fn is_now(lang: Locale, now: &str) -> String {
    if now.trim().is_empty() {
        return lang.t("proposal-now-nothing");
    }
    lang.with("proposal-now", &[("text", now.into())])
}

fn of_task(lang: Locale, options: &Options, place: usize, block: &Block, reader: Reader<'_>) -> Vec<Field> {
    let Block { task, is_here, off } = block;
    let now = match reader {
        Reader::Organisation => None,
        Reader::Coordinator(present) => Some(present.tasks.iter().find(|known| known.id == task.id)),
    };
    let hinted = |words: &str, of: fn(&ProposedTask) -> String| match now {
        None => lang.t(words),
        Some(known) => is_now(lang, &known.map(of).unwrap_or_default()),
    };
    let name = if task.title.is_empty() { lang.t("sign-up-task-new") } else { task.title.clone() };
    let values = [("number", place.into()), ("title", (&name).into())];
    let heading = lang.with("sign-up-task", &values);
    let choose = |field: &str, words: &str, declared: &Declared, chosen: &[String]| {
        Field::new(key(&task.id, field), lang.t(words), Input::Any(options.of(lang, declared)))
            .class("many")
            .public()
            .folded()
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
            .hint(hinted("sign-up-title-hint", |task| task.title.clone()))
            .value(task.title.as_str()),
        Field::new(key(&task.id, "about"), lang.t("sign-up-about"), Input::Lines)
            .max(chars(&TASK_ABOUT))
            .public()
            .hint(hinted("sign-up-about-hint", |task| task.about.clone()))
            .value(task.about.as_str()),
        choose("talent", "sign-up-talents", &TALENTS, &task.talents),
        choose("language", "sign-up-languages", &LANGUAGES, &task.languages),
        yes("dutch", "sign-up-dutch", task.dutch),
        Field::new(key(&task.id, "places"), lang.t("sign-up-places"), Input::Line)
            .max(NUMBER_CHARS_MAX)
            .public()
            .hint(hinted("sign-up-places-hint", |task| number(task.places)))
            .value(number(task.places)),
    ]);
    let first = fields.remove(0).under(heading);
    fields.insert(0, first);
    fields
}

/// What a form gave; what is wrong stands beside its field then. Only tasks of which `asks` says so.
pub(super) fn read(
    form: &mut Form,
    lang: Locale,
    posted: &Posted,
    blocks: &[Block],
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
            Ok(times) => times.into_iter().collect(),
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
        let dutch = posted.one(&key(id, "dutch")).is_some();
        let typed = ["title", "about", "places"].map(|field| form.value(&key(id, field)).trim().is_empty());
        if !asks(form, id) || (typed == [true; 3] && talents.is_empty() && languages.is_empty() && !dutch) {
            continue;
        }
        tasks.push(ProposedTask {
            title: text(form, lang, &key(id, "title"), &TITLE),
            about: text(form, lang, &key(id, "about"), &TASK_ABOUT),
            places: count(form, lang, &key(id, "places"), &PLACES),
            talents,
            languages,
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
pub(super) fn typed(posted: &Posted) -> String {
    let is_text = |name: &str| {
        ["contact", "minutes", "slots"].contains(&name)
            || ["-title", "-about", "-places"].iter().any(|end| name.ends_with(end))
    };
    let written = posted.pairs().filter(|(name, value)| is_text(name) && !value.trim().is_empty());
    written.map(|(_, value)| value).collect::<Vec<_>>().join("\n\n")
}

/// The same in a field that is only read.
pub(super) fn to_copy(lang: Locale, typed: &str) -> Markup {
    maud::html! {
        @if !typed.is_empty() {
            div.field {
                label for="typed" { (lang.t("sign-up-copy")) }
                textarea #typed rows="10" readonly dir="auto" { "\n" (typed) }
            }
        }
    }
}
