//! The volunteers of the desk: who is behind the shared tablet, their PINs, and the rota.

use samenspel_ffi::{ApiError, Samenspel};
use samenspel_model::{
    DocId, Space, calendar,
    doc::Kind,
    edit::{Edit, Input},
    zone,
};
use samenspel_server::ingest::dashboard;
use samenspel_tests::{Centre, Tablet, env, now, texts};

/// A volunteer whom the coordinator adds at the dashboard.
fn volunteer(centre: &Centre, name: &str, is_experienced: bool) -> String {
    let account = centre.account("Sofie");
    let given = Edit::from([
        ("name".to_owned(), Input::from(name)),
        ("experienced".to_owned(), Input::On(is_experienced)),
    ]);
    let place = (Kind::Volunteer, Space::Desk);
    let made = dashboard::create_doc(centre.store(), env(), &account, None, place, &given);
    centre.block_on(made).unwrap().to_string()
}

fn desk_with(centre: &Centre, label: &str, volunteers: &[&str]) -> Tablet {
    let tablet = centre.desk(label);
    tablet.connect().until("the team is there", |core| {
        let team = core.team().unwrap().people;
        volunteers.iter().all(|id| team.iter().any(|colleague| colleague.id == *id))
    });
    tablet
}

fn code(error: ApiError) -> String {
    let ApiError::Failed { code, .. } = error;
    code
}

fn sign_in(core: &Samenspel, id: &str, pin: &str) -> Result<(), String> {
    core.sign_in(id.to_owned(), pin.to_owned()).map(drop).map_err(code)
}

fn choose(core: &Samenspel, id: &str, proof: &str, pin: &str) -> Result<(), String> {
    core.choose_pin(id.to_owned(), proof.to_owned(), pin.to_owned()).map(drop).map_err(code)
}

/// A half-day so many days from now.
fn slot(days: i64, part: &str) -> String {
    let today = calendar::parse_day(&zone::day(now())).unwrap();
    format!("{}-{part}", calendar::day_text(today + days))
}

#[test]
fn what_jan_notes_carries_his_name_on_the_dashboard_and_nothing_does_once_he_left() {
    let centre = Centre::open();
    let jan = volunteer(&centre, "Jan Verzonnen", true);
    let one = desk_with(&centre, "Balie 8", &[&jan]);
    let amina = one.register("Amina Proef");
    let note = |words: &str| texts([("candidate", &amina), ("way", "note"), ("words", words)]);
    one.save_entry(None, note("voor hem")).unwrap();
    sign_in(&one, &jan, "").unwrap();
    one.save_entry(None, note("belt morgen")).unwrap();
    one.until_sent();
    let page = centre.page(&format!("/candidates/{amina}"));
    assert!(page.contains("Jan Verzonnen, Balie 8"), "{page}");

    let doc: DocId = jan.parse().unwrap();
    assert!(centre.block_on(centre.store().erase_document(doc, now())).unwrap());
    one.until("he is gone", |core| core.team().unwrap().people.iter().all(|colleague| colleague.id != jan));
    let page = centre.page(&format!("/candidates/{amina}"));
    assert!(page.contains("belt morgen") && !page.contains("Jan Verzonnen"), "{page}");
    one.save_entry(None, note("na hem")).unwrap();
    one.until_sent();
    let attention = one.attention().unwrap();
    assert!(attention.iter().all(|item| item.reason.is_empty()), "nobody is bothered with it: {attention:?}");
    assert!(!centre.file_holds("Jan Verzonnen"), "not a byte of the name");
}

