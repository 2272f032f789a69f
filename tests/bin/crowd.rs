//! Fills a centre's database with invented people and tasks, while no server runs on it: `crowd <data folder> <what> <how many>`,
//! where `what` is `tasks`, `wordy` (tasks with names as long as they may be) or `sheets`. The figures of the tablet app are taken among them.

use std::{collections::BTreeSet, env, path::Path};

use fastrand::Rng;
use samenspel_model::{
    ActorId, DocId, Millis, Space,
    availability::HALF_DAYS,
    booklet::Code,
    calendar,
    doc::{Author, Doc, Kind},
    edit::{self, Edit, Input, edit_of},
    env::DAY_MS,
    municipality, registration, talent,
    text::NAME_CHARS_MAX,
    wire::{Answer, Change, Push},
};
use samenspel_server::store::{Store, account::Account};
use samenspel_tests::now;

const TASKS_EACH: usize = 100;
/// Of one task; a change has room for so many.
const TASKS_AT_ONCE: usize = 20;
const MANY: usize = 250;
const FIRST: [&str; 10] =
    ["Amina", "Jan", "Fatima", "Lena", "Mohammed", "Olena", "Zoë", "فاطمة", "Jean-Pierre", "Youssef"];
const LAST: [&str; 10] = [
    "Verzonnen",
    "Benbedacht",
    "El Fictief",
    "Proefmans",
    "Testova",
    "Voorbeeld",
    "المثال",
    "Denkbeeld",
    "D'Idee",
    "Nergens",
];
const LANGUAGES: [&str; 5] = ["fr", "en", "ar", "tr", "ff"];

type Made = (DocId, Space, Doc);

struct Crowd {
    store: Store,
    sower: Account,
    author: Author,
    now: Millis,
    drawn: Rng,
    is_wordy: bool,
}

#[tokio::main]
async fn main() {
    let args: Vec<String> = env::args().skip(1).collect();
    let [folder, what, count] = args.as_slice() else {
        panic!("crowd <data folder> tasks|wordy|sheets <how many>")
    };
    let count: usize = count.parse().expect("how many");
    let store = Store::open(Path::new(folder)).unwrap();
    let sower = store.insert_account("Zaaier".to_owned(), String::new(), now().0).await.unwrap().unwrap();
    let author = Author { actor: ActorId([9; 8]), name: "Zaaier, dashboard".to_owned() };
    let mut crowd = Crowd { store, sower, author, now: now(), drawn: Rng::with_seed(11), is_wordy: false };
    match what.as_str() {
        "tasks" => crowd.tasks(count).await,
        "wordy" => {
            crowd.is_wordy = true;
            crowd.tasks(count).await;
        }
        "sheets" => crowd.sheets(count).await,
        other => panic!("{other}: not tasks, wordy or sheets"),
    }
    crowd.store.close().await;
}

impl Crowd {
    async fn tasks(&mut self, count: usize) {
        let mut made = Vec::new();
        for first in (0..count).step_by(TASKS_EACH) {
            made.push(self.organisation(first..count.min(first + TASKS_EACH)));
        }
        self.keep(made).await;
    }

    /// People, of whom some are waited for today, some since days, some at an organisation, and some have been somewhere.
    async fn sheets(&mut self, count: usize) {
        let house = self.organisation(0..TASKS_EACH);
        let organisation = house.0;
        let named = edit_of([("name", "Markt van vorige maand".to_owned()), ("date", self.day(-30))]);
        let market = self.id();
        let fair = edit::create(Kind::Market, self.now, &self.author, &named).unwrap().0;
        self.keep(vec![house, (market, Space::Catalogue, fair)]).await;
        for first in (0..count).step_by(MANY) {
            let mut made = Vec::new();
            for number in first..count.min(first + MANY) {
                let person = self.sheet(number);
                made.extend(self.entry(number, person.0, organisation));
                made.push(person);
                if number % 10 == 5 {
                    made.push(self.appointment(number, Space::Stand { organisation, market }));
                }
            }
            self.keep(made).await;
        }
    }

    /// What was noted about a person last, if anything.
    fn entry(&mut self, number: usize, person: DocId, organisation: DocId) -> Option<Made> {
        let each = number as i64 / 10;
        let (way, result, whom, by) = match number % 10 {
            0 => ("call", "not-reached", "desk", 0),
            1 | 2 => ("call", "not-reached", "desk", -1 - each % 14),
            3 => ("mail", "sent", "candidate", 1 + each % 7),
            4 => ("proposal", "proposed", "organisation", 1 + each % 7),
            _ => return None,
        };
        let at = self.now.plus_ms(-DAY_MS * (1 + number as i64 % 20));
        let mut entry = edit_of([("way", way), ("result", result), ("waits-for", whom)]);
        entry.extend(edit_of([("candidate", person.to_string()), ("by", self.day(by))]));
        entry.extend(edit_of([("words", "Verzonnen woorden: belt liever in de namiddag.")]));
        entry.insert("at".to_owned(), Input::Number(at.0));
        if way == "proposal" {
            let task = (number / 10 % TASKS_EACH).to_string();
            entry.extend(edit_of([("organisation", organisation.to_string()), ("task", task)]));
        }
        let doc = edit::create(Kind::Entry, at, &self.author, &entry).unwrap().0;
        Some((self.id(), Space::Desk, doc))
    }

