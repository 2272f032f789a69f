//! What two stands noted offline for one visitor, what was given twice, and what was typed from a stub: found when all is in.

use samenspel_model::{
    DocId, Millis, Space,
    booklet::Code,
    doc::{Doc, Kind},
    edit::{self, Edit, Input, edit_of},
    entrance, market,
    values::Values,
};
use samenspel_server::{
    clashes,
    ingest::dashboard,
    store::{Store, account::Account},
};

use crate::harness::{Centre, Connection, NOON, env};

/// Noon of the first of January 2024; the appointments are later in that month.
const NOW: Millis = NOON;
const AMINA: Code = Code::from_serial(9);
const BILAL: Code = Code::from_serial(10);

struct Market {
    id: DocId,
    kuumba: DocId,
    cosmos: DocId,
}

/// A market with Kuumba, which sees people at ten and at eleven, and Cosmos, which does so at any time and has one place.
async fn market(store: &Store, sofie: &Account) -> Market {
    let add = async |kind, edit: &Edit| {
        dashboard::create_doc(store, env(), sofie, None, (kind, Space::Catalogue), edit).await.unwrap()
    };
    let organisation = |name, places: i64| {
        let mut edit = edit_of([("name", name), ("municipality", "ixelles"), ("task/one/title", "Taak")]);
        edit.insert("task/one/places".to_owned(), Input::Number(places));
        edit
    };
    let kuumba = add(Kind::Organisation, &organisation("Kuumba", 9)).await;
    let cosmos = add(Kind::Organisation, &organisation("Cosmos", 1)).await;
    let mut edit = edit_of([("name", "Markt"), ("date", "2024-01-01")]);
    edit.extend([kuumba, cosmos].map(|id| (format!("stand/{id}/sign"), "3".into())));
    let slots = ["2024-01-09-1000", "2024-01-09-1100"];
    edit.extend(slots.map(|slot| (format!("stand/{kuumba}/slot/{slot}"), Input::On(true))));
    Market { id: add(Kind::Market, &edit).await, kuumba, cosmos }
}

fn at(booklet: Code, time: &str) -> Edit {
    let booklet = booklet.to_string();
    edit_of([("booklet", booklet.as_str()), ("task", "one"), ("date", "2024-01-09"), ("time", time)])
}

async fn note(line: &mut Connection, (organisation, market): (DocId, DocId), form: &Edit) -> DocId {
    let (doc, _): (Doc, _) = edit::create(Kind::Appointment, NOON, &line.tablet.author, form).unwrap();
    let id = DocId::random(&mut env());
    line.tablet.docs.insert(id, (Space::Stand { organisation, market }, doc));
    let changes = line.tablet.changes(id);
    line.push(changes).await;
    id
}

async fn said(line: &mut Connection, id: DocId) -> Values {
    line.catch_up().await;
    line.tablet.content(id).values
}

fn plan(values: &Values) -> [&str; 3] {
    ["clash", "to-date", "to-time"].map(|key| values.texts.get(key).map_or("", String::as_str))
}

#[tokio::test]
async fn the_second_of_two_stands_hears_that_its_visitor_is_elsewhere_and_when_it_could_be() {
    let centre = Centre::new();
    let sofie = centre.coordinator("Sofie").await;
    let market = market(&centre.store, &sofie).await;
    let (at_kuumba, at_cosmos) = ((market.kuumba, market.id), (market.cosmos, market.id));
    let mut kuumba = centre.stand("Kuumba", market.kuumba, market.id).await.connect(&centre.store).await;
    let mut cosmos = centre.stand("Cosmos", market.cosmos, market.id).await.connect(&centre.store).await;
    let first = note(&mut kuumba, at_kuumba, &at(AMINA, "10:00")).await;
    let second = note(&mut cosmos, at_cosmos, &at(AMINA, "10:20")).await;
    assert_eq!(clashes::renew(&centre.store, NOW).await.unwrap(), 1);
    assert_eq!(plan(&said(&mut kuumba, first).await), ["", "", ""], "it came first");
    assert_eq!(plan(&said(&mut cosmos, second).await), ["visitor", "2024-01-09", "11:00"]);
    assert_eq!(clashes::renew(&centre.store, NOW).await.unwrap(), 0, "it says so already");

    // A tap at the stand moves it, and then nothing is asked any more.
    let moved = cosmos.tablet.edit(second, "time", "11:00");
    cosmos.push(vec![moved]).await;
    assert_eq!(clashes::renew(&centre.store, NOW).await.unwrap(), 1);
    assert_eq!(plan(&said(&mut cosmos, second).await), ["", "", ""]);
}

