//! The entrance of a market: groups that are sent, the way along the stands, how many came in.

use samenspel_client::app::{RouteStop, TaskRow};
use samenspel_model::{
    ActorId, DocId, Space,
    booklet::Code,
    doc::{Author, Kind},
    edit::{self, Edit, Input, edit_of},
    matching::Criterion,
    referrer::{VISITORS, VISITORS_BOOKLETS},
    values::Values,
    wire::Change,
};

use crate::harness::{COSMOS, HUIS, MARKET, NOW, Server, Tablet};

const CVO: DocId = DocId([0x31; 16]);
const MAKS: DocId = DocId([0x13; 16]);

fn office() -> Author {
    Author { actor: ActorId([0xED; 8]), name: "Bureau".to_owned() }
}

fn made(kind: Kind, space: Space, doc: DocId, given: &Edit) -> Change {
    let bytes = edit::create(kind, NOW, &office(), given).unwrap().1.unwrap().bytes;
    Change { kind: kind.number(), space, doc, bytes }
}

/// A market of three stands: two look for cooks, one of these has more tasks than it offers here; and a referrer with two classes.
fn hall() -> Server {
    let mut server = Server::new();
    server.changes.clear();
    let mut organisation = |id, name, tasks: &[(&str, &str)]| {
        let mut given = edit_of([("name", name)]);
        for (task, talent) in tasks {
            given.insert(format!("task/{task}/title"), Input::from(*task));
            given.insert(format!("task/{task}/talent/{talent}"), Input::On(true));
        }
        server.changes.push(made(Kind::Organisation, Space::Catalogue, id, &given));
    };
    organisation(HUIS, "Huis van het Nederlands", &[("praten", "listening"), ("tuin", "gardening")]);
    organisation(
        COSMOS,
        "LDC Cosmos",
        &[("keuken", "cooking"), ("keuken", "organising"), ("zingen", "making-music")],
    );
    organisation(MAKS, "Maks", &[("soep", "cooking")]);
    let mut day = edit_of([("name", "Najaarsmarkt"), ("date", "2026-11-24")]);
    day.extend(edit_of(
        [(HUIS, "3"), (COSMOS, "12"), (MAKS, "7")].map(|(id, sign)| (format!("stand/{id}/sign"), sign)),
    ));
    day.insert(format!("stand/{HUIS}/task/praten"), Input::On(true));
    server.changes.push(made(Kind::Market, Space::Catalogue, MARKET, &day));
    let cvo = edit_of([
        ("name", "CVO"),
        ("companion/tom/name", "Tom Wouters"),
        ("visitors/klas3/name", "Klas 3, dinsdag"),
        ("visitors/klas3/companion", "tom"),
        ("visitors/klas4/name", "Klas 4"),
    ]);
    server.changes.push(made(Kind::Referrer, Space::Desk, CVO, &cvo));
    server
}

fn wishing(talents: &[&str]) -> Values {
    let talents = talents.iter().map(|&id| id.to_owned()).collect();
    Values { choices: [("talent".to_owned(), talents)].into(), ..Values::default() }
}

fn route(desk: &mut Tablet, talents: &[&str], booklet: &str) -> Vec<RouteStop> {
    let env = desk.env();
    desk.app.route(MARKET, &wishing(talents), None, booklet, &env).unwrap()
}

/// Their signs in order, with why visitors come later; behind a dash what does not fit.
fn told(route: &[RouteStop]) -> String {
    let stop = |stop: &RouteStop| {
        let away = stop.away.as_ref().map_or(String::new(), |away| format!(" {}", away.state));
        format!("{}{}{away}", if stop.fits { "" } else { "-" }, stop.sign)
    };
    route.iter().map(stop).collect::<Vec<_>>().join(", ")
}

