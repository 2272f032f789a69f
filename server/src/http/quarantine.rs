//! GET /quarantine: what tablets sent that was not accepted. No raw bytes, no personal values.

use axum::extract::State;
use maud::{Markup, html};

use super::{PageError, context::Coordinator, icon::Icon, layout, words};
use crate::{App, locale::Locale};

const LINES_MAX: usize = 200;

pub(crate) async fn show(State(app): State<App>, person: Coordinator) -> Result<Markup, PageError> {
    let (lang, now_ms) = (person.lang, person.now_ms);
    let lines = app.store().refusal_lines(LINES_MAX).await?;
    Ok(layout::page(
        &person,
        &lang.t("nav-quarantine"),
        &html! {
            header.page { h1 { (lang.t("nav-quarantine")) } p { (lang.t("quarantine-intro")) } }
            div #quarantine data-live {
                @if lines.is_empty() { (words::empty(&lang.t("quarantine-empty"))) }
                @else {
                    ul.rows.wide {
                        @for line in &lines {
                            li {
                                p { (Icon::Refused) strong { (reason(lang, &line.reason)) } }
                                p.trace {
                                    bdi { (line.device) } ", " (lang.moment(line.at_ms, now_ms)) ". "
                                    (lang.with("quarantine-changes", &[("count", line.changes.into())]))
                                }
                            }
                        }
                    }
                }
            }
        },
    ))
}

/// The reason in words; an unknown code gets the general sentence.
pub(super) fn reason(lang: Locale, code: &str) -> String {
    lang.known(&format!("refusal-{code}")).unwrap_or_else(|| lang.t("refusal-other"))
}
