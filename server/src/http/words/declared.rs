//! Declared fields and their values in words. Pages, questions, refused changes, forms and spreadsheets all ask here, so a
//! field that is declared has its words everywhere.

use samenspel_model::{
    candidate, centre,
    doc::Kind,
    field::{Field, Is, Shape},
    organisation, search,
    values::Values,
};

use super::{booklet_in_groups, language, talent};
use crate::locale::{self, Locale};

/// In which language and at which moment something is said, and what the centre calls its own things.
#[derive(Clone, Copy)]
pub(in crate::http) struct Ctx<'a> {
    pub(in crate::http) lang: Locale,
    pub(in crate::http) now_ms: i64,
    /// What the centre's document says, and the names of its referrers and companions.
    pub(in crate::http) centre: &'a Values,
}

/// A question that coordinators put on the sheet.
pub(in crate::http) struct OwnQuestion {
    pub(in crate::http) id: String,
    pub(in crate::http) words: String,
    dutch: String,
    /// Is it answered by choosing?
    pub(in crate::http) is_choices: bool,
    pub(in crate::http) is_asked: bool,
}

impl Ctx<'_> {
    /// The name of a register's field; of an own question the question, of a newer app's field its key.
    pub(in crate::http) fn label(self, kind: Kind, key: &str) -> String {
        let noun = kind.noun();
        let own =
            noun.find(key).and_then(|spot| spot.item).filter(|(group, _)| group.key == candidate::OWN.key);
        let question = own.and_then(|(_, id)| own_name(self.lang, self.centre, centre::QUESTION.key, id));
        let words = || self.lang.known(&format!("field-{}", noun.words(key)?));
        question.or_else(words).unwrap_or_else(|| key.to_owned())
    }

    /// The name of a declared field.
    pub(in crate::http) fn name(self, kind: Kind, field: &Field) -> String {
        self.lang.t(&format!("field-{}-{}", kind.as_str(), field.key.replace('/', "-")))
    }

    /// What may be chosen of a field, in words; the id itself when nobody knows it any more.
    pub(in crate::http) fn choice(self, field: &Field, id: &str) -> String {
        choice(self.lang, self.centre, field, id)
    }

    /// One value of a register. A removed choice is said like the choice.
    pub(in crate::http) fn value(self, kind: Kind, key: &str, value: &str) -> String {
        let Some(spot) = kind.noun().find(key) else { return value.to_owned() };
        let said = spot.choice.unwrap_or(value);
        if said.is_empty() { self.lang.t("sheet-unknown") } else { self.said(spot.field, said) }
    }

    /// What stands in a field, each value by itself; nothing when it is empty.
    pub(in crate::http) fn values(self, field: &Field, values: &Values) -> Vec<String> {
        stored(field, values).iter().map(|value| self.said_beside(field, value, values)).collect()
    }

    /// What stands in a field, as a spreadsheet sorts it: days as numbers, choices one after the other.
    pub(in crate::http) fn cell(self, field: &Field, values: &Values) -> String {
        let cell = |value: &String| match (field.is, value.parse::<i64>().unwrap_or(0)) {
            (Is::Consent, at @ ..0) => {
                self.lang.with("consent-no", &[("day", (&day(at.saturating_abs())).into())])
            }
            (Is::Consent | Is::Moment, at) => day(at),
            (Is::Phone | Is::Day | Is::Time, _) => value.clone(),
            _ => self.said_beside(field, value, values),
        };
        stored(field, values).iter().map(cell).collect::<Vec<_>>().join(", ")
    }

    /// The centre's own questions in their order, also those that are not asked any more.
    pub(in crate::http) fn questions(self) -> Vec<OwnQuestion> {
        let questions = self.centre.items(centre::QUESTION.key).into_iter();
        let question = |(id, values): (String, Values)| OwnQuestion {
            id,
            words: own_words(self.lang, &values),
            dutch: own_words(Locale::Nl, &values),
            is_choices: values.text(&centre::QUESTION_IS) == "choices",
            is_asked: !values.is_on(&centre::QUESTION_OFF),
        };
        let mut questions: Vec<_> = questions.map(question).collect();
        // As on the tablets: by the Dutch words in every language, so that nothing moves when somebody changes it.
        questions.sort_by_cached_key(|question| in_order(&question.dutch));
        questions
    }

    /// What a sheet answers to an own question, each answer by itself; nothing when it was not answered.
    pub(in crate::http) fn answers(self, question: &str, sheet: &Values) -> Vec<String> {
        let Some(answer) = sheet.item(candidate::OWN.key, question) else { return vec![] };
        candidate::OWN.fields.iter().flat_map(|field| self.values(field, &answer)).collect()
    }

    /// The same of a value that stands beside others. A companion of another referrer is nobody's any more: two tablets chose
    /// differently, and which referrer holds was asked.
    fn said_beside(self, field: &Field, value: &str, beside: &Values) -> String {
        let referrer = beside.text(&candidate::REFERRER);
        if field.key != candidate::COMPANION.key || referrer.is_empty() {
            return self.said(field, value);
        }
        let companions = self.centre.items(field.key);
        let Some(companion) = companions.get(value) else { return self.said(field, value) };
        companion.texts.get(referrer).cloned().unwrap_or_else(|| self.lang.t("companion-elsewhere"))
    }

    /// A value as people say it. What is not understood is shown as it is, and never as a no.
    fn said(self, field: &Field, value: &str) -> String {
        match (field.is, value.parse::<i64>()) {
            (Is::Consent, Ok(at @ 1..)) | (Is::Moment, Ok(at)) => self.lang.moment(at, self.now_ms),
            (Is::Consent, Ok(..0)) | (Is::YesNo, Ok(-1)) | (Is::Flag, Ok(0)) => self.lang.t("answer-no"),
            (Is::Flag | Is::YesNo, Ok(1)) => self.lang.t("answer-yes"),
            (Is::Consent | Is::YesNo, Ok(0)) => self.lang.t("sheet-unknown"),
            (Is::Day, _) => self.lang.day_text(value, self.now_ms),
            // A number that breaks over two lines is hard to compare.
            (Is::Phone, _) => value.replace(' ', "\u{a0}"),
            (Is::Code | Is::Codes, _) => booklet_in_groups(value),
            (Is::Choices { .. } | Is::One { .. } | Is::Ref { .. }, _) => self.choice(field, value),
            _ => value.to_owned(),
        }
    }
}

