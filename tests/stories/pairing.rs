//! Links that do not work, in words.

use samenspel_model::Millis;
use samenspel_tests::{Centre, Tablet};

fn refusal(link: &str) -> String {
    Tablet::unpaired().pair(link.to_owned()).unwrap_err().to_string()
}

#[test]
fn wrong_expired_used_and_foreign_links_are_told_apart() {
    let centre = Centre::open();
    let good = centre.link("Balie 1", None, None, Millis(i64::MAX));
    assert_eq!(refusal("https://voorbeeld.be"), "pairing-link-invalid");
    assert_eq!(refusal(&good[..good.len() - 4]), "pairing-link-invalid");
    let late = centre.link("Balie 1", None, None, Millis(1));
    assert_eq!(refusal(&late), "pairing-link-expired");
    let other = Centre::open();
    let theirs = other.link("Balie 1", None, None, Millis(i64::MAX));
    let mixed = theirs.replace(&other.url(), &centre.url());
    assert_eq!(refusal(&mixed), "pairing-link-expired", "this server never made it");

    let tablet = Tablet::unpaired();
    let digits = tablet.pair(good.clone()).unwrap().digits;
    let shown = digits.split_at(3);
    assert!(
        centre.page("/devices").contains(&format!("{}\u{a0}{}", shown.0, shown.1)),
        "both screens show the same digits"
    );
    assert_eq!(refusal(&good), "pairing-link-expired", "a link works once");
}

#[test]
fn a_server_that_is_away_says_so() {
    let mut centre = Centre::open();
    let link = centre.link("Balie 1", None, None, Millis(i64::MAX));
    centre.stop();
    assert_eq!(refusal(&link), "pairing-offline");
}
