//! What appointments say and what follows from all of them together: which cannot stay where they are, and which two are one.

use std::collections::{BTreeMap, btree_map::Entry};

use rusqlite::{Connection, params};
use samenspel_model::{
    DocId, Millis, Space,
    appointment::{BOOKLET, CLASH, DATE, STUB, STUB_AT, TIME, TO_DATE, TO_TIME, TWIN, WITHDRAWN},
    clash::{self, Booking, Move, Stands},
    doc::Kind,
    edit::{Edit, Input, edit_of},
    market, slot,
    values::Values,
    zone,
};

use super::{
    Store, StoreError, appointments,
    records::{self, Record},
    rows::AppointmentLine,
    sql,
    told::with_stubs,
    visitors::Visitors,
};

impl Store {
    /// What is to be written into appointments so that each says what it clashes with now, and from a stub what it is the same as.
    pub(crate) async fn clash_edits(&self, now: Millis) -> Result<Vec<(DocId, Edit)>, StoreError> {
        self.read(move |c| {
            let twins = twins(c)?;
            // What is one with another does not stand in anybody's way from here on.
            let told = planned(c, now, &|id| twins.iter().any(|twin| twin.stub == id))?;
            let mut edits = told;
            for Twin { stub, of } in twins {
                let mut edit = edit_of([(TWIN.key, of.to_string())]);
                edit.insert(WITHDRAWN.key.to_owned(), Input::On(true));
                edits.push((stub, edit));
                edits.extend(moved_since(c, stub, of)?);
            }
            Ok(edits)
        })
        .await
    }
}

/// An appointment that cannot stay where it is, and what stands in its way.
pub(crate) struct ClashLine {
    /// The appointment.
    pub(crate) line: AppointmentLine,
    /// Why: `twice`, `slot`, `visitor` or `places`.
    pub(crate) why: String,
    /// The day and the time that are proposed.
    pub(crate) to: Option<(String, String)>,
    /// Which version of the appointment says so.
    pub(crate) version: String,
    /// The others of its visitor on that day, or of its slot.
    pub(crate) others: Vec<AppointmentLine>,
}

/// Appointments from a day on that stand and cannot stay where they are. What somebody just moved to where was proposed, or said to
/// stay, is answered before the plan is made anew.
const CLASHING: &str = "noun_row.kind = ?1 AND noun_row.sort >= ?2
                        AND json_extract(noun_row.fields, '$.texts.clash') IS NOT NULL
                        AND json_extract(noun_row.fields, '$.numbers.withdrawn') IS NULL
                        AND coalesce(json_extract(noun_row.fields, '$.texts.agreed'), '')
                            <> json_extract(noun_row.fields, '$.texts.date') || '-'
                            || replace(json_extract(noun_row.fields, '$.texts.time'), ':', '')
                        AND (json_extract(noun_row.fields, '$.texts.date'), json_extract(noun_row.fields, '$.texts.time'))
                            IS NOT (json_extract(noun_row.fields, '$.texts.\"to-date\"'),
                                    json_extract(noun_row.fields, '$.texts.\"to-time\"'))";

impl Store {
    /// How many appointments cannot stay where they are.
    pub(crate) async fn count_clashes(&self, now: Millis) -> Result<usize, StoreError> {
        let today = zone::day(now);
        self.read(move |c| {
            c.prepare_cached(&format!("SELECT count(*) FROM noun_row WHERE {CLASHING}"))?
                .query_row(params![Kind::Appointment.number(), today], |row| sql::count(row, 0))
        })
        .await
    }

    /// The first of them by day and time.
    pub(crate) async fn clash_lines(&self, now: Millis, max: usize) -> Result<Vec<ClashLine>, StoreError> {
        let today = zone::day(now);
        self.read(move |c| {
            let which = format!("WHERE {CLASHING} ORDER BY noun_row.sort, noun_row.doc LIMIT ?3");
            let found =
                records::list(c, &which, params![Kind::Appointment.number(), today, sql::limit(max)])?;
            let visitors = Visitors::read(c)?;
            found.into_iter().map(|record| clash_line(c, &visitors, record)).collect()
        })
        .await
    }
}

