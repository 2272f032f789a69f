//! The documents of practice, made of what is declared beside this file.

use samenspel_model::{
    DocId, Env, Millis, Space,
    booklet::Code,
    centre,
    doc::{Author, Doc, Kind},
    edit::{self, Edit, Input, WriteError, edit_of},
    env::DAY_MS,
    registration, zone,
};

use super::{
    cards::{CARDS, Card},
    people::{Follow, PEOPLE, Person},
    tasks::{ORGANISATIONS, Organisation},
};
use crate::{AppError, store::docs::Stored};

const HOUR_MS: i64 = 3_600_000;

/// All of them, as the first tablet wrote them; the second one wrote another phone number where somebody has two.
pub(super) fn all(env: &mut Env, [author, other]: &[Author; 2]) -> Result<Vec<Stored>, AppError> {
    let now = env.now;
    let mut made = Vec::new();
    let centre = edit_of([("name", "Oefencentrum"), ("contact", "Niemand: dit is oefenen")]);
    let (doc, _) = edit::create(Kind::Centre, now, author, &centre)?;
    made.push(Stored { id: centre::doc_id(&[0; 32]), space: Space::Catalogue, doc });
    let mut places = Vec::new();
    for organisation in ORGANISATIONS {
        let (doc, _) = edit::create(Kind::Organisation, now, author, &with_tasks(organisation))?;
        let id = DocId::random(env);
        places.push(id);
        made.push(Stored { id, space: Space::Catalogue, doc });
    }
    for (card, order) in CARDS.iter().zip(1..) {
        let (doc, _) = edit::create(Kind::Card, now, author, &with_texts(card, order, now))?;
        made.push(Stored { id: DocId::random(env), space: Space::Catalogue, doc });
    }
    for person in PEOPLE {
        let id = DocId::random(env);
        let doc = sheet(person, now, [author, other])?;
        made.push(Stored { id, space: Space::Desk, doc });
        for follow in person.history {
            let place = follow.about.and_then(|(place, _)| places.get(place)).copied();
            let (doc, _) = edit::create(Kind::Entry, now, author, &entry(follow, id, place, now))?;
            made.push(Stored { id: DocId::random(env), space: Space::Desk, doc });
        }
    }
    Ok(made)
}

fn with_tasks(organisation: &Organisation) -> Edit {
    let mut given = edit_of([
        ("name", organisation.name),
        ("about", organisation.about),
        ("place", organisation.place),
        ("municipality", organisation.municipality),
        ("contact", organisation.contact),
    ]);
    for task in organisation.tasks {
        let key = |field: &str| format!("task/{}/{field}", task.id);
        given.extend(edit_of([(key("title"), task.title), (key("about"), task.about)]));
        given.extend(edit_of(task.talents.iter().map(|id| (key(&format!("talent/{id}")), true))));
        given.extend(edit_of(task.languages.iter().map(|id| (key(&format!("language/{id}")), true))));
        given.extend(edit_of(task.when.iter().map(|half| (key(&format!("when/{half}")), true))));
        given.extend(edit_of(task.dutch.then(|| (key("dutch"), true))));
    }
    given
}

fn with_texts((situation, texts): &Card, order: i64, now: Millis) -> Edit {
    let mut given = edit_of([("situation", *situation), ("source", "Oefenen: verzonnen")]);
    given.insert("order".to_owned(), Input::Number(order));
    given.insert("checked-on".to_owned(), Input::from(zone::day(now)));
    for (language, title, body, first) in *texts {
        let key = |field: &str| format!("text/{language}/{field}");
        given.extend(edit_of([(key("title"), *title), (key("body"), body), (key("first"), first)]));
    }
    given
}

fn sheet(person: &Person, now: Millis, [author, other]: [&Author; 2]) -> Result<Doc, WriteError> {
    let at = hours_ago(person.hours_ago, now);
    let consents =
        ["store"].iter().chain(person.consents).map(|purpose| (format!("consent/{purpose}"), true));
    let (mut doc, _) = registration::register(at, author, &edit_of(consents))?;
    let mut given = edit_of(person.texts.iter().map(|&(key, text)| (key, text)));
    given.extend(edit_of(person.chosen.iter().map(|&key| (key, true))));
    given
        .extend(person.booklet.map(|serial| (format!("booklet/{}", Code::from_serial(serial)), true.into())));
    edit::write(&mut doc, at, author, &given)?;
    // Neither tablet had heard of the other: where both wrote a number, somebody is asked.
    let mut elsewhere = doc.clone();
    for (doc, author, phone) in
        [(&mut doc, author, person.phone), (&mut elsewhere, other, person.phone_elsewhere)]
    {
        edit::write(doc, at.plus_ms(HOUR_MS / 4), author, &edit_of(phone.map(|phone| ("phone", phone))))?;
    }
    doc.merge(&elsewhere)?;
    Ok(doc)
}

fn entry(follow: &Follow, person: DocId, organisation: Option<DocId>, now: Millis) -> Edit {
    let day = zone::day(now.plus_ms(follow.due_days.saturating_mul(DAY_MS)));
    let mut given = edit_of([
        ("candidate", person.to_string().as_str()),
        ("way", follow.way),
        ("result", follow.result),
        ("words", follow.words),
        ("waits-for", follow.waits_for),
        ("by", &day),
    ]);
    given.insert("at".to_owned(), Input::Number(hours_ago(follow.hours_ago, now).0));
    if let (Some(organisation), Some((_, task))) = (organisation, follow.about) {
        given.extend(edit_of([("organisation", organisation.to_string().as_str()), ("task", task)]));
    }
    given
}

fn hours_ago(hours: i64, now: Millis) -> Millis {
    now.plus_ms(-hours.saturating_mul(HOUR_MS))
}
