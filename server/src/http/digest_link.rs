//! GET and POST /d/{token}: what a companion or an organisation was sent, without an account and without script, in their language. They
//! say that they read it, and of each appointment that is past whether it took place. The link ends at a day and can be withdrawn.

use std::collections::BTreeMap;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use maud::{DOCTYPE, Markup, html};
use samenspel_model::{
    DocId, Millis, Space, appointment,
    edit::{Edit, Input, edit_of},
    entry::{APPOINTMENT, AT, ORGANISATION, OUTCOME, TASK, WAY, WHY, WORDS},
    text::REMARK_CHARS_MAX,
};

use super::{PageError, context::Lang, icon::Icon, parts::form::Posted};
use crate::{
    App,
    account::Token,
    forward::Words,
    ingest::dashboard::outcome::{self, ByLink},
    locale::{self, Locale},
    store::{
        forwarding::{Forwarded, Met, Whom},
        outbox::{Answered, Link, Opened, answers},
    },
};

/// What may be answered with one tap, and what is noted of it.
const ANSWERS: [(&str, &str, Option<&str>); 3] = [
    ("went", "answer-went", Some("came")),
    ("did-not-go", "answer-did-not-go", Some("did-not-come")),
    ("unknown", "answer-unknown", None),
];
/// What may be told with words beside: outcomes that are noted as they are.
const TOLD: [&str; 3] = ["started", "stopped", "other-outcome"];

/// Why there is no page.
pub(crate) enum Missing {
    Gone(Locale),
    Page(PageError),
}

impl<E: Into<PageError>> From<E> for Missing {
    fn from(error: E) -> Self {
        Self::Page(error.into())
    }
}

impl IntoResponse for Missing {
    fn into_response(self) -> Response {
        match self {
            Self::Gone(lang) => {
                let page = html! { h1 { (lang.t("answer-gone-title")) } p { (lang.t("answer-gone")) } };
                (StatusCode::GONE, shell(lang, &lang.t("answer-gone-title"), &page)).into_response()
            }
            Self::Page(error) => error.into_response(),
        }
    }
}

/// A link that holds, and what its recipient may hear and was told of.
async fn open(app: &App, token: &str, lang: Locale) -> Result<(Link, Forwarded), Missing> {
    let link = match app.store().mail_link(Token::digest(token), app.now()).await? {
        Opened::Holds(link) => *link,
        Opened::Over(lang) => return Err(Missing::Gone(lang)),
        Opened::Never => return Err(Missing::Gone(lang)),
    };
    let forwarded = app.store().forwarded_and_told(link.whom.clone()).await?;
    let forwarded = forwarded.ok_or(Missing::Gone(link.language))?;
    Ok((link, forwarded))
}

/// GET /d/{token}
pub(crate) async fn show(
    State(app): State<App>,
    Lang(lang): Lang,
    Path(token): Path<String>,
) -> Result<Response, Missing> {
    let (link, forwarded) = open(&app, &token, lang).await?;
    let mut given = app.store().mail_answers(link.whom.to_string()).await?;
    let answers: BTreeMap<_, _> = forwarded
        .met
        .iter()
        .filter_map(|met| Some((met.doc, answers::of_one(&mut given, met.doc, &met.stubs)?)))
        .collect();
    let whys = whys(&app, &answers).await?;
    let lang = link.language;
    let words = Words { lang, now_ms: app.now().0, centre: "" };
    let to_organisation = matches!(link.whom, Whom::Organisation(_));
    let (past, coming): (Vec<_>, Vec<_>) = forwarded.met.iter().partition(|met| is_past(met, app.now()));
    let action = format!("/d/{token}");
    let until = lang.day(locale::today(link.ends_ms - 1), app.now().0);
    let page = html! {
        h1 { (lang.t("answer-title")) }
        p { (lang.with("mail-hello", &[("name", (&forwarded.recipient.name).into())])) }
        @if link.read_ms.is_some() { p.notice.safe role="status" { (lang.t("answer-read-thanks")) } }
        @else {
            form method="post" action=(action) { button.main type="submit" name="read" value="1" { (Icon::Check) (lang.t("answer-read")) } }
        }
        @if forwarded.met.is_empty() { p { (lang.t("answer-none")) } }
        @if !coming.is_empty() {
            h2 { (lang.t("answer-coming")) }
            ul.rows { @for met in coming { li { (facts(words, met, to_organisation)) } } }
        }
        @if !past.is_empty() {
            h2 { (lang.t("answer-past")) }
            ul.rows {
                @for met in past {
                    li #{ "met-" (met.doc) } {
                        (facts(words, met, to_organisation))
                        @if !met.withdrawn {
                            (question(lang, &action, met, to_organisation, answers.get(&met.doc)))
                            (telling(lang, &action, met, answers.get(&met.doc), whys.get(&met.doc)))
                        }
                    }
                }
            }
        }
        p { button.plain data-print type="button" { (Icon::Print) (lang.t("answer-print")) } }
        p.soft { (lang.with("answer-until", &[("day", (&until).into())])) }
    };
    Ok(shell(lang, &lang.t("answer-title"), &page).into_response())
}

