//! What companions and organisations are sent of their appointments: once, only what people allow, and never lost or doubled by a mail
//! server that is refusing, slow, gone, or says yes twice.

mod answering;
mod invited;
mod many;
mod meanwhile;
mod party;
mod sending;
mod told;

use std::{
    collections::BTreeSet,
    io::Write,
    process::{Command, Stdio},
};

use samenspel_model::{
    ActorId, DeviceId, DocId, Space,
    booklet::Code,
    doc::{Author, Doc, Kind},
    edit::{self, Edit, edit_of},
    env::DAY_MS,
    wire::{Answer, Change, Push},
};
use samenspel_server::{
    Running,
    config::{Config, Mail},
    mail, start,
};
use tempfile::TempDir;

use crate::{
    appointments::{Stand, env},
    follow::Desk,
    harness::config,
    person::Person,
    post_office::PostOffice,
};

/// Where `./dev setup` put Python's icalendar.
fn icalendar() -> String {
    let usual = || format!("{}/.cache/samenspel/python-icalendar-6.3.2", std::env::var("HOME").unwrap());
    std::env::var("SAMENSPEL_ICALENDAR").unwrap_or_else(|_| usual())
}

/// Runs a piece of Python.
pub(crate) fn python(script: &str, arguments: &[&str], input: &[u8]) -> String {
    let mut running = Command::new("python3")
        .args(["-c", script])
        .args(arguments)
        .env("PYTHONPATH", icalendar())
        .env("PYTHONIOENCODING", "utf-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .expect("python3");
    running.stdin.take().unwrap().write_all(input).unwrap();
    let done = running.wait_with_output().unwrap();
    assert!(done.status.success(), "python3: is icalendar there? ./dev setup installs it");
    String::from_utf8(done.stdout).unwrap()
}

/// A calendar as Python's icalendar reads it: a line an event.
fn events(calendar: &str) -> Vec<String> {
    let script = "import sys, icalendar
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
print('METHOD', calendar['METHOD'])
for event in calendar.walk('VEVENT'):
    begins, ends = event.decoded('DTSTART'), event.decoded('DTEND')
    print(event['UID'], event['SEQUENCE'], event['STATUS'], begins.isoformat(), int((ends - begins).total_seconds() / 60), event['SUMMARY'], event.get('LOCATION', '-'), sep='|')";
    let read = python(script, &[], calendar.as_bytes());
    let mut lines = read.lines().map(str::to_owned);
    assert_eq!(lines.next().as_deref(), Some("METHOD PUBLISH"));
    lines.collect()
}

/// A day that many days from now.
fn day(days: i64) -> String {
    samenspel_model::zone::day(env().now.plus_ms(days * DAY_MS))
}

/// A server with a mail server.
async fn server(data: &TempDir, office: &PostOffice) -> Running {
    start(Config { mail: Some(office.mail()), ..config(data) }).await.unwrap()
}

/// A centre with a companion, an organisation, a desk and a stand.
struct Centre<'s> {
    an: Person<'s>,
    server: &'s Running,
    mail: Mail,
    desk: Desk,
    stand: DeviceId,
    space: Space,
    companion: String,
    organisation: String,
    companion_id: String,
    referrer: String,
}

/// An appointment that can be moved.
struct Meeting(DocId, Doc, Author);

impl<'s> Centre<'s> {
    async fn open(server: &'s Running, office: &PostOffice) -> Self {
        let an = Person::log_in(server).await;
        let organisation = an
            .make(
                "/organisations/new",
                "name=Zonnebloem&place=Kerkstraat+1&mail=info%40zonnebloem.example&language=fr",
            )
            .await;
        let organisation = organisation.rsplit('/').next().unwrap().to_owned();
        let referrer = an.make("/referrers/new", "name=CVO+Brussel").await;
        an.make(&format!("{referrer}/companion/new"), "name=Els+Peeters&mail=els%40cvo.example&language=nl")
            .await;
        let page = an.open(&referrer).await;
        let companion = page
            .split(&format!("href=\"{referrer}/companion/"))
            .find(|rest| !rest.starts_with("new") && !rest.starts_with('<') && !rest.starts_with("HTTP"))
            .unwrap();
        let companion_id = companion.split('"').next().unwrap().to_owned();
        let referrer = referrer.rsplit('/').next().unwrap().to_owned();
        let desk = Desk::pair(server).await;
        let id: DocId = organisation.parse().unwrap();
        let stand = Stand::pair(server, "Stand 3", id).await;
        let space = Space::Stand { organisation: id, market: DocId([2; 16]) };
        Self {
            an,
            server,
            mail: office.mail(),
            desk,
            stand: stand.id,
            space,
            companion: format!("c-{referrer}-{companion_id}"),
            organisation: format!("o-{organisation}"),
            companion_id,
            referrer,
        }
    }

