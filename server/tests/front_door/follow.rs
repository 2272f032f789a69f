//! What the desks left silent comes up at the coordinators', and who may do a short assignment.

use std::collections::BTreeSet;

use samenspel_model::{
    ActorId, DeviceId, DocId, Role, Space,
    doc::{Author, Kind},
    edit::{self, Edit, Input, edit_of},
    env::DAY_MS,
    pairing::{PairRequest, PairResponse},
    wire::{Answer, Change, Push},
};
use samenspel_server::{
    Running,
    pairing::{self, NewDevice},
};

use crate::{appointments::env, harness::server, person::Person};

/// A desk's tablet, without its screen.
pub(crate) struct Desk(DeviceId);

impl Desk {
    pub(crate) async fn pair(server: &Running) -> Self {
        let (organisation, market, ends) = (None, None, None);
        let device = NewDevice { role: Role::Desk, label: "Balie 1".into(), organisation, market, ends };
        let expires = env().now.plus_ms(60_000);
        let link =
            pairing::offer(&server.store, env(), device, expires, "http://localhost".into()).await.unwrap();
        let public = ed25519_dalek::SigningKey::from_bytes(&env().draw()).verifying_key().to_bytes();
        let request = PairRequest { pairing: link.pairing, secret: link.secret, public, succeeds: None };
        let (_, body) =
            pairing::answer(&server.store, env(), &minicbor::to_vec(request).unwrap()).await.unwrap();
        Self(minicbor::decode::<PairResponse>(&body).unwrap().device)
    }

    /// Makes a document of the desks.
    pub(crate) async fn make(&self, server: &Running, kind: Kind, given: &Edit) -> DocId {
        let author = Author { actor: ActorId::random(&mut env()), name: "Balie 1".to_owned() };
        let (doc, _) = edit::create(kind, env().now, &author, given).unwrap();
        let id = DocId::random(&mut env());
        let change = |raw: samenspel_model::doc::RawChange| Change {
            doc: id,
            kind: kind.number(),
            space: Space::Desk,
            bytes: raw.bytes,
        };
        let push = Push { number: 1, changes: doc.changes().into_iter().map(change).collect() };
        let ingested = server.store.ingest(env().now, self.0, push, BTreeSet::new()).await.unwrap();
        assert_eq!(ingested.answers, [Answer::Stored]);
        id
    }

    pub(crate) async fn register(&self, server: &Running, name: &str, more: Edit) -> DocId {
        let mut given = edit_of([("consent/store", true)]);
        given.extend(edit_of([("name", name)]));
        given.extend(more);
        self.make(server, Kind::Candidate, &given).await
    }

    /// Notes that a mail was sent to somebody, of which the answer was due so many days ago.
    pub(crate) async fn wrote(&self, server: &Running, person: DocId, days_ago: i64) -> DocId {
        let day = |days: i64| samenspel_model::zone::day(env().now.plus_ms(-days * DAY_MS));
        let mut given = edit_of([
            ("way", "mail".to_owned()),
            ("result", "sent".to_owned()),
            ("candidate", person.to_string()),
            ("waits-for", "candidate".to_owned()),
            ("by", day(days_ago)),
        ]);
        given.insert("at".to_owned(), Input::Number(env().now.0));
        self.make(server, Kind::Entry, &given).await
    }
}

