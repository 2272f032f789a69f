//! A whole market without a network: twenty stands, two desks at the entrance, three hundred visitors, seven hundred appointments.
//! One phone is lost and typed in from its stubs, one of those turns up again, one is dead until next week. The board, the plan
//! and the dashboard add up to the last appointment.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use samenspel_ffi::{AppointmentRow, Input, Samenspel};
use samenspel_model::{
    DocId, Role, Space,
    doc::Kind,
    edit::{Edit, edit_of},
    slot,
};
use samenspel_server::{
    booklets, clashes,
    ingest::dashboard,
    pairing::{self, NewDevice},
    store::account::Account,
};
use samenspel_tests::{Centre, Tablet, agreed, env, now, texts};

const STANDS: usize = 20;
const VISITORS: usize = 300;
const APPOINTMENTS: usize = 700;
/// The stand whose phone is lost for good, the one that is found again, and the one that is dead until next week.
const LOST: usize = 3;
const FOUND: usize = 7;
const DEAD: usize = 11;
const HOUR_MS: i64 = 3_600_000;

/// An appointment as two people agreed on it at a stand.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Agreed {
    stand: usize,
    booklet: String,
    day: String,
    time: String,
}

impl Agreed {
    fn form(&self, stub: bool) -> HashMap<String, Input> {
        let mut form =
            texts([("booklet", &self.booklet), ("task", "one"), ("date", &self.day), ("time", &self.time)]);
        if stub {
            form.insert("stub".to_owned(), Input::On { on: true });
        }
        form
    }
}

struct Hall {
    centre: Centre,
    sofie: Account,
    market: DocId,
    organisations: Vec<DocId>,
    booklets: Vec<String>,
}

fn day(days: i64) -> String {
    samenspel_model::zone::day(now().plus_ms(days * 24 * HOUR_MS))
}

impl Hall {
    /// A centre with a market that was yesterday, so that it is over: ten of its stands have slots, ten receive at any time.
    fn open() -> Self {
        let centre = Centre::open();
        let sofie = centre.account("Sofie");
        let make = |kind, edit: &Edit| {
            let place = (kind, Space::Catalogue);
            centre.block_on(dashboard::create_doc(centre.store(), env(), &sofie, None, place, edit)).unwrap()
        };
        let organisation = |number: usize| {
            let name = format!("Organisatie {number}");
            make(Kind::Organisation, &edit_of([("name", name.as_str()), ("task/one/title", "Meedoen")]))
        };
        let organisations: Vec<_> = (0..STANDS).map(organisation).collect();
        let mut market = edit_of([("name", "Grote markt"), ("date", day(-1).as_str()), ("closes", "17:00")]);
        for (number, id) in organisations.iter().enumerate() {
            market.insert(format!("stand/{id}/sign"), (number + 1).to_string().as_str().into());
        }
        let market = make(Kind::Market, &market);
        for (number, id) in organisations.iter().enumerate() {
            let slots = (0..60).filter(|_| number.is_multiple_of(2)).map(|at| slot_of(at).0);
            let edit = edit_of(slots.map(|slot| (format!("stand/{id}/slot/{slot}"), true)));
            centre.block_on(dashboard::edit_doc(centre.store(), env(), &sofie, market, edit)).unwrap();
        }
        let batch =
            centre.block_on(booklets::print(centre.store(), env(), booklets::Order::of(VISITORS))).unwrap();
        let printed = centre.block_on(booklets::of_batch(centre.store(), batch)).unwrap();
        let booklets = printed.into_iter().map(|booklet| booklet.code).collect();
        Self { centre, sofie, market, organisations, booklets }
    }

    /// A stand's phone that was paired and has the catalogue, off line.
    fn phone(&self, stand: usize) -> Tablet {
        let device = NewDevice {
            role: Role::Stand,
            label: format!("Telefoon {stand}"),
            organisation: Some(self.organisations[stand]),
            market: Some(self.market),
            ends: None,
        };
        let expires = now().plus_ms(HOUR_MS);
        let link = pairing::offer(self.centre.store(), env(), device, expires, self.centre.url());
        let phone = Tablet::paired(&self.centre.block_on(link).unwrap().text());
        phone.connect().until("it has its task", |core| !core.own_tasks().unwrap().is_empty());
        phone.disconnect();
        phone
    }

