//! How far a card on rights and duties may be relied on: when somebody last made sure of it, and in which languages it speaks.

use serde::Serialize;

use crate::{
    calendar,
    card::{CHECKED_ON, LANGUAGES, TEXT},
    values::Values,
};

/// Days after which what was checked should be looked at again: half a year.
pub const CHECKED_DAYS_MAX: i64 = 183;

/// May what a card says be relied on?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Checked {
    /// Somebody looked not long ago.
    Recently,
    /// Somebody looked more than [`CHECKED_DAYS_MAX`] days ago.
    Long,
    /// Nobody said that they looked.
    Never,
}

/// When a card was last looked at, seen from `today` (`YYYY-MM-DD`). A day that is still to come is of a clock that is wrong.
pub fn checked(card: &Values, today: &str) -> Checked {
    match (calendar::parse_day(card.text(&CHECKED_ON)), calendar::parse_day(today)) {
        (Ok(day), Ok(today)) if today - day > CHECKED_DAYS_MAX => Checked::Long,
        (Ok(_), _) => Checked::Recently,
        (Err(_), _) => Checked::Never,
    }
}

/// The languages in which a card says something, in the order of [`LANGUAGES`].
pub fn languages(card: &Values) -> Vec<&'static str> {
    let texts = card.items(TEXT.key);
    LANGUAGES.into_iter().filter(|language| texts.contains_key(*language)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Invalid, Millis,
        card::{CARD, LINK},
        doc::{Author, Kind},
        edit::{self, WriteError, edit_of},
        ids::ActorId,
        search,
        values::{self, Content},
    };

    fn read(given: &[(&str, &str)]) -> Result<Content, WriteError> {
        let author = Author { actor: ActorId([1; 8]), name: "Sofie".to_owned() };
        let given = edit_of([("situation", "student")].iter().chain(given).copied());
        let (doc, _) = edit::create(Kind::Card, Millis(1), &author, &given)?;
        Ok(values::read(&doc, Kind::Card))
    }

    #[test]
    fn a_card_turns_amber_the_day_after_half_a_year() {
        let on = |day: &str| checked(&read(&[("checked-on", day)]).unwrap().values, "2026-11-27");
        assert_eq!(on("2026-11-27"), Checked::Recently);
        assert_eq!(on("2026-05-28"), Checked::Recently, "183 days");
        assert_eq!(on("2026-05-27"), Checked::Long, "184 days");
        assert_eq!(on("2026-11-28"), Checked::Recently, "a clock that is a day behind");
        assert_eq!(checked(&read(&[]).unwrap().values, "2026-11-27"), Checked::Never);
    }

    #[test]
    fn a_card_is_called_by_its_dutch_title_and_says_in_which_languages_it_speaks() {
        let card = read(&[
            ("text/ar/title", "طالب"),
            ("text/nl/title", "Je studeert"),
            ("text/nl/body", "Vraag na."),
        ]);
        let card = card.unwrap().values;
        assert_eq!(card.title(&CARD), "Je studeert");
        assert_eq!(languages(&card), ["nl", "ar"]);
        let untitled = read(&[("text/fr/body", "Demandez.")]);
        assert!(
            matches!(untitled, Err(WriteError::Invalid { field, invalid: Invalid::Missing }) if field == "text/fr/title")
        );
        let german = read(&[("text/de/title", "Student")]);
        assert!(matches!(german, Err(WriteError::Invalid { invalid: Invalid::Choice, .. })));
    }

    #[test]
    fn cards_stand_by_their_number_and_those_without_one_last() {
        let mut cards = [("10", "B"), ("9", "C"), ("", "A")].map(|(order, title)| {
            let mut card = read(&[("text/nl/title", title)]).unwrap().values;
            card.numbers.extend(order.parse().ok().map(|order| ("order".to_owned(), order)));
            card.sort_text(&CARD)
        });
        cards.sort();
        assert_eq!(
            cards.map(|sort| sort.split_whitespace().last().map(str::to_owned).unwrap()),
            ["C", "B", "A"]
        );
    }

    #[test]
    fn a_card_is_found_by_words_of_each_of_its_languages() {
        let card = read(&[
            ("text/nl/title", "Werkloos met uitkering"),
            ("text/fr/title", "Chômage"),
            ("text/ar/title", "البطالة"),
            ("text/nl/first", "Vul het formulier in"),
        ]);
        let words = search::words(&CARD, &card.unwrap());
        for word in ["werkloos", "chomage", "البطاله", "formulier"] {
            assert!(words.split(' ').any(|known| known == word), "{word}: {words}");
        }
    }

    #[test]
    fn a_link_leads_to_a_page_and_runs_nothing() {
        for link in ["https://www.rva.be/nl/vrijwilliger?x=1", "http://fedasil.be"] {
            assert_eq!(read(&[("link", link)]).unwrap().values.text(&LINK), link);
        }
        assert_eq!(read(&[("link", " HTTPS://Rva.be/A ")]).unwrap().values.text(&LINK), "HTTPS://Rva.be/A");
        for link in [
            "javascript:alert(1)",
            "ftp://rva.be",
            "rva.be",
            "https://",
            "https:// rva.be",
            "data:text/html,x",
            "https://a\"b.be",
            "https://wie@rva.be",
        ] {
            let refused = read(&[("link", link)]);
            assert!(matches!(refused, Err(WriteError::Invalid { invalid: Invalid::Link, .. })), "{link}");
        }
    }
}
