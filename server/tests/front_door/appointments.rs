//! What stands note, as coordinators see it: nothing grows without end, nothing is cut silently, and all of it can be set aside
//! or erased.

use std::collections::BTreeSet;

use samenspel_model::{
    ActorId, DeviceId, DocId, Env, Millis, Role, Space,
    booklet::Code,
    doc::{Author, Kind},
    edit::{self, Edit, edit_of},
    pairing::{PairRequest, PairResponse},
    wire::{Answer, Change, Push},
};
use samenspel_server::{
    Running,
    pairing::{self, NewDevice},
    store::rows::Asks,
};

use crate::{harness::server, person::Person};

pub(crate) const MARKET: DocId = DocId([2; 16]);

pub(crate) fn env() -> Env {
    let mut entropy = [0; 32];
    getrandom::fill(&mut entropy).unwrap();
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    Env::new(Millis(i64::try_from(since.as_millis()).unwrap()), entropy)
}

/// A stand's phone, without its screen.
pub(crate) struct Stand {
    pub(crate) id: DeviceId,
    label: String,
    space: Space,
}

impl Stand {
    pub(crate) async fn pair(server: &Running, label: &str, organisation: DocId) -> Self {
        let store = &server.store;
        let device = NewDevice {
            role: Role::Stand,
            label: label.into(),
            organisation: Some(organisation),
            market: Some(MARKET),
            ends: None,
        };
        let expires = env().now.plus_ms(60_000);
        let link = pairing::offer(store, env(), device, expires, "http://localhost".into()).await.unwrap();
        let key = ed25519_dalek::SigningKey::from_bytes(&env().draw());
        let public = key.verifying_key().to_bytes();
        let request = PairRequest { pairing: link.pairing, secret: link.secret, public, succeeds: None };
        let (_, body) = pairing::answer(store, env(), &minicbor::to_vec(request).unwrap()).await.unwrap();
        let answer: PairResponse = minicbor::decode(&body).unwrap();
        Self {
            id: answer.device,
            label: label.to_owned(),
            space: Space::Stand { organisation, market: MARKET },
        }
    }

    /// Notes an appointment for a booklet on a day.
    pub(crate) async fn meet(&self, server: &Running, serial: u32, day: &str) -> DocId {
        let author = Author { actor: ActorId::random(&mut env()), name: self.label.clone() };
        let booklet = Code::from_serial(serial).to_string();
        let given: Edit =
            edit_of([("booklet", booklet.as_str()), ("task", "buddy"), ("date", day), ("time", "10:00")]);
        let (doc, _) = edit::create(Kind::Appointment, env().now, &author, &given).unwrap();
        let id = DocId::random(&mut env());
        let change = |raw: samenspel_model::doc::RawChange| Change {
            doc: id,
            kind: Kind::Appointment.number(),
            space: self.space,
            bytes: raw.bytes,
        };
        let push = Push { number: 1, changes: doc.changes().into_iter().map(change).collect() };
        let ingested = server.store.ingest(env().now, self.id, push, BTreeSet::new()).await.unwrap();
        assert_eq!(ingested.answers, [Answer::Stored]);
        id
    }

    /// Notes so many appointments for each of these booklets, with this remark.
    pub(crate) async fn note(
        &self,
        server: &Running,
        serials: std::ops::Range<u32>,
        each: usize,
        remark: &str,
    ) {
        let author = Author { actor: ActorId::random(&mut env()), name: self.label.clone() };
        let mut changes = Vec::new();
        for serial in serials.flat_map(|serial| std::iter::repeat_n(serial, each)) {
            let booklet = Code::from_serial(serial).to_string();
            let given: Edit = edit_of([
                ("booklet", booklet.as_str()),
                ("task", "buddy"),
                ("date", "2126-12-01"),
                ("time", "10:00"),
                ("remark", remark),
            ]);
            let given = given.into_iter().filter(|(key, _)| key != "remark" || !remark.is_empty()).collect();
            let (doc, _) = edit::create(Kind::Appointment, env().now, &author, &given).unwrap();
            let id = DocId::random(&mut env());
            changes.extend(doc.changes().into_iter().map(|raw| Change {
                doc: id,
                kind: Kind::Appointment.number(),
                space: self.space,
                bytes: raw.bytes,
            }));
        }
        let push = Push { number: 1, changes };
        let ingested = server.store.ingest(env().now, self.id, push, BTreeSet::new()).await.unwrap();
        assert!(
            ingested.answers.iter().all(|answer| *answer == Answer::Stored),
            "{:?}",
            ingested.answers.last()
        );
    }
}