    /// What the board says of each stand, by the class of its tile.
    fn lights(&self) -> BTreeMap<usize, &'static str> {
        let page = self.centre.page(&format!("/markets/{}/board", self.market));
        let tile = |stand: usize| {
            let tile = page.split(&format!("id=\"tile-{}\"", self.organisations[stand])).nth(1).unwrap();
            let tone = tile.split("class=\"card light ").nth(1).unwrap().split('"').next().unwrap();
            *["safe", "waiting", "quiet"].iter().find(|known| **known == tone).unwrap()
        };
        (0..STANDS).map(|stand| (stand, tile(stand))).collect()
    }

    /// Says how many stubs a stand handed in.
    fn count_stubs(&self, stand: usize, stubs: usize) {
        let key = format!("stand/{}/stubs", self.organisations[stand]);
        let edit = Edit::from([(key, samenspel_model::edit::Input::Number(i64::try_from(stubs).unwrap()))]);
        let store = self.centre.store();
        self.centre.block_on(dashboard::edit_doc(store, env(), &self.sofie, self.market, edit)).unwrap();
    }

    /// The appointments that stand, each once, as the desk's tablet has them.
    fn standing(&self, desk: &Tablet) -> Vec<Agreed> {
        let numbers: HashMap<_, _> =
            self.organisations.iter().enumerate().map(|(number, id)| (id.to_string(), number)).collect();
        let rows = desk.appointments().unwrap().into_iter();
        let mut standing: Vec<_> = rows
            .filter(|row| !row.record.numbers.contains_key("withdrawn"))
            .filter_map(|row| {
                let text = |key: &str| row.record.texts[key].clone();
                let (booklet, day, time) = (text("booklet"), text("date"), text("time"));
                Some(Agreed { stand: *numbers.get(&row.organisation)?, booklet, day, time })
            })
            .collect();
        standing.sort();
        standing
    }
}

/// The n-th time at which people receive each other in the days after.
fn slot_of(at: i64) -> (String, String, String) {
    let (day, time) = (day(3 + at / 6), format!("{:02}:00", 9 + at % 6));
    (slot::id(&day, &time).unwrap(), day, time)
}

/// What is agreed at the stands: each knows its own slots, and nothing of what the others agree with the same visitor.
fn agreements(booklets: &[String]) -> Vec<Agreed> {
    let mut luck = fastrand::Rng::with_seed(12);
    let mut taken = BTreeSet::new();
    let mut agreed = Vec::new();
    while agreed.len() < APPOINTMENTS {
        let stand = agreed.len() % STANDS;
        let visitor = if agreed.len() < VISITORS { agreed.len() } else { luck.usize(..VISITORS) };
        let (_, day, time) = slot_of(luck.i64(0..60));
        if taken.insert((stand, day.clone(), time.clone())) {
            agreed.push(Agreed { stand, booklet: booklets[visitor].clone(), day, time });
        }
    }
    agreed
}