    /// Registers somebody whom Els accompanies.
    async fn register(&self, name: &str, serial: u32, agrees: &[(&str, bool)]) -> DocId {
        let mut more =
            edit_of([("companion", self.companion_id.as_str()), ("referrer", self.referrer.as_str())]);
        more.extend(edit_of([(format!("booklet/{}", Code::from_serial(serial)), true)]));
        more.extend(edit_of(agrees.iter().copied()));
        more.extend(edit_of([("remark", "spreekt over haar knie"), ("phone", "0470 00 00 01")]));
        self.desk.register(self.server, name, more).await
    }

    async fn push(&self, doc: DocId, bytes: Vec<Vec<u8>>) {
        let kind = Kind::Appointment.number();
        let change = |bytes| Change { doc, kind, space: self.space, bytes };
        let push = Push { number: 1, changes: bytes.into_iter().map(change).collect() };
        let taken = self.server.store.ingest(env().now, self.stand, push, BTreeSet::new()).await.unwrap();
        assert!(taken.answers.iter().all(|answer| *answer == Answer::Stored), "{:?}", taken.answers);
    }

    async fn meet(&self, serial: u32, day: &str, time: &str) -> Meeting {
        let author = Author { actor: ActorId::random(&mut env()), name: "Stand 3".to_owned() };
        let booklet = Code::from_serial(serial).to_string();
        let given =
            edit_of([("booklet", booklet.as_str()), ("task", "buddy"), ("date", day), ("time", time)]);
        let (doc, _) = edit::create(Kind::Appointment, env().now, &author, &given).unwrap();
        let id = DocId::random(&mut env());
        self.push(id, doc.changes().into_iter().map(|raw| raw.bytes).collect()).await;
        Meeting(id, doc, author)
    }

    async fn change(&self, meeting: &mut Meeting, edit: &Edit) {
        let raw = edit::write(&mut meeting.1, env().now, &meeting.2, edit).unwrap().unwrap();
        self.push(meeting.0, vec![raw.bytes]).await;
    }

    async fn preview(&self, whom: &str) -> String {
        self.an.open(&format!("/forward/{whom}")).await
    }

    /// What the button of this page posts.
    fn body(page: &str, whom: &str) -> String {
        let form = page.split(&format!("action=\"/forward/{whom}/send\"")).nth(1).expect("the button");
        let value = |name: &str| {
            form.split(&format!("name=\"{name}\" value=\""))
                .nth(1)
                .unwrap()
                .split('"')
                .next()
                .unwrap()
                .to_owned()
        };
        format!("act={}&mark={}&after={}", value("act"), value("mark"), value("after"))
    }

    /// Presses the button; the page that follows.
    async fn send(&self, whom: &str) -> String {
        let body = Self::body(&self.preview(whom).await, whom);
        self.an.follow(&format!("/forward/{whom}/send"), &body).await
    }

    /// Sends what is due in so many seconds.
    async fn due(&self, seconds: i64) -> mail::Went {
        let now = env().now.plus_ms(seconds * 1_000);
        mail::due(&self.server.store, &self.mail, self.server.public_url.as_str(), now).await.unwrap()
    }

    /// The page of the message that was made last.
    async fn last_message(&self) -> (String, String) {
        let list = self.an.open("/messages").await;
        let number =
            list.split("href=\"/messages/").nth(1).expect("a message").split('"').next().unwrap().to_owned();
        let page = self.an.open(&format!("/messages/{number}")).await;
        (format!("/messages/{number}"), page)
    }
}

const YES: &[(&str, bool)] = &[("consent/forward", true)];
