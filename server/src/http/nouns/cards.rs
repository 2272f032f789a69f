//! What is only of cards on rights and duties: their order, and how long ago somebody made sure of them.
//! POST /cards/{id}/before/{other}: one changes its place. POST /cards/{id}/checked: somebody looked today.

use axum::{
    extract::{Path, State},
    response::Redirect,
};
use maud::{Markup, html};
use samenspel_model::{
    DocId, card,
    checked::{self, Checked},
    doc::Kind,
    edit::edit_of,
    values::Values,
};

use super::{Place, called};
use crate::{
    App,
    http::{
        PageError,
        context::Coordinator,
        icon::Icon,
        parts::{flash, form::Form},
        words::{self, declared::choice},
    },
    ingest::dashboard::{self, order},
    locale::{self, Locale},
    said::{Said, Sentence, Undo},
    store::records::Record,
};

/// A situation in words.
pub(super) fn situation(lang: Locale, id: &str) -> String {
    choice(lang, &Values::default(), &card::SITUATION, id)
}

/// The number of a place after all others.
pub(super) async fn last(app: &App) -> Result<i64, PageError> {
    let all = app.store().records(Kind::Card).await?;
    let last = all.iter().map(|record| record.values.number(&card::ORDER)).max().unwrap_or(0);
    Ok((last + order::STEP).min(order::LAST))
}

/// Nobody looked tomorrow.
pub(super) fn check(form: &mut Form, person: &Coordinator, place: Place) {
    let key = card::CHECKED_ON.key;
    let day = form.value(key).parse::<jiff::civil::Date>();
    if place.kind == Kind::Card && day.is_ok_and(|day| day > locale::today(person.now_ms)) {
        form.refuse(key, person.lang.t("card-checked-later"));
    }
}

/// What a line of the list says beside the name: about what, in which languages, since when, and where it can go.
pub(super) fn about(person: &Coordinator, all: &[Record], at: usize) -> Markup {
    let lang = person.lang;
    let Some(record) = all.get(at) else { return html! {} };
    let before = at.checked_sub(1).and_then(|before| all.get(before));
    let title = called(lang, record);
    let button = |first: DocId, second: DocId, (words, named): (&str, &str)| {
        html! {
            form method="post" action={ "/cards/" (first) "/before/" (second) } {
                button.plain type="submit" aria-label=(lang.with(named, &[("title", (&title).into())])) { (lang.t(words)) }
            }
        }
    };
    html! {
        p.soft.facts {
            span { (situation(lang, record.values.text(&card::SITUATION))) }
            span { (languages(lang, record)) }
        }
        (looked(person, record))
        div.contact {
            @if let Some(before) = before { (button(record.id, before.id, ("card-up", "card-up-named"))) }
            @if let Some(next) = all.get(at + 1) { (button(next.id, record.id, ("card-down", "card-down-named"))) }
        }
    }
}

fn languages(lang: Locale, record: &Record) -> String {
    let names: Vec<_> =
        checked::languages(&record.values).into_iter().map(|code| words::language(lang, code)).collect();
    if names.is_empty() { lang.t("text-none") } else { names.join(", ") }
}

/// When somebody last made sure of it; amber where that is long ago.
fn looked(person: &Coordinator, record: &Record) -> Markup {
    let (lang, today) = (person.lang, locale::today(person.now_ms).to_string());
    let day = lang.day_text(record.values.text(&card::CHECKED_ON), person.now_ms);
    let said = lang.with("card-checked", &[("day", (&day).into())]);
    html! {
        p {
            @match checked::checked(&record.values, &today) {
                Checked::Recently => (words::badge("quiet", Icon::Check, &said)),
                Checked::Long => { (words::badge("waiting", Icon::Clock, &said)) " " span { (lang.t("card-old")) } },
                Checked::Never => (words::badge("waiting", Icon::Clock, &lang.t("card-never"))),
            }
        }
    }
}

/// Under a card's name.
pub(super) fn head(person: &Coordinator, record: &Record) -> Markup {
    let today = locale::today(person.now_ms).to_string();
    html! {
        (looked(person, record))
        @if record.values.text(&card::CHECKED_ON) != today {
            form method="post" action={ "/cards/" (record.id) "/checked" } {
                button type="submit" { (Icon::Check) (person.lang.t("card-check")) }
            }
        }
    }
}

async fn found(app: &App, id: &str) -> Result<Record, PageError> {
    let place =
        super::PLACES.into_iter().find(|place| place.kind == Kind::Card).ok_or(PageError::NotFound)?;
    super::found(app, place, id).await
}

/// Tapped twice, it is still one step: the second finds it there.
pub(crate) async fn put_before(
    State(app): State<App>,
    person: Coordinator,
    Path((id, other)): Path<(String, String)>,
) -> Result<Redirect, PageError> {
    let (record, other) = (found(&app, &id).await?, found(&app, &other).await?);
    order::put_before(
        app.store(),
        app.now(),
        &person.account,
        (Kind::Card, &card::ORDER),
        record.id,
        other.id,
    )
    .await?;
    let said = Said::new(Sentence::new("card-moved").text("title", called(person.lang, &record)));
    flash::redirect(&app, &person, "/cards", said)
}

pub(crate) async fn checked_today(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
) -> Result<Redirect, PageError> {
    let record = found(&app, &id).await?;
    let (key, page) = (card::CHECKED_ON.key, format!("/cards/{}", record.id));
    let (today, before) = (locale::today(person.now_ms).to_string(), record.values.text(&card::CHECKED_ON));
    if before == today {
        return Ok(Redirect::to(&page));
    }
    let undo = Undo::Put(record.id, edit_of([(key, before)]));
    dashboard::edit_doc(app.store(), app.env()?, &person.account, record.id, edit_of([(key, today)])).await?;
    let said = Said::new(Sentence::new("card-checked-now").text("title", called(person.lang, &record)));
    flash::redirect(&app, &person, &page, said.undo(undo, person.now_ms, page.clone()))
}
