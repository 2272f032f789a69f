//! The talents that the app comes with: a centre may call them otherwise, or not offer them.

use std::collections::BTreeMap;

use maud::{Markup, html};
use samenspel_model::{centre, noun::Group, talent, values::Values};

use super::Place;
use crate::{http::words, locale::Locale, store::records::Record};

/// The talents that the app comes with.
pub(super) fn ids() -> impl Iterator<Item = &'static str> {
    talent::GROUPS.iter().flat_map(|(_, ids)| ids).copied()
}

/// The words the app comes with, as if the centre had written them; `None` when it is none of these talents.
pub(super) fn built_in(group: &Group, id: &str) -> Option<Values> {
    let id = ids().find(|known| group.key == centre::TALENT.key && *known == id)?;
    let mut values = Values::default();
    for (field, lang) in [(centre::NL, Locale::Nl), (centre::FR, Locale::Fr), (centre::EN, Locale::En)] {
        values.texts.insert(field.key.to_owned(), words::talent(lang, id));
    }
    values.texts.insert(centre::PICTOGRAM.key.to_owned(), id.to_owned());
    Some(values)
}

/// Those that the centre wrote nothing about yet.
pub(super) fn to_reword(
    lang: Locale,
    place: Place,
    record: &Record,
    here: &BTreeMap<String, Values>,
) -> Markup {
    html! {
        details #talents-to-reword {
            summary.target { (lang.t("talents-built-in")) }
            ul.rows {
                @for id in ids().filter(|id| !here.contains_key(*id)) {
                    li { a href=(place.item(record.id, &centre::TALENT, id)) { (words::talent(lang, id)) } }
                }
            }
        }
    }
}
