//! GET /markets/{id}/outcomes: what became of a market's appointments, as a page or for a spreadsheet.

use std::collections::BTreeMap;

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use samenspel_model::{DocId, doc::Kind, entry::OUTCOMES};

use super::{
    PageError,
    context::Coordinator,
    icon::Icon,
    layout,
    parts::{table::rows, view::View},
    words,
};
use crate::{App, locale::Locale, store::Counts};

pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
    view: View,
) -> Result<Response, PageError> {
    let lang = person.lang;
    let id: DocId = id.parse().map_err(|_| PageError::NotFound)?;
    let market = app.store().record(id).await?.filter(|record| record.kind == Kind::Market);
    let market = market.ok_or(PageError::NotFound)?;
    let outcomes = app.store().outcomes(id).await?;
    let named = |name: &String| if name.is_empty() { lang.t("outcomes-no-referrer") } else { name.clone() };
    let parts = [
        ("field-organisation", by_name(&outcomes.organisations, |name| name.clone())),
        ("outcomes-referrer", by_name(&outcomes.referrers, named)),
        ("outcomes-talent", by_name(&outcomes.talents, |id| words::talent(lang, id))),
    ];
    let heads = heads(lang);
    if view.is_csv() {
        let mut table =
            vec![[lang.t("outcomes-by"), lang.t("outcomes-what")].into_iter().chain(heads).collect()];
        for (by, part) in &parts {
            table.extend(part.iter().map(|(name, counts)| {
                [lang.t(by), name.clone()].into_iter().chain(cells(counts)).collect::<Vec<_>>()
            }));
        }
        return Ok(rows("outcomes", person.now_ms, &table));
    }
    let page = layout::page(
        &person,
        &lang.t("outcomes"),
        &html! {
            p { a.back href={ "/markets/" (id) } { (Icon::Back) bdi { (market.title) } } }
            header.page {
                h1 { (lang.t("outcomes")) }
                p { (lang.with("outcomes-total", &[("count", outcomes.total.all.into()), ("cancelled", outcomes.total.cancelled.into())])) }
                p { a.button href="?format=csv" { (Icon::Save) (lang.t("list-csv")) } }
            }
            div #outcomes data-live="stand desk catalogue" {
                @for (by, part) in &parts { (table(lang, by, &heads, part)) }
            }
        },
    );
    Ok(page.into_response())
}

/// By the name that people read, in its order.
fn by_name(counts: &BTreeMap<String, Counts>, name: impl Fn(&String) -> String) -> Vec<(String, &Counts)> {
    let mut named: Vec<_> = counts.iter().map(|(id, counts)| (name(id), counts)).collect();
    named.sort_by_cached_key(|(name, _)| words::declared::in_order(name));
    named
}

/// All, each outcome, not told, cancelled.
fn heads(lang: Locale) -> Vec<String> {
    let told = OUTCOMES.iter().map(|outcome| lang.t(&format!("choice-outcome-{outcome}")));
    let ends = [lang.t("outcomes-untold"), lang.t("outcomes-cancelled")];
    std::iter::once(lang.t("nav-appointments")).chain(told).chain(ends).collect()
}

fn cells(counts: &Counts) -> Vec<String> {
    let told = OUTCOMES.iter().map(|outcome| counts.of.get(*outcome).copied().unwrap_or(0));
    let untold = counts.all.saturating_sub(counts.of.values().sum());
    let all = std::iter::once(counts.all).chain(told).chain([untold, counts.cancelled]);
    all.map(|count| count.to_string()).collect()
}

fn table(lang: Locale, by: &str, heads: &[String], part: &[(String, &Counts)]) -> Markup {
    html! {
        section.card {
            h2 #{ "by-" (by) } { (lang.t(by)) }
            @if part.is_empty() { (words::empty(&lang.t("outcomes-none"))) } @else {
                div.table tabindex="0" role="region" aria-labelledby={ "by-" (by) } {
                    table {
                        thead { tr { th scope="col" { (lang.t(by)) } @for head in heads { th scope="col" { (head) } } } }
                        tbody {
                            @for (name, counts) in part {
                                tr { th scope="row" { bdi { (name) } } @for cell in cells(counts) { td { (cell) } } }
                            }
                        }
                    }
                }
            }
        }
    }
}