#[tokio::test]
async fn a_slot_given_twice_and_a_full_task_are_asked_about_until_somebody_says_that_it_stays() {
    let centre = Centre::new();
    let sofie = centre.coordinator("Sofie").await;
    let market = market(&centre.store, &sofie).await;
    let (at_kuumba, at_cosmos) = ((market.kuumba, market.id), (market.cosmos, market.id));
    let mut one = centre.stand("Kuumba 1", market.kuumba, market.id).await.connect(&centre.store).await;
    let mut two = centre.stand("Kuumba 2", market.kuumba, market.id).await.connect(&centre.store).await;
    let mut desk = centre.desk("Balie 1").await.connect(&centre.store).await;
    note(&mut one, at_kuumba, &at(AMINA, "10:00")).await;
    let later = note(&mut two, at_kuumba, &at(BILAL, "10:00")).await;
    let all_year = (market.cosmos, market::ALL_YEAR);
    note(&mut desk, all_year, &at(AMINA, "15:00")).await;
    let full = note(&mut desk, at_cosmos, &at(BILAL, "16:00")).await;
    assert_eq!(clashes::renew(&centre.store, NOW).await.unwrap(), 2);
    assert_eq!(plan(&said(&mut two, later).await), ["slot", "2024-01-09", "11:00"]);
    assert_eq!(plan(&said(&mut desk, full).await), ["places", "", ""], "no other time would help");

    let agreed = desk.tablet.write(full, &edit_of([("agreed", "2024-01-09-1600")]));
    desk.push(vec![agreed]).await;
    assert_eq!(clashes::renew(&centre.store, NOW).await.unwrap(), 1);
    assert_eq!(plan(&said(&mut desk, full).await), ["", "", ""]);
    // When its day has come nothing can be moved any more.
    assert_eq!(clashes::renew(&centre.store, NOW.plus_ms(9 * 24 * 3_600_000)).await.unwrap(), 1);
    assert_eq!(plan(&said(&mut two, later).await), ["", "", ""]);
}

#[tokio::test]
async fn what_was_typed_from_stubs_and_what_the_lost_phone_noted_become_one_each() {
    let centre = Centre::new();
    let sofie = centre.coordinator("Sofie").await;
    let market = market(&centre.store, &sofie).await;
    let at_kuumba = (market.kuumba, market.id);
    let mut phone = centre.stand("Kuumba", market.kuumba, market.id).await.connect(&centre.store).await;
    let mut desk = centre.desk("Balie 1").await.connect(&centre.store).await;
    let stub = |booklet, time: &str| {
        let mut form = at(booklet, time);
        form.insert("stub".to_owned(), Input::On(true));
        form.insert("stub-at".to_owned(), Input::from(format!("2024-01-09-{}", time.replace(':', ""))));
        form
    };
    let typed = note(&mut desk, at_kuumba, &stub(AMINA, "10:00")).await;
    let other = note(&mut desk, at_kuumba, &stub(BILAL, "11:00")).await;
    assert_eq!(clashes::renew(&centre.store, NOW).await.unwrap(), 0, "nothing clashes");
    // Days later the phone is found: it has both, and one that nobody typed.
    let noted = note(&mut phone, at_kuumba, &at(AMINA, "10:00")).await;
    let only = note(&mut phone, at_kuumba, &at(AMINA, "14:00")).await;
    assert_eq!(clashes::renew(&centre.store, NOW).await.unwrap(), 1);
    let values = said(&mut desk, typed).await;
    assert_eq!((values.texts["twin"].as_str(), values.numbers["withdrawn"]), (noted.to_string().as_str(), 1));
    for (id, why) in [(noted, "it stands once"), (only, "nobody typed it"), (other, "its phone has not come")]
    {
        let values = said(&mut desk, id).await;
        assert!(!values.numbers.contains_key("withdrawn") && plan(&values)[0].is_empty(), "{why}");
    }
    assert_eq!(clashes::renew(&centre.store, NOW).await.unwrap(), 0);
}

