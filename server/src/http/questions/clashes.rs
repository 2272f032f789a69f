//! GET /questions/clashes: appointments that cannot stay where they are. POST /questions/clashes/{id}: what becomes of one.

use axum::{
    extract::{Path, State},
    response::Redirect,
};
use maud::{Markup, html};
use samenspel_model::{
    DocId,
    appointment::{AGREED, DATE, TIME, WITHDRAWN},
    doc::Kind,
    edit::{Edit, Input, edit_of},
    slot,
};

use crate::{
    App,
    http::{
        PageError,
        context::Coordinator,
        icon::Icon,
        layout,
        parts::{
            flash,
            form::Posted,
            question::{Answers, Question, card},
        },
        words,
    },
    ingest::dashboard::{self, Edited},
    locale::Locale,
    said::{Said, Sentence, Undo},
    store::{ClashLine, records::Record},
};

pub(crate) const PATH: &str = "/questions/clashes";
/// So many are shown at once; those that follow come when these are answered.
const SHOWN_MAX: usize = 50;

/// GET /questions/clashes
pub(crate) async fn show(State(app): State<App>, person: Coordinator) -> Result<Markup, PageError> {
    let (lang, now) = (person.lang, app.now());
    let total = app.store().count_clashes(now).await?;
    let clashes = app.store().clash_lines(now, SHOWN_MAX).await?;
    Ok(layout::page(
        &person,
        &lang.t("clashes"),
        &html! {
            p { a.back href="/today" { (Icon::Back) (lang.t("nav-today")) } }
            header.page { h1 { (lang.t("clashes")) } p { (lang.t("clashes-intro")) } }
            div #clashes data-live="stand desk catalogue" {
                @if clashes.is_empty() { (words::empty(&lang.t("clashes-none"))) }
                @for clash in &clashes { (card(&question(lang, clash, now.0))) }
                @if clashes.len() < total {
                    p { (lang.with("clashes-more", &[("shown", clashes.len().into()), ("total", total.into())])) }
                }
            }
        },
    ))
}

fn question(lang: Locale, clash: &ClashLine, now_ms: i64) -> Question {
    let line = &clash.line;
    let to = clash.to.as_ref().map(|(day, time)| words::moment(lang, day, time, now_ms));
    let mut said: Vec<_> = line
        .candidates
        .iter()
        .map(|(id, name)| html! { a.target href={ "/candidates/" (id) } { (words::name(lang, name)) } })
        .collect();
    said.push(html! { (words::booklet(lang, &line.booklet)) });
    said.extend(
        clash.others.iter().map(|other| html! { (Icon::Calendar) (words::appointment(lang, other, now_ms)) }),
    );
    let mut choices = Vec::new();
    if let Some(to) = &to {
        choices.push(("move".to_owned(), html! { (lang.with("clash-move", &[("moment", to.into())])) }));
    }
    if clash.why == "twice" || clash.why == "places" {
        choices.push(("withdraw".to_owned(), html! { (lang.t("clash-withdraw")) }));
    }
    choices.push(("stay".to_owned(), html! { (lang.t("clash-stay")) }));
    let (day, time) = clash.to.clone().unwrap_or_default();
    let at = slot::id(&line.date, &line.time).unwrap_or_default();
    Question {
        id: format!("clash-{}-{}", line.id, slot::id(&day, &time).unwrap_or_default()),
        urgent: false,
        icon: Icon::Calendar,
        about: Some(html! { (words::appointment(lang, line, now_ms)) }),
        asked: lang.t(&format!("clash-why-{}", clash.why)),
        said,
        answers: Some(Answers {
            action: format!("{PATH}/{}", line.id),
            hidden: vec![("since", clash.version.clone()), ("day", day), ("time", time), ("at", at)],
            choices,
        }),
        note: (to.is_none() && matches!(clash.why.as_str(), "slot" | "visitor"))
            .then(|| lang.t("clash-no-time")),
    }
}

/// POST /questions/clashes/{id}: moved to the time that the page proposed, left where it is, or set aside. What another device
/// wrote since then is not overwritten: somebody is asked.
pub(crate) async fn answer(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Redirect, PageError> {
    let id: DocId = id.parse().map_err(|_| PageError::NotFound)?;
    let record = app.store().record(id).await?.filter(|record| record.kind == Kind::Appointment);
    let record = record.ok_or(PageError::NotFound)?;
    let given = |name| posted.one(name).unwrap_or_default();
    let (day, time) = (given("day"), given("time"));
    let (edit, said) = match given("value") {
        "move" if slot::id(day, time).is_some() => {
            let moment = words::moment(person.lang, day, time, person.now_ms);
            (
                edit_of([(DATE.key, day), (TIME.key, time)]),
                Sentence::new("clash-moved").text("moment", moment),
            )
        }
        "stay" => {
            // The time that the page showed, and no other that somebody wrote since then.
            (edit_of([(AGREED.key, given("at"))]), Sentence::new("clash-stays"))
        }
        "withdraw" => {
            (edit_of([(WITHDRAWN.key, true)]), Sentence::new("appointments-withdrawn-now").count("count", 1))
        }
        _ => return Err(PageError::Form),
    };
    let before = before(&record, &edit);
    let edited =
        dashboard::edit_form(app.store(), app.env()?, &person.account, id, given("since"), edit).await?;
    tracing::info!(account = person.account.id, %id, "a clash was answered");
    let said = match edited {
        // A double tap: the page of the first says how to undo it.
        Edited::Unchanged => return Ok(Redirect::to(PATH)),
        Edited::Saved => Said::new(said).undo(Undo::Put(id, before), app.now().0, PATH),
        Edited::Beside => Said::new(Sentence::new("clash-both")),
    };
    flash::redirect(&app, &person, PATH, said)
}

/// What stands there before.
fn before(record: &Record, edit: &Edit) -> Edit {
    let stands = |key: &String, given: &Input| match given {
        Input::Text(_) => Input::from(record.values.texts.get(key).cloned().unwrap_or_default()),
        Input::On(_) => Input::On(record.values.numbers.get(key).copied().unwrap_or(0) > 0),
        Input::Number(_) => Input::Number(record.values.numbers.get(key).copied().unwrap_or(0)),
    };
    edit.iter().map(|(key, given)| (key.clone(), stands(key, given))).collect()
}
