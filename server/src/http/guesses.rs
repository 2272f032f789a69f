//! Wrong passwords that coordinators should hear of. POST /guesses/{account}/seen.

use axum::{
    extract::{Path, State},
    response::Redirect,
};
use maud::{Markup, html};

use super::{PageError, context::Coordinator, icon::Icon};
use crate::{App, locale::Locale, store::account::Guessed};

/// The notices on today's page.
pub(super) fn notices(lang: Locale, guessed: &[Guessed], now_ms: i64) -> Markup {
    html! {
        div #guesses data-live="accounts" {
            @for guessed in guessed {
                div #{ "guessed-" (guessed.account.id) } .notice.alert role="status" {
                    p {
                        strong {
                            (lang.with("guesses", &[
                                ("count", guessed.count.into()),
                                ("name", (&guessed.account.name).into()),
                                ("moment", (&lang.moment(guessed.since_ms, now_ms)).into()),
                            ]))
                        }
                    }
                    p { (lang.t("guesses-hint")) }
                    form method="post" action={ "/guesses/" (guessed.account.id) "/seen" } {
                        button #{ "seen-" (guessed.account.id) } type="submit" {
                            (Icon::Check) (lang.t("guesses-seen"))
                            span.sr-only { ": " (guessed.account.name) }
                        }
                    }
                }
            }
        }
    }
}

pub(crate) async fn seen(
    State(app): State<App>,
    person: Coordinator,
    Path(account): Path<i64>,
) -> Result<Redirect, PageError> {
    app.store().guesses_seen(account).await?;
    tracing::info!(account = person.account.id, of = account, "wrong passwords seen");
    Ok(Redirect::to("/today"))
}
