//! Whom appointments are forwarded to, and what each of them may hear: only what consent allows.
//!
//! Architecture invariant: what is forwarded is read in [`appointments`] alone.

mod appointments;
mod people;
mod whom;

use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

use rusqlite::{Connection, params};
use samenspel_model::{DocId, Millis, doc::Kind, organisation, referrer};
use serde::{Deserialize, Serialize};

pub(crate) use whom::{Recipient, Whom};

use super::{
    Store, StoreError,
    outbox::{self, Before},
    records,
};
use appointments::{Of, Places};
use people::Holders;

/// What a recipient is told of an appointment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Told {
    pub(crate) date: String,
    pub(crate) time: String,
    pub(crate) minutes: i64,
    pub(crate) organisation: String,
    pub(crate) task: String,
    pub(crate) place: String,
    pub(crate) contact: String,
    /// Only beside a name: whoever wrote it may have named the person.
    pub(crate) remark: String,
    pub(crate) booklet: String,
    /// Who agreed to be named.
    pub(crate) names: Vec<String>,
    /// The numbers of those who agreed that the organisation gets them.
    pub(crate) phones: Vec<String>,
}

impl Told {
    /// Does it mean another meeting? Who comes to be named, or is named no more, changes nothing of it.
    pub(crate) fn is_other(&self, before: &Self) -> bool {
        let of = |told: &Self| {
            let place = (told.organisation.clone(), told.task.clone(), told.place.clone());
            (told.date.clone(), told.time.clone(), told.minutes, place, told.contact.clone())
        };
        of(self) != of(before)
    }
}

/// An appointment as a recipient may hear of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Met {
    pub(crate) doc: DocId,
    /// Documents that are the same appointment, typed from its stub.
    pub(crate) stubs: Vec<DocId>,
    pub(crate) organisation: DocId,
    pub(crate) told: Told,
    pub(crate) withdrawn: bool,
    /// The sheets of those who are named.
    pub(crate) named: BTreeSet<DocId>,
    /// The sheets that this recipient may answer about.
    pub(crate) people: BTreeSet<DocId>,
}

/// A recipient and all that may be forwarded, in the order of days and times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Forwarded {
    pub(crate) recipient: Recipient,
    pub(crate) met: Vec<Met>,
}

/// What one recipient may hear; nothing when there is no such recipient.
pub(crate) fn one(c: &Connection, whom: &Whom) -> rusqlite::Result<Option<Forwarded>> {
    let Some((recipient, codes)) = whom::find(c, whom)? else { return Ok(None) };
    let (of, companion) = match whom {
        Whom::Organisation(id) => (Of::Organisation(*id), None),
        Whom::Companion { id, .. } => {
            let mut codes = codes;
            codes.extend(people::codes_of_companion(c, id)?);
            (Of::Booklets(codes), Some(id.as_str()))
        }
    };
    let found = appointments::read(c, &of)?;
    let mut holders = Holders::default();
    let mut places = Places::default();
    let mut met = Vec::with_capacity(found.len());
    for appointment in &found {
        holders.learn(c, &appointment.booklet)?;
        met.push(places.met(c, appointment, holders.of(&appointment.booklet), companion)?);
    }
    Ok(Some(Forwarded { recipient, met }))
}

/// What all of them may hear, read in one go: companions, then organisations, by name.
pub(crate) fn all(c: &Connection) -> rusqlite::Result<Vec<Forwarded>> {
    let recipients = whom::all(c)?;
    let holders = Holders::all(c)?;
    let mut places = Places::default();
    // Which recipients a booklet's appointments go to.
    let mut of_booklet: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    let (mut of_companion, mut of_organisation) = (BTreeMap::new(), BTreeMap::new());
    for (at, (recipient, codes)) in recipients.iter().enumerate() {
        match &recipient.whom {
            Whom::Companion { id, .. } => drop(of_companion.insert(id.clone(), at)),
            Whom::Organisation(id) => drop(of_organisation.insert(*id, at)),
        }
        for code in codes {
            of_booklet.entry(code.clone()).or_default().insert(at);
        }
    }
    for (code, companion) in holders.companions() {
        if let Some(at) = of_companion.get(companion) {
            of_booklet.entry(code.to_owned()).or_default().insert(*at);
        }
    }
    let mut forwarded: Vec<_> =
        recipients.into_iter().map(|(recipient, _)| Forwarded { recipient, met: Vec::new() }).collect();
    for appointment in appointments::read(c, &Of::All)? {
        let to = of_booklet.get(&appointment.booklet).into_iter().flatten();
        for at in to.chain(of_organisation.get(&appointment.organisation)) {
            let Some(one) = forwarded.get_mut(*at) else { continue };
            let companion = match &one.recipient.whom {
                Whom::Companion { id, .. } => Some(id.clone()),
                Whom::Organisation(_) => None,
            };
            let of = holders.of(&appointment.booklet);
            one.met.push(places.met(c, &appointment, of, companion.as_deref())?);
        }
    }
    Ok(forwarded)
}