fn clash_line(c: &Connection, visitors: &Visitors, record: Record) -> rusqlite::Result<ClashLine> {
    let text = |field| record.values.text(field).to_owned();
    let (why, date, time) = (text(&CLASH), text(&DATE), text(&TIME));
    let mut beside = Vec::new();
    if why == "slot" {
        let of_slot = "WHERE noun_row.kind = ?1 AND space.name = ?2 AND json_extract(noun_row.fields, '$.texts.date') = ?3
                       AND json_extract(noun_row.fields, '$.texts.time') = ?4 ORDER BY doc.number";
        let space = record.space.to_string();
        beside = records::list(c, of_slot, params![Kind::Appointment.number(), space, date, time])?;
    } else {
        for code in visitors.all(record.values.text(&BOOKLET)) {
            beside.extend(records::joined(c, Kind::Appointment, &BOOKLET, &code)?);
        }
        beside.retain(|other| other.values.text(&DATE) == date);
        beside.sort_by_cached_key(|other| (other.values.text(&TIME).to_owned(), other.id));
    }
    beside.retain(|other| other.id != record.id && !other.values.is_on(&WITHDRAWN));
    Ok(ClashLine {
        to: Some((text(&TO_DATE), text(&TO_TIME))).filter(|(day, _)| !day.is_empty()),
        version: record.version.clone(),
        others: appointments::lines(c, beside)?,
        line: appointments::lines(c, vec![record])?.pop().ok_or(rusqlite::Error::QueryReturnedNoRows)?,
        why,
    })
}

/// No earlier than so many minutes from now is proposed: somebody has to tell the visitor first.
const LEAD_MINUTES: i64 = 120;

/// Organisations and markets, each read once.
#[derive(Default)]
struct Read(BTreeMap<DocId, Option<Values>>);

impl Read {
    fn get(&mut self, c: &Connection, id: DocId) -> rusqlite::Result<Option<&Values>> {
        let values = match self.0.entry(id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(vacant) => vacant.insert(records::one(c, id)?.map(|record| record.values)),
        };
        Ok(values.as_ref())
    }
}

/// What appointments are to say of the plan, where they do not say so yet.
fn planned(
    c: &Connection,
    now: Millis,
    gone: &dyn Fn(DocId) -> bool,
) -> rusqlite::Result<Vec<(DocId, Edit)>> {
    let (today, time) = zone::day_and_time(now);
    let minute = slot::minute(&today, &time).unwrap_or(0);
    let coming = "WHERE noun_row.kind = ?1 AND noun_row.sort >= ?2 ORDER BY doc.number";
    let coming = records::list(c, coming, params![Kind::Appointment.number(), today])?;
    let mut read = Read::default();
    let visitors = Visitors::read(c)?;
    let (mut ids, mut bookings) = (Vec::new(), Vec::new());
    let mut stands = Stands::new();
    for record in coming.iter().filter(|record| !gone(record.id)) {
        let Space::Stand { organisation, market } = record.space else { continue };
        let town = read.get(c, organisation)?.cloned();
        let booking = Booking::of(&record.values, organisation, town.as_ref());
        let Some(mut booking) = booking.filter(|booking| booking.start >= minute) else { continue };
        booking.booklet = visitors.first_of(booking.booklet);
        let at_market =
            read.get(c, market)?.and_then(|market| market.item(market::STAND.key, &organisation.to_string()));
        clash::add_stand(&mut stands, organisation, at_market.as_ref(), town.as_ref());
        ids.push(record.id);
        bookings.push(booking);
    }
    if bookings.iter().any(|booking| booking.agreed) {
        let mut last = c.prepare_cached("SELECT seq FROM last_change WHERE doc = ?1")?;
        for (id, booking) in ids.iter().zip(&mut bookings) {
            booking.changed = last.query_row([id.as_bytes()], |row| row.get(0))?;
        }
    }
    for (organisation, task, taken) in taken(c, (&today, &time), None)? {
        if let Some(places) = stands.get_mut(&organisation).and_then(|stand| stand.places.get_mut(&task)) {
            *places = places.saturating_sub(taken);
        }
    }
    let moves = clash::plan(&bookings, &stands, minute + LEAD_MINUTES);
    let moved: BTreeMap<DocId, Move> =
        moves.into_iter().filter_map(|one| Some((*ids.get(one.booking)?, one))).collect();
    let marked = "WHERE noun_row.kind = ?1 AND noun_row.sort < ?2
                  AND json_extract(noun_row.fields, '$.texts.clash') IS NOT NULL";
    let marked = records::list(c, marked, params![Kind::Appointment.number(), today])?;
    let edits = coming.iter().chain(&marked).filter_map(|record| {
        let edit = record.values.changed_by(&says(moved.get(&record.id)));
        (!edit.is_empty()).then_some((record.id, edit))
    });
    Ok(edits.collect())
}

