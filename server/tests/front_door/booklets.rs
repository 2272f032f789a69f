//! Questions about booklets: whose they are, and what may stay of one whose person was erased.

use samenspel_model::{
    DocId, Space,
    booklet::Code,
    doc::Kind,
    edit::{Edit, edit_of},
};
use samenspel_server::{
    Running,
    ingest::dashboard::{create_doc, edit_doc},
    store::{account::Account, rows::Asks},
};

use crate::{
    appointments::{Stand, env},
    harness::server,
    location,
    person::Person,
};

async fn sofie(server: &Running) -> Account {
    server.store.account_by_name("An").await.unwrap().unwrap().0
}

/// Somebody's sheet, with these booklets on it.
async fn sheet(server: &Running, name: &str, serials: std::ops::Range<u32>) -> DocId {
    let mut given: Edit = edit_of([("consent/store", true)]);
    given.extend(edit_of([("name", name)]));
    given.extend(serials.map(bound));
    let place = (Kind::Candidate, Space::Desk);
    create_doc(&server.store, env(), &sofie(server).await, None, place, &given).await.unwrap()
}

fn bound(serial: u32) -> (String, samenspel_model::edit::Input) {
    (format!("booklet/{}", Code::from_serial(serial)), true.into())
}

/// What a form of this page posts that answers so.
fn form(page: &str, answer: &str) -> String {
    let form = page.split("<form class=\"choices\" method=\"post\" action=\"/questions/booklets\">").skip(1);
    let form = form.map(|rest| rest.split("</form>").next().unwrap());
    let form = form.into_iter().find(|form| form.contains(&format!("value=\"{answer}\""))).expect("a form");
    let hidden = form.split("type=\"hidden\" name=\"").skip(1).map(|input| {
        let (name, rest) = input.split_once("\" value=\"").unwrap();
        format!("{name}={}", rest.split('"').next().unwrap().replace('/', "%2F"))
    });
    hidden.chain([format!("value={answer}")]).collect::<Vec<_>>().join("&")
}

const ANSWER: &str = "/questions/booklets";

#[tokio::test]
async fn a_booklet_of_a_couple_is_said_to_be_of_both_and_a_third_sheet_asks_again() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let amina = sheet(&server, "Amina", 77..78).await;
    sheet(&server, "Bilal", 77..78).await;
    let stale = an.open("/today").await;
    assert!(
        stale.contains("Van wie is het?") && stale.contains("Dat klopt: het is van hen samen"),
        "{stale}"
    );
    let both = form(&stale, "both");

    let said = an.follow(ANSWER, &both).await;
    assert!(said.contains("is van hen samen") && said.contains("Niets te beslissen"), "{said}");
    assert_eq!(
        location(&an.post(ANSWER, &both).await),
        "/today",
        "a second tap of one finger says nothing else"
    );
    assert!(!an.open(&format!("/candidates/{amina}")).await.contains("Van wie is het?"));
    let undone = an.undo(&said).await;
    assert!(undone.contains("Van wie is het?"), "{undone}");
    an.post(ANSWER, &both).await;
    assert_eq!(server.store.booklet_questions(Asks::Several).await.unwrap(), []);

    let chantal = sheet(&server, "Chantal", 77..78).await;
    let asked = server.store.booklet_questions(Asks::Several).await.unwrap();
    assert_eq!(asked[0].holders.len(), 3, "a third asks again");
    // Whoever answers on the page of before has not seen her.
    an.post(ANSWER, &both).await;
    assert_eq!(server.store.booklet_questions(Asks::Several).await.unwrap().len(), 1);
    an.post(ANSWER, &form(&an.open(&format!("/candidates/{chantal}")).await, "both")).await;
    assert_eq!(server.store.booklet_questions(Asks::Several).await.unwrap(), []);
    let known = an.open("/questions/booklets?which=closed").await;
    assert!(known.contains("Iemand zei dat dit boekje van hen samen is."), "{known}");
    an.post(ANSWER, &form(&known, "apart")).await;
    assert_eq!(server.store.booklet_questions(Asks::Several).await.unwrap().len(), 1);
    server.stop().await;
}

