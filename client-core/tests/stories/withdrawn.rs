//! Who wants the sheet kept no longer is not called any more; it stays until a coordinator has erased it.

use samenspel_client::{AppError, app::FollowList};
use samenspel_model::{
    DocId, Invalid,
    booklet::Code,
    edit::{Edit, edit_of},
    env::DAY_MS,
};

use crate::harness::{HUIS, Server, Tablet};

fn note(tablet: &mut Tablet, id: Option<DocId>, given: &[(&str, &str)]) -> Result<DocId, AppError> {
    let mut env = tablet.env();
    let noted = tablet.app.save_entry(id, &edit_of(given.iter().copied()), &mut env)?;
    Ok(noted.record.id)
}

fn listed(tablet: &mut Tablet) -> Vec<String> {
    let env = tablet.env();
    tablet.app.pass_time(env.now);
    let counts = tablet.app.follow_counts().unwrap();
    let mut titles = Vec::new();
    for list in [FollowList::Today, FollowList::Overdue, FollowList::Organisation, FollowList::Candidate] {
        titles.extend(tablet.app.follow_up(list, 9).unwrap().into_iter().map(|row| row.record.title));
    }
    titles.extend(tablet.app.past_appointments(9).unwrap().into_iter().map(|row| row.candidate_name));
    titles.extend(tablet.app.to_reconfirm(9).unwrap().into_iter().map(|row| row.record.title));
    let counted = [
        counts.today,
        counts.overdue,
        counts.organisation,
        counts.candidate,
        counts.appointments,
        counts.reconfirm,
    ];
    assert_eq!(counted.iter().sum::<u32>() as usize, titles.len(), "the counts tell what the lists show");
    titles
}

fn consent(on: bool) -> Edit {
    edit_of([("consent/store", on)])
}

#[test]
fn who_withdraws_stands_in_no_list_and_comes_back_when_it_was_a_mistake() {
    let mut server = Server::new();
    let (mut fatima, mut stand) = (server.desk("Balie 1"), server.stand("Stand 3", HUIS));
    server.sync(&mut stand);
    let (amina, bilal) = (fatima.register("Amina", ""), fatima.register("Bilal", ""));
    for person in [amina, bilal] {
        let person = person.to_string();
        let about = [("candidate", person.as_str()), ("way", "mail"), ("result", "sent")];
        note(&mut fatima, None, &about).unwrap();
        let waits = [
            ("candidate", person.as_str()),
            ("way", "note"),
            ("waits-for", "organisation"),
            ("by", "2026-11-23"),
        ];
        note(&mut fatima, None, &waits).unwrap();
    }
    for (person, serial) in [(amina, 77), (bilal, 78)] {
        let code = Code::from_serial(serial).to_string();
        let env = fatima.env();
        fatima.app.bind_booklet(person, &code, &env).unwrap();
        let form = edit_of([
            ("booklet", code.as_str()),
            ("task", "buddy"),
            ("date", "2026-11-20"),
            ("time", "10:00"),
        ]);
        let mut env = stand.env();
        stand.app.save_appointment(None, &form, &mut env).unwrap();
    }
    server.sync(&mut stand);
    server.sync(&mut fatima);
    fatima.now = fatima.now.plus_ms(8 * DAY_MS);
    let all = listed(&mut fatima);
    assert!(all.iter().filter(|title| *title == "Amina").count() >= 4, "{all:?}");
    fatima.edit(amina, &consent(false));
    let now = listed(&mut fatima);
    assert!(!now.contains(&"Amina".to_owned()), "{now:?}");
    assert_eq!(now, all.iter().filter(|title| *title != "Amina").cloned().collect::<Vec<_>>(), "Bilal stays");
    fatima.edit(amina, &consent(true));
    assert_eq!(listed(&mut fatima), all);
}

#[test]
fn about_who_withdrew_nothing_new_is_noted_and_what_stands_can_be_told_and_taken_back() {
    let mut fatima = Server::new().desk("Balie 1");
    let amina = fatima.register("Amina", "");
    let person = amina.to_string();
    let about = [("candidate", person.as_str()), ("way", "call")];
    let earlier = note(&mut fatima, None, &about).unwrap();
    fatima.edit(amina, &consent(false));
    let refused = note(&mut fatima, None, &about).unwrap_err();
    assert_eq!(refused.code(), "consent-withdrawn");
    assert!(matches!(refused, AppError::Invalid { invalid: Invalid::ConsentWithdrawn, .. }));
    let drawn = note(&mut fatima, Some(DocId([9; 16])), &about).unwrap_err();
    assert_eq!(drawn.code(), "consent-withdrawn", "nor under an id that a form drew");
    note(&mut fatima, Some(earlier), &[("result", "reached")]).unwrap();
    fatima.edit(earlier, &edit_of([("withdrawn", true)]));
    assert!(fatima.app.entries_of_candidate(amina).unwrap().is_empty());
    fatima.edit(amina, &consent(true));
    note(&mut fatima, None, &about).unwrap();
}
