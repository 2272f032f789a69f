//! What a document has several of, on its page: each with a link to its own form.

use maud::{Markup, html};
use samenspel_model::{centre, noun::Group};

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
    let id = format!("group-{}", group.key);
    html! {
        section.card aria-labelledby=(id) {
            h2 #(id) { (lang.t(&id)) }
            @if items.is_empty() { (words::empty(&lang.t("group-empty"))) }
            ul.rows {
                @for (item, title) in options.titles(group, &items) {
                    li { a href=(place.item(record.id, group, &item)) { (words::name(lang, &title)) } }
                }
            }
            p { a.button href=(place.item(record.id, group, "new")) { (Icon::Plus) (lang.t(&format!("{}-new", group.key))) } }
            @if group.key == centre::TALENT.key { (talents::to_reword(lang, place, record, &items)) }
        }
    }
}
