//! What a coordinator takes over of what an organisation wrote, and what of it the stand then offers.

use super::{Market, day, filled, new_task, server};
use crate::{person::is_refused, post_office::PostOffice};

#[tokio::test]
async fn what_an_organisation_does_not_offer_any_more_leaves_its_stand_and_stays_with_the_organisation() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let market = Market::open(&server, &office).await;
    let (an, kuumba) = (&market.an, &market.kuumba);
    let organisation = format!("/organisations/{kuumba}");
    for title in ["Koken", "Zingen", "Voorlezen"] {
        an.make(&format!("{organisation}/task/new"), &format!("title={title}")).await;
    }
    let list = an.open(&organisation).await;
    let task = |title: &str| {
        let tasks = format!("href=\"{organisation}/task/");
        list.split(&tasks)
            .find(|rest| rest.contains(&format!(">{title}")))
            .unwrap()
            .split('"')
            .next()
            .unwrap()
            .to_owned()
    };
    let (cooking, singing, reading) = (task("Koken"), task("Zingen"), task("Voorlezen"));
    let stand = format!("{}/stand/{kuumba}", market.page);
    let is_at = |page: &str, id: &str| {
        page.contains(&format!("name=\"task\" value=\"{id}\" autocomplete=\"off\" checked"))
    };
    // As it comes from last year's market: the stand names two of the three.
    an.make(&format!("{}/stand/new", market.page), &format!("organisation={kuumba}&sign=12")).await;
    an.make(&stand, &format!("sign=12&task={cooking}&task={singing}")).await;
    let link = market.invite(kuumba).await;
    market.post(&link, "answer=yes").await;
    let page = market.get(&link).await;
    market.post(&link, &format!("{}&{singing}-off=1", filled(&page, |_, _| None))).await;
    let seen = an.open(&format!("{}/invited/{kuumba}", market.page)).await;
    assert!(seen.contains("Ze gaan van de stand weg") && seen.contains("Zingen"), "{seen}");
    market.approve(kuumba, |_, _| None).await;
    let shown = an.open(&stand).await;
    assert!(is_at(&shown, &cooking) && !is_at(&shown, &singing) && !is_at(&shown, &reading), "{shown}");
    assert!(an.open(&organisation).await.contains("Zingen"), "the organisation still has it");

    // A stand that names none offers all: what is not offered goes, the rest stays.
    an.make(&stand, "sign=12").await;
    let page = market.get(&link).await;
    market.post(&link, &format!("{}&{reading}-off=1", filled(&page, |_, _| None))).await;
    market.approve(kuumba, |name, _| (name == format!("{singing}-take")).then(String::new)).await;
    let shown = an.open(&stand).await;
    assert!(is_at(&shown, &cooking) && is_at(&shown, &singing) && !is_at(&shown, &reading), "{shown}");
    server.stop().await;
}

#[tokio::test]
async fn an_organisation_says_what_makes_a_task_possible_and_is_asked_about_hours_that_cannot_be() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let market = Market::open(&server, &office).await;
    let (an, zonnebloem) = (&market.an, &market.zonnebloem);
    let link = market.invite(zonnebloem).await;
    market.post(&link, "answer=yes").await;
    let page = market.get(&link).await;
    let task = new_task(&page);
    let offered = page.split(&format!("name=\"{task}-access\" value=\"")).nth(1).expect("words of access");
    let access = offered.split('"').next().unwrap();
    let text = format!("{task}-title=Voorlezen&{task}-access={access}");
    let early = market.post(&link, &format!("{text}&slots={}+10:00", day(5))).await;
    is_refused(&early, "sign-up-slots", "is voor de dag van de markt");
    let wrong = market.post(&link, &format!("{text}&slots=0027-03-16+10:00")).await;
    is_refused(&wrong, "sign-up-slots", "Typ het jaar met vier cijfers.");
    let sent = market.post(&link, &format!("{text}&slots={0}+10:00&slots-right={0}+10:00", day(5))).await;
    assert!(sent.starts_with("HTTP/1.1 303"), "{sent}");
    market.approve(zonnebloem, |name, _| (name == "sign").then(|| "3".to_owned())).await;
    let shown = an.open(&format!("/organisations/{zonnebloem}/task/{task}")).await;
    let is_on = format!("name=\"access\" value=\"{access}\" autocomplete=\"off\" checked");
    assert!(shown.contains(&is_on), "{shown}");
    server.stop().await;
}
