//! What coordinators type: wrong, twice, too late. A clear sentence stands beside the field, and nothing typed is lost.

use crate::{
    form_id,
    harness::server,
    location,
    person::{Person, is_refused},
};

#[tokio::test]
async fn an_organisation_that_is_sent_twice_at_once_is_one() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let act = form_id(&an.open("/organisations/new").await, "/organisations/new");
    let body = format!("act={act}&name=Zonnelied");
    let (one, two) = tokio::join!(an.post("/organisations/new", &body), an.post("/organisations/new", &body));
    assert_eq!(location(&one).split('?').next(), location(&two).split('?').next());
    assert!(an.open(location(&two)).await.contains("Zonnelied"), "a reload later leads there as well");
    assert_eq!(an.organisations().await, 1);
    server.stop().await;
}

#[tokio::test]
async fn two_organisations_with_one_name_would_be_taken_for_each_other() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    an.make("/organisations/new", "name=Caf%C3%A9+Kuumba").await;
    let again = an.post("/organisations/new", "name=++CAFE+kuumba+&place=Ergens+anders").await;
    is_refused(&again, "organisation-name", "Er is er al een met deze naam.");
    assert!(again.contains("Ergens anders"));
    assert_eq!(an.organisations().await, 1);
    server.stop().await;
}

#[tokio::test]
async fn a_stale_tab_overwrites_nothing_and_two_answers_to_one_question_are_both_kept() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let (an, bo) = (Person::log_in(&server).await, Person::log_in(&server).await);
    let page = an.make("/organisations/new", "name=Kuumba&place=Elsene&contact=Mira").await;
    let (first, second) = (an.action(&page).await, bo.action(&page).await);
    an.post(&first, "name=Kuumba&about=&place=Matonge&contact=Mira").await;
    let done = bo.post(&second, "name=Kuumba&about=Samen+koken.&place=Elsene&contact=Mira").await;
    let shown = bo.open(location(&done)).await;
    assert!(shown.contains("is bewaard."), "{shown}");
    assert!(shown.contains("Matonge") && shown.contains("Samen koken."), "{shown}");

    let (first, second) = (an.action(&page).await, bo.action(&page).await);
    an.post(&first, "name=Kuumba&about=Samen+koken.&place=Matonge&contact=Noor").await;
    let done = bo.post(&second, "name=Kuumba&about=Samen+koken.&place=Matonge&contact=Sam").await;
    assert!(bo.open(location(&done)).await.contains("kies bij de vragen"));
    let questions = bo.open("/questions").await;
    assert!(questions.contains("Noor") && questions.contains("Sam"), "{questions}");
    server.stop().await;
}

#[tokio::test]
async fn a_form_that_comes_back_refused_still_overwrites_nothing_that_was_written_meanwhile() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let (an, bo) = (Person::log_in(&server).await, Person::log_in(&server).await);
    an.make("/organisations/new", "name=Maks").await;
    let page = an.make("/organisations/new", "name=Kuumba&about=Samen+eten.").await;
    let (first, second) = (an.action(&page).await, bo.action(&page).await);
    bo.post(&second, "name=Kuumba&about=Samen+koken.&place=&contact=").await;
    let refused = an.post(&first, "name=Maks&about=Samen+eten.&place=&contact=Noor").await;
    is_refused(&refused, "organisation-name", "naam");
    let again = refused.split("class=\"fields\" method=\"post\" action=\"").nth(1).unwrap();
    let again = again.split('"').next().unwrap().replace("&amp;", "&");
    an.post(&again, "name=Kuumba+vzw&about=Samen+eten.&place=&contact=Noor").await;
    let shown = an.open(&page).await;
    for text in ["Kuumba vzw", "Samen koken.", "Noor"] {
        assert!(shown.contains(text), "{text}: {shown}");
    }
    server.stop().await;
}

#[tokio::test]
async fn two_who_open_the_page_of_a_centre_that_is_not_there_yet_both_keep_what_they_wrote() {
    for page in ["/centre", "/start/name"] {
        let data = tempfile::tempdir().unwrap();
        let server = server(&data).await;
        let (an, bo) = (Person::log_in(&server).await, Person::log_in(&server).await);
        let opened = an.action(page).await;
        let written = "name=Proefcentrum&address=Munt+6&hours=Elke+dag&contact=Jos";
        bo.post(&bo.action("/centre").await, written).await;
        an.post(&opened, "name=Proefcentrum&address=&hours=&phone=02+000+00+00").await;
        let shown = an.open("/centre").await;
        for text in ["Munt 6", "Elke dag", "Jos"] {
            assert!(shown.contains(text), "{page}, {text}: {shown}");
        }
        server.stop().await;
    }
}

