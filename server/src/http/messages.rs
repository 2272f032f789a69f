//! GET /messages: every mail, before and after it is sent. GET /messages/{number}: what it says and what one can do.
//! POST /messages/{number}/{act} and POST /messages/{number}/link.

use axum::{
    extract::{Path, State},
    http::header,
    response::{Html, IntoResponse, Redirect, Response},
};
use maud::{Markup, html};

use super::{
    PageError,
    context::Coordinator,
    icon::Icon,
    layout,
    parts::{
        filter::{Chosen, Filter},
        flash,
        form::Posted,
        table::{Column, Table},
        view::View,
    },
    words::{self, declared::Ctx},
};
use crate::{
    App,
    locale::{self, Locale},
    mail::LINK,
    said::{Said, Sentence},
    store::{
        forwarding::Whom,
        list::Value,
        outbox::{Act, Acted, LINES, Line, MessageKind, Parts, Shown, State as Where},
    },
};

static TABLE: Table<Line> = Table {
    path: "/messages",
    list: &LINES,
    columns: &[
        Column {
            words: "messages-made",
            sort: Some("made"),
            cell: Some(|ctx, line| {
                html! { a.time href={ "/messages/" (line.number) } { (ctx.lang.moment(line.made_ms, ctx.now_ms)) } }
            }),
            text: Some(|_, line| words::declared::day(line.made_ms)),
        },
        Column { words: "messages-to", sort: None, cell: Some(to), text: Some(|_, line| line.name.clone()) },
        Column {
            words: "messages-what",
            sort: None,
            cell: Some(|ctx, line| html! { (ctx.lang.t(what(line.kind))) }),
            text: Some(|ctx, line| ctx.lang.t(what(line.kind))),
        },
        Column {
            words: "messages-state",
            sort: None,
            cell: Some(|ctx, line| {
                html! { (badge(ctx.lang, line.state)) br; span.soft { (ctx.lang.moment(line.changed_ms, ctx.now_ms)) } }
            }),
            text: Some(|ctx, line| ctx.lang.t(named(line.state))),
        },
        Column {
            words: "messages-read",
            sort: None,
            cell: Some(|ctx, line| {
                html! { @if let Some(at_ms) = line.read_ms { (ctx.lang.moment(at_ms, ctx.now_ms)) } }
            }),
            text: Some(|_, line| line.read_ms.map(words::declared::day).unwrap_or_default()),
        },
    ],
    further: None,
    id: |line| line.number.to_string(),
    topics: "mail",
    empty: "messages-none",
    card: None,
    withdrawn: |line| line.state == Where::Dropped,
};

fn to(ctx: Ctx, line: &Line) -> Markup {
    match &line.whom {
        Some(whom) if !line.name.is_empty() => {
            html! { a href={ "/forward/" (whom) } { (words::name(ctx.lang, &line.name)) } }
        }
        _ => html! { span.soft { (ctx.lang.t("messages-gone")) } },
    }
}

fn what(kind: MessageKind) -> &'static str {
    match kind {
        MessageKind::Digest => "message-digest",
        MessageKind::Reminder => "message-reminder",
        MessageKind::Invitation => "message-invitation",
    }
}

fn named(state: Where) -> &'static str {
    match state {
        Where::Waiting => "message-state-waiting",
        Where::Sending => "message-state-sending",
        Where::Sent => "message-state-sent",
        Where::Refused => "message-state-refused",
        Where::Unclear => "message-state-unclear",
        Where::GivenUp => "message-state-given-up",
        Where::Returned => "message-state-returned",
        Where::Dropped => "message-state-dropped",
    }
}

/// Where a message is.
pub(super) fn badge(lang: Locale, state: Where) -> Markup {
    let (kind, icon) = match state {
        Where::Waiting | Where::Sending => ("waiting", Icon::Clock),
        Where::Sent => ("safe", Icon::Check),
        Where::Unclear => ("waiting", Icon::Question),
        Where::Refused | Where::GivenUp | Where::Returned => ("alert", Icon::Refused),
        Where::Dropped => ("quiet", Icon::Stopped),
    };
    words::badge(kind, icon, &lang.t(named(state)))
}

