//! GET /questions: where devices noted different things.
//! POST /questions/{doc}: which of several values is right.

pub(crate) mod booklets;
pub(crate) mod clashes;

use axum::{
    extract::{Path, State},
    response::{Redirect, Response},
};
use maud::{Markup, html};
use samenspel_model::{DocId, Invalid, doc::Kind};

use super::{
    PageError,
    context::Coordinator,
    icon::Icon,
    language, layout,
    parts::{
        filter::Filter,
        flash,
        form::Posted,
        question::{Answers, Question, card},
        table::{Column, Table},
        view::View,
    },
    words::{self, declared::Ctx},
};
use crate::{
    App,
    deferred::Act,
    ingest::dashboard::{Answer, EditError, answered},
    locale::Locale,
    said::{Said, Sentence, Undo},
    store::{QUESTIONS, rows::ConflictRow},
};

static CONFLICTS: Table<Vec<ConflictRow>> = Table {
    path: "/questions",
    list: &QUESTIONS,
    columns: &[
        Column {
            words: "field-who",
            sort: None,
            cell: None,
            text: Some(|_, rows| {
                text(rows, |row| {
                    if row.item.is_empty() {
                        row.title.clone()
                    } else {
                        format!("{} — {}", row.title, row.item)
                    }
                })
            }),
        },
        Column {
            words: "questions",
            sort: None,
            cell: None,
            text: Some(|ctx, rows| text(rows, |row| asked(ctx, row))),
        },
        Column {
            words: "column-values",
            sort: None,
            cell: None,
            text: Some(|ctx, rows| values_text(ctx, rows)),
        },
    ],
    further: None,
    id: |rows| rows.first().map(|row| row.doc.to_string()).unwrap_or_default(),
    topics: "desk stand catalogue",
    empty: "questions-empty",
    card: Some(|ctx, rows| html! { @for row in rows { (conflict(ctx, row, None, true, "/questions")) } }),
    withdrawn: |_| false,
};

/// GET /questions
pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    view: View,
) -> Result<Response, PageError> {
    list(&CONFLICTS, &app, &person, &view, "questions", vec![]).await
}

async fn list<T: Send + 'static>(
    table: &'static Table<T>,
    app: &App,
    person: &Coordinator,
    view: &View,
    title: &'static str,
    filters: Vec<Filter>,
) -> Result<Response, PageError> {
    let lang = person.lang;
    let other = if title == "questions" {
        ("/questions/booklets", "questions-booklets")
    } else {
        ("/questions", "questions")
    };
    table
        .answer(app, person, view, filters, |list| {
            layout::page(
                person,
                &lang.t(title),
                &html! {
                    p { a.back href="/today" { (Icon::Back) (lang.t("to-today")) } }
                    header.page { h1 { (lang.t(title)) } p { a.target href=(other.0) { (lang.t(other.1)) } } }
                    h2.sr-only { (lang.t(title)) }
                    div.questions { (list) }
                },
            )
        })
        .await
}

/// A conflict as a card. `waiting` is what somebody chose some seconds ago; `named`: the page does not say whose it is.
pub(super) fn conflict(
    ctx: Ctx,
    row: &ConflictRow,
    waiting: Option<(String, String)>,
    named: bool,
    back: &str,
) -> Markup {
    let Ctx { lang, now_ms, .. } = ctx;
    let said = row.voices.iter().map(|voice| {
        let (value, moment) =
            (ctx.value(row.kind, &row.field, &voice.value), lang.moment(voice.at_ms, now_ms));
        let author: &str = &voice.author;
        let values = [("author", author.into()), ("value", (&value).into()), ("moment", (&moment).into())];
        html! { (lang.with("conflict-voice", &values)) }
    });
    let mut choices: Vec<_> = row
        .voices
        .iter()
        .map(|voice| (voice.value.clone(), html! { bdi { (ctx.value(row.kind, &row.field, &voice.value)) } }))
        .collect();
    choices.dedup_by(|one, other| one.0 == other.0);
    let both = together(row);
    if let Some(Ok(both)) = &both {
        choices.push((both.clone(), html! { (lang.t("conflict-both")) }));
    }
    let hidden = vec![("field", row.field.clone()), ("mark", row.mark()), ("back", back.to_owned())];
    let note = waiting.map(|(by, value)| {
        let value = ctx.value(row.kind, &row.field, &value);
        lang.with("conflict-chosen-now", &[("by", (&by).into()), ("value", (&value).into())])
    });
    let too_long = match both {
        Some(Err(Invalid::TextTooLong { max, length })) => {
            Some(lang.with("conflict-both-too-long", &[("max", max.into()), ("length", length.into())]))
        }
        _ => None,
    };
    card(&Question {
        id: format!("question-{}-{}", row.doc, row.mark()),
        urgent: true,
        icon: Icon::Question,
        about: (named || !row.item.is_empty()).then(|| about(lang, row)),
        asked: asked(ctx, row),
        said: said.collect(),
        answers: note.is_none().then(|| Answers {
            action: format!("/questions/{}", row.doc),
            hidden,
            choices,
        }),
        note: note.or(too_long),
    })
}

/// Whose question it is, and of which of several.
fn about(lang: Locale, row: &ConflictRow) -> Markup {
    html! {
        a href=(address(row)) { (words::name(lang, &row.title)) }
        @if !row.item.is_empty() { " — " bdi { (row.item) } }
    }
}

/// What somebody chose of a question some seconds ago, and who.
pub(super) fn waiting(app: &App, row: &ConflictRow) -> Option<(String, String)> {
    app.deferred().answer_to(row.doc, &row.field)
}

