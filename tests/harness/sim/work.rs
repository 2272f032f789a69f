//! What volunteers and coordinators do.

use samenspel_client::app::CandidateRow;
use samenspel_model::{
    DocId, Role,
    appointment::AppointmentDraft,
    candidate::{CandidateEdit, CandidateText, ConsentDraft},
    pairing::PairResponse,
};
use samenspel_server::{
    ingest::dashboard,
    pairing::{self, NewDevice},
};

use super::{
    centre::Known,
    device::Plan,
    world::{Event, World},
};

const NAMES: [&str; 6] = ["Fatima", "Jan", "Amina", "Luc", "Yasmine", "Pieter"];
const LANGUAGES: [&str; 4] = ["fr", "ar", "nl", "en"];
const TALENTS: [&str; 3] = ["cooking", "listening", "driving"];
const LINK_LASTS_MS: i64 = 300_000;
/// The server's address.
pub const ORIGIN: &str = "https://samenspel.example";

impl World {
    /// A volunteer does something on a device, and will do more.
    pub(super) fn act(&mut self, place: usize) {
        if self.calm {
            return;
        }
        let wait = self.rng.i64(200..4_000);
        self.due_in(wait, Event::Act(place));
        self.acts_left = self.acts_left.saturating_sub(1);
        if !self.devices[place].is_on() {
            return;
        }
        if self.devices[place].id.is_none() {
            return self.pair(place);
        }
        match self.devices[place].plan {
            Plan::Stand(..) => self.note_appointment(place),
            Plan::Desk | Plan::Coordinator => self.keep_sheet(place),
        }
        let effects = self.devices[place]
            .line
            .is_some()
            .then(|| self.call(place, "flushes", |app, env| app.flush(env)));
        if let Some(effects) = effects {
            self.carry_out(place, effects);
        }
    }

    fn keep_sheet(&mut self, place: usize) {
        let Some(app) = &self.devices[place].app else { return };
        let sheets = app.candidates("", u32::try_from(self.weather.sheets).unwrap()).unwrap_or_default();
        if sheets.len() < self.weather.sheets && self.rng.u32(..3) == 0 || sheets.is_empty() {
            return self.register(place);
        }
        let sheet = sheets[self.rng.usize(..sheets.len())].clone();
        if sheet.conflict && self.rng.bool() {
            return self.choose(place, &sheet);
        }
        match self.rng.u32(..8) {
            0 | 1 => {
                let code = self.code();
                let unbind = self.rng.u32(..3) == 0;
                self.call(place, "binds a booklet", |app, env| match unbind {
                    true => app.unbind_booklet(sheet.id, &code, env),
                    false => app.bind_booklet(sheet.id, &code, env),
                });
            }
            _ => {
                let edit = self.edit();
                self.call(place, &format!("edits {}", sheet.name), |app, env| {
                    app.edit_candidate(sheet.id, &edit, env)
                });
            }
        }
    }

    fn register(&mut self, place: usize) {
        let consent = ConsentDraft { store: Some(true), forward: self.rng.bool().then_some(true) };
        let Some(id) = self.call(place, "registers", |app, env| app.register_candidate(consent, env)) else {
            return;
        };
        // A volunteer may be called away here: a sheet with nothing but the consent.
        if self.rng.u32(..5) > 0 {
            let name = format!("{} {}", NAMES[self.rng.usize(..NAMES.len())], self.rng.u32(..1_000));
            let edit = CandidateEdit::text(CandidateText::Name, &name);
            self.call(place, &format!("names {name}"), |app, env| app.edit_candidate(id, &edit, env));
        }
    }

    fn choose(&mut self, place: usize, sheet: &CandidateRow) {
        let Some(app) = &self.devices[place].app else { return };
        let Ok(view) = app.candidate(sheet.id) else { return };
        let Some((field, text)) = view.sheet.conflicts().next() else { return };
        let value = text.voices[self.rng.usize(..text.voices.len())].value.clone();
        let key = field.key();
        self.call(place, &format!("chooses a {key}"), |app, env| {
            app.choose_value(sheet.id, key, &value, env)
        });
    }

    fn edit(&mut self) -> CandidateEdit {
        let number = self.rng.u32(..10_000_000);
        let mut edit = match self.rng.u32(..5) {
            0 => CandidateEdit::text(CandidateText::Name, format!("Naam {number}")),
            1 | 2 => CandidateEdit::text(CandidateText::Phone, format!("+32 2 {number:07}")),
            3 => CandidateEdit::text(CandidateText::Mail, format!("m{number}@voorbeeld.be")),
            _ => CandidateEdit::text(CandidateText::Remark, "lang verhaal ".repeat(self.rng.usize(1..12))),
        };
        if self.rng.u32(..4) == 0 {
            let language = LANGUAGES[self.rng.usize(..LANGUAGES.len())];
            edit.languages.insert(language.to_owned(), self.rng.bool());
            edit.talents.insert(TALENTS[self.rng.usize(..TALENTS.len())].to_owned(), self.rng.bool());
        }
        edit
    }

    pub(super) fn code(&mut self) -> String {
        self.centre.booklets[self.rng.usize(..self.centre.booklets.len())].to_string()
    }

    fn note_appointment(&mut self, place: usize) {
        let Some(app) = &self.devices[place].app else { return };
        let known = app.appointments().unwrap_or_default();
        let id = (!known.is_empty() && self.rng.bool()).then(|| known[self.rng.usize(..known.len())].id);
        let draft = AppointmentDraft {
            booklet: self.code(),
            task: "buddy".to_owned(),
            date: format!("2026-12-{:02}", self.rng.u32(1..=28)),
            time: format!("{:02}:30", self.rng.u32(8..=18)),
            place: "Onthaal".to_owned(),
            withdrawn: id.is_some() && self.rng.u32(..4) == 0,
            ..AppointmentDraft::default()
        };
        self.call(place, "notes an appointment", |app, env| app.save_appointment(id, &draft, env));
    }