#[tokio::test]
async fn today_does_not_grow_with_what_a_stand_notes_and_all_of_it_is_found() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let stand = Stand::pair(&server, "Stand 3", DocId([1; 16])).await;
    stand.note(&server, 1..20, 4, "").await;
    let small = an.open("/today").await;
    stand.note(&server, 1..20, 20, "").await;
    let large = an.open("/today").await;
    assert!(large.len() < small.len() + 500, "{} bytes became {}", small.len(), large.len());
    assert!(
        large.contains("Alle 19 boekjes met een vraag") && large.contains("Alle 24 afspraken van dit boekje")
    );
    let way = large
        .split("href=\"")
        .find(|rest| rest.starts_with("/appointments?period=all&amp;booklet="))
        .unwrap();
    let way = way.split('"').next().unwrap().replace("&amp;", "&");
    let all = an.open(&way).await;
    assert!(all.contains("24 in totaal"), "{all}");
    assert!(!way.contains(&Code::from_serial(1).to_string()), "no code stands in an address");
    let list = an.open("/appointments").await;
    assert!(list.contains("1–100 van 456") && list.contains("Volgende"), "{list}");
    server.stop().await;
}

#[tokio::test]
async fn a_remark_stands_under_its_own_name_and_an_appointment_has_a_page_on_which_it_is_erased() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let stand = Stand::pair(&server, "Stand 3", DocId([1; 16])).await;
    stand.note(&server, 1..2, 1, "Aminatou komt met haar zus").await;
    let list = an.open("/appointments").await;
    assert!(
        list.contains("<td data-label=\"Opmerking\"><span class=\"lines\" dir=\"auto\">Aminatou"),
        "{list}"
    );
    let id = server.store.appointment_lines(1).await.unwrap().remove(0).id;
    let page = an.open(&format!("/appointments/{id}")).await;
    assert!(page.contains("Aminatou") && page.contains(&format!("action=\"/erasures/{id}\"")), "{page}");
    assert!(!page.split("</title>").next().unwrap().contains("Aminatou"));

    let aside = an.follow(&format!("/appointments/{id}/withdraw"), "aside=1").await;
    assert!(aside.contains("Eén afspraak is geschrapt.") && aside.contains("Geschrapt</span>"), "{aside}");
    let back = an.undo(&aside).await;
    assert!(!back.contains("Geschrapt</span>"), "{back}");
    let soon = an.follow(&format!("/erasures/{id}"), "").await;
    assert!(soon.contains("De afspraak wordt nu gewist."), "{soon}");
    let undone = an.undo(&soon).await;
    assert!(undone.contains("Aminatou"), "{undone}");
    assert!(server.store.erase_document(id, env().now).await.unwrap());
    assert!(an.open(&format!("/appointments/{id}")).await.starts_with("HTTP/1.1 410"));
    assert!(an.open("/erasures").await.contains("Afspraak. Nummer"));
    server.stop().await;
}

#[tokio::test]
async fn what_one_phone_sent_is_set_aside_with_one_click_from_its_card_and_put_back() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let (bad, good) = (
        Stand::pair(&server, "Stand 3", DocId([1; 16])).await,
        Stand::pair(&server, "Stand 3, gsm", DocId([1; 16])).await,
    );
    bad.note(&server, 1..4, 50, "").await;
    good.note(&server, 1..2, 1, "").await;
    let way = format!("/appointments?period=all&device={}", bad.id);
    assert!(an.open("/devices").await.contains(&way.replace('&', "&amp;")));
    let page = an.open(&way).await;
    assert!(page.contains("1–100 van 150") && page.contains("Schrap de 150 afspraken die"), "{page}");
    let form = page.split("action=\"/appointments/withdraw\"").nth(1).unwrap();
    let given: Vec<_> = ["device", "since", "until"]
        .map(|name| {
            let value = form.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
            format!("{name}={}", value.split('"').next().unwrap())
        })
        .into();
    let aside = an.follow("/appointments/withdraw", &format!("{}&aside=1", given.join("&"))).await;
    assert!(
        aside.contains("150 afspraken zijn geschrapt.") && aside.contains("Zet de 150 afspraken terug"),
        "{aside}"
    );
    assert!(
        an.open("/today").await.contains("Alle 1")
            || server.store.booklet_questions(Asks::Nobody).await.unwrap().len() == 1
    );
    an.undo(&aside).await;
    assert_eq!(server.store.booklet_questions(Asks::Nobody).await.unwrap().len(), 3);
    server.stop().await;
}

