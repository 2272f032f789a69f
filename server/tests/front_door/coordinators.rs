//! Several coordinators: invited, listed, ended, each with an own password.

use samenspel_server::Running;

use crate::harness::{FORM, LOGIN, ask, cookie, server};

/// An's browser, logged in.
async fn log_in(server: &Running, credentials: &str) -> String {
    format!("{FORM}{}", cookie(&ask(server, "POST /login", FORM, credentials, "").await))
}

fn location(answer: &str) -> &str {
    answer.lines().find_map(|line| line.strip_prefix("location: ")).unwrap_or(answer)
}

/// Presses the button that undoes what the page says was done.
async fn undo(server: &Running, who: &str, page: &str) {
    let (_, rest) = page.split_once("action=\"/undo/").expect("a button");
    ask(server, &format!("POST /undo/{}", rest.split('"').next().unwrap()), who, "", "").await;
}

/// An makes an invitation and copies the code out of its link.
async fn invite(server: &Running, an: &str) -> String {
    let made = ask(server, "POST /coordinators/invitations", an, "", "").await;
    let page = ask(server, &format!("GET {}", location(&made)), an, "", "").await;
    let (_, rest) = page.split_once("/invitation?code=").expect("a link");
    rest.split(['<', '%']).next().unwrap().to_owned()
}

#[tokio::test]
async fn an_invites_bo_who_chooses_a_name_and_a_password_and_is_listed() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = log_in(&server, LOGIN).await;
    let code = invite(&server, &an).await;
    let page = ask(&server, &format!("GET /invitation?code={code}"), "", "", "").await;
    assert!(page.contains("An nodigt je uit"), "{page}");
    let choose = |name: &str, password: &str| format!("code={code}&name={name}&password={password}");
    for (body, sentence) in [
        (choose("bo", "kort"), "Kies een wachtwoord van minstens 10 tekens."),
        (choose("AN", "een+korte+zin"), "Er is of was al een coördinator met deze naam."),
        (choose("+", "een+korte+zin"), "Vul je naam in"),
    ] {
        let answer = ask(&server, "POST /invitation", FORM, &body, "").await;
        assert!(answer.starts_with("HTTP/1.1 422") && answer.contains(sentence), "{answer}");
    }
    let accepted =
        ask(&server, "POST /invitation", FORM, &choose("+Bo%E2%80%8E++Proef", "een+korte+zin"), "").await;
    assert_eq!(location(&accepted), "/today");
    let bo = format!("{FORM}{}", cookie(&accepted));
    let list = ask(&server, "GET /coordinators", &bo, "", "").await;
    assert!(list.contains("Bo Proef") && list.contains("uitgenodigd door An"), "{list}");
    for (line, body) in [
        (format!("GET /invitation?code={code}"), String::new()),
        ("POST /invitation".into(), choose("c", "een+korte+zin")),
    ] {
        let answer = ask(&server, &line, FORM, &body, "").await;
        assert!(answer.starts_with("HTTP/1.1 404") && answer.contains("werkt niet meer"), "{answer}");
    }
    log_in(&server, "name=bo+proef&password=een+korte+zin").await;
    server.stop().await;
    for file in std::fs::read_dir(data.path().join("data")).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        assert!(!bytes.windows(code.len()).any(|part| part == code.as_bytes()), "only its digest is kept");
    }
}