#[tokio::test]
async fn booklets_of_several_people_come_in_pages_and_none_is_left_out() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    sheet(&server, "Amina", 1..251).await;
    sheet(&server, "Bilal", 1..251).await;
    let codes = |page: &str| -> Vec<String> {
        let codes = page.split("name=\"code\" value=\"").skip(1);
        codes.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
    };
    let today = an.open("/today").await;
    assert!(today.contains("Alle 250 boekjes met een vraag") && codes(&today).len() == 8, "{}", today.len());
    let (mut next, mut found) = (ANSWER.to_owned(), Vec::new());
    for shown in [100, 100, 50] {
        let page = an.open(&next).await;
        let on_page = codes(&page);
        assert_eq!(on_page.len(), shown);
        found.extend(on_page);
        if let Some(rest) = page.split("rel=\"next\" href=\"").nth(1) {
            next = rest.split('"').next().unwrap().replace("&amp;", "&");
        }
    }
    assert!(!found.iter().any(|code| next.contains(code)), "no code stands in an address: {next}");
    found.sort();
    found.dedup();
    assert_eq!(found.len(), 250);
    server.stop().await;
}

#[tokio::test]
async fn what_a_stand_sends_after_a_person_was_erased_is_asked_about_until_somebody_decides() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let stand = Stand::pair(&server, "Stand 3", DocId([1; 16])).await;
    stand.note(&server, 77..78, 2, "").await;
    let amina = sheet(&server, "Aminatou Zwartkopje", 77..78).await;
    let page = an.open(&format!("/candidates/{amina}")).await;
    assert!(page.contains("2 afspraken bij de boekjes van deze persoon worden mee gewist."), "{page}");
    assert!(page.contains("Een stand die nu niet verbonden is"), "{page}");
    assert!(page.contains("dan vragen we dat tot je één keer zegt dat ze mogen blijven"), "{page}");
    let soon = an.follow(&format!("/erasures/{amina}"), "").await;
    assert!(soon.contains("wordt nu gewist, samen met 2 afspraken."), "{soon}");
    assert!(server.store.erase_document(amina, env().now).await.unwrap());
    assert_eq!(server.store.appointment_lines(9).await.unwrap(), []);
    assert!(an.open("/today").await.contains("Niets te beslissen"));

    // It was offline until now.
    stand.note(&server, 77..78, 1, "Zwartkopje komt met haar zus").await;
    let today = an.open("/today").await;
    assert!(today.contains("De persoon van dit boekje is gewist."), "{today}");
    assert!(!today.contains("Dit boekje is bij geen enkele kandidaat bekend."));
    let kept = an.follow(ANSWER, &form(&today, "keep")).await;
    assert!(kept.contains("blijven staan.") && kept.contains("Niets te beslissen"), "{kept}");
    let undone = an.undo(&kept).await;
    assert!(undone.contains("Mogen ze blijven?"), "{undone}");
    an.post(ANSWER, &form(&undone, "keep")).await;
    assert!(an.open("/questions/booklets?which=closed").await.contains("liet deze afspraken staan"));

    // And a second phone of the stand: of this one nobody said yet that it stays.
    stand.note(&server, 77..78, 1, "Zwartkopje belt nog").await;
    let today = an.open("/today").await;
    let [question] = server.store.booklet_questions(Asks::Erased).await.unwrap().try_into().unwrap();
    assert_eq!((question.count, question.appointments[0].remark.as_str()), (1, "Zwartkopje belt nog"));
    let soon = an.follow(ANSWER, &form(&today, "erase")).await;
    assert!(soon.contains("worden nu gewist"), "{soon}");
    assert!(an.follow(ANSWER, &form(&today, "keep")).await.contains("worden nu gewist"), "too late to keep");
    assert!(an.undo(&soon).await.contains("Mogen ze blijven?"));
    assert!(server.store.erase_noted(question.code.clone(), question.upto, env().now).await.unwrap());
    let left = server.store.appointment_lines(9).await.unwrap();
    assert_eq!(left.len(), 1, "the one that was kept: {left:?}");
    assert!(!server.store.erase_noted(question.code, question.upto, env().now).await.unwrap());
    assert!(an.open("/today").await.contains("Niets te beslissen"));
    server.stop().await;
}