/// POST /questions/{doc}
pub(crate) async fn answer(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Redirect, PageError> {
    let doc: DocId = id.parse().map_err(|_| PageError::NotFound)?;
    let one = |name: &str| posted.one(name).unwrap_or_default();
    let back = language::own_path(one("back")).to_owned();
    // A browser sends line ends as CR LF.
    let value = one("value").replace("\r\n", "\n");
    let answer = Answer { doc, key: one("field").to_owned(), mark: one("mark").to_owned(), value };
    let refused = |sentence: Sentence| flash::redirect(&app, &person, &back, Said::alert(sentence));
    if let Some((by, chosen)) = app.deferred().answer_to(doc, &answer.key) {
        return refused(Sentence::new("conflict-answered-now").text("by", by).text("value", chosen));
    }
    match answered(app.store(), &answer).await {
        Ok(None) => {}
        Ok(Some(voice)) => {
            let moment = person.lang.moment(voice.at_ms.0, person.now_ms);
            let said = Sentence::new("conflict-answered").text("by", voice.author).text("moment", moment);
            return refused(said.text("value", voice.value));
        }
        Err(EditError::NotAValue) => return refused(Sentence::new("conflict-changed")),
        Err(error) => return Err(error.into()),
    }
    let (key, value) = (answer.key.clone(), answer.value.clone());
    let Some(number) = app.deferred().later(app.store(), Act::Answer(person.account.clone(), answer)) else {
        // A double tap: the page of the first says how to undo it.
        return Ok(Redirect::to(&back));
    };
    tracing::info!(account = person.account.id, %doc, "a question was answered");
    let said = match spoken(&app, &person, doc, &key, &value).await? {
        Some(value) => Sentence::new("conflict-chosen").text("value", value),
        None => Sentence::new("conflict-chosen-both"),
    };
    let said = Said::new(said).undo(Undo::Deferred(number), person.now_ms, back.clone());
    flash::redirect(&app, &person, &back, said)
}

/// The value as it is said; `None` when it is all of them.
async fn spoken(
    app: &App,
    person: &Coordinator,
    doc: DocId,
    key: &str,
    value: &str,
) -> Result<Option<String>, PageError> {
    let centre = app.store().called().await?;
    let ctx = Ctx { lang: person.lang, now_ms: person.now_ms, centre: &centre };
    let open = app.store().conflicts_of(doc).await?;
    let row = open.iter().find(|row| row.field == key);
    let row = row.filter(|row| row.voices.iter().any(|voice| voice.value == value));
    Ok(row.map(|row| ctx.value(row.kind, key, value)))
}

/// All of the values, where they may stay together.
fn together(row: &ConflictRow) -> Option<Result<String, Invalid>> {
    let field = row.kind.noun().find(&row.field)?.field;
    field.together(row.voices.iter().map(|voice| voice.value.as_str()))
}

/// Where the thing is that is asked about.
fn address(row: &ConflictRow) -> String {
    match row.kind {
        Kind::Organisation => format!("/organisations/{}", row.doc),
        Kind::Market => format!("/markets/{}", row.doc),
        Kind::Referrer => format!("/referrers/{}", row.doc),
        Kind::Card => format!("/cards/{}", row.doc),
        Kind::Volunteer => format!("/team/{}", row.doc),
        Kind::Centre => "/centre".to_owned(),
        Kind::Candidate => format!("/candidates/{}", row.doc),
        Kind::Appointment => format!("/appointments/{}", row.doc),
        Kind::Entry => format!("/entries/{}", row.doc),
        // Nobody is asked about them.
        Kind::Presence | Kind::Entrance => "/markets".to_owned(),
    }
}

/// The question in words.
fn asked(ctx: Ctx, row: &ConflictRow) -> String {
    let words = row.kind.noun().words(&row.field).unwrap_or_default();
    ctx.lang.known(&format!("conflict-question-{words}")).unwrap_or_else(|| {
        let label = ctx.label(row.kind, &row.field);
        ctx.lang.with("conflict-two-values", &[("field", (&label).into())])
    })
}

fn text(rows: &[ConflictRow], each: impl Fn(&ConflictRow) -> String) -> String {
    rows.iter().map(each).collect::<Vec<_>>().join(" · ")
}

fn values_text(ctx: Ctx, rows: &[ConflictRow]) -> String {
    text(rows, |row| {
        let voices = row.voices.iter().map(|voice| ctx.value(row.kind, &row.field, &voice.value));
        voices.collect::<Vec<_>>().join(" / ")
    })
}

#[cfg(test)]
mod tests {
    use crate::{locale::Locale, store::rows::VoiceRow};

    use super::*;

    #[test]
    fn texts_that_are_too_long_together_are_not_offered_together() {
        let shown = |length: usize| {
            let voice = |author: &str, letter: &str| VoiceRow {
                signed: author.to_owned(),
                value: letter.repeat(length),
                author: author.to_owned(),
                at_ms: 1_795_424_400_000,
            };
            let row = ConflictRow {
                doc: DocId([1; 16]),
                kind: Kind::Candidate,
                title: "Amina".to_owned(),
                item: String::new(),
                field: "remark".to_owned(),
                voices: vec![voice("Balie 1", "a"), voice("Balie 2", "b")],
            };
            let centre = samenspel_model::values::Values::default();
            let ctx = Ctx { lang: Locale::Nl, now_ms: 1_795_424_400_000, centre: &centre };
            conflict(ctx, &row, None, true, "/today").into_string()
        };
        assert!(shown(900).contains("Allebei houden"));
        let long = shown(1_500);
        assert!(!long.contains("Allebei houden"));
        assert!(long.contains("Samen zijn deze teksten te lang"), "{long}");
    }
}