/// What an appointment says of the plan.
fn says(planned: Option<&Move>) -> Edit {
    let why = planned.map_or("", |planned| planned.why.as_str());
    let (day, time) = planned.and_then(|planned| planned.to).map(slot::of_minute).unwrap_or_default();
    edit_of([(CLASH.key, why), (TO_DATE.key, &day), (TO_TIME.key, &time)])
}

/// How many places of tasks are taken by appointments that have been: those of which it was told last that the visitor began.
/// The one that somebody is changing does not count.
pub(super) fn taken(
    c: &Connection,
    (today, time): (&str, &str),
    but: Option<DocId>,
) -> rusqlite::Result<Vec<(DocId, String, usize)>> {
    let mut statement = c.prepare_cached(
        concat!("SELECT unhex(substr(space.name, 7, 32)), json_extract(noun_row.fields, '$.texts.task'), count(*)
         FROM noun_row JOIN doc ON doc.id = noun_row.doc JOIN space ON space.number = doc.space
         WHERE noun_row.kind = ?1 AND json_extract(noun_row.fields, '$.numbers.withdrawn') IS NULL
         AND noun_row.doc IS NOT ?4
         AND (noun_row.sort < ?2 OR json_extract(noun_row.fields, '$.texts.date') = ?2
                                    AND json_extract(noun_row.fields, '$.texts.time') < ?3)
         AND (SELECT json_extract(told.fields, '$.texts.outcome') FROM link JOIN noun_row AS told ON told.doc = link.doc
              WHERE link.field = 'appointment' AND link.value IN ",
            with_stubs!(),
            " AND json_extract(told.fields, '$.texts.outcome') IS NOT NULL
              ORDER BY coalesce(json_extract(told.fields, '$.numbers.at'), 0) DESC, told.doc DESC LIMIT 1) = 'started'
         GROUP BY 1, 2"
        ),
    )?;
    let found = statement.query_map(
        params![Kind::Appointment.number(), today, time, but.map(|doc| doc.as_bytes().to_vec())],
        |row| {
            Ok((
                sql::doc_id(row, 0)?,
                row.get::<_, Option<String>>(1)?.unwrap_or_default(),
                sql::count(row, 2)?,
            ))
        },
    )?;
    found.collect()
}

/// What was typed from a stub, and what it is the same as.
struct Twin {
    stub: DocId,
    of: DocId,
}