#[tokio::test]
async fn a_sheet_without_a_name_does_not_keep_an_erased_persons_appointments_unasked() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    Stand::pair(&server, "Stand 3", DocId([1; 16])).await.note(&server, 77..78, 1, "Zwartkopje").await;
    let amina = sheet(&server, "Aminatou", 77..78).await;
    let place = (Kind::Candidate, Space::Desk);
    let given = edit_of([("consent/store", true)]);
    let twin = create_doc(&server.store, env(), &sofie(&server).await, None, place, &given).await.unwrap();
    let bind = Edit::from([bound(77)]);
    edit_doc(&server.store, env(), &sofie(&server).await, twin, bind).await.unwrap();
    let page = an.open(&format!("/candidates/{amina}")).await;
    assert!(page.contains("dit boekje staat ook op een andere fiche"), "{page}");
    assert!(page.contains(&format!("href=\"/candidates/{twin}\"")), "{page}");

    assert!(an.open("/candidates").await.contains("Begonnen op An, "), "by what it is told from another one");

    assert!(server.store.erase_document(amina, env().now).await.unwrap());
    let asked = an.open(&format!("/candidates/{twin}")).await;
    assert!(asked.contains("Mogen ze blijven?"), "{asked}");
    assert!(asked.contains("dan horen ook latere afspraken bij die fiche"), "said before it is so: {asked}");
    let keep = form(&asked, "keep");
    an.post(ANSWER, &keep).await;
    assert_eq!(location(&an.post(ANSWER, &keep).await), format!("/candidates/{twin}"));
    Stand::pair(&server, "Stand 4", DocId([1; 16])).await.note(&server, 77..78, 1, "").await;
    let kept = an.open(&format!("/candidates/{twin}")).await;
    assert!(!kept.contains("Mogen ze blijven?") && kept.contains("Zwartkopje"), "now it is this sheet's");
    server.stop().await;
}

#[tokio::test]
async fn a_batch_is_withdrawn_once_and_taken_again_and_its_appointments_say_so() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let batch = an.make("/booklets", "count=8&language=fr&market=").await;
    let page = an.open(&batch).await;
    assert!(page.contains("Français") && page.contains("Het hele jaar"), "{page}");
    let covers = an.open(&format!("{batch}/covers")).await;
    assert!(covers.contains("Carnet 8 sur 8"), "{covers}");
    let code = covers.split("class=\"code\"><bdi>").nth(1).unwrap().split('<').next().unwrap();
    let code: Code = Code::parse(code).unwrap();
    let stand = Stand::pair(&server, "Stand 1", DocId([1; 16])).await;
    let noted = stand.meet(&server, code.serial(), "2126-12-01").await;
    let appointment = format!("/appointments/{noted}");
    assert!(!an.open(&appointment).await.contains("ingetrokken"));

    let said = an.follow(&format!("{batch}/revoke"), "").await;
    assert!(said.contains("8 boekjes zijn ingetrokken."), "{said}");
    let again = an.post(&format!("{batch}/revoke"), "").await;
    assert_eq!(location(&again), batch, "a second tap of one finger says nothing else");
    assert!(an.open(&appointment).await.contains("Boekje is ingetrokken"));
    assert!(an.open("/questions/booklets").await.contains("Boekje is ingetrokken"));
    assert!(an.open("/booklets").await.contains("Ingetrokken vandaag"));
    // It is no field of the centre's form, which is saved without touching it.
    let form = an.open("/centre").await;
    assert!(form.contains("field") && !form.contains("revoked-batch"), "{form}");

    let undone = an.undo(&said).await;
    assert!(undone.contains("Trek deze boekjes in"), "{undone}");
    assert!(!an.open(&appointment).await.contains("ingetrokken"));
    an.follow(&format!("{batch}/revoke"), "").await;
    let restored = an.follow(&format!("{batch}/restore"), "").await;
    assert!(restored.contains("8 boekjes worden weer aangenomen."), "{restored}");
    assert!(an.open("/booklets/99").await.contains("<h1>"));
    server.stop().await;
}
