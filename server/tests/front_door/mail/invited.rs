//! Organisations are invited to a market by mail, say by the link in it whether they come and what they would like to do there, and a
//! coordinator takes that over. Nothing that they write is lost, and nothing of it stands anywhere before somebody looked at it.

mod refused;
mod taken;

use samenspel_server::{Running, mail};

use super::{day, server};
use crate::{
    appointments::env,
    form_id,
    harness::{FORM, ask},
    person::{Person, is_refused},
    post_office::PostOffice,
};

/// A market to which An can invite Kuumba, who reads French, and Zonnebloem; Cosmos has no mail address.
struct Market<'s> {
    an: Person<'s>,
    server: &'s Running,
    office: &'s PostOffice,
    page: String,
    kuumba: String,
    zonnebloem: String,
}

impl<'s> Market<'s> {
    async fn open(server: &'s Running, office: &'s PostOffice) -> Self {
        let an = Person::log_in(server).await;
        let page = an.make("/markets/new", &format!("name=Markt+2026&date={}&place=Muntpunt", day(40))).await;
        let mut ids = Vec::new();
        for given in [
            "name=Kuumba&mail=info%40kuumba.example&language=fr&contact=Awa",
            "name=Zonnebloem&mail=info%40zonnebloem.example",
            "name=Cosmos",
        ] {
            let made = an.make("/organisations/new", given).await;
            ids.push(made.rsplit('/').next().unwrap().to_owned());
        }
        let [kuumba, zonnebloem, _] = ids.try_into().unwrap();
        Self { an, server, office, page, kuumba, zonnebloem }
    }

    /// Presses the button; the answer.
    async fn press(&self, who: &[&str], closes: &str) -> String {
        let page = self.an.open(&format!("{}/invited", self.page)).await;
        let act = form_id(&page, &format!("{}/invited", self.page));
        let who: String = who.iter().map(|id| format!("&who={id}")).collect();
        self.an.post(&format!("{}/invited", self.page), &format!("act={act}{who}&closes={closes}")).await
    }

    /// Invites one and opens its mail; the address of its page.
    async fn invite(&self, who: &str) -> String {
        let before = self.office.got().len();
        let pressed = self.press(&[who], &day(20)).await;
        assert!(pressed.starts_with("HTTP/1.1 303"), "{pressed}");
        self.due(20).await;
        assert_eq!(self.office.got().len(), before + 1);
        format!("/i/{}", self.office.last().link())
    }

    async fn due(&self, seconds: i64) {
        let now = env().now.plus_ms(seconds * 1_000);
        let (store, url) = (&self.server.store, self.server.public_url.as_str());
        mail::due(store, &self.office.mail(), url, now).await.unwrap();
    }

    async fn get(&self, link: &str) -> String {
        ask(self.server, &format!("GET {link}"), "", "", "").await
    }

    async fn post(&self, link: &str, body: &str) -> String {
        ask(self.server, &format!("POST {link}"), FORM, body, "").await
    }

    /// Approves what waits, after changing it so; the page that follows.
    async fn approve(&self, organisation: &str, change: impl Fn(&str, &str) -> Option<String>) -> String {
        let page = format!("{}/invited/{organisation}", self.page);
        let shown = self.an.open(&page).await;
        let action = self.an.action(&page).await;
        self.an.follow(&action, &filled(&shown, change)).await
    }
}

/// What the form of a page would post, changed so: a name and its value give another value.
fn filled(page: &str, change: impl Fn(&str, &str) -> Option<String>) -> String {
    let form = page.split("<form class=\"fields\"").nth(1).expect("a form").split("</form>").next().unwrap();
    let mut pairs = Vec::new();
    for input in form.split("<input ").skip(1) {
        let tag = input.split('>').next().unwrap();
        let of = |name: &str| {
            let after = tag.split(&format!("{name}=\"")).nth(1)?;
            Some(after.split('"').next().unwrap().replace("&amp;", "&"))
        };
        let is_box = of("type").as_deref() == Some("checkbox");
        if let Some(name) = of("name").filter(|_| !is_box || tag.contains(" checked")) {
            pairs.push((name, of("value").unwrap_or_default()));
        }
    }
    for area in form.split("<textarea ").skip(1) {
        let name = area.split("name=\"").nth(1).unwrap().split('"').next().unwrap();
        let text = area.split(">\n").nth(1).unwrap_or_default().split("</textarea>").next().unwrap();
        pairs.push((name.to_owned(), text.to_owned()));
    }
    let coded = |text: &str| -> String {
        text.bytes()
            .map(|byte| {
                if byte.is_ascii_alphanumeric() {
                    char::from(byte).to_string()
                } else {
                    format!("%{byte:02X}")
                }
            })
            .collect()
    };
    let changed =
        pairs.iter().map(|(name, value)| (name, change(name, value).unwrap_or_else(|| value.clone())));
    changed.map(|(name, value)| format!("{}={}", coded(name), coded(&value))).collect::<Vec<_>>().join("&")
}