/// What somebody did with the one that was typed goes over to its twin: where it was moved to, and that it was taken back.
fn moved_since(c: &Connection, stub: DocId, noted: DocId) -> rusqlite::Result<Option<(DocId, Edit)>> {
    let Some(typed) = records::one(c, stub)? else { return Ok(None) };
    let now = slot::id(typed.values.text(&DATE), typed.values.text(&TIME)).unwrap_or_default();
    let mut edit = Edit::new();
    if now != torn_at(&typed.values) {
        edit = edit_of([(DATE.key, typed.values.text(&DATE)), (TIME.key, typed.values.text(&TIME))]);
    }
    if typed.values.is_on(&WITHDRAWN) {
        edit.insert(WITHDRAWN.key.to_owned(), Input::On(true));
    }
    Ok((!edit.is_empty()).then_some((noted, edit)))
}

/// The slot that stands on a stub: where the appointment was when it was typed.
fn torn_at(stub: &Values) -> String {
    let now = || slot::id(stub.text(&DATE), stub.text(&TIME)).unwrap_or_default();
    Some(stub.text(&STUB_AT).to_owned()).filter(|at| !at.is_empty()).unwrap_or_else(now)
}

/// Appointments typed from a stub that a device of the stand noted as well, each with that one: of the same visitor at the same
/// time. Of several alike each is the twin of one. A stub that two desks typed is one all the same: nobody meets the same visitor
/// twice at once, so the later is the twin of what is there already, unless somebody saw to it.
fn twins(c: &Connection) -> rusqlite::Result<Vec<Twin>> {
    let stubs = "WHERE noun_row.kind = ?1 AND json_extract(noun_row.fields, '$.numbers.stub') IS NOT NULL
                 AND json_extract(noun_row.fields, '$.texts.twin') IS NULL ORDER BY doc.number";
    let mut stubs = records::list(c, stubs, params![Kind::Appointment.number()])?;
    // What was taken back gives way to what stands.
    stubs.sort_by_key(|stub| stub.values.is_on(&WITHDRAWN));
    let mut twins: Vec<Twin> = Vec::new();
    // Those that stay for now.
    let mut seen: Vec<DocId> = Vec::new();
    for stub in stubs {
        let of_booklet = records::joined(c, Kind::Appointment, &BOOKLET, stub.values.text(&BOOKLET))?;
        let known: Vec<_> =
            of_booklet.iter().filter_map(|record| record.values.text(&TWIN).parse().ok()).collect();
        let here = || of_booklet.iter().filter(|other| other.space == stub.space);
        let is_noted = |noted: &&Record| {
            let at = slot::id(noted.values.text(&DATE), noted.values.text(&TIME));
            !noted.values.is_on(&STUB) && at.is_some_and(|at| at == torn_at(&stub.values))
        };
        let is_free =
            |noted: &&Record| !known.contains(&noted.id) && twins.iter().all(|twin| twin.of != noted.id);
        let is_typed = |typed: &&Record| {
            seen.contains(&typed.id)
                && typed.values.is_on(&STUB)
                && torn_at(&typed.values) == torn_at(&stub.values)
        };
        // One that somebody moved meanwhile takes its move along, as long as nobody moved the other, here or on another copy.
        let is_moved = |one: &Values| slot::id(one.text(&DATE), one.text(&TIME)) != Some(torn_at(one));
        let may_move = |other: &&Record| {
            let is_where_torn = !other.values.is_on(&STUB) || !is_moved(&other.values);
            !is_moved(&stub.values) || is_where_torn && twins.iter().all(|twin| twin.of != other.id)
        };
        let free = here().filter(is_noted).find(is_free);
        let again = || here().find(is_noted).or_else(|| here().find(is_typed)).filter(may_move);
        let twin = free.or_else(|| again().filter(|_| !stub.values.is_on(&WITHDRAWN)));
        match twin {
            Some(twin) => twins.push(Twin { stub: stub.id, of: twin.id }),
            None if !stub.values.is_on(&WITHDRAWN) => seen.push(stub.id),
            None => {}
        }
    }
    Ok(twins)
}