fn facts(words: Words<'_>, met: &Met, to_organisation: bool) -> Markup {
    html! {
        h3 { (words.when(&met.told)) }
        @if met.withdrawn { p { (super::words::badge("alert", Icon::Stopped, &words.lang.t("answer-cancelled"))) } }
        @for fact in words.facts(&met.told, to_organisation) { p.fact.lines { (fact) } }
    }
}

fn question(
    lang: Locale,
    action: &str,
    met: &Met,
    to_organisation: bool,
    given: Option<&Answered>,
) -> Markup {
    let id = format!("asked-{}", met.doc);
    let asked = if to_organisation { "answer-question-organisation" } else { "answer-question-companion" };
    html! {
        form method="post" action=(action) {
            p #(id) { strong { (lang.t(asked)) } }
            input type="hidden" name="met" value=(met.doc);
            div.buttons role="group" aria-labelledby=(id) {
                @for (answer, words, _) in ANSWERS {
                    @let here = given.is_some_and(|given| given.answer == answer);
                    button type="submit" name="answer" value=(answer) aria-pressed=(if here { "true" } else { "false" }) {
                        @if here { (Icon::Check) } (lang.t(words))
                    }
                }
            }
            @if given.is_some() { p.soft role="status" { (lang.t("answer-kept")) } }
        }
    }
}

/// What was told beside an answer, by appointment.
async fn whys(app: &App, answers: &BTreeMap<DocId, Answered>) -> Result<BTreeMap<DocId, String>, PageError> {
    let mut whys = BTreeMap::new();
    for (met, answered) in answers.iter().filter(|(_, answered)| TOLD.contains(&answered.answer.as_str())) {
        let Some(entry) = answered.entries.first() else { continue };
        let entry = app.store().record(*entry).await?;
        whys.insert(*met, entry.map(|entry| entry.values.text(&WHY).to_owned()).unwrap_or_default());
    }
    Ok(whys)
}

/// More than yes or no: begun, stopped and why, or something else.
fn telling(lang: Locale, action: &str, met: &Met, given: Option<&Answered>, why: Option<&String>) -> Markup {
    let given = given.map(|given| given.answer.as_str()).unwrap_or_default();
    let id = met.doc;
    html! {
        details open[TOLD.contains(&given)] {
            summary { (lang.t("answer-more")) }
            form.outcome method="post" action=(action) {
                input type="hidden" name="met" value=(id);
                div {
                    label for={ "told-" (id) } { (lang.t("field-entry-outcome")) }
                    select #{ "told-" (id) } name="answer" {
                        @for told in TOLD { option value=(told) selected[given == told] { (lang.t(&format!("choice-outcome-{told}"))) } }
                    }
                }
                div {
                    label for={ "why-" (id) } { (lang.t("field-entry-why")) }
                    input #{ "why-" (id) } name="why" value=(why.map(String::as_str).unwrap_or_default()) dir="auto" maxlength=(REMARK_CHARS_MAX) autocomplete="off";
                }
                button type="submit" { (Icon::Check) (lang.t("answer-note")) }
            }
        }
    }
}

/// POST /d/{token}
pub(crate) async fn submit(
    State(app): State<App>,
    Lang(lang): Lang,
    Path(token): Path<String>,
    posted: Posted,
) -> Result<Response, Missing> {
    let (link, forwarded) = open(&app, &token, lang).await?;
    let page = format!("/d/{token}");
    if posted.one("read").is_some() {
        app.store().read_mail_link(link.digest, app.now()).await?;
        return Ok(Redirect::to(&page).into_response());
    }
    let id: DocId = posted.one("met").and_then(|id| id.parse().ok()).ok_or(PageError::Form)?;
    // A page that was opened before the stand's device was heard names the stub.
    let is_it = |met: &Met| met.doc == id || met.stubs.contains(&id);
    let met = forwarded.met.into_iter().find(|met| is_it(met) && !met.withdrawn && is_past(met, app.now()));
    let met = met.ok_or(PageError::Form)?;
    let answer = Answer::read(&posted).ok_or(PageError::Form)?;
    // Two taps, or two people with the same mail: one after the other.
    let _turn = app.acts().begin(BY_LINK, &format!("{}{}", link.whom, met.doc)).await;
    note(&app, &link, &met, &answer).await?;
    Ok(Redirect::to(&format!("{page}#met-{}", met.doc)).into_response())
}

