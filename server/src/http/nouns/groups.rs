//! What a document has several of, on its page: each with a link to its own form.

use std::collections::BTreeMap;

use maud::{Markup, html};
use samenspel_model::{
    card, centre, manual,
    noun::{Group, GroupIds},
    values::Values,
};

use super::{Place, options::Options, talents};
use crate::{
    http::{icon::Icon, words},
    locale,
    store::records::Record,
};

pub(super) fn several(
    lang: locale::Locale,
    place: Place,
    record: &Record,
    group: &'static Group,
    options: &Options,
) -> Markup {
    let items = record.values.items(group.key);
    if let GroupIds::Among(ids) = group.ids {
        return among(lang, place, record, group, (ids, &items));
    }
    let id = format!("group-{}", group.key);
    html! {
        section.card aria-labelledby=(id) {
            h2 #(id) { (lang.t(&id)) }
            @if items.is_empty() { (words::empty(&lang.t("group-empty"))) }
            ul.rows {
                @for (item, title) in options.titles(group, &items) {
                    li #{ (id) "-" (item) } { a href=(place.item(record.id, group, &item)) { (words::name(lang, &title)) } }
                }
            }
            p { a.button href=(place.item(record.id, group, "new")) { (Icon::Plus) (lang.t(&format!("{}-new", group.key))) } }
            @if group.key == centre::TALENT.key { (talents::to_reword(lang, place, record, &items)) }
        }
    }
}

/// What one of a known set is called: a page of the manual, a language.
pub(super) fn one_of(lang: locale::Locale, group: &Group, item: &str) -> String {
    if group.key == manual::MANUAL.key {
        return lang.known(&format!("manual-{item}")).unwrap_or_else(|| item.to_owned());
    }
    words::language(lang, item)
}

/// The same where it is known which there can be, also of those that say nothing yet.
fn among(
    lang: locale::Locale,
    place: Place,
    record: &Record,
    group: &'static Group,
    (ids, items): (&[&str], &BTreeMap<String, Values>),
) -> Markup {
    let id = format!("group-{}", group.key);
    let told = if group.key == manual::MANUAL.key { manual::ADDITION.key } else { card::TITLE.key };
    html! {
        section.card aria-labelledby=(id) {
            h2 #(id) { (lang.t(&id)) }
            ul.rows {
                @for item in ids {
                    li {
                        a href=(place.item(record.id, group, item)) { (one_of(lang, group, item)) }
                        @match items.get(*item).and_then(|values| values.texts.get(told)) {
                            Some(title) => p { bdi { (title) } },
                            None => p.soft { (lang.t("text-none")) },
                        }
                    }
                }
            }
        }
    }
}