fn stored(field: &Field, values: &Values) -> Vec<String> {
    match field.shape() {
        Shape::Set => values.choices(field).to_vec(),
        Shape::Number => {
            Some(values.number(field)).filter(|number| *number != 0).iter().map(i64::to_string).collect()
        }
        Shape::Text => {
            Some(values.text(field)).filter(|text| !text.is_empty()).map(str::to_owned).into_iter().collect()
        }
    }
}

/// Where something stands among others of its kind: stand 2 before stand 10, the rest by its words.
pub(in crate::http) fn in_order(title: &str) -> (u64, String) {
    let digits = title.chars().map_while(|c| c.to_digit(10)).take(9);
    (digits.fold(0, |number, digit| number * 10 + u64::from(digit)), search::fold(title))
}

/// A day as spreadsheets read it.
pub(in crate::http) fn day(at_ms: i64) -> String {
    locale::today(at_ms).to_string()
}

/// What may be chosen of a field, in words: the centre's own, those of this field, those that several fields share.
pub(in crate::http) fn choice(lang: Locale, centre: &Values, field: &Field, id: &str) -> String {
    let own = |group: &str| own_name(lang, centre, group, id);
    match field.key {
        "language" => language(lang, id),
        "talent" => own(centre::TALENT.key).unwrap_or_else(|| talent(lang, id)),
        "pictogram" => talent(lang, id),
        "category" | "interest" => own(centre::CATEGORY.key).unwrap_or_else(|| id.to_owned()),
        "referrer" | "companion" => own(field.key).unwrap_or_else(|| lang.t("referrer-gone")),
        "question" => own(centre::QUESTION.key).unwrap_or_else(|| id.to_owned()),
        "choice" => own(centre::OPTION.key).unwrap_or_else(|| id.to_owned()),
        key => {
            // What a person needs is what a place has.
            let key = if key == candidate::NEEDS.key { organisation::ACCESS.key } else { key };
            let of_field = lang.known(&format!("choice-{key}-{id}"));
            of_field.or_else(|| lang.known(&format!("choice-{id}"))).unwrap_or_else(|| id.to_owned())
        }
    }
}

fn own_name(lang: Locale, centre: &Values, group: &str, id: &str) -> Option<String> {
    let name = own_words(lang, centre.items(group).get(id)?);
    Some(name).filter(|name| !name.is_empty())
}