/// GET /messages
pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    view: View,
) -> Result<Response, PageError> {
    let lang = person.lang;
    let state = |state: Where| Value::Text(state.as_str().to_owned());
    let choices = vec![
        Chosen::all(lang.t("messages-all")),
        Chosen::only("trouble", lang.t("messages-trouble"), "trouble", Value::Null),
        Chosen::only("waiting", lang.t("messages-waiting"), "state", state(Where::Waiting)),
    ];
    let mut filters = vec![Filter::new("which", lang.t("messages-filter"), choices)];
    if let Some(whom) = view.get("recipient").and_then(|whom| whom.parse::<Whom>().ok()) {
        let name = app.store().recipient_name(whom.clone()).await?;
        let name = if name.is_empty() { lang.t("messages-gone") } else { name };
        let only = Chosen::only(whom.to_string(), name, "recipient", Value::Text(whom.to_string()));
        filters.push(Filter::new(
            "recipient",
            lang.t("messages-to"),
            vec![Chosen::all(lang.t("messages-all")), only],
        ));
    }
    TABLE
        .answer(&app, &person, &view, filters, |table| {
            layout::page(
                &person,
                &lang.t("nav-messages"),
                &html! {
                    header.page { h1 { (lang.t("nav-messages")) } p.soft { (lang.t("messages-help")) } }
                    (table)
                },
            )
        })
        .await
}

/// GET /messages/{number}
pub(crate) async fn detail(
    State(app): State<App>,
    person: Coordinator,
    Path(number): Path<i64>,
) -> Result<Markup, PageError> {
    let shown = app.store().message(number).await?.ok_or(PageError::NotFound)?;
    let parts = app.store().message_parts(number).await?.ok_or(PageError::NotFound)?;
    let (lang, line) = (person.lang, &shown.line);
    let ctx = Ctx { lang, now_ms: person.now_ms, centre: &Default::default() };
    Ok(layout::page(
        &person,
        &lang.t("nav-messages"),
        &html! {
            p { a.back href="/messages" { (Icon::Back) (lang.t("nav-messages")) } }
            div #message .forward data-live="mail" {
                header.page { h1 { (lang.t(what(line.kind))) } p.soft { (to(ctx, line)) } }
                section.card aria-labelledby="state" {
                    h2 #state { (badge(lang, line.state)) }
                    p { (sentence(lang, &shown, person.now_ms)) }
                    @if !line.reply.is_empty() { p.soft { (lang.with("message-reply", &[("code", (&line.reply).into())])) } }
                    (actions(lang, &shown))
                }
                section.card aria-labelledby="link" {
                    h2 #link { (lang.t("message-link")) }
                    (link_state(lang, &shown, person.now_ms))
                }
                section.card aria-label=(lang.t("forward-text")) {
                    dl {
                        dt { (lang.t("messages-made")) }
                        dd {
                            (lang.moment(line.made_ms, person.now_ms)) " — "
                            @match &line.by {
                                Some(name) => (lang.with("message-by", &[("name", name.into())])),
                                None => (lang.t("message-by-itself")),
                            }
                        }
                        dt { (lang.t("forward-to")) }
                        dd { @if shown.address.is_empty() { (lang.t("message-address-erased")) } @else { bdi { (shown.address) } } }
                        dt { (lang.t("forward-subject")) } dd { (shown.subject) }
                    }
                    (ways(lang, number, &parts))
                    @if shown.plain.is_empty() { p { (lang.t("message-erased")) } }
                    @else { p.lines dir="auto" { (shown.plain.replace(LINK, &lang.t("forward-link-preview"))) } }
                }
            }
        },
    ))
}

/// The ways to how it looks, and to the calendar that goes with it.
fn ways(lang: Locale, number: i64, parts: &Parts) -> Markup {
    html! {
        div.buttons {
            @if !parts.html.is_empty() { a.button href={ "/messages/" (number) "/page" } { (Icon::Mail) (lang.t("message-page")) } }
            @if !parts.calendar.is_empty() { a.button href={ "/messages/" (number) "/calendar" } { (Icon::Calendar) (lang.t("forward-calendar")) } }
        }
    }
}

/// GET /messages/{number}/page: the mail as its reader sees it, without the secret of its link.
pub(crate) async fn page(
    State(app): State<App>,
    _: Coordinator,
    Path(number): Path<i64>,
) -> Result<Response, PageError> {
    let parts = app.store().message_parts(number).await?.filter(|parts| !parts.html.is_empty());
    let parts = parts.ok_or(PageError::NotFound)?;
    Ok(Html(parts.html.replace(LINK, "#")).into_response())
}

/// GET /messages/{number}/calendar
pub(crate) async fn calendar(
    State(app): State<App>,
    _: Coordinator,
    Path(number): Path<i64>,
) -> Result<Response, PageError> {
    let parts = app.store().message_parts(number).await?.filter(|parts| !parts.calendar.is_empty());
    let parts = parts.ok_or(PageError::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"samenspel.ics\""),
    ];
    Ok((headers, parts.calendar).into_response())
}

