//! What would be sent to one recipient: to look at, to print, as a calendar.

use axum::{
    extract::{Path, State},
    http::header,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use samenspel_model::{Millis, centre};

use super::{news, no_mail, role, trouble, unreachable};
use crate::{
    App,
    forward::{self, Composed, Digest, Words, composed, digest, lines},
    http::{PageError, context::Coordinator, icon::Icon, layout, parts::form::act, words},
    locale,
    mail::LINK,
    store::forwarding::Whom,
};

/// What a recipient is told now.
pub(super) async fn find(app: &App, whom: &str, now_ms: i64) -> Result<Digest, PageError> {
    let whom: Whom = whom.parse().map_err(|_| PageError::NotFound)?;
    digest(app.store(), whom, locale::minute(now_ms)).await?.ok_or(PageError::NotFound)
}

/// What the centre is called in mails.
pub(in crate::http) async fn centre_name(app: &App) -> Result<String, PageError> {
    let called = app.store().called().await?;
    let name = called.text(&centre::NAME);
    Ok(if name.is_empty() { "Samenspel".to_owned() } else { name.to_owned() })
}

/// Where the recipient's address is written.
fn form_of(whom: &Whom) -> String {
    match whom {
        Whom::Companion { referrer, id } => format!("/referrers/{referrer}/companion/{id}"),
        Whom::Organisation(id) => format!("/organisations/{id}"),
    }
}

/// GET /forward/{whom}
pub(crate) async fn preview(
    State(app): State<App>,
    person: Coordinator,
    Path(whom): Path<String>,
) -> Result<Markup, PageError> {
    let digest = find(&app, &whom, person.now_ms).await?;
    let centre = centre_name(&app).await?;
    let lang = person.lang;
    let Composed { subject, plain, .. } = composed(&digest, &centre, Millis(person.now_ms));
    let recipient = &digest.recipient;
    let may_send = app.config().mail.is_some() && unreachable(&digest).is_none();
    let button = if digest.has_news() { "forward-send" } else { "forward-send-again" };
    let words = Words { lang: recipient.language, now_ms: person.now_ms, centre: &centre };
    let tag = recipient.language.tag();
    Ok(layout::page(
        &person,
        &lang.t("nav-forward"),
        &html! { div.forward {
            p { a.back href="/forward" { (Icon::Back) (lang.t("nav-forward")) } }
            header.page { h1 { (words::name(lang, &recipient.name)) } p.soft { (role(lang, &digest)) } }
            @if app.config().mail.is_none() { (no_mail(lang)) }
            @if unreachable(&digest).is_some() {
                p { a.button href=(form_of(&recipient.whom)) { (Icon::Mail) (lang.t("forward-address-fix")) } }
            }
            (trouble(lang, &digest))
            (news(lang, &digest))
            @if may_send {
                form method="post" action={ "/forward/" (recipient.whom) "/send" } {
                    (act()?)
                    input type="hidden" name="mark" value=(digest.mark());
                    input type="hidden" name="after" value=(digest.last.map(|(number, ..)| number.to_string()).unwrap_or_default());
                    button.main[digest.has_news()] type="submit" { (Icon::Mail) (lang.t(button)) }
                }
            }
            p.buttons {
                a.button href={ "/forward/" (recipient.whom) "/print" } { (Icon::Print) (lang.t("forward-print")) } " "
                a.button href={ "/forward/" (recipient.whom) "/calendar" } download { (Icon::Calendar) (lang.t("forward-calendar")) }
            }
            section.card aria-labelledby="preview" {
                h2 #preview { (lang.t("forward-preview")) }
                dl {
                    dt { (lang.t("forward-to")) } dd { @if recipient.mail.is_empty() { (lang.t("forward-address-none")) } @else { bdi { (recipient.mail) } } }
                    dt { (lang.t("forward-language")) } dd { (words::language(lang, tag)) }
                    dt { (lang.t("forward-subject")) } dd lang=(tag) { (subject) }
                }
                details {
                    summary { (lang.t("forward-text")) }
                    p.lines lang=(tag) dir="auto" { (plain.replace(LINK, &lang.t("forward-link-preview"))) }
                }
            }
            section.card.digest aria-label=(lang.t("forward-list")) lang=(tag) { (lines(words, &digest, false)) }
            p { a.target href={ "/messages?recipient=" (recipient.whom) } { (lang.t("forward-history")) } }
        } },
    ))
}

/// GET /forward/{whom}/print
pub(crate) async fn print(
    State(app): State<App>,
    person: Coordinator,
    Path(whom): Path<String>,
) -> Result<Markup, PageError> {
    let digest = find(&app, &whom, person.now_ms).await?;
    let centre = centre_name(&app).await?;
    let lang = digest.recipient.language;
    let words = Words { lang, now_ms: person.now_ms, centre: &centre };
    tracing::info!(account = person.account.id, "a list to forward was opened to print");
    Ok(layout::shell(
        lang,
        &lang.t("answer-title"),
        &html! {
            main #main .paper tabindex="-1" {
                div.screen-only {
                    p { a.back href={ "/forward/" (digest.recipient.whom) } { (Icon::Back) (person.lang.t("nav-forward")) } }
                    button.main data-print type="button" { (Icon::Print) (person.lang.t("forward-print")) }
                }
                h1 { (lang.t("answer-title")) }
                (lines(words, &digest, false))
                p { (words.end()) }
            }
        },
    ))
}

/// GET /forward/{whom}/calendar
pub(crate) async fn calendar(
    State(app): State<App>,
    person: Coordinator,
    Path(whom): Path<String>,
) -> Result<Response, PageError> {
    let digest = find(&app, &whom, person.now_ms).await?;
    let centre = centre_name(&app).await?;
    let words = Words { lang: digest.recipient.language, now_ms: person.now_ms, centre: &centre };
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"samenspel.ics\""),
    ];
    Ok((headers, forward::calendar(words, &digest, person.now_ms)).into_response())
}