#[tokio::test]
async fn a_stub_that_two_desks_typed_is_one_and_what_was_taken_back_takes_nothing_along() {
    let centre = Centre::new();
    let sofie = centre.coordinator("Sofie").await;
    let market = market(&centre.store, &sofie).await;
    let at_kuumba = (market.kuumba, market.id);
    let mut phone = centre.stand("Kuumba", market.kuumba, market.id).await.connect(&centre.store).await;
    let mut one = centre.desk("Balie 1").await.connect(&centre.store).await;
    let mut two = centre.desk("Balie 2").await.connect(&centre.store).await;
    let stub = |booklet| {
        let mut form = at(booklet, "10:00");
        form.insert("stub".to_owned(), Input::On(true));
        form.insert("stub-at".to_owned(), Input::from("2024-01-09-1000"));
        form
    };
    let first = note(&mut one, at_kuumba, &stub(AMINA)).await;
    let again = note(&mut two, at_kuumba, &stub(AMINA)).await;
    while clashes::renew(&centre.store, NOW).await.unwrap() > 0 {}
    assert_eq!(said(&mut one, again).await.texts["twin"], first.to_string());
    assert!(!said(&mut one, first).await.numbers.contains_key("withdrawn"), "it stands once");
    assert!(plan(&said(&mut one, first).await)[0].is_empty(), "and clashes with nothing");

    // Bilal's was typed twice too, and somebody saw it before the server did.
    let wrong = note(&mut one, at_kuumba, &stub(BILAL)).await;
    let withdrawn = one.tablet.write(wrong, &edit_of([("withdrawn", true)]));
    one.push(vec![withdrawn]).await;
    let right = note(&mut two, at_kuumba, &stub(BILAL)).await;
    let noted = note(&mut phone, at_kuumba, &at(BILAL, "10:00")).await;
    while clashes::renew(&centre.store, NOW).await.unwrap() > 0 {}
    assert_eq!(said(&mut two, right).await.texts["twin"], noted.to_string());
    assert!(
        !said(&mut phone, noted).await.numbers.contains_key("withdrawn"),
        "what stands is not taken back"
    );
}

#[tokio::test]
async fn what_somebody_moved_on_a_copy_that_was_typed_twice_goes_along() {
    let centre = Centre::new();
    let sofie = centre.coordinator("Sofie").await;
    let market = market(&centre.store, &sofie).await;
    let at_kuumba = (market.kuumba, market.id);
    let mut one = centre.desk("Balie 1").await.connect(&centre.store).await;
    let mut two = centre.desk("Balie 2").await.connect(&centre.store).await;
    let mut form = at(AMINA, "10:00");
    form.insert("stub".to_owned(), Input::On(true));
    form.insert("stub-at".to_owned(), Input::from("2024-01-09-1000"));
    let first = note(&mut one, at_kuumba, &form).await;
    let again = note(&mut two, at_kuumba, &form).await;
    let moved = two.tablet.edit(again, "time", "11:00");
    two.push(vec![moved]).await;
    while clashes::renew(&centre.store, NOW).await.unwrap() > 0 {}
    let standing: Vec<_> = [said(&mut one, first).await, said(&mut one, again).await]
        .into_iter()
        .filter(|values| !values.numbers.contains_key("withdrawn"))
        .map(|values| values.texts["time"].clone())
        .collect();
    assert_eq!(standing, ["11:00"], "as it stands in the booklet");
}

#[tokio::test]
async fn of_two_copies_that_were_moved_to_other_hours_neither_move_is_written_over() {
    let centre = Centre::new();
    let sofie = centre.coordinator("Sofie").await;
    let market = market(&centre.store, &sofie).await;
    let at_kuumba = (market.kuumba, market.id);
    let mut phone = centre.stand("Kuumba", market.kuumba, market.id).await.connect(&centre.store).await;
    let mut one = centre.desk("Balie 1").await.connect(&centre.store).await;
    let mut form = at(AMINA, "10:00");
    form.insert("stub".to_owned(), Input::On(true));
    form.insert("stub-at".to_owned(), Input::from("2024-01-09-1000"));
    let copies = [note(&mut one, at_kuumba, &form).await, note(&mut one, at_kuumba, &form).await];
    for (copy, time) in copies.into_iter().zip(["11:00", "12:00"]) {
        let moved = one.tablet.edit(copy, "time", time);
        one.push(vec![moved]).await;
    }
    let noted = note(&mut phone, at_kuumba, &at(AMINA, "10:00")).await;
    while clashes::renew(&centre.store, NOW).await.unwrap() > 0 {}
    let mut standing = Vec::new();
    for id in copies.into_iter().chain([noted]) {
        let values = said(&mut one, id).await;
        standing.extend((!values.numbers.contains_key("withdrawn")).then(|| values.texts["time"].clone()));
    }
    standing.sort();
    assert_eq!(standing, ["11:00", "12:00"], "somebody is asked which it is");
}

#[tokio::test]
async fn a_stub_that_was_moved_is_still_known_by_its_phone_and_stays_where_it_was_moved_to() {
    let centre = Centre::new();
    let sofie = centre.coordinator("Sofie").await;
    let market = market(&centre.store, &sofie).await;
    let at_kuumba = (market.kuumba, market.id);
    let mut phone = centre.stand("Kuumba", market.kuumba, market.id).await.connect(&centre.store).await;
    let mut desk = centre.desk("Balie 1").await.connect(&centre.store).await;
    let mut form = at(AMINA, "10:00");
    form.insert("stub".to_owned(), Input::On(true));
    form.insert("stub-at".to_owned(), Input::from("2024-01-09-1000"));
    let typed = note(&mut desk, at_kuumba, &form).await;
    let moved = desk.tablet.edit(typed, "time", "11:00");
    desk.push(vec![moved]).await;
    let noted = note(&mut phone, at_kuumba, &at(AMINA, "10:00")).await;
    while clashes::renew(&centre.store, NOW).await.unwrap() > 0 {}
    assert_eq!(said(&mut desk, typed).await.texts["twin"], noted.to_string());
    assert_eq!(said(&mut phone, noted).await.texts["time"], "11:00", "as it was agreed since");
}

