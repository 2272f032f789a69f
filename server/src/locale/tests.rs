use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast;
use jiff::Timestamp;

use super::*;

/// Every message with the values it uses; none may be broken.
fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| errors).unwrap();
    let ids = resource.entries().filter_map(|entry| match entry {
        ast::Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    });
    let mut found = BTreeMap::new();
    for id in ids {
        let start = source.find(&format!("\n{id} =")).map_or(0, |at| at + 1);
        let lines = source.get(start..).unwrap().lines();
        let text: String =
            lines.enumerate().take_while(|(i, l)| *i == 0 || l.starts_with(' ')).map(|(_, l)| l).collect();
        let name = |part: &str| part.chars().take_while(char::is_ascii_alphanumeric).collect();
        assert!(
            found.insert(id.clone(), text.split('$').skip(1).map(name).collect()).is_none(),
            "{id} twice"
        );
    }
    found
}

#[test]
fn every_dutch_message_exists_in_french_and_english_with_the_same_values() {
    let all = [words!("nl"), words!("fr"), words!("en")].map(|sources| sources.map(messages));
    let [dutch, french, english] = all;
    assert!(dutch.iter().map(BTreeMap::len).sum::<usize>() > 150);
    assert_eq!(dutch, french, "fr");
    assert_eq!(dutch, english, "en");
}

#[test]
fn a_booklet_says_in_arabic_all_that_it_says_in_dutch() {
    let [dutch, mut arabic] =
        [include_str!("../../locales/nl/booklet.ftl"), include_str!("../../locales/ar/booklet.ftl")]
            .map(messages);
    arabic.retain(|id, _| id.starts_with("paper-"));
    assert_eq!(dutch, arabic);
    let now = "2026-11-24T09:12:00Z".parse::<Timestamp>().unwrap().as_millisecond();
    assert_eq!(Locale::Ar.day_text("2026-12-01", now), "الثلاثاء 1 ديسمبر");
}

#[test]
fn every_refusal_every_field_and_every_talent_has_words() {
    use samenspel_model::{nouns::NOUNS, talent, wire::RefusalCode};
    for noun in NOUNS {
        let kind = noun.kind.as_str();
        let own = noun.fields.iter().map(|field| (kind, field));
        let inside = noun.groups.iter().flat_map(|group| group.fields.iter().map(|field| (group.key, field)));
        for (noun, field) in own.chain(inside) {
            let id = format!("field-{noun}-{}", field.key.replace('/', "-"));
            assert!(Locale::Nl.known(&id).is_some(), "{id}");
        }
        assert!(Locale::Nl.known(&format!("kind-{kind}")).is_some(), "{kind}");
    }
    for code in RefusalCode::ALL {
        assert!(Locale::En.known(&format!("refusal-{}", code.as_str())).is_some(), "{code:?}");
    }
    for id in talent::GROUPS.iter().flat_map(|(_, ids)| ids) {
        assert!(Locale::Nl.known(&format!("talent-{id}")).is_some(), "talent-{id}");
    }
}

#[test]
fn the_first_wish_that_is_spoken_wins() {
    assert_eq!(Locale::of_accept("de, fr-BE;q=0.8, en;q=0.9"), Some(Locale::En));
    assert_eq!(Locale::of_accept("fr-BE,fr;q=0.9,nl;q=0.1"), Some(Locale::Fr));
    assert_eq!(Locale::of_accept("nl;q=0, de"), None);
    assert_eq!(Locale::of_accept(";;;,q=,"), None);
}

#[test]
fn the_nights_on_which_the_clock_changes_have_every_hour_once() {
    let utc = |day: &str, time: &str| moment_of(day, time).map(|moment| moment.to_string());
    assert_eq!(
        utc("2027-03-28", "02:30").as_deref(),
        Some("2027-03-28T01:30:00Z"),
        "there is none: it is half past three"
    );
    assert_eq!(utc("2026-10-25", "02:30").as_deref(), Some("2026-10-25T00:30:00Z"), "the first of the two");
    assert_eq!(utc("2026-12-01", "10:00").as_deref(), Some("2026-12-01T09:00:00Z"));
    for wrong in [("2026-13-01", "10:00"), ("0026-02-30", "10:00"), ("2026-12-01", "25:00"), ("", "")] {
        assert_eq!(utc(wrong.0, wrong.1), None, "{wrong:?}");
    }
}

#[test]
fn moments_are_said_in_words_on_the_clock_of_brussels() {
    let now = "2026-11-24T09:12:00Z".parse::<Timestamp>().unwrap().as_millisecond();
    assert_eq!(Locale::Nl.moment(now, now), "vandaag om 10:12");
    assert_eq!(Locale::Nl.moment(now - 86_400_000, now), "gisteren om 10:12");
    assert_eq!(Locale::Nl.day_text("2026-12-01", now), "dinsdag 1 december");
    assert_eq!(Locale::Nl.day_text("2027-01-02", now), "zaterdag 2 januari 2027");
    assert_eq!(Locale::Nl.day_text("ooit", now), "ooit");
    assert_eq!(Locale::Nl.moment(i64::MAX, now), Locale::Nl.moment(0, now), "nonsense does not panic");
}

#[test]
fn an_unknown_message_shows_its_id_and_arabic_is_isolated() {
    assert_eq!(Locale::Fr.t("no-such-message"), "no-such-message");
    let text = Locale::Nl.with("logged-in-as", &[("name", "فاطمة".into())]);
    assert!(text.contains("\u{2068}فاطمة\u{2069}"), "{text}");
}
