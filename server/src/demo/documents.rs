//! The demo's documents.

use samenspel_model::{
    DocId, Env, Millis, Space,
    availability::HALF_DAYS,
    booklet::Code,
    doc::{Author, Doc, Kind},
    edit::{self, Edit, WriteError, edit_of},
    env::DAY_MS,
    municipality, registration, zone,
};

use super::{
    Org, cards, organisations,
    people::{LATER, PEOPLE, Person, REFERRERS},
    team,
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
    let mut stands = Vec::new();
    let mut ids = Vec::new();
    for (place, org) in organisations().enumerate() {
        let id = DocId::random(env);
        stands.push((id, (place + 1).to_string()));
        ids.push(id);
        let (doc, _) = edit::create(Kind::Organisation, now, author, &organisation(org)).map_err(own)?;
        docs.push((id, Space::Catalogue, doc));
    }
    let mut sent_by = Vec::new();
    for (name, mail, companion, group) in REFERRERS {
        // Sheets name a companion by its id alone.
        let companion_id = edit::item_id(env.draw());
        let of_companion = format!("companion/{companion_id}");
        let of_group = format!("visitors/{}", edit::item_id(env.draw()));
        let mut given = edit_of([("name", name), ("mail", mail)]);
        given.extend(edit_of([
            (format!("{of_companion}/name"), companion),
            (format!("{of_companion}/mail"), mail),
            (format!("{of_group}/name"), group),
            (format!("{of_group}/companion"), companion_id.as_str()),
        ]));
        let (doc, _) = edit::create(Kind::Referrer, now, author, &given).map_err(own)?;
        let id = DocId::random(env);
        sent_by.push(edit_of([("referrer", id.to_string()), ("companion", companion_id)]));
        docs.push((id, Space::Desk, doc));
    }
    docs.extend(cards::all(env, now, author).map_err(own)?);
    docs.extend(team::all(env, now, author).map_err(own)?);
    let market = market(env, now, today, author, stands)?;
    let market_id = market.0;
    docs.push(market);
    let mut codes = codes.iter().copied();
    let minutes = (0_i64..).map(|number| now.plus_ms(-(90 - 7 * number) * MINUTE_MS));
    for (person, at) in PEOPLE.iter().zip(minutes) {
        let code = person.appointment.and_then(|_| codes.next());
        let sent = person.referrer.and_then(|place| sent_by.get(place));
        let (id, mut doc) = (DocId::random(env), sheet(at, author, person, code, sent)?);
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
            for (_, place, task, days, time) in LATER.into_iter().filter(|(name, ..)| *name == person.name) {
                let (stand, day) = (ids.get(place).copied(), zone::day(now.plus_ms(days * DAY_MS)));
                docs.extend(appointment(env, at, author, stand, market_id, &day, (code, task, time))?);
            }
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
    stands: impl IntoIterator<Item = (DocId, String)>,
) -> Result<Made, StoreError> {
    let mut given = edit_of([
        ("name", "Vrijwilligersmarkt Brussel"),
        ("date", today),
        ("opens", "10:00"),
        ("closes", "17:00"),
        ("place", "Muntpunt, Munt 6, 1000 Brussel"),
    ]);
    given.extend(edit_of(stands.into_iter().map(|(id, sign)| (format!("stand/{id}/sign"), sign))));
    Ok((
        DocId::random(env),
        Space::Catalogue,
        edit::create(Kind::Market, now, author, &given).map_err(own)?.0,
    ))
}

fn organisation(org: &Org) -> Edit {
    let mut given =
        edit_of([("name", org.name), ("about", org.about), ("place", org.place), ("contact", org.contact)]);
    if let Some(municipality) = municipality(org.place) {
        given.extend(edit_of([("municipality", municipality)]));
    }
    for (place, work) in org.tasks.iter().enumerate() {
        let key = |field: &str| format!("task/{}/{field}", work.0);
        // Invented habits, other ones for each task; every third one did not say when.
        let day = (org.name.len() + place * 2) % 7 * 3;
        let when = HALF_DAYS.iter().skip(day).take(if place == 2 { 0 } else { 2 });
        given.extend(edit_of(when.map(|half_day| (key(&format!("when/{half_day}")), true))));
        let welcome = ["nl", "fr", "en"].into_iter().take(1 + (org.name.len() + place) % 3);
        given.extend(edit_of(welcome.map(|language| (key(&format!("language/{language}")), true))));
        if place == 0 {
            given.extend(edit_of([(key("dutch"), true)]));
        }
        if place == 2 && org.name.len().is_multiple_of(2) {
            given.extend(edit_of([(key("short"), true)]));
        }
        given.extend(edit_of(target(work.2).map(|target| (key(&format!("target/{target}")), true))));
        given.extend(edit_of([(key("title"), work.1), (key("about"), work.2), (key("place"), work.3)]));
        given.extend(edit_of(work.4.iter().map(|talent| (key(&format!("talent/{talent}")), true))));
    }
    given
}

/// For whom the work is done, where the words of a task say it.
fn target(about: &str) -> Option<&'static str> {
    let words = [
        ("kind", "children"),
        ("jong", "young-people"),
        ("ouder", "older-people"),
        ("bewoner", "disability"),
        ("Nederlands", "newcomers"),
    ];
    words.into_iter().find(|(word, _)| about.contains(word)).map(|(_, target)| target)
}

