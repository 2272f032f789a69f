//! The line after an act: what was done, and for ten seconds a button that undoes it. The button goes, the line stays.

use axum::response::Redirect;
use maud::{Markup, html};

use crate::{
    App, clock,
    http::{PageError, context::Coordinator, icon::Icon},
    said::Said,
};

/// Name of the sentence in an address.
pub(in crate::http) const QUERY: &str = "said";

/// Goes to a page that says this.
pub(in crate::http) fn redirect(
    app: &App,
    person: &Coordinator,
    page: &str,
    said: Said,
) -> Result<Redirect, PageError> {
    Ok(Redirect::to(&address(app, person, page, said)?))
}

/// The address of a page that says this.
pub(in crate::http) fn address(
    app: &App,
    person: &Coordinator,
    page: &str,
    said: Said,
) -> Result<String, PageError> {
    let id = hex::encode(clock::random::<16>()?);
    let mark = if page.contains('?') { '&' } else { '?' };
    let address = format!("{page}{mark}{QUERY}={id}");
    app.told().put(person.login, id, said);
    Ok(address)
}

/// The line of this page.
pub(in crate::http) fn line(person: &Coordinator) -> Markup {
    let lang = person.lang;
    html! {
        div #flash data-live="time" {
            @if let Some((id, said)) = &person.said {
                div.notice.(if said.alert { "alert" } else if said.undo.is_some() { "waiting" } else { "safe" }) role="status" {
                    p { (said.sentence.said(lang)) }
                    @if let Some((_, until, _)) = &said.undo {
                        form.undo method="post" action={ "/undo/" (id) } {
                            button type="submit" {
                                (Icon::Undo) (lang.t("undo"))
                                // For the eye; a screen reader is not counted at.
                                span.timer aria-hidden="true" data-seconds=(seconds(*until, person.now_ms)) {}
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Whole seconds until then; one more than is left, so that a button never goes too early.
fn seconds(until_ms: i64, now_ms: i64) -> i64 {
    (until_ms - now_ms).max(0) / 1000 + 1
}