#[test]
fn a_stand_offers_the_tasks_that_it_brought_to_its_market_and_the_one_that_an_appointment_has() {
    let mut server = hall();
    let (mut stand, mut desk) = (server.stand("Stand 3", HUIS), server.desk("Balie 1"));
    server.sync(&mut stand);
    server.sync(&mut desk);
    let ids = |tasks: Vec<TaskRow>| tasks.into_iter().map(|task| task.id).collect::<Vec<_>>();
    assert_eq!(ids(stand.app.own_tasks().unwrap()), ["praten"]);
    assert_eq!(ids(stand.app.tasks_at(None, "tuin").unwrap()), ["praten", "tuin"], "noted before");
    let at = |organisation, market| ids(desk.app.tasks_at(Some((organisation, market)), "").unwrap());
    assert_eq!(at(HUIS, Some(MARKET)), ["praten"], "a desk that notes for it");
    assert_eq!(at(HUIS, None), ["praten", "tuin"], "all year round");
    assert_eq!(at(COSMOS, Some(MARKET)), ["keuken", "zingen"], "it named none: all");
}

#[test]
fn a_route_leads_first_to_what_fits_and_later_to_stands_that_are_busy() {
    let mut server = hall();
    let mut desk = server.desk("Onthaal 1");
    let (mut cosmos, mut huis) = (server.stand("Stand 12", COSMOS), server.stand("Stand 3", HUIS));
    server.sync(&mut desk);
    server.sync(&mut cosmos);
    server.sync(&mut huis);

    let likes = ["cooking", "organising"];
    let cook = route(&mut desk, &likes, "");
    assert_eq!(told(&cook), "12, 7, -3", "both talents before one of them, and no stand is left out");
    let keuken = cook.iter().find(|stop| stop.sign == "12").unwrap();
    let titles: Vec<_> = keuken.tasks.iter().map(|task| task.task.id.as_str()).collect();
    assert_eq!(titles, ["keuken", "zingen"], "the best first");
    assert_eq!(keuken.tasks[0].reasons[0].criterion, Criterion::Talents);
    assert_eq!(keuken.tasks[0].reasons[0].about, likes);
    // This market's stand does not offer the garden, though its organisation does.
    let garden = route(&mut desk, &["gardening"], "");
    assert!(garden.iter().all(|stop| !stop.fits && stop.tasks.iter().all(|task| task.task.id != "tuin")));

    let env = cosmos.env();
    cosmos.app.set_presence("busy", "", &env).unwrap();
    let env = huis.env();
    huis.app.set_presence("lunch", "om 13 uur terug", &env).unwrap();
    for tablet in [&mut cosmos, &mut huis, &mut desk] {
        server.sync(tablet);
    }
    let cook = told(&route(&mut desk, &likes, ""));
    assert_eq!(cook, "7, 12 busy, -3 lunch", "busy, and still before what does not fit");
    let ear = told(&route(&mut desk, &["listening"], ""));
    assert!(ear.starts_with("3 lunch, -7"), "the only one that fits comes first though it has lunch: {ear}");
    let all = told(&route(&mut desk, &[], ""));
    assert!(all.starts_with("-7, "), "nothing chosen: first who can receive visitors: {all}");
    let env = cosmos.env();
    cosmos.app.set_presence("", "", &env).unwrap();
    server.sync(&mut cosmos);
    server.sync(&mut desk);
    assert_eq!(told(&route(&mut desk, &likes, "")), "12, 7, -3 lunch");
}

#[test]
fn visitors_with_the_same_talent_do_not_all_go_to_the_same_stand_first() {
    let mut server = hall();
    let mut desk = server.desk("Onthaal 1");
    server.sync(&mut desk);
    let first = |serial: u32, desk: &mut Tablet| {
        route(desk, &["cooking"], &Code::from_serial(serial).to_string())[0].sign.clone()
    };
    let firsts: Vec<_> = (100..140).map(|serial| first(serial, &mut desk)).collect();
    let at_twelve = firsts.iter().filter(|sign| *sign == "12").count();
    assert!((8..=32).contains(&at_twelve), "{at_twelve} of 40");
    assert_eq!(first(100, &mut desk), firsts[0], "and each visitor to the same again");
}