/// The words of something of the centre's own in this language, else in Dutch.
pub(in crate::http) fn own_words(lang: Locale, values: &Values) -> String {
    let of = |key: &str| values.texts.get(key).cloned().filter(|text| !text.is_empty());
    of(lang.tag()).or_else(|| of("nl")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use samenspel_model::{field::Ids, nouns::NOUNS};

    use super::*;

    fn texts<const N: usize>(texts: [(&str, &str); N]) -> Values {
        let texts = texts.map(|(key, text)| (key.to_owned(), text.to_owned()));
        Values { texts: BTreeMap::from(texts), ..Values::default() }
    }

    #[test]
    fn a_value_is_said_as_it_is_declared() {
        let centre = texts([
            ("talent/knots/nl", "Knopen"),
            ("question/q1/nl", "Schoenmaat?"),
            ("companion/c2/nl", "Els Peeters"),
        ]);
        let ctx = Ctx { lang: Locale::Nl, now_ms: 1_795_424_400_000, centre: &centre };
        let said = |key: &str, value: &str| ctx.value(Kind::Candidate, key, value);
        assert_eq!(said("phone", "0470 00 00 01"), "0470\u{a0}00\u{a0}00\u{a0}01");
        assert_eq!(said("consent/forward", "-1795424400000"), "nee");
        assert_eq!(said("talent/knots", "1"), "Knopen");
        assert_eq!(said("talent/cooking", "0"), "koken");
        assert_eq!(said("booklet/48273108", "5"), "4827\u{a0}3108");
        assert_eq!((said("own/q1/yes", "1"), said("own/q1/yes", "-1")), ("ja".to_owned(), "nee".to_owned()));
        assert_eq!(said("remark", ""), "niet ingevuld");
        assert_eq!(said("shoe", "42"), "42", "a newer app's");
        assert_eq!(
            (said("companion", "c2"), said("companion", "c9")),
            ("Els Peeters".to_owned(), "niet meer in de lijst".to_owned())
        );
        let yes_or_no = |value: &str| said("own/q1/yes", value);
        assert_eq!([yes_or_no("1"), yes_or_no("-1"), yes_or_no("0")], ["ja", "nee", "niet ingevuld"]);
        assert_eq!([yes_or_no("2"), yes_or_no("misschien")], ["2", "misschien"]);
        assert_eq!(ctx.value(Kind::Appointment, "withdrawn", "1"), "ja");
        assert_eq!(ctx.value(Kind::Market, "date", "2026-12-01"), "dinsdag 1 december");
        assert_eq!(ctx.label(Kind::Candidate, "own/q1/text"), "Schoenmaat?");
        assert_eq!(ctx.label(Kind::Candidate, "shoe"), "shoe");
    }

    #[test]
    fn a_companion_is_named_beside_their_own_referrer_and_no_other() {
        let centre = texts([
            ("companion/c2/nl", "Els Peeters"),
            ("companion/c2/cvo", "Els Peeters"),
            ("companion/c3/nl", "Tom Wouters"),
            ("companion/c3/hubbie", "Tom Wouters"),
        ]);
        let ctx = Ctx { lang: Locale::Nl, now_ms: 0, centre: &centre };
        let said = |referrer: &str, companion: &str| {
            let sheet = texts([("referrer", referrer), ("companion", companion)]);
            assert_eq!(ctx.values(&candidate::COMPANION, &sheet), [ctx.cell(&candidate::COMPANION, &sheet)]);
            ctx.cell(&candidate::COMPANION, &sheet)
        };
        assert_eq!((said("cvo", "c2"), said("", "c3")), ("Els Peeters".to_owned(), "Tom Wouters".to_owned()));
        assert_eq!(said("cvo", "c3"), "iemand van een andere doorverwijzer");
        assert_eq!(said("cvo", "c9"), "niet meer in de lijst");
    }

    #[test]
    fn whatever_is_declared_to_be_chosen_has_words_in_every_language() {
        let fields = NOUNS
            .into_iter()
            .flat_map(|noun| noun.fields.iter().chain(noun.groups.iter().flat_map(|group| group.fields)));
        for field in fields {
            let (Is::Choices { ids: Ids::Of(ids), .. } | Is::One { ids: Ids::Of(ids) }) = field.is else {
                continue;
            };
            for (lang, id) in Locale::ALL.into_iter().flat_map(|lang| ids.iter().map(move |id| (lang, id))) {
                assert_ne!(choice(lang, &Values::default(), field, id), *id, "{}", field.key);
            }
        }
    }

    #[test]
    fn a_consent_in_a_spreadsheet_is_the_day_of_a_yes_or_says_no() {
        let centre = Values::default();
        let ctx = Ctx { lang: Locale::Nl, now_ms: 1_795_424_400_000, centre: &centre };
        let cell = |at_ms: i64| {
            let numbers = BTreeMap::from([("consent/store".to_owned(), at_ms)]);
            ctx.cell(&candidate::CONSENT_STORE, &Values { numbers, ..Values::default() })
        };
        assert_eq!(cell(1_795_424_400_000), "2026-11-23");
        assert_eq!(cell(-1_795_424_400_000), "nee, sinds 2026-11-23");
        assert_eq!(cell(0), "");
    }
}
