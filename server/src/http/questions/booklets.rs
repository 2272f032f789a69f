//! GET /questions/booklets: whose booklets are, and what may stay of one whose person was erased. POST /questions/booklets: an
//! answer.

use axum::{
    extract::State,
    response::{Redirect, Response},
};
use maud::{Markup, html};
use samenspel_model::DocId;

use crate::{
    App,
    deferred::Act,
    http::{
        PageError,
        appointments::of_same_booklet,
        context::Coordinator,
        icon::Icon,
        language,
        parts::{
            filter::{Chosen, Filter},
            flash,
            form::Posted,
            question::{Answers, Question, card},
            table::{Column, Table},
            view::View,
        },
        words::{self, declared::Ctx},
    },
    ingest::dashboard::set_shared,
    said::{Said, Sentence, Undo},
    store::{
        BOOKLET_QUESTIONS,
        list::Value,
        rows::{Asks, BookletQuestion, booklet_in_groups},
    },
};

const PATH: &str = "/questions/booklets";

static BOOKLETS: Table<BookletQuestion> = Table {
    path: PATH,
    list: &BOOKLET_QUESTIONS,
    columns: &[
        Column {
            words: "booklet",
            sort: None,
            cell: None,
            text: Some(|_, line| booklet_in_groups(&line.code)),
        },
        Column {
            words: "questions",
            sort: None,
            cell: None,
            text: Some(|ctx, line| ctx.lang.t(asked(line))),
        },
        Column { words: "field-who", sort: None, cell: None, text: Some(holders_text) },
        Column { words: "nav-appointments", sort: None, cell: None, text: Some(dates_text) },
    ],
    further: None,
    id: |question| format!("{}-{}", asked(question), question.code),
    topics: "desk stand catalogue",
    empty: "questions-booklets-empty",
    card: Some(|ctx, line| booklet(ctx, line, PATH)),
    withdrawn: |_| false,
};

/// GET /questions/booklets
pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    view: View,
) -> Result<Response, PageError> {
    let lang = person.lang;
    let choices = vec![
        Chosen::only("open", lang.t("filter-booklets-open"), "open", Value::Null),
        Chosen::only("closed", lang.t("filter-booklets-closed"), "answered", Value::Null),
    ];
    let filters = vec![Filter::new("which", lang.t("filter-which"), choices)];
    super::list(&BOOKLETS, &app, &person, &view, "questions-booklets", filters).await
}

/// Appointments that a card shows of a booklet.
const DATES_SHOWN: usize = 3;

fn asked(question: &BookletQuestion) -> &'static str {
    match question.asks {
        Asks::Erased => "booklet-erased",
        Asks::Several => "booklet-shared",
        Asks::Nobody => "booklet-unknown",
    }
}

/// The answers that can be given, each with its words, and what else is to be known.
fn answers(question: &BookletQuestion) -> (&'static [(&'static str, &'static str)], &'static str) {
    match (question.asks, question.is_answered) {
        (Asks::Erased, false) => {
            (&[("erase", "booklet-erased-erase"), ("keep", "booklet-erased-keep")], "booklet-erased-hint")
        }
        (Asks::Erased, true) => (&[("again", "booklet-ask-again")], "booklet-erased-kept"),
        (Asks::Several, false) => (&[("both", "booklet-shared-both")], "booklet-shared-hint"),
        (Asks::Several, true) => (&[("apart", "booklet-ask-again")], "booklet-shared-known"),
        (Asks::Nobody, false) => (&[("close", "booklet-close")], "booklet-unknown-hint"),
        (Asks::Nobody, true) => (&[("ask", "booklet-ask-again")], "booklet-anonymous"),
    }
}

/// A question about a booklet, asked on the page at `back`.
pub(in crate::http) fn booklet(ctx: Ctx, question: &BookletQuestion, back: &str) -> Markup {
    let Ctx { lang, now_ms, .. } = ctx;
    let holder = |(id, name): &(DocId, String)| html! { a.target href={ "/candidates/" (id) } { (words::name(lang, name)) } };
    let date = |line| html! { (Icon::Calendar) (words::appointment(lang, line, now_ms)) };
    let mut said: Vec<_> = question.holders.iter().map(holder).collect();
    said.extend(question.appointments.iter().take(DATES_SHOWN).map(date));
    if let (Some(first), true) = (question.appointments.first(), question.count > DATES_SHOWN) {
        let all = lang.with("appointments-all", &[("total", question.count.into())]);
        said.push(html! { a.target href=(of_same_booklet(first)) { (all) } });
    }
    if question.is_revoked {
        said.push(html! { (words::revoked(lang)) });
    }
    let (choices, note) = answers(question);
    let mut hidden =
        vec![("code", question.code.clone()), ("upto", question.upto.to_string()), ("back", back.to_owned())];
    hidden.extend(question.holders.iter().map(|(id, _)| ("holder", id.to_string())));
    card(&Question {
        id: format!("{note}-{}", question.code),
        urgent: question.asks != Asks::Nobody && !question.is_answered,
        icon: Icon::Book,
        about: Some(words::booklet(lang, &question.code)),
        asked: lang.t(asked(question)),
        said,
        answers: Some(Answers {
            action: PATH.to_owned(),
            hidden,
            choices: choices
                .iter()
                .map(|(act, words)| ((*act).to_owned(), html! { (lang.t(words)) }))
                .collect(),
        }),
        note: Some(lang.t(note)),
    })
}