#[test]
fn a_whole_market_without_a_network_adds_up_to_the_last_appointment() {
    let hall = Hall::open();
    let agreed_on = agreements(&hall.booklets);
    let phones: Vec<_> = (0..STANDS).map(|stand| hall.phone(stand)).collect();
    let desks = ["Onthaal 1", "Onthaal 2"].map(|label| hall.centre.desk(label));
    for desk in &desks {
        desk.connect().until("it has the stands", |core| core.organisations().unwrap().len() > STANDS);
        desk.disconnect();
    }
    // They were paired two evenings ago, before the market.
    let database = rusqlite::Connection::open(hall.centre.folder().join("samenspel.sqlite")).unwrap();
    let before = 48 * HOUR_MS;
    database.execute("UPDATE device SET seen_ms = seen_ms - ?1 WHERE role = 'stand'", [before]).unwrap();
    drop(database);
    // Each paired phone was heard once, before the doors opened: nobody knows yet how much it notes.
    assert!(hall.lights().values().all(|light| *light != "safe"), "none is done before it began");

    // The day: every visitor is counted at the entrance, one in three gives a name there.
    for (number, booklet) in hall.booklets.iter().enumerate() {
        let desk = &desks[number % 2];
        desk.count_visitors(hall.market.to_string(), 1).unwrap();
        if number.is_multiple_of(3) {
            let person = desk.register_candidate(agreed()).unwrap();
            desk.edit(person.clone(), texts([("name", &format!("Bezoeker {number}"))])).unwrap();
            desk.bind_booklet(person, booklet.clone()).unwrap();
        }
    }
    for one in &agreed_on {
        phones[one.stand].save_appointment(one.form(false), None).unwrap();
    }

    // The evening: all phones but three come on line, and both desks.
    for (_, phone) in phones.iter().enumerate().filter(|(stand, _)| ![LOST, FOUND, DEAD].contains(stand)) {
        phone.connect().until_sent();
    }
    for desk in &desks {
        desk.connect().until_sent();
    }
    let lights = hall.lights();
    let green = lights.values().filter(|light| **light == "safe").count();
    assert_eq!((green, lights[&LOST], lights[&DEAD]), (STANDS - 3, "waiting", "waiting"), "{lights:?}");
    let page = hall.centre.page(&format!("/markets/{}/board", hall.market));
    assert!(page.contains("Bezoekers geteld aan de ingang: 300"), "{page}");

    // Two phones are gone: their stubs are counted and typed at a desk.
    let market = Some(hall.market.to_string());
    for stand in [LOST, FOUND] {
        let stubs: Vec<_> = agreed_on.iter().filter(|one| one.stand == stand).collect();
        hall.count_stubs(stand, stubs.len());
        assert_eq!(hall.lights()[&stand], "waiting", "they are counted and not typed");
        for one in stubs {
            let organisation = hall.organisations[stand].to_string();
            desks[0].save_appointment_at(one.form(true), organisation, market.clone(), None).unwrap();
        }
        desks[0].until_sent();
        assert_eq!(hall.lights()[&stand], "safe");
    }
    let lost = hall.centre.device(&format!("Telefoon {LOST}"));
    assert!(hall.centre.block_on(hall.centre.store().revoke_device(lost, now())).unwrap());

    // Days later one of them lay behind a radiator, and the dead one is charged.
    phones[FOUND].connect().until_sent();
    phones[DEAD].connect().until_sent();
    let expected = |except: &[usize]| {
        let mut all: Vec<_> = agreed_on.iter().filter(|one| !except.contains(&one.stand)).cloned().collect();
        all.sort();
        all
    };
    desks[1].until("what was typed and what the found phone noted are one each", |_| {
        hall.standing(&desks[1]) == expected(&[])
    });
    assert!(hall.lights().values().all(|light| *light == "safe"), "{:?}", hall.lights());

    // What clashes is moved with a tap at the desk until nothing does.
    solve(&hall, &desks[1]);
    let table = hall.centre.page("/appointments?period=all&format=csv");
    let ours = table.lines().filter(|line| line.contains("Organisatie ") && !line.contains(";ja")).count();
    assert!(ours >= APPOINTMENTS, "{ours}");
    let standing = hall.standing(&desks[1]);
    assert_eq!(standing.len(), APPOINTMENTS, "nothing was dropped");
    let count = |all: &[Agreed]| {
        let mut count: BTreeMap<(usize, String), usize> = BTreeMap::new();
        all.iter().for_each(|one| *count.entry((one.stand, one.booklet.clone())).or_default() += 1);
        count
    };
    assert_eq!(count(&standing), count(&agreed_on), "each visitor still goes to each stand as often");
    assert_eq!(hall.centre.block_on(clashes::renew(hall.centre.store(), now())).unwrap(), 0);
}

/// What clashes, as a tablet has it.
fn clashing(core: &Samenspel) -> Vec<AppointmentRow> {
    let is_open = |row: &AppointmentRow| {
        row.record.texts.contains_key("clash") && !row.record.numbers.contains_key("withdrawn")
    };
    core.appointments().unwrap().into_iter().filter(is_open).collect()
}

/// Taps what is proposed for each appointment that clashes; where no time is free it is left as it is.
fn solve(hall: &Hall, desk: &Tablet) {
    let mut rounds = 0;
    loop {
        desk.until_sent();
        // The server's own round may be under way: one that finds nothing more to say comes after it.
        while hall.centre.block_on(clashes::renew(hall.centre.store(), now())).unwrap() > 0 {}
        let open = hall.centre.block_on(clashes::open(hall.centre.store(), now())).unwrap();
        desk.until("the desk has the plan", |core| clashing(core).len() == open);
        let clashing = clashing(desk);
        if rounds == 0 {
            assert!(clashing.len() > 5, "{} clash", clashing.len());
        }
        if clashing.is_empty() {
            return;
        }
        for row in clashing {
            let texts = &row.record.texts;
            let edit = match (texts.get("to-date"), texts.get("to-time")) {
                (Some(day), Some(time)) => [("date", day.as_str()), ("time", time.as_str())].into(),
                _ => vec![("agreed", "")],
            };
            let agreed = slot::id(&texts["date"], &texts["time"]).unwrap();
            let edit = edit.into_iter().map(|(key, text)| {
                let text = if key == "agreed" { agreed.clone() } else { text.to_owned() };
                (key.to_owned(), Input::Text { text })
            });
            desk.edit(row.record.id.clone(), edit.collect()).unwrap();
        }
        rounds += 1;
        assert!(rounds < 10, "it goes on for ever");
    }
}