/// Where it is and what one can do.
fn sentence(lang: Locale, shown: &Shown, now_ms: i64) -> String {
    let line = &shown.line;
    let when = lang.moment(line.due_ms, now_ms);
    let tries = usize::try_from(line.tries).unwrap_or(0);
    let values = [("when", (&when).into()), ("tries", tries.into())];
    match line.state {
        Where::Waiting if tries == 0 => lang.with("message-do-waiting", &values),
        Where::Waiting => lang.with("message-do-waiting-again", &values),
        Where::Sending => lang.t("message-do-sending"),
        Where::Sent => lang.t("message-do-sent"),
        Where::Refused => lang.t("message-do-refused"),
        Where::Unclear => lang.t("message-do-unclear"),
        Where::GivenUp => lang.t("message-do-given-up"),
        Where::Returned => lang.t("message-do-returned"),
        Where::Dropped if shown.plain.is_empty() => lang.t("message-do-dropped-names"),
        Where::Dropped => lang.t("message-do-dropped"),
    }
}

fn actions(lang: Locale, shown: &Shown) -> Markup {
    let line = &shown.line;
    let words = |act: Act| match act {
        Act::Again => "message-act-again",
        Act::Returned => "message-act-returned",
        Act::Arrived => "message-act-arrived",
        Act::Drop => "message-act-drop",
    };
    let can = |act: &Act| act.may(line.state) && (*act != Act::Again || !shown.plain.is_empty());
    html! {
        div.buttons {
            @for act in Act::ALL.into_iter().filter(can) {
                form method="post" action={ "/messages/" (line.number) "/" (act.as_str()) } {
                    button type="submit" { (lang.t(words(act))) }
                }
            }
        }
    }
}

fn link_state(lang: Locale, shown: &Shown, now_ms: i64) -> Markup {
    let line = &shown.line;
    let until = lang.day(locale::today(line.link_ends_ms - 1), now_ms);
    html! {
        p {
            @match line.link_withdrawn_ms {
                Some(at_ms) => (lang.with("message-link-withdrawn", &[("when", (&lang.moment(at_ms, now_ms)).into())])),
                None if shown.went_elsewhere => (lang.t("message-link-elsewhere")),
                None => (lang.with("message-link-until", &[("day", (&until).into())])),
            }
        }
        p {
            @match line.read_ms {
                Some(at_ms) => (lang.with("message-read-at", &[("when", (&lang.moment(at_ms, now_ms)).into())])),
                None => (lang.t("message-not-read")),
            }
        }
        form method="post" action={ "/messages/" (line.number) "/link" } {
            @let withdrawn = line.link_withdrawn_ms.is_some();
            button.plain.danger[!withdrawn] type="submit" name="withdrawn" value=(if withdrawn { "0" } else { "1" }) {
                (lang.t(if withdrawn { "message-link-restore" } else { "message-link-withdraw" }))
            }
        }
    }
}

/// POST /messages/{number}/{act}
pub(crate) async fn act(
    State(app): State<App>,
    person: Coordinator,
    Path((number, act)): Path<(i64, String)>,
) -> Result<Redirect, PageError> {
    let act = Act::ALL.into_iter().find(|known| known.as_str() == act).ok_or(PageError::NotFound)?;
    let done = app.store().act_on_message(number, act, app.now()).await?;
    app.wake();
    tracing::info!(account = person.account.id, number, act = act.as_str(), ?done, "a message");
    let (page, said) = match done {
        Acted::Done => (format!("/messages/{number}"), Said::new(Sentence::new("message-acted"))),
        Acted::Not => (format!("/messages/{number}"), Said::alert(Sentence::new("message-not-acted"))),
        Acted::Newer => {
            // Where one sees what they know, and sends what is so now.
            let message = app.store().message(number).await?.ok_or(PageError::NotFound)?;
            let whom = message.line.whom.filter(|_| !message.line.name.is_empty());
            let page = whom.map_or_else(|| format!("/messages/{number}"), |whom| format!("/forward/{whom}"));
            (page, Said::alert(Sentence::new("message-again-newer")))
        }
    };
    flash::redirect(&app, &person, &page, said)
}

/// POST /messages/{number}/link
pub(crate) async fn link(
    State(app): State<App>,
    person: Coordinator,
    Path(number): Path<i64>,
    posted: Posted,
) -> Result<Redirect, PageError> {
    let withdrawn = posted.one("withdrawn").ok_or(PageError::Form)? == "1";
    app.store().withdraw_mail_link(number, withdrawn, app.now()).await?;
    tracing::info!(account = person.account.id, number, withdrawn, "a link was withdrawn or given back");
    let said = Said::new(Sentence::new("message-acted"));
    flash::redirect(&app, &person, &format!("/messages/{number}"), said)
}