/// What each of them may hear now of just what they were told of, by name as [`all`] has them. Nothing else is read.
pub(crate) fn of_told(
    c: &Connection,
    mut before: BTreeMap<String, Before>,
) -> rusqlite::Result<Vec<(Forwarded, Before)>> {
    let mut found = Vec::new();
    if before.is_empty() {
        return Ok(found);
    }
    let (mut holders, mut places) = (Holders::default(), Places::default());
    let mut known = BTreeMap::new();
    for (recipient, codes) in whom::all(c)? {
        let Some(before) = before.remove(&recipient.whom.to_string()) else { continue };
        let mut met: BTreeMap<DocId, Met> = BTreeMap::new();
        for doc in before.told.keys() {
            let appointment = match known.entry(*doc) {
                Entry::Occupied(read) => read.into_mut(),
                Entry::Vacant(unread) => unread.insert(appointments::one(c, *doc)?),
            };
            let Some(appointment) = appointment.as_ref() else { continue };
            holders.learn(c, &appointment.booklet)?;
            let of = holders.of(&appointment.booklet);
            let (is_theirs, companion) = match &recipient.whom {
                Whom::Companion { id, .. } => {
                    let accompanied = of.iter().any(|holder| holder.companion == *id);
                    (accompanied || codes.contains(&appointment.booklet), Some(id.as_str()))
                }
                Whom::Organisation(id) => (appointment.organisation == *id, None),
            };
            if !is_theirs {
                continue;
            }
            let one = match met.entry(appointment.doc) {
                Entry::Occupied(read) => read.into_mut(),
                Entry::Vacant(unread) => unread.insert(places.met(c, appointment, of, companion)?),
            };
            if *doc != one.doc {
                one.stubs.push(*doc);
            }
        }
        found.push((Forwarded { recipient, met: met.into_values().collect() }, before));
    }
    Ok(found)
}

/// The appointments from this day on of which no companion hears, though somebody's or some group's booklet is in them: none goes with
/// that person or group.
fn alone(c: &Connection, today: &str) -> rusqlite::Result<Vec<DocId>> {
    let (mut known, mut accompanied) = (BTreeSet::new(), BTreeSet::new());
    let mut companions = BTreeSet::new();
    for (recipient, codes) in whom::all(c)? {
        if let Whom::Companion { id, .. } = recipient.whom {
            companions.insert(id);
            accompanied.extend(codes);
        }
    }
    for (code, companion) in Holders::all(c)?.companions() {
        known.insert(code.to_owned());
        if companions.contains(companion) {
            accompanied.insert(code.to_owned());
        }
    }
    for referrer in records::all(c, Kind::Referrer)? {
        for group in referrer.values.items(referrer::VISITORS.key).into_values() {
            known.extend(group.choices(&referrer::VISITORS_BOOKLETS).iter().cloned());
        }
    }
    let all = appointments::read(c, &Of::All)?;
    let is_alone = |booklet: &String| known.contains(booklet) && !accompanied.contains(booklet);
    let alone = all.iter().filter(|one| one.is_to_come(today) && is_alone(&one.booklet));
    Ok(alone.map(|one| one.doc).collect())
}

/// A recipient's address now; nothing when they are not in the list any more.
pub(crate) fn address(c: &Connection, whom: &Whom) -> rusqlite::Result<Option<String>> {
    Ok(whom::find(c, whom)?.map(|(recipient, _)| recipient.mail))
}

/// What a recipient is called; empty when they are not in the list any more.
pub(crate) fn called(c: &Connection, whom: &Whom) -> rusqlite::Result<String> {
    Ok(match whom {
        Whom::Companion { referrer: of, id } => {
            let record = records::one(c, *of)?.filter(|record| record.kind == Kind::Referrer);
            let items = record.map(|record| record.values.items(referrer::COMPANION.key)).unwrap_or_default();
            items.get(id).map(|item| item.text(&referrer::COMPANION_NAME).to_owned()).unwrap_or_default()
        }
        Whom::Organisation(id) => {
            let record = records::one(c, *id)?.filter(|record| record.kind == Kind::Organisation);
            record.map(|record| record.values.text(&organisation::NAME).to_owned()).unwrap_or_default()
        }
    })
}

impl Store {
    /// The appointments that are to come and go to no companion.
    pub(crate) async fn to_no_companion(&self, today: String) -> Result<Vec<DocId>, StoreError> {
        self.read(move |c| alone(c, &today)).await
    }

    /// Is anything noted for this day, which is to come, or was anybody told so? The link of a message outlives all that it tells of:
    /// those whose link has ended are not read.
    pub(crate) async fn has_appointments_on(&self, day: String, now: Millis) -> Result<bool, StoreError> {
        self.read(move |c| {
            // An appointment is sorted by its day first.
            c.prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM noun_row WHERE kind = 4 AND sort >= ?1 AND sort < ?1 || '~')
                 OR EXISTS (SELECT 1 FROM mail_link JOIN message_item ON message_item.message = mail_link.message
                            WHERE mail_link.ends_ms > ?2 AND json_extract(message_item.said, '$.date') = ?1)",
            )?
            .query_row(params![day, now.0], |row| row.get(0))
        })
        .await
    }

    /// What one recipient may hear now of what some message to them told of.
    pub(crate) async fn forwarded_and_told(&self, whom: Whom) -> Result<Option<Forwarded>, StoreError> {
        self.read(move |c| {
            let Some(mut forwarded) = one(c, &whom)? else { return Ok(None) };
            let before = outbox::before(c, &whom.to_string())?;
            forwarded
                .met
                .retain(|met| met.stubs.iter().chain([&met.doc]).any(|doc| before.made.contains_key(doc)));
            Ok(Some(forwarded))
        })
        .await
    }

    /// What a recipient is called; empty when they are not in the list any more.
    pub(crate) async fn recipient_name(&self, whom: Whom) -> Result<String, StoreError> {
        self.read(move |c| called(c, &whom)).await
    }
}
