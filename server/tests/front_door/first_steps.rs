//! A new centre: from the link that the program prints to the last of the first steps.

use samenspel_server::{config::Config, start};

use crate::{
    form_id,
    harness::{FORM, ask, cookie},
    location,
};

#[tokio::test]
async fn an_begins_a_centre_stops_half_way_goes_on_and_puts_the_list_away() {
    let data = tempfile::tempdir().unwrap();
    let server = start(Config::local(data.path().join("data"), 0)).await.unwrap();
    let code = server.setup_link.as_deref().unwrap().rsplit('=').next().unwrap();
    let body = format!("code={code}&name=An&password=een+lange+zin");
    let made = ask(&server, "POST /setup", FORM, &body, "").await;
    assert_eq!(location(&made), "/start");
    let an = format!("{FORM}{}", cookie(&made));
    let get = async |page: &str| ask(&server, &format!("GET {page}"), &an, "", "").await;
    let send = async |step: &str, typed: &str| {
        let page = get(&format!("/start/{step}")).await;
        let action = page.split("action=\"/start/").nth(1).unwrap().split('"').next().unwrap();
        let action = format!("/start/{action}");
        let body = format!("act={}&{typed}", form_id(&page, &action));
        ask(&server, &format!("POST {action}"), &an, &body, "").await
    };
    assert_eq!(location(&get("/start").await), "/start/name");
    let refused = send("name", "name=+&address=Munt+6").await;
    assert!(refused.starts_with("HTTP/1.1 422") && refused.contains("centre-name-error"), "{refused}");
    assert!(refused.contains("Munt 6"), "what was typed is there");
    assert_eq!(location(&send("name", "name=Proefcentrum&address=Munt+6").await), "/start/open");
    // Somebody comes in: later.
    let today = get("/today").await;
    assert!(today.contains("Eerste stappen") && today.contains("href=\"/start\""), "{today}");
    assert_eq!(location(&get("/start").await), "/start/open");
    assert_eq!(location(&send("open", "hours=&language=nl&language=fr").await), "/start/call");
    let done = send("call", "contact=Jos&phone=02+000+00+00").await;
    let today = get(location(&done)).await;
    assert!(today.contains("Jullie centrum staat klaar.") && today.contains("href=\"/centre\""), "{today}");
    assert_eq!(today.matches("Nog te doen").count(), 6);
    let centre = get("/centre").await;
    for text in ["Proefcentrum", "Munt 6", "Jos", "02 000 00 00"] {
        assert!(centre.contains(text), "{text}");
    }
    assert_eq!(location(&get("/start").await), "/centre");

    let away = ask(&server, "POST /first-steps/away", &an, "", "").await;
    let today = get(location(&away)).await;
    assert!(!today.contains("first-steps-title") && today.contains("action=\"/undo/"), "{today}");
    let undo = today.split("action=\"/undo/").nth(1).unwrap().split('"').next().unwrap();
    ask(&server, &format!("POST /undo/{undo}"), &an, "", "").await;
    assert!(get("/today").await.contains("first-steps-title"));
    ask(&server, "POST /first-steps/away", &an, "", "").await;
    ask(&server, "POST /first-steps/away", &an, "", "").await;
    assert!(!get("/today").await.contains("first-steps-title"), "it stays away");
    server.stop().await;
}
