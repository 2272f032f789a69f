//! POST /coordinators/invitations: makes one. GET …/{id}: its link. POST …/{id}/withdraw.

use axum::{
    extract::{Path, State},
    response::{Redirect, Response},
};
use maud::{Markup, html};

use super::{
    PageError,
    context::Coordinator,
    icon::Icon,
    layout,
    parts::{
        flash,
        form::{Outcome, Posted, act, once, posted_act},
    },
};
use crate::{
    App, inviting,
    locale::Locale,
    said::{Said, Sentence, Undo},
    store::account::Invitation,
};

/// The part of the coordinators' page.
pub(super) fn section(lang: Locale, invitations: &[Invitation], now_ms: i64) -> Result<Markup, PageError> {
    let act = act()?;
    Ok(html! {
        section.card aria-labelledby="invite-title" {
            h2 #invite-title { (lang.t("invite-title")) }
            p { (lang.t("invite-intro")) }
            form method="post" action="/coordinators/invitations" {
                (act)
                button.main type="submit" { (Icon::Plus) (lang.t("invite")) }
            }
            div #invitations data-live="accounts" {
                @if !invitations.is_empty() {
                    h3 { (lang.t("invitations-open")) }
                    ul.rows { @for invitation in invitations { li #{ "invitation-" (invitation.id) } { (line(lang, invitation, now_ms)) } } }
                }
            }
        }
    })
}

fn line(lang: Locale, invitation: &Invitation, now_ms: i64) -> Markup {
    let until = lang.moment(invitation.ends_ms, now_ms);
    html! {
        p { a.target href={ "/coordinators/invitations/" (invitation.id) } { (title(lang, invitation)) } }
        p.trace {
            @if let Some(by) = &invitation.made_by { (lang.with("invitation-by", &[("name", (&by.name).into())])) " " }
            (lang.with("invitation-until", &[("moment", (&until).into())]))
        }
        form method="post" action={ "/coordinators/invitations/" (invitation.id) "/withdraw" } {
            button #{ "withdraw-" (invitation.id) } .plain.danger type="submit" {
                (Icon::Stopped) (lang.t("invitation-withdraw")) span.sr-only { ": " (title(lang, invitation)) ", " (until) }
            }
        }
    }
}

fn title(lang: Locale, invitation: &Invitation) -> String {
    match &invitation.back {
        Some(account) => lang.with("invitation-of", &[("name", (&account.name).into())]),
        None => lang.t("invitation-of-new"),
    }
}

/// Asked for twice by the same button, it is one invitation. `back`: the account that ended and may return.
pub(crate) async fn make(
    State(app): State<App>,
    person: Coordinator,
    posted: Posted,
) -> Result<Response, PageError> {
    let back: Option<i64> = posted.one("back").map(str::parse).transpose().map_err(|_| PageError::Form)?;
    once(&app, &person, &posted_act(&posted)?, async {
        let by = Some(person.account.id);
        let made = inviting::invite(app.store(), app.public_url(), back, by, app.now()).await?;
        let made = made.ok_or(PageError::NotFound)?;
        tracing::info!(account = person.account.id, "invitation made");
        let shown = format!("/coordinators/invitations/{}", made.id);
        app.invited().put(made);
        Ok(Outcome::Done(shown))
    })
    .await
}

pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<i64>,
) -> Result<Markup, PageError> {
    let (lang, now_ms) = (person.lang, person.now_ms);
    let open = app.store().invitations(now_ms).await?;
    let invitation = open.iter().find(|invitation| invitation.id == id);
    Ok(layout::page(
        &person,
        &lang.t("invitation-title"),
        &html! {
            p { a.back href="/coordinators" { (Icon::Back) (lang.t("nav-coordinators")) } }
            header.page { h1 { (lang.t("invitation-title")) } }
            section #invitation .card data-live="accounts" {
                @match invitation {
                    Some(invitation) => (link(&app, &person, invitation)),
                    None => p { (lang.t("invitation-over")) },
                }
            }
        },
    ))
}

/// The link, for who made it: nobody else needs it, and it must not outlive its maker's account.
fn link(app: &App, person: &Coordinator, invitation: &Invitation) -> Markup {
    let lang = person.lang;
    let until = lang.moment(invitation.ends_ms, person.now_ms);
    let until = lang.with("invitation-until", &[("moment", (&until).into())]);
    if invitation.made_by.as_ref() != Some(&person.account) {
        return html! { p { (lang.t("invitation-of-other")) } p.trace { (until) } };
    }
    let Some(link) = app.invited().get(invitation.id) else {
        return html! { p { (lang.t("invitation-hidden")) } p.trace { (until) } };
    };
    let body = format!("{}\n\n{link}\n\n{until}", lang.t("invitation-mail-body"));
    let mail = format!(
        "mailto:?subject={}&body={}",
        in_address(&lang.t("invitation-mail-subject")),
        in_address(&body)
    );
    html! {
        p {
            @match &invitation.back {
                Some(account) => (lang.with("invitation-send-back", &[("name", (&account.name).into())])),
                None => (lang.t("invitation-send")),
            }
            " " (until)
        }
        p.link { (link) }
        p { a.button.main href=(mail) { (Icon::Mail) (lang.t("invitation-mail")) } }
        p.hint { (lang.t("invitation-secret")) }
    }
}

/// Text as a part of an address.
fn in_address(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

pub(crate) async fn withdraw(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<i64>,
) -> Result<Redirect, PageError> {
    if !app.store().withdraw_invitation(id, app.now().0).await? {
        // A double tap, or it is over: the list says so.
        return Ok(Redirect::to("/coordinators"));
    }
    tracing::info!(account = person.account.id, "invitation withdrawn");
    let said = Said::new(Sentence::new("invitation-withdrawn-now"));
    let said = said.undo(Undo::KeepInvitation(id), person.now_ms, "/coordinators");
    flash::redirect(&app, &person, "/coordinators", said)
}

#[cfg(test)]
mod tests {
    #[test]
    fn text_in_an_address_means_nothing_there() {
        assert_eq!(super::in_address("a&b=ç\n"), "a%26b%3D%C3%A7%0A");
    }
}