#[tokio::test]
async fn an_ends_bos_account_undoes_it_ends_it_again_and_invites_bo_back() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = log_in(&server, LOGIN).await;
    let code = invite(&server, &an).await;
    let accept = format!("code={code}&name=Bo&password=een+korte+zin");
    let bo = format!("{FORM}{}", cookie(&ask(&server, "POST /invitation", FORM, &accept, "").await));
    let sees_today = async || ask(&server, "GET /today", &bo, "", "").await.contains("<h1>Vandaag</h1>");
    assert!(sees_today().await);
    assert!(
        ask(&server, "POST /coordinators/1/end", &an, "", "").await.starts_with("HTTP/1.1 404"),
        "not oneself"
    );
    let ended = ask(&server, "POST /coordinators/2/end", &an, "", "").await;
    assert!(!sees_today().await);
    let list = ask(&server, &format!("GET {}", location(&ended)), &an, "", "").await;
    assert!(list.contains("Bo is afgemeld") && list.contains("door An"), "{list}");
    undo(&server, &an, &list).await;
    assert!(sees_today().await);

    ask(&server, "POST /coordinators/2/end", &an, "", "").await;
    let login = ask(&server, "POST /login", FORM, "name=bo&password=een+korte+zin", "").await;
    assert!(login.starts_with("HTTP/1.1 401"), "{login}");
    let made = ask(&server, "POST /coordinators/invitations", &an, "back=2", "").await;
    let page = ask(&server, &format!("GET {}", location(&made)), &an, "", "").await;
    let (_, rest) = page.split_once("/invitation?code=").expect("a link");
    let code = rest.split(['<', '%']).next().unwrap();
    assert!(
        ask(&server, &format!("GET /invitation?code={code}"), "", "", "").await.contains("Welkom terug, Bo")
    );
    let accept = format!("code={code}&name=Iemand+anders&password=een+andere+zin");
    let back = ask(&server, "POST /invitation", FORM, &accept, "").await;
    let bo = format!("{FORM}{}", cookie(&back));
    assert!(ask(&server, "GET /today", &bo, "", "").await.contains("Je bent aangemeld als Bo."));
    server.stop().await;
}

#[tokio::test]
async fn an_invitation_is_withdrawn_and_its_link_is_for_its_maker_alone() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = log_in(&server, LOGIN).await;
    let code = invite(&server, &an).await;
    let accept = format!("code={code}&name=Bo&password=een+korte+zin");
    let bo = format!("{FORM}{}", cookie(&ask(&server, "POST /invitation", FORM, &accept, "").await));
    let code = invite(&server, &an).await;
    let page = ask(&server, "GET /coordinators", &bo, "", "").await;
    let (_, rest) = page.split_once("/coordinators/invitations/").expect("an open invitation");
    let id = rest.split('"').next().unwrap();
    let page = ask(&server, &format!("GET /coordinators/invitations/{id}"), &bo, "", "").await;
    assert!(page.contains("alleen wie de uitnodiging maakte") && !page.contains(&code), "{page}");
    let open =
        async || ask(&server, &format!("GET /invitation?code={code}"), "", "", "").await[9..12].to_owned();
    let withdrawn = ask(&server, &format!("POST /coordinators/invitations/{id}/withdraw"), &bo, "", "").await;
    assert_eq!(open().await, "404");
    let page = ask(&server, &format!("GET {}", location(&withdrawn)), &bo, "", "").await;
    assert!(page.contains("ingetrokken"), "{page}");
    undo(&server, &bo, &page).await;
    assert_eq!(open().await, "200");
    server.stop().await;
}

#[tokio::test]
async fn an_changes_her_password_on_one_computer_and_is_logged_out_on_the_other() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let (here, there) = (log_in(&server, LOGIN).await, log_in(&server, LOGIN).await);
    let change = async |body: &str| ask(&server, "POST /coordinators/password", &here, body, "").await;
    for (body, sentence) in [
        ("password=geraden+zin&password_new=een+nieuwe+zin", "Dit is niet je wachtwoord van nu."),
        ("password=een+lange+zin&password_new=kort", "minstens 10 tekens"),
    ] {
        let answer = change(body).await;
        assert!(answer.starts_with("HTTP/1.1 422") && answer.contains(sentence), "{answer}");
        assert!(!answer.contains("geraden"), "a password is never written into a page");
    }
    let changed = change("password=een+lange+zin&password_new=caf%C3%A9+op+de+hoek").await;
    let page = ask(&server, &format!("GET {}", location(&changed)), &here, "", "").await;
    assert!(page.contains("Je nieuwe wachtwoord is bewaard."), "{page}");
    assert!(!ask(&server, "GET /today", &there, "", "").await.contains("<h1>Vandaag</h1>"));
    assert!(ask(&server, "POST /login", FORM, LOGIN, "").await.starts_with("HTTP/1.1 401"), "the old one");
    // On a Mac the same letter is two.
    log_in(&server, "name=an&password=cafe%CC%81+op+de+hoek").await;
    server.stop().await;
}
