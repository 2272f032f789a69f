//! GET /questions/booklets: booklets that nobody is known by, or several people. POST /questions/booklets/{id}/close and /ask.

use axum::{
    extract::{Path, State},
    response::{Redirect, Response},
};
use maud::{Markup, html};
use samenspel_model::DocId;

use crate::{
    App,
    http::{
        PageError,
        appointments::of_same_booklet,
        context::Coordinator,
        icon::Icon,
        parts::{
            filter::{Chosen, Filter},
            flash,
            question::{Answers, Question, card},
            table::{Column, Table},
            view::View,
        },
        words::{self, declared::Ctx},
    },
    said::{Said, Sentence, Undo},
    store::{
        UNKNOWN_BOOKLETS,
        list::Value,
        rows::{SharedBooklet, UnknownBooklet, booklet_in_groups},
    },
};

static BOOKLETS: Table<UnknownBooklet> = Table {
    path: "/questions/booklets",
    list: &UNKNOWN_BOOKLETS,
    columns: &[
        Column {
            words: "booklet",
            sort: None,
            cell: None,
            text: Some(|_, line| booklet_in_groups(&line.code)),
        },
        Column { words: "nav-appointments", sort: None, cell: None, text: Some(dates_text) },
    ],
    further: None,
    topics: "desk stand catalogue",
    empty: "questions-booklets-empty",
    card: Some(booklet),
    withdrawn: |_| false,
};

/// GET /questions/booklets
pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    view: View,
) -> Result<Response, PageError> {
    let shared = app.store().shared_booklets().await?;
    let lang = person.lang;
    let choices = vec![
        Chosen::only("open", lang.t("filter-booklets-open"), "open", Value::Null),
        Chosen::only("closed", lang.t("filter-booklets-closed"), "anonymous", Value::Null),
    ];
    let filters = vec![Filter::new("which", lang.t("filter-which"), choices)];
    super::list(&BOOKLETS, &app, &person, &view, "questions-booklets", filters, &shared).await
}

/// Appointments that a card shows of a booklet.
const DATES_SHOWN: usize = 3;

/// A booklet with appointments that nobody is known by.
pub(in crate::http) fn booklet(ctx: Ctx, line: &UnknownBooklet) -> Markup {
    let Ctx { lang, now_ms, .. } = ctx;
    let date = |line| html! { (Icon::Calendar) (words::appointment(lang, line, now_ms)) };
    let mut said: Vec<_> = line.appointments.iter().take(DATES_SHOWN).map(date).collect();
    let first = line.appointments.first();
    if let (Some(first), true) = (first, line.standing > DATES_SHOWN) {
        let all = lang.with("appointments-all", &[("total", line.standing.into())]);
        said.push(html! { a.target href=(of_same_booklet(first)) { (all) } });
    }
    let (act, words, note) = if line.is_anonymous {
        ("ask", "booklet-ask-again", "booklet-anonymous")
    } else {
        ("close", "booklet-close", "booklet-unknown-hint")
    };
    card(&Question {
        urgent: false,
        icon: Icon::Book,
        about: Some(words::booklet(lang, &line.code)),
        asked: lang.t("booklet-unknown"),
        said,
        answers: first.map(|first| Answers {
            action: format!("/questions/booklets/{}/{act}", first.id),
            hidden: vec![],
            choices: vec![(act.to_owned(), html! { (lang.t(words)) })],
        }),
        note: Some(lang.t(note)),
    })
}

/// A booklet that several people have.
pub(in crate::http) fn shared(ctx: Ctx, booklet: &SharedBooklet) -> Markup {
    let lang = ctx.lang;
    let holder = |(id, name): &(DocId, String)| html! { a.target href={ "/candidates/" (id) } { (words::name(lang, name)) } };
    card(&Question {
        urgent: true,
        icon: Icon::Book,
        about: Some(words::booklet(lang, &booklet.code)),
        asked: lang.t("booklet-shared"),
        said: booklet.holders.iter().map(holder).collect(),
        answers: None,
        note: Some(lang.t("booklet-shared-hint")),
    })
}

/// POST /questions/booklets/{id}/close: nobody is going to be known by the booklet of this appointment.
pub(crate) async fn close(
    state: State<App>,
    person: Coordinator,
    id: Path<String>,
) -> Result<Redirect, PageError> {
    know(state, person, id, true).await
}

/// POST /questions/booklets/{id}/ask
pub(crate) async fn ask_again(
    state: State<App>,
    person: Coordinator,
    id: Path<String>,
) -> Result<Redirect, PageError> {
    know(state, person, id, false).await
}

async fn know(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
    anonymous: bool,
) -> Result<Redirect, PageError> {
    let id: DocId = id.parse().map_err(|_| PageError::NotFound)?;
    let code = app.store().appointment(id).await?.ok_or(PageError::NotFound)?.booklet;
    app.store().know_anonymous(code.clone(), anonymous).await?;
    tracing::info!(account = person.account.id, anonymous, "a booklet of nobody");
    let words = if anonymous { "booklet-closed-now" } else { "booklet-asked-again" };
    let said = Said::new(Sentence::new(words).text("code", booklet_in_groups(&code)));
    let page = "/questions/booklets";
    flash::redirect(&app, &person, page, said.undo(Undo::Anonymous(code, !anonymous), app.now().0, page))
}

fn dates_text(ctx: Ctx, line: &UnknownBooklet) -> String {
    let dates =
        line.appointments.iter().map(|line| format!("{} {} {}", line.date, line.time, line.organisation));
    let mut dates: Vec<_> = dates.collect();
    if let Some(more @ 1..) = line.standing.checked_sub(dates.len()) {
        dates.push(ctx.lang.with("appointments-more", &[("count", more.into())]));
    }
    dates.join(" · ")
}
