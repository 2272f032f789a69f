//! GET /organisations: the catalogue of organisations and their tasks, and who refers visitors to the centre.

use axum::extract::State;
use maud::{Markup, html};

use super::{PageError, context::Coordinator, icon::Icon, layout, words};
use crate::App;

pub(crate) async fn show(State(app): State<App>, person: Coordinator) -> Result<Markup, PageError> {
    let lang = person.lang;
    let organisations = app.store().organisation_lines().await?;
    let referrers = app.store().referrers().await?;
    Ok(layout::page(
        &person,
        &lang.t("nav-organisations"),
        &html! {
            header.page { h1 { (lang.t("nav-organisations")) } }
            div #organisations .tiles data-live="catalogue" {
                @if organisations.is_empty() { (words::empty(&lang.t("organisations-empty"))) }
                @for organisation in &organisations {
                    article.card #{ "organisation-" (organisation.id) } {
                        h2 { bdi { (organisation.name) } }
                        @if !organisation.stand.is_empty() {
                            p.soft { (Icon::Stand) (lang.with("organisation-stand", &[("stand", (&organisation.stand).into())])) }
                        }
                        @if !organisation.about.is_empty() { p { (organisation.about) } }
                        @if organisation.tasks.is_empty() { p.soft { (lang.t("organisation-no-tasks")) } }
                        @for task in &organisation.tasks {
                            details {
                                summary { bdi { (task.title) } }
                                p { (task.about) }
                                @if !task.place.is_empty() { p { (lang.t("field-place")) ": " (task.place) } }
                                @if !task.talents.is_empty() {
                                    (words::chips(task.talents.iter().map(|code| words::talent(lang, code))))
                                }
                            }
                        }
                    }
                }
            }
            @if !referrers.is_empty() {
                section aria-labelledby="referrers-title" {
                    h2 #referrers-title { (lang.t("referrers-title")) }
                    ul.card.referrers {
                        @for (name, mail) in &referrers {
                            li { bdi { (name) } " " a href={ "mailto:" (mail) } { (mail) } }
                        }
                    }
                }
            }
        },
    ))
}
