//! The list of a noun's documents.

use axum::{Extension, extract::State};
use maud::{Markup, html};
use samenspel_model::{card, doc::Kind};

use super::{PLACES, Place, cards};
use crate::{
    App,
    http::{PageError, context::Coordinator, icon::Icon, layout, team, words},
    locale,
    store::records::Record,
};

/// GET {path}: all of them, by name.
pub(crate) async fn show(
    Extension(place): Extension<Place>,
    State(app): State<App>,
    person: Coordinator,
) -> Result<Markup, PageError> {
    let (lang, kind) = (person.lang, place.kind.as_str());
    let all = app.store().records(place.kind).await?;
    Ok(layout::page(
        &person,
        &lang.t(place.nav),
        &html! {
            header.page {
                h1 { (lang.t(place.nav)) }
                @if place.kind == Kind::Volunteer { p { a.target href="/rota" { (lang.t("nav-rota")) } } }
                p { a.button.main href={ (place.path) "/new" } { (Icon::Plus) (lang.t(&format!("{kind}-new"))) } }
            }
            @if place.kind == Kind::Card { p.soft { (lang.t("cards-intro")) } }
            section #nouns data-live="catalogue desk" {
                @if all.is_empty() { (words::empty(&lang.t(&format!("{kind}s-empty")))) }
                ul.rows {
                    @for (at, record) in all.iter().enumerate() {
                        li #{ "row-" (record.id) } {
                            h2 { a href=(place.of(record.id)) { (words::name(lang, &called(lang, record))) } }
                            @if place.kind == Kind::Card { (cards::about(&person, &all, at)) } @else if place.kind == Kind::Volunteer { (team::about(lang, record)) } @else { (about(lang, record)) }
                        }
                    }
                }
            }
        },
    ))
}

/// The way to a document that was looked for.
pub(in crate::http) fn found_line(lang: locale::Locale, record: &Record) -> Markup {
    let place = PLACES.into_iter().find(|place| place.kind == record.kind);
    html! {
        @if let Some(place) = place {
            h3 { a.target href=(place.of(record.id)) { (words::name(lang, &called(lang, record))) } }
        }
    }
}

/// What a person calls a document: a card without a Dutch title after its situation.
pub(super) fn called(lang: locale::Locale, record: &Record) -> String {
    match record.kind {
        Kind::Card if record.title.is_empty() => cards::situation(lang, record.values.text(&card::SITUATION)),
        _ => record.title.clone(),
    }
}

/// What a line of the list says beside the name.
fn about(lang: locale::Locale, record: &Record) -> Markup {
    let noun = record.kind.noun();
    html! {
        p.soft.facts {
            @for group in noun.groups {
                @let count = record.values.items(group.key).len();
                span { (lang.t(&format!("group-{}", group.key))) ": " (count) }
            }
        }
    }
}