#[tokio::test]
async fn a_booklet_of_somebody_without_a_name_is_asked_about_no_more_until_it_is_asked_again() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    Stand::pair(&server, "Stand 3", DocId([1; 16])).await.note(&server, 1..3, 1, "").await;
    let line = server.store.booklet_questions(Asks::Nobody).await.unwrap().remove(0);
    let of = format!("code={}&back=%2Fquestions%2Fbooklets", line.code);
    assert!(an.open("/today").await.contains("value=\"close\""));
    let closed = an.follow("/questions/booklets", &format!("{of}&value=close")).await;
    assert!(closed.contains("wordt niet meer gevraagd") && closed.contains("1 in totaal"), "{closed}");
    assert_eq!(server.store.booklet_questions(Asks::Nobody).await.unwrap().len(), 1);
    assert!(an.undo(&closed).await.contains("2 in totaal"));
    an.post("/questions/booklets", &format!("{of}&value=close")).await;
    let of_nobody = an.open("/questions/booklets?which=closed").await;
    assert!(of_nobody.contains("van iemand zonder naam is"), "{of_nobody}");
    an.post("/questions/booklets", &format!("{of}&value=ask")).await;
    assert_eq!(server.store.booklet_questions(Asks::Nobody).await.unwrap().len(), 2);
    server.stop().await;
}

#[tokio::test]
async fn a_stand_that_goes_on_is_still_a_stand_and_becomes_a_desk_only_with_a_second_yes() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    samenspel_server::demo::seed(&server.store, env().now).await.unwrap();
    let organisation = server.store.organisation_lines().await.unwrap().remove(0);
    let stand = Stand::pair(&server, "Stand 3", organisation.id).await;
    let task = format!("/devices/{}/task", stand.id);
    let page = an.open(&task).await;
    assert!(page.contains(&format!("<option value=\"{}\" selected>", organisation.id)), "{page}");
    let act = crate::form_id(&page, &task);
    let refused = an.post(&task, &format!("act={act}&organisation=&ends=")).await;
    assert!(refused.starts_with("HTTP/1.1 422"), "{refused}");
    let (_, count) = server.store.latest_candidates(0).await.unwrap();
    assert!(refused.contains(&format!("fiches van alle kandidaten, nu {count}, met naam")), "{refused}");
    assert_eq!(server.store.device(stand.id).await.unwrap().unwrap().rights.role(), Role::Stand);
    an.post(&task, &format!("act={act}&organisation=&ends=&sure=desk")).await;
    assert_eq!(server.store.device(stand.id).await.unwrap().unwrap().rights.role(), Role::Desk);
    // Of a desk that stays one, nobody asks.
    let act = crate::form_id(&an.open(&task).await, &task);
    assert!(an.post(&task, &format!("act={act}&organisation=&ends=")).await.starts_with("HTTP/1.1 303"));
    server.stop().await;
}

#[tokio::test]
async fn access_that_was_stopped_is_given_back_whenever_somebody_says_so() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let stand = Stand::pair(&server, "Stand 3", DocId([1; 16])).await;
    assert!(server.store.revoke_device(stand.id, Millis(env().now.0 - 86_400_000)).await.unwrap());
    let page = an.open("/devices").await;
    assert!(page.contains(&format!("action=\"/devices/{}/restore\"", stand.id)), "{page}");
    let back = an.follow(&format!("/devices/{}/restore", stand.id), "").await;
    assert!(back.contains("heeft weer toegang."), "{back}");
    assert!(server.store.device(stand.id).await.unwrap().unwrap().revoked.is_none());
    server.stop().await;
}