/// Of an address: its postal code says which.
fn municipality(place: &str) -> Option<&'static str> {
    let code = place
        .split_whitespace()
        .find(|word| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()))?;
    let municipality = match code {
        "1000" => "brussels",
        "1050" => "ixelles",
        "1060" => "saint-gilles",
        "1070" => "anderlecht",
        "1080" => "molenbeek-saint-jean",
        "1081" => "koekelberg",
        "1210" => "saint-josse-ten-noode",
        _ => municipality::ELSEWHERE,
    };
    Some(municipality)
}

fn sheet(
    at: Millis,
    author: &Author,
    person: &Person,
    code: Option<Code>,
    sent: Option<&Edit>,
) -> Result<Doc, StoreError> {
    let mut consent = edit_of([("consent/store", true)]);
    consent.extend(person.forward.then(|| ("consent/forward".to_owned(), true.into())));
    let (mut doc, _) = registration::register(at, author, &consent).map_err(own)?;
    let mut given = edit_of([
        ("name", person.name),
        ("phone", person.phone),
        ("mail", person.mail),
        ("remark", person.remark),
    ]);
    given.extend(edit_of(person.languages.iter().map(|id| (format!("language/{id}"), true))));
    given.extend(edit_of(person.talents.iter().map(|id| (format!("talent/{id}"), true))));
    given.extend(edit_of(code.iter().map(|code| (format!("booklet/{code}"), true))));
    given.extend(sent.cloned().unwrap_or_default());
    edit::write(&mut doc, at, author, &given).map_err(own)?;
    Ok(doc)
}

fn set_phone(doc: &mut Doc, at: Millis, author: &Author, number: &str) -> Result<(), StoreError> {
    edit::write(doc, at, author, &edit_of([("phone", number)])).map_err(own)?;
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
    let code = code.to_string();
    let given = edit_of([
        ("booklet", code.as_str()),
        ("task", task),
        ("date", today),
        ("time", time),
        ("place", place),
    ]);
    let (doc, _) = edit::create(Kind::Appointment, at, author, &given).map_err(own)?;
    Ok(Some((DocId::random(env), Space::Stand { organisation, market }, doc)))
}

fn task_place(task: &str) -> Option<&'static str> {
    organisations().flat_map(|org| org.tasks).find(|work| work.0 == task).map(|work| work.3)
}

pub(super) fn own(error: WriteError) -> StoreError {
    match error {
        WriteError::Doc(error) => error.into(),
        WriteError::Invalid { .. } => StoreError::OwnChange("value breaks a rule"),
    }
}
