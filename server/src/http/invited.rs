//! GET /markets/{id}/invited: which organisations are invited to a market, and what they said. POST: invites some of them.
//! GET /markets/{id}/invited/{organisation}: the mail, and what the organisation proposes. POST: takes it over.

mod approving;
mod one;

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use jiff::ToSpan;
use maud::{Markup, html};
use samenspel_model::{
    DocId, Millis,
    doc::Kind,
    market::{DATE, NAME},
};

use super::{
    PageError,
    context::Coordinator,
    forward::{centre_name, domain, no_mail},
    icon::Icon,
    layout,
    parts::{
        flash,
        form::{Choice, Field, Form, Input, Outcome, Posted, once},
    },
    words,
};
use crate::{
    App,
    forward::{Inviting, Sender},
    locale::{self, Locale},
    mail::is_address,
    said::{Said, Sentence, Undo},
    store::{
        outbox::Put,
        records::Record,
        sign_up::{InvitedLine, Stage},
    },
};

pub(crate) use approving::{approve, decline};
pub(crate) use one::{show as detail, withdraw};

/// So many days before the market one signs up at the latest, unless somebody says otherwise: tasks are checked and printed then.
const DAYS_BEFORE: i64 = 14;

async fn market(app: &App, id: &str) -> Result<Record, PageError> {
    let id: DocId = id.parse().map_err(|_| PageError::NotFound)?;
    let found = app.store().record(id).await?.filter(|record| record.kind == Kind::Market);
    found.ok_or(PageError::NotFound)
}

/// Where the invitations of a market are.
fn address(market: DocId) -> String {
    format!("/markets/{market}/invited")
}

/// What a stage is called.
fn named(stage: Stage) -> &'static str {
    match stage {
        Stage::Waits => "invited-waits",
        Stage::Silent => "invited-silent",
        Stage::Yes => "invited-yes",
        Stage::No => "invited-no",
        Stage::Stands => "invited-stands",
        Stage::Withdrawn => "invited-withdrawn",
        Stage::Uninvited => "invited-uninvited",
    }
}

fn badge(lang: Locale, stage: Stage) -> Markup {
    let (tone, icon) = match stage {
        Stage::Waits => ("alert", Icon::Hand),
        Stage::Silent => ("waiting", Icon::Clock),
        Stage::Yes | Stage::Stands => ("safe", Icon::Check),
        Stage::No | Stage::Withdrawn => ("quiet", Icon::Stopped),
        Stage::Uninvited => ("quiet", Icon::Todo),
    };
    words::badge(tone, icon, &lang.t(named(stage)))
}

/// The last day on which one can sign up, as it is proposed.
fn usual(market: &Record, now_ms: i64) -> String {
    let today = locale::today(now_ms);
    let day = market.values.text(&DATE).parse::<jiff::civil::Date>().ok();
    let before = day.and_then(|day| day.checked_sub(DAYS_BEFORE.days()).ok());
    before.filter(|before| *before >= today).or(day).unwrap_or(today).to_string()
}

fn form(person: &Coordinator, market: &Record, lines: &[InvitedLine]) -> Result<Form, PageError> {
    let lang = person.lang;
    let reachable = lines.iter().filter(|line| is_address(&line.mail));
    let choice = |line: &InvitedLine| {
        Choice::new(line.organisation.to_string(), line.name.as_str()).hint(lang.t(named(line.stage)))
    };
    let fields = vec![
        Field::new("who", lang.t("invited-choose"), Input::Any(reachable.map(choice).collect())).required(),
        Field::new(
            "closes",
            lang.t("invited-closes"),
            Input::Day { from: locale::today(person.now_ms).to_string() },
        )
        .required()
        .value(usual(market, person.now_ms)),
    ];
    Form::new("invite", address(market.id), (Icon::Mail, lang.t("invited-send")), fields)
}

/// GET /markets/{id}/invited
pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
) -> Result<Markup, PageError> {
    let market = market(&app, &id).await?;
    let lines = app.store().invited(market.id).await?;
    let form = form(&person, &market, &lines)?;
    Ok(page(&app, &person, &market, &lines, &form))
}