    /// The coordinator makes a link for a tablet.
    pub(super) fn offer_link(&mut self, place: usize) {
        if !self.centre.is_up() {
            return;
        }
        let device = &self.devices[place];
        let (role, stand) = match device.plan {
            Plan::Desk => (Role::Desk, None),
            Plan::Coordinator => (Role::Coordinator, None),
            Plan::Stand(organisation, market) => (Role::Stand, Some((organisation, market))),
        };
        let ends =
            (!self.calm && self.rng.u32(..6) == 0).then(|| self.now.plus_ms(self.rng.i64(10_000..120_000)));
        let new = NewDevice {
            role,
            label: device.name.clone(),
            organisation: stand.map(|stand| stand.0),
            market: stand.map(|stand| stand.1),
            ends,
        };
        let (env, expires) = (self.centre.env(), self.now.plus_ms(LINK_LASTS_MS));
        let link = self
            .centre
            .run(|store| async move { pairing::offer(&store, env, new, expires, ORIGIN.to_owned()).await });
        if let Ok(link) = link {
            self.devices[place].link = Some(link.text());
        }
        self.after_server();
    }

    /// A volunteer opens the link on a tablet; the answer may get lost.
    pub(super) fn pair(&mut self, place: usize) {
        let Some(link) = self.devices[place].link.clone() else { return self.offer_link(place) };
        let request = self.call(place, "opens the link", |app, env| app.pairing_request(&link, env));
        let Some(body) = request.map(|request| request.body) else { return };
        if !self.centre.is_up() || !self.devices[place].online {
            return;
        }
        let env = self.centre.env();
        let answer = self.centre.run(|store| async move { pairing::answer(&store, env, &body).await });
        self.after_server();
        let lost = !self.calm && self.rng.u32(..5) == 0;
        let Ok((status, body)) = answer else { return self.centre.doubt() };
        let paired = minicbor::decode::<PairResponse>(&body).ok();
        if let Some(answer) = &paired {
            let rights = self.devices[place].plan.rights();
            self.centre.known.entry(answer.device).or_insert(Known {
                rights,
                ends: answer.ends,
                revoked: false,
            });
        }
        if lost {
            self.counts.pairings_lost += 1;
            return self.note("the answer to a pairing gets lost");
        }
        let heard = self
            .call(place, "hears that it is paired", |app, _| app.pairing_response(status.as_u16(), &body));
        if heard.is_none() && self.devices[place].app.is_some() {
            // It may be paired all the same: what failed came after.
            self.devices[place].learn_id();
        }
        let (Some(_), Some(answer)) = (heard, paired) else {
            // Expired, or made by a server that was put back; or the tablet's disk failed, and it asks again.
            self.devices[place].link = None;
            return;
        };
        self.counts.pairings += 1;
        self.devices[place].id = Some(answer.device);
        self.devices[place].link = None;
        self.devices[place].turned_away = 0;
        let wait = self.rng.i64(1..500);
        self.due_in(wait, Event::Connect(place));
    }

    /// A coordinator at the dashboard settles something.
    pub(super) fn coordinator_chooses(&mut self) {
        if !self.centre.is_up() {
            return;
        }
        let docs: Vec<DocId> = self.ledger.candidates();
        if docs.is_empty() {
            return;
        }
        let doc = docs[self.rng.usize(..docs.len())];
        let value = format!("+32 2 {:07}", self.rng.u32(..10_000_000));
        let (env, by) = (self.centre.env(), self.centre.coordinator());
        let chosen = self.centre.run(|store| async move {
            dashboard::choose_value(&store, env, &by, doc, "phone", &value).await
        });
        self.counts.choices += 1;
        self.note(&format!("the coordinator chooses a phone number: {}", chosen.is_ok()));
        self.after_server();
    }

    /// A coordinator erases a sheet for good.
    pub(super) fn coordinator_erases(&mut self) {
        let docs = self.ledger.candidates();
        if !self.centre.is_up() || docs.is_empty() {
            return;
        }
        let doc = docs[self.rng.usize(..docs.len())];
        let now = self.now;
        let done = self.centre.run(|store| async move { store.erase_document(doc, now).await });
        self.note(&format!("the coordinator erases {doc}: {:?}", done.as_ref().ok()));
        if !matches!(done, Ok(false)) {
            self.ledger.erase(doc, done.is_ok());
            self.counts.erasures += 1;
        }
        self.after_server();
    }

    /// The server makes snapshots in a quiet moment.
    pub(super) fn keep_up(&mut self) {
        if self.centre.is_up() {
            let made = self.centre.run(|store| async move {
                let made = store.make_snapshots(16).await?;
                store.checkpoint().await.map(|()| made)
            });
            self.counts.snapshots += u64::from(made.as_ref().is_ok_and(|made| *made > 0));
            self.note(&format!("the server makes snapshots: {:?}", made.ok()));
            self.after_server();
        }
    }

    /// A coordinator adds an organisation to the catalogue.
    pub(super) fn coordinator_adds(&mut self) {
        if self.centre.is_up() {
            let name = format!("Vereniging {}", self.rng.u32(..1_000));
            let added = self.centre.add_organisation(&name);
            self.counts.organisations += 1;
            self.note(&format!("the coordinator adds an organisation: {}", added.is_ok()));
            self.after_server();
        }
    }
}