/// POST /questions/booklets
pub(crate) async fn answer(
    State(app): State<App>,
    person: Coordinator,
    posted: Posted,
) -> Result<Redirect, PageError> {
    let one = |name: &str| posted.one(name).unwrap_or_default();
    let (back, act) = (language::own_path(one("back")).to_owned(), one("value"));
    let asked = app.store().booklet_questions_about(one("code").to_owned()).await?;
    let question =
        asked.iter().find(|question| answers(question).0.iter().any(|(offered, _)| *offered == act));
    let Some(question) = question else {
        if asked.iter().any(|question| is_so(question, act)) {
            // A double tap: the page of the first says how to undo it.
            return Ok(Redirect::to(&back));
        }
        return flash::redirect(&app, &person, &back, Said::alert(Sentence::new("conflict-changed")));
    };
    let upto = one("upto").parse().unwrap_or(question.upto).min(question.upto);
    let seen: Vec<DocId> = posted.all("holder").filter_map(|id| id.parse().ok()).collect();
    let done = act_on(&app, &person, question, act, (upto, seen)).await?;
    tracing::info!(account = person.account.id, act, "a question about a booklet was answered");
    let Some((sentence, undo)) = done else { return Ok(Redirect::to(&back)) };
    let said = Said::new(sentence.text("code", booklet_in_groups(&question.code)));
    let said = match undo {
        Some(undo @ Undo::Deferred(_)) => {
            said.undo(undo, app.now().0, back.clone()).afterwards(Sentence::new("erased-now"))
        }
        Some(undo) => said.undo(undo, app.now().0, back.clone()),
        None => Said { alert: true, ..said },
    };
    flash::redirect(&app, &person, &back, said)
}

/// Was this answered before?
fn is_so(question: &BookletQuestion, act: &str) -> bool {
    match question.asks {
        Asks::Erased => act == if question.is_answered { "keep" } else { "again" },
        Asks::Several => act == if question.is_answered { "both" } else { "apart" },
        Asks::Nobody => act == if question.is_answered { "close" } else { "ask" },
    }
}

/// Does what an answer says of what whoever gave it saw: up to a document, and of these sheets. What is said then, and how it is
/// undone; nothing after a double tap, whose first one told it.
async fn act_on(
    app: &App,
    person: &Coordinator,
    question: &BookletQuestion,
    act: &str,
    (upto, seen): (i64, Vec<DocId>),
) -> Result<Option<(Sentence, Option<Undo>)>, PageError> {
    let (store, code) = (app.store(), question.code.clone());
    let (words, undo) = match (question.asks, act) {
        (Asks::Nobody, _) => {
            let anonymous = act == "close";
            store.know_anonymous(code.clone(), anonymous).await?;
            let words = if anonymous { "booklet-closed-now" } else { "booklet-asked-again" };
            (words, Undo::Anonymous(code, !anonymous))
        }
        (Asks::Several, _) => {
            let of: Vec<_> =
                question.holders.iter().map(|(id, _)| *id).filter(|id| seen.contains(id)).collect();
            let both = act == "both";
            let set = set_shared(store, app.now(), &person.account, &code, of, both).await?;
            if set.is_empty() {
                return Ok(Some((Sentence::new("conflict-changed"), None)));
            }
            let words = if both { "booklet-shared-now" } else { "booklet-asked-again" };
            (words, Undo::Shared(code, set, !both))
        }
        (Asks::Erased, "erase") => match app.deferred().later(store, Act::EraseNoted(code, upto)) {
            Some(number) => ("booklet-erasing-now", Undo::Deferred(number)),
            None => return Ok(None),
        },
        (Asks::Erased, _) if app.deferred().erases_noted(&code) => {
            return Ok(Some((Sentence::new("booklet-erasing-now"), None)));
        }
        (Asks::Erased, _) => {
            let before = store.kept_of_erased(code.clone()).await?.unwrap_or(0);
            store.keep_of_erased(code.clone(), if act == "again" { 0 } else { upto }).await?;
            let words = if act == "again" { "booklet-erased-again" } else { "booklet-kept-now" };
            (words, Undo::KeptOfErased(code, before))
        }
    };
    Ok(Some((Sentence::new(words), Some(undo))))
}

fn holders_text(ctx: Ctx, line: &BookletQuestion) -> String {
    let named = |name: &String| if name.is_empty() { ctx.lang.t("candidate-no-name") } else { name.clone() };
    line.holders.iter().map(|(_, name)| named(name)).collect::<Vec<_>>().join(" · ")
}

fn dates_text(ctx: Ctx, line: &BookletQuestion) -> String {
    let dates =
        line.appointments.iter().map(|line| format!("{} {} {}", line.date, line.time, line.organisation));
    let mut dates: Vec<_> = dates.collect();
    if let Some(more @ 1..) = line.count.checked_sub(dates.len()) {
        dates.push(ctx.lang.with("appointments-more", &[("count", more.into())]));
    }
    dates.join(" · ")
}
