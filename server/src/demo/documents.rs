//! The demo's documents.

use std::collections::BTreeMap;

use samenspel_model::{
    DocId, Env, Millis, Space,
    appointment::{self, AppointmentDraft},
    booklet::Code,
    candidate::{self, CandidateEdit, CandidateText, ConsentDraft, WriteError},
    catalogue::{self, Organisation, Task},
    doc::{Author, Doc, Kind},
    market::{self, Market},
};

use super::{
    Org, organisations,
    people::{PEOPLE, Person},
};
use crate::store::StoreError;

const MINUTE_MS: i64 = 60_000;

type Made = (DocId, Space, Doc);

/// What the two coordinators wrote.
pub(super) struct All {
    /// The documents.
    pub(super) docs: Vec<Made>,
    /// Documents as the colleague knows them, who had not seen the latest.
    pub(super) of_colleague: Vec<Made>,
}

/// Organisations, today's market, candidates, and appointments: some with a known booklet, one with an unknown one.
pub(super) fn all(
    env: &mut Env,
    now: Millis,
    today: &str,
    [author, colleague]: [&Author; 2],
    codes: &[Code],
) -> Result<All, StoreError> {
    let (mut docs, mut of_colleague) = (Vec::new(), Vec::new());
    let mut stands = BTreeMap::new();
    let mut ids = Vec::new();
    for (place, org) in organisations().enumerate() {
        let id = DocId::random(env);
        stands.insert(id, (place + 1).to_string());
        ids.push(id);
        let (doc, _) = catalogue::create(now, author, &organisation(org))?;
        docs.push((id, Space::Catalogue, doc));
    }
    let market = market(env, now, today, author, stands)?;
    let market_id = market.0;
    docs.push(market);
    let mut codes = codes.iter().copied();
    let minutes = (0_i64..).map(|number| now.plus_ms(-(90 - 7 * number) * MINUTE_MS));
    for (person, at) in PEOPLE.iter().zip(minutes) {
        let code = person.appointment.and_then(|_| codes.next());
        let (id, mut doc) = (DocId::random(env), sheet(at, author, person, code)?);
        if person.name == "Willy Janssens" {
            // Neither knew of the other: a conflict to try the choice on.
            let mut other = doc.clone();
            set_phone(&mut doc, at.plus_ms(MINUTE_MS), author, "02 555 02 66")?;
            set_phone(&mut other, at.plus_ms(2 * MINUTE_MS), colleague, "0470 00 00 06")?;
            of_colleague.push((id, Space::Desk, other));
        }
        docs.push((id, Space::Desk, doc));
        if let (Some((place, task, time)), Some(code)) = (person.appointment, code) {
            let stand = ids.get(place).copied();
            docs.extend(appointment(env, at, author, stand, market_id, today, (code, task, time))?);
        }
    }
    if let Some(code) = codes.next() {
        let stand = ids.first().copied();
        docs.extend(appointment(env, now, author, stand, market_id, today, (code, "voorlezen", "15:00"))?);
    }
    Ok(All { docs, of_colleague })
}

/// A market today with these stands.
pub(super) fn market(
    env: &mut Env,
    now: Millis,
    today: &str,
    author: &Author,
    stands: BTreeMap<DocId, String>,
) -> Result<Made, StoreError> {
    let market = Market {
        name: "Vrijwilligersmarkt Brussel".to_owned(),
        date: today.to_owned(),
        place: "Muntpunt, Munt 6, 1000 Brussel".to_owned(),
        stands,
    };
    Ok((DocId::random(env), Space::Catalogue, market::create(now, author, &market)?.0))
}

fn organisation(org: &Org) -> Organisation {
    let tasks = org.tasks.iter().map(|work| Task {
        id: work.0.to_owned(),
        title: work.1.to_owned(),
        about: work.2.to_owned(),
        place: work.3.to_owned(),
        talents: work.4.iter().map(|&id| id.to_owned()).collect(),
    });
    Organisation {
        name: org.name.to_owned(),
        about: org.about.to_owned(),
        place: org.place.to_owned(),
        contact: org.contact.to_owned(),
        tasks: tasks.collect(),
    }
}

fn sheet(at: Millis, author: &Author, person: &Person, code: Option<Code>) -> Result<Doc, StoreError> {
    let consent = ConsentDraft { store: Some(true), forward: person.forward.then_some(true) };
    let (mut doc, _) = candidate::register(at, author, consent).map_err(own)?;
    let on = |ids: &[&str]| ids.iter().map(|id| ((*id).to_owned(), true)).collect::<BTreeMap<_, _>>();
    let edit = CandidateEdit {
        name: Some(person.name.to_owned()),
        phone: Some(person.phone.to_owned()),
        mail: Some(person.mail.to_owned()),
        remark: Some(person.remark.to_owned()),
        languages: on(person.languages),
        talents: on(person.talents),
        consent: ConsentDraft::default(),
    };
    candidate::edit(&mut doc, at, author, &edit).map_err(own)?;
    if let Some(code) = code {
        candidate::bind(&mut doc, at, author, code, true).map_err(own)?;
    }
    Ok(doc)
}

fn set_phone(doc: &mut Doc, at: Millis, author: &Author, number: &str) -> Result<(), StoreError> {
    candidate::edit(doc, at, author, &CandidateEdit::text(CandidateText::Phone, number)).map_err(own)?;
    Ok(())
}

fn appointment(
    env: &mut Env,
    at: Millis,
    author: &Author,
    organisation: Option<DocId>,
    market: DocId,
    today: &str,
    (code, task, time): (Code, &str, &str),
) -> Result<Option<Made>, StoreError> {
    let Some((place, organisation)) = organisation.and_then(|id| Some((task_place(task)?, id))) else {
        return Ok(None);
    };
    let mut doc = Doc::new(Kind::Appointment)?;
    let draft = AppointmentDraft {
        task: task.to_owned(),
        date: today.to_owned(),
        time: time.to_owned(),
        place: place.to_owned(),
        ..AppointmentDraft::default()
    };
    appointment::write(&mut doc, at, author, code, &draft).map_err(own)?;
    Ok(Some((DocId::random(env), Space::Stand { organisation, market }, doc)))
}

fn task_place(task: &str) -> Option<&'static str> {
    organisations().flat_map(|org| org.tasks).find(|work| work.0 == task).map(|work| work.3)
}

fn own(error: WriteError) -> StoreError {
    match error {
        WriteError::Doc(error) => error.into(),
        WriteError::Invalid { .. } => StoreError::OwnChange("value breaks a rule"),
    }
}