/// What somebody with a link says of an appointment.
struct Answer {
    /// As it is kept.
    id: &'static str,
    /// What is noted of it; nothing when they do not know.
    outcome: Option<&'static str>,
    why: String,
}

impl Answer {
    fn read(posted: &Posted) -> Option<Self> {
        let said = posted.one("answer")?;
        if let Some((id, _, outcome)) = ANSWERS.into_iter().find(|(id, ..)| *id == said) {
            return Some(Self { id, outcome, why: String::new() });
        }
        let told = TOLD.into_iter().find(|told| *told == said)?;
        let why = posted.one("why").unwrap_or_default().trim().to_owned();
        Some(Self { id: told, outcome: Some(told), why })
    }
}

/// No account has this number.
const BY_LINK: i64 = -1;

/// Keeps an answer in place of the one that this recipient gave before. What others told of the appointment stands, and the last
/// word counts.
async fn note(app: &App, link: &Link, met: &Met, answer: &Answer) -> Result<(), PageError> {
    let recipient = link.whom.to_string();
    let mut given = app.store().mail_answers(recipient.clone()).await?;
    let before = answers::of_one(&mut given, met.doc, &met.stubs).unwrap_or_default();
    if before.answer == answer.id && !TOLD.contains(&answer.id) {
        return Ok(());
    }
    let Some(by) = &link.by else { return Err(PageError::Form) };
    let given = match answer.outcome {
        Some(outcome) => Some(entry(app, link, met, outcome, &answer.why).await?),
        None => None,
    };
    let said = ByLink {
        recipient,
        appointment: met.doc,
        stubs: met.stubs.clone(),
        people: met.people.clone(),
        answer: answer.id,
        given,
    };
    let entries = outcome::tell_by_link(app.store(), app.env()?, by, said).await?;
    tracing::info!(entries, "an appointment was answered about by a link");
    Ok(())
}

/// What is noted, in the centre's language: that it came by the link too.
async fn entry(app: &App, link: &Link, met: &Met, outcome: &str, why: &str) -> Result<Edit, PageError> {
    let words = Locale::Nl.t(match &link.whom {
        Whom::Companion { .. } => "answer-told-companion",
        Whom::Organisation(_) => "answer-told-organisation",
    });
    let record = app.store().record(met.doc).await?.ok_or(PageError::NotFound)?;
    let Space::Stand { organisation, .. } = record.space else { return Err(PageError::NotFound) };
    let mut edit = edit_of([
        (OUTCOME.key, outcome.to_owned()),
        (WHY.key, why.to_owned()),
        (WORDS.key, words),
        (WAY.key, "appointment".to_owned()),
        (APPOINTMENT.key, met.doc.to_string()),
        (ORGANISATION.key, organisation.to_string()),
    ]);
    let task = record.values.text(&appointment::TASK);
    if !task.is_empty() {
        edit.insert(TASK.key.to_owned(), Input::from(task.to_owned()));
    }
    edit.insert(AT.key.to_owned(), Input::Number(app.now().0));
    Ok(edit)
}

fn is_past(met: &Met, now: Millis) -> bool {
    match locale::moment_of(&met.told.date, &met.told.time) {
        Some(moment) => moment.as_millisecond() <= now.0,
        None => met.told.date < locale::today(now.0).to_string(),
    }
}

/// A page of its own: no way from here to anywhere else.
pub(super) fn shell(lang: Locale, title: &str, content: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(lang.tag()) dir=(lang.direction()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="robots" content="noindex";
                title { (title) " — Samenspel" }
                link rel="icon" href="/assets/icon.svg" type="image/svg+xml";
                link rel="stylesheet" href="/assets/fonts.css";
                link rel="stylesheet" href="/assets/tokens.css";
                link rel="stylesheet" href="/assets/dashboard.css";
                script src="/assets/live.js" defer {}
            }
            body { main #main .paper.digest tabindex="-1" { (content) } }
        }
    }
}
