//! The search field of every page.

use maud::{Markup, html};

use crate::{http::icon::Icon, locale::Locale};

/// Most characters that are looked at.
pub(in crate::http) const TYPED_CHARS_MAX: usize = 200;

/// The field; it is posted, so that what somebody looks for stands in no address.
pub(in crate::http) fn field(lang: Locale, typed: &str) -> Markup {
    html! {
        form.search method="post" action="/search" role="search" aria-label=(lang.t("search-everywhere")) {
            label.sr-only for="search" { (lang.t("search-label")) }
            input #search name="q" type="search" value=(typed) placeholder=(lang.t("search-placeholder")) autocomplete="off" dir="auto";
            button type="submit" { (Icon::Search) span.sr-only { (lang.t("search")) } }
        }
    }
}