#[test]
fn a_locked_tablet_opens_for_a_pin_only_also_when_it_is_started_again_and_lets_jan_wait_after_wrong_ones() {
    let centre = Centre::open();
    let (jan, fatima) = (volunteer(&centre, "Jan", true), volunteer(&centre, "Fatima", true));
    let nele = volunteer(&centre, "Nele", false);
    let tablet = desk_with(&centre, "Balie 8", &[&jan, &fatima, &nele]);
    sign_in(&tablet, &jan, "").unwrap();
    assert!(!tablet.lock().unwrap().locked, "without a PIN nothing locks");
    choose(&tablet, &jan, "", "4827").unwrap();
    sign_in(&tablet, &fatima, "").unwrap();
    choose(&tablet, &fatima, "", "1234").unwrap();
    sign_in(&tablet, &jan, "").unwrap();
    assert!(tablet.lock().unwrap().locked);

    let tablet = tablet.restarted();
    assert!(tablet.team().unwrap().locked, "a reload opens nothing");
    assert_eq!(tablet.sign_out().unwrap().behind.as_deref(), Some(jan.as_str()), "nor does going away");
    assert_eq!(sign_in(&tablet, &nele, ""), Err("pin-none".to_owned()));
    assert_eq!(sign_in(&tablet, &jan, ""), Err("pin-invalid".to_owned()));
    assert_eq!(choose(&tablet, &jan, "", "0000"), Err("not-allowed".to_owned()));
    for expected in ["pin-wrong", "pin-wrong", "pin-wait"] {
        assert_eq!(sign_in(&tablet, &jan, "1111"), Err(expected.to_owned()));
    }
    let tablet = tablet.restarted();
    assert_eq!(sign_in(&tablet, &jan, "4827"), Err("pin-wait".to_owned()), "the right one waits as well");
    sign_in(&tablet, &fatima, "1234").unwrap();
    let team = tablet.team().unwrap();
    assert!(!team.locked && team.behind == Some(fatima));
}

#[test]
fn a_forgotten_pin_is_solved_by_a_colleague_who_gives_their_own_or_by_the_coordinator() {
    let centre = Centre::open();
    let (jan, fatima) = (volunteer(&centre, "Jan", true), volunteer(&centre, "Fatima", true));
    let tablet = desk_with(&centre, "Balie 8", &[&jan, &fatima]);
    for (who, pin) in [(&jan, "4827"), (&fatima, "1234")] {
        sign_in(&tablet, who, "").unwrap();
        choose(&tablet, who, "", pin).unwrap();
    }
    assert_eq!(choose(&tablet, &jan, "4827", "5555"), Err("pin-wrong".to_owned()), "Jan's is not Fatima's");
    choose(&tablet, &jan, "1234", "5555").unwrap();
    sign_in(&tablet, &jan, "").unwrap();
    tablet.lock().unwrap();
    assert_eq!(sign_in(&tablet, &jan, "4827"), Err("pin-wrong".to_owned()));
    sign_in(&tablet, &jan, "5555").unwrap();
    tablet.lock().unwrap();
    tablet.until_sent();

    assert!(centre.page(&format!("/team/{jan}")).contains("Er is een pincode"));
    let back = centre.press(&format!("/team/{jan}/pin"));
    assert!(centre.page(&back).contains("De pincode van Jan is gewist"));
    tablet.until("the PIN is gone", |core| {
        core.team().unwrap().people.iter().any(|colleague| colleague.id == jan && !colleague.has_pin)
    });
    assert!(tablet.team().unwrap().locked, "what was on the screen stays hidden until somebody says so");
    sign_in(&tablet, &jan, "").unwrap();
    choose(&tablet, &jan, "", "8642").unwrap();
}

#[test]
fn two_desks_change_places_without_network_and_the_rota_shows_where_only_nele_who_is_new_comes() {
    let centre = Centre::open();
    let (jan, nele) =
        (volunteer(&centre, "Jan Verzonnen", true), volunteer(&centre, "Nele Verzonnen", false));
    let (one, two) =
        (desk_with(&centre, "Balie 8", &[&jan, &nele]), desk_with(&centre, "Balie 9", &[&jan, &nele]));
    one.disconnect();
    two.disconnect();
    let day = slot(1, "evening");
    one.set_turn(nele.clone(), day.clone(), true).unwrap();
    two.set_turn(jan.clone(), day.clone(), true).unwrap();
    two.set_turn(jan.clone(), slot(2, "evening"), true).unwrap();
    one.connect().until_sent();
    two.connect().until_sent();
    let page = centre.page(&format!("/rota/{day}"));
    assert!(page.contains("Jan Verzonnen") && page.contains("Nele Verzonnen"), "{page}");
    two.set_turn(jan.clone(), day.clone(), false).unwrap();
    two.until_sent();
    let rota = centre.page("/rota");
    assert!(rota.contains("Nele Verzonnen"), "{rota}");
    let coming = |tablet: &Tablet| tablet.record(jan.clone()).unwrap().choices["extra"].clone();
    one.until("it knows that Jan does not come", |core| {
        core.record(jan.clone()).unwrap().choices["extra"] == [slot(2, "evening")]
    });
    assert_eq!(coming(&one), coming(&two));
    let away = one.set_turn(jan.clone(), "2026-13-01-morning".to_owned(), true).map(drop).map_err(code);
    assert_eq!(away, Err("date-invalid".to_owned()));
}