fn page(app: &App, person: &Coordinator, market: &Record, lines: &[InvitedLine], form: &Form) -> Markup {
    let lang = person.lang;
    let may_send = app.config().mail.is_some() && lines.iter().any(|line| is_address(&line.mail));
    layout::page(
        person,
        &lang.t("invited"),
        &html! { div.forward {
            p { a.back href={ "/markets/" (market.id) } { (Icon::Back) bdi { (market.title) } } }
            header.page { h1 { (lang.t("invited")) } p { (lang.t("invited-intro")) } }
            @if app.config().mail.is_none() { (no_mail(lang)) }
            @if lines.is_empty() { (words::empty(&lang.t("invited-nobody"))) }
            @else {
                p { (lang.t("invited-look")) }
                div #invited data-live="mail catalogue" {
                    ul.rows { @for line in lines { li #{ "invited-" (line.organisation) } { (row(person, market.id, line)) } } }
                }
            }
            @if may_send { section.card { (form.show(lang)) } }
        } },
    )
}

fn row(person: &Coordinator, market: DocId, line: &InvitedLine) -> Markup {
    let (lang, now_ms) = (person.lang, person.now_ms);
    html! {
        p { a.target href={ (address(market)) "/" (line.organisation) } { bdi { (line.name) } } }
        p { (badge(lang, line.stage)) }
        @if !is_address(&line.mail) { p.soft { (lang.t(if line.mail.is_empty() { "forward-address-none" } else { "forward-address-wrong" })) } }
        @if let Some((number, state, at_ms)) = line.last {
            p.soft { a.target href={ "/messages/" (number) } { (super::messages::badge(lang, state)) } " " (lang.moment(at_ms, now_ms)) }
        }
        @if let Some(ends_ms) = line.ends_ms {
            @let day = lang.day(locale::today(ends_ms - 1), now_ms);
            p.soft { (lang.with("invited-ends", &[("day", (&day).into())])) }
        }
    }
}

/// POST /markets/{id}/invited
pub(crate) async fn send(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    let market = market(&app, &id).await?;
    let lines = app.store().invited(market.id).await?;
    let mut form = form(&person, &market, &lines)?.fill(person.lang, &posted);
    once(&app, &person, &form.id(), async {
        let ends = closes(&mut form, &person, &market);
        let (Some(ends), false) = (ends, form.is_refused()) else {
            return Ok(Outcome::Refused(page(&app, &person, &market, &lines, &form).into_response()));
        };
        let Some(domain) = domain(&app) else { return Err(PageError::Form) };
        let chosen: Vec<_> = posted.all("who").collect();
        let centre = centre_name(&app).await?;
        let sender = Sender { centre: &centre, domain, by: Some(person.account.id) };
        let inviting = Inviting { market: market.id, values: &market.values, ends };
        let mut env = app.env()?;
        let to = lines.iter().filter(|line| chosen.contains(&line.organisation.to_string().as_str()));
        let messages =
            to.map(|line| inviting.message(sender, line, &mut env)).collect::<Result<Vec<_>, _>>()?;
        let put = app.store().put_messages(app.now(), messages).await?;
        let made: Vec<_> = put
            .into_iter()
            .filter_map(|put| match put {
                Put::Made(number) => Some(number),
                Put::Before(_) => None,
            })
            .collect();
        tracing::info!(account = person.account.id, messages = made.len(), "organisations are invited");
        app.wake();
        let here = address(market.id);
        let said = match made.len() {
            0 => Said::alert(Sentence::new("invited-sent-none")),
            count => Said::new(Sentence::new("invited-sent").count("count", count)).undo(
                Undo::Messages(made),
                app.now().0,
                &here,
            ),
        };
        Ok(Outcome::Done(flash::address(&app, &person, &here, said)?))
    })
    .await
}

/// The first moment after the day that was given.
fn closes(form: &mut Form, person: &Coordinator, market: &Record) -> Option<Millis> {
    let lang = person.lang;
    let Ok(day) = form.value("closes").parse::<jiff::civil::Date>() else {
        form.refuse("closes", lang.t("form-day-from-today"));
        return None;
    };
    if day < locale::today(person.now_ms) {
        form.refuse("closes", lang.t("form-day-from-today"));
    }
    if day.to_string().as_str() > market.values.text(&DATE) {
        form.refuse("closes", lang.t("invited-closes-late"));
    }
    locale::end_of_day_ms(day).map(Millis)
}

/// What a market is called, in a sentence.
fn called(market: &Record) -> &str {
    market.values.text(&NAME)
}