#[tokio::test]
async fn a_name_that_comes_twice_is_shown_whole() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let twice = an.post("/organisations/new", "name=Maks&name=Bral&place=Kuregem").await;
    is_refused(&twice, "organisation-name", "Dit veld kwam twee keer aan.");
    assert!(twice.contains("value=\"Maks Bral\"") && twice.contains("Kuregem"), "{twice}");
    assert_eq!(an.organisations().await, 0);
    server.stop().await;
}

#[tokio::test]
async fn a_hundred_thousand_characters_are_refused_beside_the_field_and_are_still_there() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let page = an.make("/organisations/new", "name=Brailleliga").await;
    let long = "boek ".repeat(20_000);
    let task = format!("{page}/task/new");
    let body = format!("title=Voorlezen&about={}", long.replace(' ', "+"));
    let refused = an.post(&task, &body).await;
    is_refused(&refused, "task-about", "Deze tekst is te lang:");
    assert!(refused.contains(&long) && refused.contains("Voorlezen"));
    let refused = an.post("/organisations/new", &format!("name={}", "x".repeat(100_000))).await;
    is_refused(&refused, "organisation-name", "Er passen er");
    assert!(refused.contains(&"x".repeat(100_000)));
    server.stop().await;
}

#[tokio::test]
async fn a_task_that_somebody_else_took_away_meanwhile_becomes_the_form_of_a_new_one() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let (an, bo) = (Person::log_in(&server).await, Person::log_in(&server).await);
    let page = an.make("/organisations/new", "name=Brusselleer").await;
    let address = an.make_task(&page).await;
    let stale = an.action(&address).await;
    bo.post(&bo.removal(&address).await, "").await;
    let refused = an.post(&stale, "title=Voorlezen+aan+kinderen&about=Je+leest+voor.").await;
    assert!(refused.starts_with("HTTP/1.1 422") && refused.contains("intussen weggehaald"), "{refused}");
    assert!(refused.contains("Voorlezen aan kinderen") && refused.contains("Je leest voor."));
    let new = refused.split("method=\"post\" action=\"").find(|rest| rest.contains("/task/new")).unwrap();
    let new = new.split('"').next().unwrap().replace("&amp;", "&");
    let act = form_id(&refused, &new);
    an.post(&new, &format!("act={act}&title=Voorlezen+aan+kinderen&about=Je+leest+voor.")).await;
    assert!(bo.open(&page).await.contains("Voorlezen aan kinderen"));
    server.stop().await;
}

#[tokio::test]
async fn a_task_into_which_somebody_else_just_wrote_is_not_taken_away_unseen() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let (an, bo) = (Person::log_in(&server).await, Person::log_in(&server).await);
    let page = an.make("/organisations/new", "name=Brusselleer").await;
    let address = an.make_task(&page).await;
    let stale = bo.removal(&address).await;
    an.post(&an.action(&address).await, "title=Voorlezen&about=Je+leest+voor+in+de+klas.").await;
    let first = an.action(&address).await;
    for without_version in [stale.as_str(), stale.split('?').next().unwrap()] {
        let refused = bo.post(without_version, "").await;
        let shown = bo.open(location(&refused)).await;
        assert!(shown.contains("Niet weggehaald:") && shown.contains("Je leest voor in de klas."), "{shown}");
        let sentence = shown.split("Niet weggehaald:").nth(1).unwrap().split('<').next().unwrap();
        assert!(sentence.contains("Wat doe je?"), "{sentence}");
    }
    // What stands beside another answer is something new too, also when the page shows that one.
    let seen = bo.removal(&address).await;
    bo.post(&bo.action(&address).await, "title=Voorlezen&about=Je+leest+voor+in+groep.").await;
    an.post(&first, "title=Voorlezen&about=Je+leest+boeken+voor.").await;
    let refused = bo.post(&seen, "").await;
    assert!(bo.open(location(&refused)).await.contains("Niet weggehaald:"));

    let seen = bo.removal(&address).await;
    let done = bo.post(&seen, "").await;
    let gone = bo.open(location(&done)).await;
    assert!(gone.contains("Voorlezen is weggehaald.") && !gone.contains(&address), "{gone}");
    let undo = gone.split("action=\"/undo/").nth(1).unwrap().split('"').next().unwrap();
    bo.post(&format!("/undo/{undo}"), "").await;
    assert!(bo.open(&page).await.contains(&address));
    assert_eq!(location(&bo.post(&stale, "").await).split('?').next().unwrap(), address, "still stale");
    server.stop().await;
}