/// The name of the first empty task's field in the form of this page.
fn new_task(page: &str) -> String {
    let title = page.split("-title\" type=\"text\" value=\"\"").next().expect("an empty task");
    title.rsplit("name=\"").next().unwrap().to_owned()
}

#[tokio::test]
async fn kuumba_is_invited_writes_what_it_offers_and_an_takes_it_over() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let market = Market::open(&server, &office).await;
    let (an, kuumba) = (&market.an, &market.kuumba);
    let list = an.open(&format!("{}/invited", market.page)).await;
    assert!(list.contains("Cosmos") && list.contains("Geen mailadres"), "{list}");
    let preview = an.open(&format!("{}/invited/{kuumba}", market.page)).await;
    assert!(
        preview.contains("Participez-vous à Markt 2026") && preview.contains("persoonlijke link"),
        "{preview}"
    );

    let link = market.invite(kuumba).await;
    let got = office.last();
    assert!(got.header("To").contains("info@kuumba.example"));
    assert!(got.part("text/plain").contains("avec des mots simples"), "{}", got.part("text/plain"));
    let ready = an.open(&market.page).await;
    let silent = ready.split("Elke uitgenodigde organisatie antwoordde").nth(1).unwrap();
    assert!(silent.split("</li>").next().unwrap().contains("Kuumba"), "{ready}");

    let page = market.get(&link).await;
    assert!(page.contains("lang=\"fr\"") && page.contains("Venez-vous avec un stand"), "{page}");
    assert!(!page.contains("href=\"/today\""), "there is no way to anywhere else");
    market.post(&link, "answer=no").await;
    assert!(an.open(&market.page).await.contains("Doen niet mee: Kuumba"));
    market.post(&link, "answer=yes").await;
    let page = market.get(&link).await;
    let task = new_task(&page);
    let first = format!(
        "contact=Awa+Ba&{task}-title=Cuisiner&{task}-about=Tu+cuisines.&{task}-talent=cooking&{task}-dutch=1&{task}-places=4&minutes=20&slots={}+10:00-11:00",
        day(50)
    );
    let more = market.post(&link, &format!("{first}&more=1")).await;
    assert!(
        more.starts_with("HTTP/1.1 200") && more.contains("value=\"Cuisiner\""),
        "nothing is sent or lost: {more}"
    );
    assert!(an.open(&market.page).await.contains("Doen mee: Kuumba"));
    let second = new_task(&more);
    let both = format!("{first}&{second}-title=Accueillir&{second}-about=Tu+accueilles.");
    let (one, two) = tokio::join!(market.post(&link, &first), market.post(&link, &first));
    assert!(one.starts_with("HTTP/1.1 303") && two.starts_with("HTTP/1.1 303"), "{one}");
    assert!(market.get(&link).await.contains("La coordination le vérifie"));
    market.post(&link, &both).await;
    let waits = an.open(&market.page).await;
    let waits = waits.split("Elk voorstel is nagekeken").nth(1).unwrap().split("</li>").next().unwrap();
    assert!(waits.contains("Kuumba"), "{waits}");
    let rows = rusqlite::Connection::open(data.path().join("data/samenspel.sqlite")).unwrap();
    let proposals =
        || rows.query_row("SELECT count(*) FROM proposal", [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(proposals(), 1, "the newer text in the place of the older one");
    assert!(
        !an.open(&format!("/organisations/{kuumba}")).await.contains("Cuisiner"),
        "nobody looked at it yet"
    );

    // An gives the stand its sign, writes a title anew, and leaves the second task.
    let shown = an.open(&format!("{}/invited/{kuumba}", market.page)).await;
    assert!(shown.contains("Nu: Awa") && shown.contains("value=\"Awa Ba\""), "{shown}");
    let change = |name: &str, value: &str| match (name, value) {
        ("sign", _) => Some("12".to_owned()),
        (_, "Cuisiner") => Some("Samen koken".to_owned()),
        (name, "1") if name == format!("{second}-take") => Some(String::new()),
        _ => None,
    };
    let wrong = an
        .post(&an.action(&format!("{}/invited/{kuumba}", market.page)).await, &filled(&shown, |_, _| None))
        .await;
    is_refused(&wrong, "proposal-sign", "Vul dit in");
    let none = |name: &str, value: &str| match name {
        name if name.ends_with("-take") => Some(String::new()),
        _ => change(name, value),
    };
    let address = format!("{}/invited/{kuumba}", market.page);
    let none = an.post(&an.action(&address).await, &filled(&shown, none)).await;
    assert!(none.starts_with("HTTP/1.1 422") && none.contains("Vink minstens één taak aan"), "{none}");
    assert!(none.contains("value=\"Samen koken\"") && none.contains("value=\"12\""), "given back: {none}");
    let approved = market.approve(kuumba, change).await;
    assert!(approved.contains("Kuumba doet mee"), "{approved}");
    let organisation = an.open(&format!("/organisations/{kuumba}")).await;
    assert!(organisation.contains("Samen koken") && !organisation.contains("Accueillir"), "{organisation}");
    assert!(organisation.contains("value=\"Awa Ba\""), "{organisation}");
    let stand = an.open(&format!("{}/stand/{kuumba}", market.page)).await;
    assert!(
        stand.contains("value=\"12\"") && stand.contains(&format!("{} 10:00 10:20 10:40", day(50))),
        "{stand}"
    );
    let task_page = an.open(&format!("/organisations/{kuumba}/task/{task}")).await;
    assert!(
        task_page.contains("value=\"4\"")
            && task_page.contains("value=\"cooking\" autocomplete=\"off\" checked"),
        "{task_page}"
    );

    // From a page that was gone back to: what was said before is said again, and nothing of it stands.
    let page = market.get(&link).await;
    assert!(page.contains("Vous participez") && page.contains("value=\"Samen koken\""), "{page}");
    market.post(&link, &both).await;
    assert_eq!(proposals(), 1, "the same text makes no other proposal");
    market.post(&link, &filled(&page, |_, _| None)).await;
    assert_eq!(proposals(), 1, "what is taken over is no news either");
    market
        .post(&link, &filled(&page, |_, value| (value == "Samen koken").then(|| "Bien cuisiner".to_owned())))
        .await;
    assert_eq!(proposals(), 2, "a change is looked at again");
    let organisation = an.open(&format!("/organisations/{kuumba}")).await;
    assert!(organisation.contains("Samen koken") && !organisation.contains("Bien cuisiner"));
    // Two coordinators look at it; the first one decides, and a text that came meanwhile is not taken for the one that was seen.
    let (address, seen) = (
        format!("{}/invited/{kuumba}", market.page),
        an.open(&format!("{}/invited/{kuumba}", market.page)).await,
    );
    let action = an.action(&address).await;
    market
        .post(
            &link,
            &filled(&page, |_, value| (value == "Samen koken").then(|| "Très bien cuisiner".to_owned())),
        )
        .await;
    let late = an.follow(&action, &filled(&seen, |_, _| None)).await;
    assert!(late.contains("nieuwere tekst") && late.contains("Très bien cuisiner"), "{late}");
    let form = late.split(&format!("action=\"{address}/decline\"")).nth(1).expect("a button");
    let value = |name: &str| {
        form.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap().split('"').next().unwrap()
    };
    let declined = an
        .follow(&format!("{address}/decline"), &format!("number={}&at={}", value("number"), value("at")))
        .await;
    assert!(declined.contains("Niet overgenomen"), "{declined}");
    let page = market.get(&link).await;
    assert!(
        page.contains("n’a pas repris") && page.contains("Très bien cuisiner"),
        "nothing is lost: {page}"
    );

    // Two coordinators approve at once, each with another sign: one of them does, the other hears it, and nothing of theirs stands.
    market.post(&link, &filled(&page, |_, value| (value == "Awa Ba").then(|| "Awa".to_owned()))).await;
    let (one, two) = (an.open(&address).await, an.open(&address).await);
    let action = an.action(&address).await;
    let signed = |page: &str, sign: &str| filled(page, |name, _| (name == "sign").then(|| sign.to_owned()));
    let (one, two) = (signed(&one, "21"), signed(&two, "22"));
    let (one, two) = tokio::join!(an.follow(&action, &one), an.follow(&action, &two));
    let did = [&one, &two].map(|page| page.contains("Kuumba doet mee"));
    let heard = [&one, &two].map(|page| page.contains("nieuwere tekst"));
    assert!(did[0] != did[1] && heard == [did[1], did[0]], "{one} {two}");
    let stand = an.open(&format!("{}/stand/{kuumba}", market.page)).await;
    assert!(stand.contains(if did[0] { "value=\"21\"" } else { "value=\"22\"" }), "{stand}");

    // An takes a task away that was proposed once: an empty one in the form is another one.
    let removal = an.removal(&format!("/organisations/{kuumba}/task/{task}")).await;
    an.follow(&removal, "").await;
    let third = new_task(&market.post(&link, "more=1").await);
    assert!(third != task && third != second, "{third}");

    // After the market nothing of whom Kuumba named is left beside the catalogue.
    let named = "SELECT count(*) FROM proposal WHERE said LIKE '%Awa%'";
    let named = || rows.query_row(named, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(server.store.forget_contacts(day(40)).await.unwrap(), 0, "on its day it is needed");
    assert_eq!(named(), 3);
    assert_eq!(server.store.forget_contacts(day(41)).await.unwrap(), 3);
    assert_eq!(named(), 0);
    assert!(an.open(&format!("/organisations/{kuumba}")).await.contains("value=\"Awa\""));
    server.stop().await;
}

#[tokio::test]
async fn after_the_last_day_or_once_it_is_withdrawn_a_link_says_so_and_gives_back_what_was_written() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let market = Market::open(&server, &office).await;
    let (an, zonnebloem) = (&market.an, &market.zonnebloem);
    // Withdrawn before it left, and not: it leaves after all.
    let kuumba = format!("{}/invited/{}", market.page, market.kuumba);
    market.press(&[&market.kuumba], &day(20)).await;
    let withdrawn = an.follow(&format!("{kuumba}/withdraw"), "").await;
    market.due(20).await;
    assert_eq!(office.got().len(), 0);
    an.undo(&withdrawn).await;
    market.due(20).await;
    assert_eq!(office.got().len(), 1);
    assert!(market.get(&format!("/i/{}", office.last().link())).await.contains("Venez-vous avec un stand"));
    let link = market.invite(zonnebloem).await;
    market.post(&link, "answer=yes").await;
    let task = new_task(&market.get(&link).await);
    let text = format!("{task}-title=Voorlezen&{task}-about=Je+leest+voor.");
    assert!(market.post(&link, &text).await.starts_with("HTTP/1.1 303"));

    let address = format!("{}/invited/{zonnebloem}", market.page);
    let withdrawn = an.follow(&format!("{address}/withdraw"), "").await;
    assert!(withdrawn.contains("is ingetrokken"), "{withdrawn}");
    let shut = market.post(&link, &text.replace("Voorlezen", "Zingen")).await;
    assert!(shut.starts_with("HTTP/1.1 410") && shut.contains("werd ingetrokken"), "{shut}");
    assert!(shut.contains("Zingen") && shut.contains("Je leest voor."), "to be copied: {shut}");
    assert!(!market.get(&link).await.contains("Voorlezen"), "who has the link may be somebody else");
    an.undo(&withdrawn).await;
    assert!(market.get(&link).await.contains("Voorlezen"));

    let rows = rusqlite::Connection::open(data.path().join("data/samenspel.sqlite")).unwrap();
    rows.execute("UPDATE mail_link SET ends_ms = ?1", [env().now.0 - 1]).unwrap();
    let late = market.post(&link, &text.replace("Voorlezen", "Zingen")).await;
    assert!(late.starts_with("HTTP/1.1 410") && late.contains("Inschrijven kon tot en met"), "{late}");
    assert!(late.contains("Zingen") && late.contains("kopiëren"), "{late}");
    assert!(an.open(&address).await.contains("value=\"Voorlezen\""), "what came in time is there");
    // A new invitation opens the page again, with all that was sent. Somebody else now reads at the old address.
    rows.execute("UPDATE message SET made_ms = 1", []).unwrap();
    let again = market.invite(zonnebloem).await;
    assert!(market.get(&again).await.contains("value=\"Voorlezen\""));
    let form = format!("/organisations/{zonnebloem}");
    an.make(&form, "name=Zonnebloem&mail=nieuw%40zonnebloem.example").await;
    assert!(market.get(&again).await.contains("adres dat niet meer van jullie is"));
    server.stop().await;
}