#[tokio::test]
async fn who_was_given_a_booklet_for_a_lost_one_is_still_one_visitor() {
    let centre = Centre::new();
    let sofie = centre.coordinator("Sofie").await;
    let market = market(&centre.store, &sofie).await;
    let mut kuumba = centre.stand("Kuumba", market.kuumba, market.id).await.connect(&centre.store).await;
    let mut cosmos = centre.stand("Cosmos", market.cosmos, market.id).await.connect(&centre.store).await;
    let mut desk = centre.desk("Balie 1").await.connect(&centre.store).await;
    let first = note(&mut kuumba, (market.kuumba, market.id), &at(AMINA, "10:00")).await;
    let later = note(&mut cosmos, (market.cosmos, market.id), &at(BILAL, "10:00")).await;
    assert_eq!(clashes::renew(&centre.store, NOW).await.unwrap(), 0, "two visitors");
    let id = entrance::doc_id(market.id);
    let lost = format!("lost/{AMINA}/given/{BILAL}");
    let mut given = edit_of([("market", market.id.to_string())]);
    given.insert(lost, Input::On(true));
    let (doc, _) = edit::create(Kind::Entrance, NOON, &desk.tablet.author, &given).unwrap();
    desk.tablet.docs.insert(id, (Space::Desk, doc));
    let made = desk.tablet.changes(id);
    desk.push(made).await;
    while clashes::renew(&centre.store, NOW).await.unwrap() > 0 {}
    assert!(plan(&said(&mut kuumba, first).await)[0].is_empty());
    assert_eq!(plan(&said(&mut cosmos, later).await)[0], "visitor", "it was the same one");
}

#[tokio::test]
async fn a_person_with_two_booklets_is_one_visitor_and_what_nobody_bound_follows_the_booklet_that_was_given()
{
    let centre = Centre::new();
    let sofie = centre.coordinator("Sofie").await;
    let market = market(&centre.store, &sofie).await;
    let mut kuumba = centre.stand("Kuumba", market.kuumba, market.id).await.connect(&centre.store).await;
    let mut cosmos = centre.stand("Cosmos", market.cosmos, market.id).await.connect(&centre.store).await;
    let mut one = centre.desk("Balie 1").await.connect(&centre.store).await;
    let mut two = centre.desk("Balie 2").await.connect(&centre.store).await;
    note(&mut kuumba, (market.kuumba, market.id), &at(AMINA, "10:00")).await;
    let later = note(&mut cosmos, (market.cosmos, market.id), &at(BILAL, "10:00")).await;
    let (amina, made) = one.tablet.register("Amina");
    one.push(made).await;
    let both = edit_of([(format!("booklet/{AMINA}"), true), (format!("booklet/{BILAL}"), true)]);
    let bound = one.tablet.write(amina, &both);
    one.push(vec![bound]).await;
    while clashes::renew(&centre.store, NOW).await.unwrap() > 0 {}
    assert_eq!(plan(&said(&mut cosmos, later).await)[0], "visitor");

    // One desk gave a booklet for one that nobody had, another bound the new one: the sheet has both.
    let [lost, given] = [11, 12].map(Code::from_serial);
    let id = entrance::doc_id(market.id);
    let mut replaced = edit_of([("market", market.id.to_string())]);
    replaced.insert(format!("lost/{lost}/given/{given}"), Input::On(true));
    let (doc, _) = edit::create(Kind::Entrance, NOON, &two.tablet.author, &replaced).unwrap();
    two.tablet.docs.insert(id, (Space::Desk, doc));
    let made = two.tablet.changes(id);
    two.push(made).await;
    let (omar, made) = one.tablet.register("Omar");
    one.push(made).await;
    let bound = one.tablet.write(omar, &edit_of([(format!("booklet/{given}"), true)]));
    one.push(vec![bound]).await;
    while clashes::renew(&centre.store, NOW).await.unwrap() > 0 {}
    let codes = said(&mut one, omar).await.choices["booklet"].clone();
    assert_eq!(codes.len(), 2, "{codes:?}");
    assert!(codes.contains(&lost.to_string()));
}