    fn appointment(&mut self, number: usize, stand: Space) -> Made {
        let date = self.day(-1 - number as i64 / 10 % 30);
        let mut noted = edit_of([("booklet", code(number).to_string()), ("date", date)]);
        noted.extend(edit_of([("task", "1"), ("time", "10:00")]));
        let doc = edit::create(Kind::Appointment, self.now, &self.author, &noted).unwrap().0;
        (self.id(), stand, doc)
    }

    fn day(&self, from_now: i64) -> String {
        calendar::day_text(self.now.day() + from_now)
    }

    fn sheet(&mut self, number: usize) -> Made {
        let at = self.now.plus_ms(-DAY_MS * (number as i64 * 7 % 400) - number as i64);
        let (mut doc, _) =
            registration::register(at, &self.author, &edit_of([("consent/store", true)])).unwrap();
        let name = format!("{} {} {number}", FIRST[number % 10], LAST[number / 10 % 10]);
        let mut given = edit_of([("name", name), ("phone", format!("0470 {number:06}"))]);
        given.extend(edit_of([(format!("language/{}", self.of(&LANGUAGES)), true)]));
        for _ in 0..3 {
            given.extend(edit_of([(format!("talent/{}", self.talent()), true)]));
            given.extend(edit_of([(format!("availability/{}", self.of(&HALF_DAYS)), true)]));
        }
        if number % 10 == 5 {
            given.extend(edit_of([(format!("booklet/{}", code(number)), true)]));
        }
        edit::write(&mut doc, at, &self.author, &given).unwrap();
        (self.id(), Space::Desk, doc)
    }

    fn organisation(&mut self, tasks: std::ops::Range<usize>) -> Made {
        let named = edit_of([
            ("name", self.name(&format!("Verzonnen huis {}", tasks.start / TASKS_EACH), 0)),
            ("place", "Brussel".to_owned()),
            ("municipality", self.of(&municipality::IDS).to_owned()),
        ]);
        let (mut doc, _) = edit::create(Kind::Organisation, self.now, &self.author, &named).unwrap();
        let tasks: Vec<usize> = tasks.collect();
        for some in tasks.chunks(TASKS_AT_ONCE) {
            let mut given = Edit::new();
            for task in some {
                given.extend(self.task(*task));
            }
            edit::write(&mut doc, self.now, &self.author, &given).unwrap();
        }
        (self.id(), Space::Catalogue, doc)
    }

    fn task(&mut self, number: usize) -> Edit {
        let key = |field: &str| format!("task/{number}/{field}");
        let mut given = edit_of([
            (key("title"), self.name(&format!("Taak {number}"), number)),
            (key("about"), "Je helpt een halve dag in de week. Je hoeft niets te kunnen.".to_owned()),
        ]);
        given.insert(key("places"), Input::Number(1 + number as i64 % 4));
        let language = self.of(&LANGUAGES);
        let mut chosen = vec![format!("language/{language}"), "language/nl".to_owned()];
        for _ in 0..2 {
            chosen.extend([format!("talent/{}", self.talent()), format!("when/{}", self.of(&HALF_DAYS))]);
        }
        if number.is_multiple_of(3) {
            chosen.push("dutch".to_owned());
        }
        given.extend(edit_of(chosen.into_iter().map(|field| (key(&field), true))));
        given
    }

    /// A name, or one that is as long as it may be.
    fn name(&self, short: &str, number: usize) -> String {
        if !self.is_wordy {
            return short.to_owned();
        }
        let words = [
            "WWWWWWWWWWWWWWWW",
            "samen met buren",
            "Vluchtelingenwerkvrijwilligersbegeleiding",
            "مرافقة كبار السن",
            "漢字漢字漢字漢字",
        ];
        let long = format!("{short} {}", format!("{} ", words[number % words.len()]).repeat(NAME_CHARS_MAX));
        long.chars().take(NAME_CHARS_MAX - 1).chain(['x']).collect()
    }

    fn of<'a>(&mut self, ids: &[&'a str]) -> &'a str {
        ids[self.drawn.usize(..ids.len())]
    }

    fn talent(&mut self) -> &'static str {
        let (_, talents) = talent::GROUPS[self.drawn.usize(..talent::GROUPS.len())];
        self.of(&talents)
    }

    fn id(&mut self) -> DocId {
        DocId(self.drawn.u128(..).to_be_bytes())
    }

    async fn keep(&self, made: Vec<Made>) {
        let changes = made.iter().flat_map(|(id, space, doc)| {
            let kind = doc.kind().number();
            doc.changes().into_iter().map(move |raw| Change {
                doc: *id,
                kind,
                space: *space,
                bytes: raw.bytes,
            })
        });
        // As if the server had asked for it after a restore: then whose name stands in it does not matter.
        let asked: BTreeSet<DocId> = made.iter().map(|(id, ..)| *id).collect();
        let push = Push { number: 0, changes: changes.collect() };
        let ingested = self.store.ingest(self.now, self.sower.device(), push, asked).await.unwrap();
        let refused: Vec<_> = ingested.answers.iter().filter(|answer| **answer != Answer::Stored).collect();
        assert!(refused.is_empty(), "{refused:?}");
    }
}

fn code(number: usize) -> Code {
    Code::from_serial(1_000_000 + number as u32)
}
