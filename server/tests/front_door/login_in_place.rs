//! A form that is sent after the login ended: what was typed survives logging in again.

use samenspel_server::Running;

use crate::{
    form_id,
    harness::{FORM, LOGIN, ask, cookie, server},
    location,
};

/// Where the form goes when who sends it stands in it.
const MARKED: &str = "/organisations/new?login-again";
const AGAIN: &str = "login-name=an&login-password=een+lange+zin";

/// An logs in, opens the form of a new organisation, and her login ends while she writes.
async fn writes_while_her_login_ends(server: &Running) -> (String, String) {
    let an = format!("{FORM}{}", cookie(&ask(server, "POST /login", FORM, LOGIN, "").await));
    let page = ask(server, "GET /organisations/new", &an, "", "").await;
    ask(server, "POST /logout", &an, "", "").await;
    let act = form_id(&page, "/organisations/new");
    (
        an,
        format!("act={act}&name=Zonnelied&about=Eerste+lijn%0D%0A%3Ctweede%3E+%26+%22derde%22&when=a&when=b"),
    )
}

#[tokio::test]
async fn an_logs_in_where_she_was_and_what_she_wrote_is_saved_once() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let (an, typed) = writes_while_her_login_ends(&server).await;
    let asked = ask(&server, "POST /organisations/new", &an, &typed, "").await;
    assert!(asked.starts_with("HTTP/1.1 401") && asked.contains("niet meer aangemeld"), "{asked}");
    assert!(asked.contains(&format!("action=\"{MARKED}\"")), "{asked}");
    assert!(asked.contains("name=\"name\" value=\"Zonnelied\""), "{asked}");
    assert!(asked.contains("&lt;tweede&gt; &amp; &quot;derde&quot;\""), "{asked}");
    assert!(asked.contains("name=\"when\" value=\"a\"") && asked.contains("name=\"when\" value=\"b\""));
    assert!(!asked.contains("action=\"/language\""), "choosing a language would lose it");

    let slip = format!("{typed}&login-name=an&login-password=vergeten");
    let marked = format!("POST {MARKED}");
    let wrong = ask(&server, &marked, &an, &slip, "").await;
    assert!(wrong.starts_with("HTTP/1.1 401") && wrong.contains("passen niet bij elkaar"), "{wrong}");
    assert!(wrong.contains("value=\"Zonnelied\"") && wrong.contains("name=\"login-name\" value=\"an\""));
    assert!(!wrong.contains("vergeten"), "the password is in no page");

    let right = format!("{typed}&{AGAIN}");
    let done = ask(&server, &marked, &an, &right, "").await;
    assert!(done.starts_with("HTTP/1.1 303") && location(&done).starts_with("/organisations/"), "{done}");
    let an = format!("{FORM}{}", cookie(&done));
    let page = ask(&server, &format!("GET {}", location(&done)), &an, "", "").await;
    assert!(page.contains("Zonnelied") && page.contains("Eerste lijn\n&lt;tweede&gt;"), "{page}");
    // A double tap on the button.
    let again = ask(&server, &marked, &an, &right, "").await;
    assert_eq!(location(&again), location(&done));
    assert_eq!(server.store.organisation_lines().await.unwrap().len(), 1);
    server.stop().await;
}

#[tokio::test]
async fn whoever_logged_in_on_this_computer_meanwhile_does_not_send_what_another_wrote() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let (_, typed) = writes_while_her_login_ends(&server).await;
    let an = format!("{FORM}{}", cookie(&ask(&server, "POST /login", FORM, LOGIN, "").await));
    let guessed = format!("{typed}&login-name=bo&login-password=geraden");
    let refused = ask(&server, &format!("POST {MARKED}"), &an, &guessed, "").await;
    assert!(refused.starts_with("HTTP/1.1 401") && refused.contains("Zonnelied"), "{refused}");
    assert!(server.store.organisation_lines().await.unwrap().is_empty());
    server.stop().await;
}

#[tokio::test]
async fn a_button_goes_on_as_well_and_a_password_is_not_put_into_a_page() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let asked = ask(&server, "POST /coordinators/invitations", FORM, "", "").await;
    assert!(asked.starts_with("HTTP/1.1 401"), "{asked}");
    let done = ask(&server, "POST /coordinators/invitations", FORM, AGAIN, "").await;
    assert!(location(&done).starts_with("/coordinators/invitations/"), "{done}");

    let change = "name=An&password=een+lange+zin&password_new=een+andere+zin";
    let refused = ask(&server, "POST /coordinators/password", FORM, change, "").await;
    assert!(refused.starts_with("HTTP/1.1 303") && location(&refused) == "/login", "{refused}");
    assert!(!refused.contains("zin"));
    server.stop().await;
}

#[tokio::test]
async fn what_is_too_large_or_comes_from_another_site_is_not_kept_and_guessing_is_held_up() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let page = "POST /organisations/new";
    let large = format!("name=x&about={}", "x".repeat(1000 * 1024));
    assert!(ask(&server, page, FORM, &large, "").await.starts_with("HTTP/1.1 401"), "a long text is kept");
    let too_large = ask(&server, page, FORM, &"x".repeat(1100 * 1024), "").await;
    assert!(too_large.starts_with("HTTP/1.1 413") && too_large.contains("<h1>"), "{too_large}");
    let foreign = FORM.replace("same-origin", "cross-site");
    let refused = ask(&server, page, &foreign, &format!("name=x&{AGAIN}"), "").await;
    assert!(refused.starts_with("HTTP/1.1 403") && !refused.contains("set-cookie"), "{refused}");
    for _ in 0..6 {
        ask(&server, page, FORM, "name=x&login-name=an&login-password=geraden", "").await;
    }
    let held = ask(&server, page, FORM, &format!("name=Zonnelied&{AGAIN}"), "").await;
    assert!(held.starts_with("HTTP/1.1 429") && held.contains("value=\"Zonnelied\""), "{held}");
    server.stop().await;
}
