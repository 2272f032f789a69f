//! GET /markets/{id}/outcomes: what became of a market's appointments, as a page or for a spreadsheet.

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
    let organisations = outcomes.organisations.iter().map(|(id, (name, counts))| {
        let way = Some(format!("/organisations/{id}"));
        Line { name: name.clone(), way, counts }
    });
    let referrers = outcomes.referrers.iter().map(|(id, (name, counts))| Line {
        name: if id.is_some() { name.clone() } else { lang.t("outcomes-no-referrer") },
        way: id.map(|id| format!("/referrers/{id}")),
        counts,
    });
    let talents = outcomes.talents.iter().map(|(id, counts)| {
        let name = words::talent(lang, id);
        Line { name, way: None, counts }
    });
    let parts = [
        ("field-organisation", by_name(organisations)),
        ("outcomes-referrer", by_name(referrers)),
        ("outcomes-talent", by_name(talents)),
    ];
    let heads = heads(lang);
    if view.is_csv() {
        let mut table =
            vec![[lang.t("outcomes-by"), lang.t("outcomes-what")].into_iter().chain(heads).collect()];
        for (by, part) in &parts {
            table.extend(part.iter().map(|line| {
                [lang.t(by), line.name.clone()].into_iter().chain(cells(line.counts)).collect::<Vec<_>>()
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

/// A line of a table: what is counted, and where it stands.
struct Line<'c> {
    name: String,
    way: Option<String>,
    counts: &'c Counts,
}

/// In the order of the names that people read.
fn by_name<'c>(lines: impl Iterator<Item = Line<'c>>) -> Vec<Line<'c>> {
    let mut named: Vec<_> = lines.collect();
    named.sort_by_cached_key(|line| words::declared::in_order(&line.name));
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

fn table(lang: Locale, by: &str, heads: &[String], part: &[Line<'_>]) -> Markup {
    html! {
        section.card {
            h2 #{ "by-" (by) } { (lang.t(by)) }
            @if part.is_empty() { (words::empty(&lang.t("outcomes-none"))) } @else {
                div.table tabindex="0" role="region" aria-labelledby={ "by-" (by) } {
                    table {
                        thead { tr { th scope="col" { (lang.t(by)) } @for head in heads { th scope="col" { (head) } } } }
                        tbody {
                            @for line in part {
                                tr {
                                    th scope="row" {
                                        @if let Some(way) = &line.way { a href=(way) { bdi { (line.name) } } } @else { bdi { (line.name) } }
                                    }
                                    @for cell in cells(line.counts) { td { (cell) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
