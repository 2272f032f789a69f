//! What was found, organisation by organisation.

use maud::{Markup, html};
use samenspel_model::{
    organisation::{ABOUT, AGE, DUTCH, SHORT, TASK_ABOUT, TASK_PLACE, TITLE, UNTIL},
    orientation::{Facet, Found, Orientation},
};

use super::{Offer, Page};
use crate::{http::icon::Icon, http::words, locale::Locale};

pub(super) fn found(page: &Page<'_>, offers: &[Offer<'_>], oriented: &Orientation) -> Markup {
    let lang = page.lang;
    let (fitting, asking): (Vec<_>, Vec<_>) = oriented.found.iter().partition(|found| found.ask.is_empty());
    html! {
        h2 { (lang.with("orientation-count", &[("count", fitting.len().into())])) }
        @if oriented.found.is_empty() { p.empty { (lang.t("orientation-none")) } }
        (several(page, offers, &fitting))
        @if !asking.is_empty() {
            h2 { (lang.with("orientation-to-ask", &[("count", asking.len().into())])) }
            p { (lang.t("orientation-to-ask-help")) }
            (several(page, offers, &asking))
        }
    }
}

fn several(page: &Page<'_>, offers: &[Offer<'_>], found: &[&Found]) -> Markup {
    let of = |found: &&Found| offers.get(found.task).map(|offer| offer.organisation.id);
    html! {
        @for group in found.chunk_by(|one, other| of(one) == of(other)) {
            @if let Some(first) = group.first().and_then(|found| offers.get(found.task)) {
                section.card {
                    h3 { bdi { (first.organisation.title) } }
                    @let about = first.organisation.values.text(&ABOUT);
                    @if !about.is_empty() { p.soft dir="auto" { (about) } }
                    ul.rows {
                        @for found in group {
                            @if let Some(offer) = offers.get(found.task) { li { (task(page, offer, found)) } }
                        }
                    }
                }
            }
        }
    }
}

fn task(page: &Page<'_>, offer: &Offer<'_>, found: &Found) -> Markup {
    let (lang, task, of) = (page.lang, &offer.task, &offer.organisation.values);
    let line = |words: String, said: &str| html! { div { dt { (words) } dd dir="auto" { (said) } } };
    let of_facet = |facet: Facet| -> Vec<String> {
        facet.said(of, task).iter().map(|id| page.choice(facet, id)).collect()
    };
    let place = task.text(&TASK_PLACE);
    html! {
        h4 { bdi { (task.text(&TITLE)) } }
        @if !task.text(&TASK_ABOUT).is_empty() { p dir="auto" { (task.text(&TASK_ABOUT)) } }
        dl.facts {
            @for facet in [Facet::Talent, Facet::When, Facet::Language, Facet::Target, Facet::Category] {
                @let said = of_facet(facet);
                @if !said.is_empty() { (line(page.facet(facet), &said.join(", "))) }
            }
            @let municipality = of_facet(Facet::Municipality).join(", ");
            @let wheres: Vec<_> = [place, &municipality].into_iter().filter(|text| !text.is_empty()).collect();
            @if !wheres.is_empty() { (line(page.facet(Facet::Municipality), &wheres.join(" · "))) }
            @if task.is_on(&SHORT) { (line(page.facet(Facet::Short), &until(page, task.text(&UNTIL)))) }
            @if task.number(&AGE) > 0 {
                (line(lang.t("orientation-age"), &lang.with("orientation-from-age", &[("age", (&task.number(&AGE).to_string()).into())])))
            }
            @if task.is_on(&DUTCH) { (line(lang.t("orientation-dutch"), &lang.t("orientation-dutch-yes"))) }
        }
        @if !found.ask.is_empty() {
            @let what = found.ask.iter().map(|facet| page.facet(*facet)).collect::<Vec<_>>().join(", ");
            p { (words::badge("waiting", Icon::Question, &lang.with("orientation-ask", &[("what", (&what).into())]))) }
        }
    }
}

fn until(page: &Page<'_>, day: &str) -> String {
    match (day, page.lang) {
        ("", _) => page.lang.t("orientation-no-end"),
        // Its days and months are only in the words of the dashboard.
        (day, Locale::Ar) => page.lang.with("orientation-until", &[("day", day.into())]),
        (day, lang) => {
            let said = lang.day_text(day, page.now_ms);
            lang.with("orientation-until", &[("day", (&said).into())])
        }
    }
}