#[tokio::test]
async fn a_question_about_a_task_names_the_organisation_and_the_task() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let (an, bo) = (Person::log_in(&server).await, Person::log_in(&server).await);
    let page = an.make("/organisations/new", "name=Brusselleer").await;
    let address = an.make_task(&page).await;
    let (first, second) = (an.action(&address).await, bo.action(&address).await);
    an.post(&first, "title=Voorlezen&about=Je+leest+voor.").await;
    bo.post(&second, "title=Voorlezen&about=Je+luistert.").await;
    for place in ["/today", "/questions"] {
        let questions = an.open(place).await;
        assert!(
            questions.contains("<bdi>Brusselleer</bdi></a> — <bdi>Voorlezen</bdi>"),
            "{place}: {questions}"
        );
    }
    assert!(an.open("/questions?format=csv").await.contains("Brusselleer — Voorlezen"));
    server.stop().await;
}

#[tokio::test]
async fn a_stand_that_is_paired_before_its_market_may_work_to_the_end_of_it_unless_told_otherwise() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let day = jiff::Zoned::now().tomorrow().unwrap().date();
    an.make("/markets/new", &format!("name=Markt&date={day}")).await;
    let devices = an.open("/devices").await;
    let field = devices.split("name=\"ends\"").nth(1).expect("a last day").split('>').next().unwrap();
    assert!(field.contains(&format!("value=\"{day}\"")), "{field}");
    server.stop().await;
}

#[tokio::test]
async fn an_organisation_has_one_stand_at_a_market_also_when_two_people_give_it_one() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let (an, bo) = (Person::log_in(&server).await, Person::log_in(&server).await);
    let organisation = an.make("/organisations/new", "name=Hubbie").await;
    let id = organisation.rsplit('/').next().unwrap();
    let tomorrow = jiff::Zoned::now().tomorrow().unwrap().date();
    let market = an.make("/markets/new", &format!("name=Markt&date={tomorrow}")).await;
    let (first, second) =
        (an.action(&format!("{market}/stand/new")).await, bo.action(&format!("{market}/stand/new")).await);
    an.post(&first, &format!("organisation={id}&sign=7")).await;
    let refused = bo.post(&second, &format!("organisation={id}&sign=12")).await;
    is_refused(&refused, "first-organisation", "heeft op deze markt al een stand");
    assert!(refused.contains("value=\"12\"") && refused.contains("Hubbie</option>"), "{refused}");
    let page = an.open(&market).await;
    assert!(page.contains("7 · Hubbie") && !page.contains("12 · Hubbie"), "{page}");
    server.stop().await;
}

#[tokio::test]
async fn a_table_that_is_pasted_into_a_field_keeps_its_words_and_its_lines() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let table = "Dag%09Uur%0D%0Amaandag%0910%0D%0Adinsdag%0914%0D%0A";
    let page = an.make("/organisations/new", &format!("name=Cosmos%09LDC&about={table}")).await;
    let shown = an.open(&page).await;
    assert!(shown.contains("value=\"Cosmos LDC\""), "{shown}");
    assert!(shown.contains("Dag Uur\nmaandag 10\ndinsdag 14"), "{shown}");
    server.stop().await;
}

#[tokio::test]
async fn the_stands_of_a_market_stand_in_the_order_of_their_signs() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let tomorrow = jiff::Zoned::now().tomorrow().unwrap().date();
    let market = an.make("/markets/new", &format!("name=Markt&date={tomorrow}")).await;
    for (sign, name) in [("10", "Hubbie"), ("2", "Maks"), ("1", "Zonnelied")] {
        let organisation = an.make("/organisations/new", &format!("name={name}")).await;
        let id = organisation.rsplit('/').next().unwrap();
        let body = format!("organisation={id}&sign={sign}");
        an.make(&format!("{market}/stand/new"), &body).await;
    }
    let page = an.open(&market).await;
    let place = |title: &str| page.find(title).expect("a stand");
    assert!(place("1 · Zonnelied") < place("2 · Maks") && place("2 · Maks") < place("10 · Hubbie"), "{page}");
    server.stop().await;
}