#[tokio::test]
async fn what_the_desk_left_silent_for_a_week_asks_the_coordinator_until_somebody_notes_the_outcome() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let desk = Desk::pair(&server).await;
    let amina = desk.register(&server, "Amina Proef", Edit::new()).await;
    let bilal = desk.register(&server, "Bilal Proef", Edit::new()).await;
    let old = desk.wrote(&server, amina, 8).await;
    let fresh = desk.wrote(&server, bilal, 7).await;
    let today = an.open("/today").await;
    let action = |id: DocId| format!("action=\"/entries/{id}/outcome\"");
    assert!(today.contains(&action(old)) && !today.contains(&action(fresh)), "the desk's week is not over");
    let all = an.open("/follow?which=open").await;
    assert!(all.contains("Amina Proef") && all.contains("Bilal Proef"), "{all}");

    let address = format!("/entries/{old}/outcome");
    let wrong = an.post(&address, "outcome=verzonnen&back=%2Ftoday").await;
    assert!(wrong.starts_with("HTTP/1.1 4"), "{wrong}");
    let words = "x".repeat(2_001);
    let long = an.post(&address, &format!("outcome=stopped&back=%2Ftoday&why={words}")).await;
    assert!(long.starts_with("HTTP/1.1 422") && long.contains("Er is niets genoteerd"), "{long}");
    assert!(
        long.contains(&action(old)) && long.contains(&format!("value=\"{words}\"")),
        "typed once is enough"
    );
    let told = an.follow(&address, "outcome=stopped&back=%2Ftoday&why=verhuisd").await;
    assert!(told.contains("Het is genoteerd.") && !told.contains(&action(old)), "{told}");
    let again = an.follow(&address, "outcome=started&back=%2Ftoday&why=").await;
    assert!(again.contains("stond al wat het geworden is"), "{again}");
    let sheet = an.open(&format!("/candidates/{amina}")).await;
    assert!(
        sheet.contains("Is gestopt") && sheet.contains("verhuisd") && sheet.contains("Balie 1"),
        "{sheet}"
    );
    assert!(an.undo(&told).await.contains(&action(old)), "taken back, it asks again");
    let moved = an.post(&format!("/entries/{old}"), "").await;
    assert!(moved.starts_with("HTTP/1.1 4"), "{moved}");
    assert!(
        an.open(&format!("/entries/{old}"))
            .await
            .contains(&format!("location: /candidates/{amina}#entry-{old}"))
    );
    server.stop().await;
}

#[tokio::test]
async fn the_pool_is_filtered_by_period_and_half_day_in_the_order_of_names_and_leaves_nobody_out_who_said_nothing()
 {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let desk = Desk::pair(&server).await;
    let short = |texts: &[(&str, &str)], on: &[&str]| {
        let mut given = edit_of([("short", true)]);
        given.extend(edit_of(texts.iter().copied()));
        given.extend(edit_of(on.iter().map(|id| (format!("availability/{id}"), true))));
        given
    };
    let next = samenspel_model::zone::day(env().now)[..4].parse::<i32>().unwrap() + 1;
    let (june, august) = (format!("{next}-06-15"), format!("{next}-08-15"));
    let summer = short(&[("short-from", &june), ("short-until", &august)], &["tue-morning"]);
    desk.register(&server, "Zus Proef", short(&[], &[])).await;
    desk.register(&server, "=2+5", summer).await;
    let long_ago = short(&[("short-from", "2020-06-01"), ("short-until", "2020-08-31")], &["tue-morning"]);
    desk.register(&server, "Karel Proef", long_ago).await;
    desk.register(&server, "Mia Proef", short(&[], &["fri-evening"])).await;
    desk.register(&server, "Nooit Proef", Edit::new()).await;
    let names = |page: &str| {
        let mut at: Vec<_> = ["=2+5", "Karel Proef", "Mia Proef", "Nooit Proef", "Zus Proef"]
            .into_iter()
            .filter_map(|name| Some((page.find(&format!("<bdi>{name}</bdi>"))?, name)))
            .collect();
        at.sort_unstable();
        at.into_iter().map(|(_, name)| name).collect::<Vec<_>>()
    };
    let all = an.open("/pool").await;
    assert_eq!(names(&all), ["=2+5", "Karel Proef", "Mia Proef", "Zus Proef"], "{all}");
    assert!(!all.contains("sort="), "nobody is put before somebody else by anything but a name");
    let tuesday = an.open(&format!("/pool?period={next}-06-01&half-day=tue-morning")).await;
    assert_eq!(names(&tuesday), ["=2+5", "Zus Proef"], "who said nothing is asked");
    let table = an.open(&format!("/pool?period={next}-06-01&format=csv")).await;
    assert!(table.contains("'=2+5") && !table.contains("\n=2+5"), "a name is never a formula: {table}");
    assert!(table.contains("Mia Proef") && !table.contains("Karel Proef"), "{table}");
    server.stop().await;
}