#[test]
fn a_booklet_goes_to_a_group_without_a_name_and_two_desks_that_gave_it_twice_are_told() {
    let mut server = hall();
    let (mut fatima, mut jan) = (server.desk("Onthaal 1"), server.desk("Onthaal 2"));
    server.sync(&mut fatima);
    server.sync(&mut jan);
    let groups = fatima.app.visitor_groups().unwrap();
    let names: Vec<_> = groups.iter().map(|group| (group.name.as_str(), group.companion.as_str())).collect();
    assert_eq!(names, [("Klas 3, dinsdag", "Tom Wouters"), ("Klas 4", "")]);

    let code = Code::from_serial(77);
    let qr = server.booklet_qr(code, NOW.day());
    let env = fatima.env();
    let wrong = fatima.app.bind_to_group(CVO, "klas3", "0077 0004", &env).unwrap_err();
    assert_eq!(wrong.code(), "booklet-check");
    let old = server.booklet_qr(code, NOW.day() - 1);
    assert_eq!(fatima.app.bind_to_group(CVO, "klas3", &old, &env).unwrap_err().code(), "booklet-expired");
    assert_eq!(fatima.app.bind_to_group(CVO, "klas9", &qr, &env).unwrap_err().code(), "not-found");
    let sheet = fatima.app.bind_to_group(CVO, "klas3", &qr, &env).unwrap();
    assert_eq!(sheet.values.items(VISITORS.key)["klas3"].choices(&VISITORS_BOOKLETS), [code.to_string()]);
    let of = |tablet: &Tablet| -> Vec<String> {
        let groups = tablet.app.groups_of_booklet(&code.to_string()).unwrap();
        groups.into_iter().map(|group| group.id).collect()
    };
    assert_eq!((of(&fatima), of(&jan)), (vec!["klas3".to_owned()], vec![]));
    let env = jan.env();
    jan.app.bind_to_group(CVO, "klas4", &qr, &env).unwrap();
    server.sync(&mut fatima);
    server.sync(&mut jan);
    server.sync(&mut fatima);
    assert_eq!(of(&fatima), ["klas3", "klas4"], "neither is overwritten");
    assert_eq!(of(&jan), ["klas3", "klas4"]);
    let env = jan.env();
    jan.app.unbind_from_group(CVO, "klas4", &code.display(), &env).unwrap();
    server.sync(&mut jan);
    server.sync(&mut fatima);
    assert_eq!(of(&fatima), ["klas3"]);

    let mut stand = server.stand("Stand 3", HUIS);
    server.sync(&mut stand);
    let mut env = stand.env();
    assert_eq!(stand.app.visitor_groups().unwrap_err().code(), "not-allowed");
    assert_eq!(stand.app.groups_of_booklet(&code.to_string()).unwrap_err().code(), "not-allowed");
    assert_eq!(stand.app.bind_to_group(CVO, "klas3", &qr, &env).unwrap_err().code(), "not-found");
    let way = stand.app.route(MARKET, &Values::default(), None, "", &env);
    assert_eq!(way.unwrap_err().code(), "not-allowed");
    assert!(stand.app.register_candidate(&Edit::new(), &mut env).is_err());
}

#[test]
fn two_desks_without_a_network_count_visitors_and_it_adds_up() {
    let mut server = hall();
    let (mut fatima, mut jan) = (server.desk("Onthaal 1"), server.desk("Onthaal 2"));
    server.sync(&mut fatima);
    server.sync(&mut jan);
    let count = |tablet: &mut Tablet, more: i32| {
        let env = tablet.env();
        tablet.app.count_visitors(MARKET, more, &env).unwrap();
    };
    let known =
        |tablet: &Tablet| (tablet.app.visitors(MARKET).unwrap(), tablet.app.visitors_here(MARKET).unwrap());
    for _ in 0..3 {
        count(&mut fatima, 1);
    }
    for _ in 0..5 {
        count(&mut jan, 1);
    }
    count(&mut jan, -1);
    assert_eq!((known(&fatima), known(&jan)), ((3, 3), (4, 4)), "each knows its own");
    server.sync(&mut fatima);
    server.sync(&mut jan);
    server.sync(&mut fatima);
    assert_eq!((known(&fatima), known(&jan)), ((7, 3), (7, 4)));
    // What others counted is not taken back here.
    count(&mut fatima, -9);
    assert_eq!(known(&fatima), (4, 0));
}
