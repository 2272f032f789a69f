//! What stands on a volunteer's page beside the form: the PIN, which a coordinator can clear. POST /team/{id}/pin.

use axum::{
    extract::{Path, State},
    response::Redirect,
};
use maud::{Markup, html};
use samenspel_model::{
    DocId,
    availability::HALF_DAYS,
    doc::Kind,
    edit::edit_of,
    field::Field,
    volunteer::{EXPERIENCED, LANGUAGES, LEFT, PIN, WHEN},
};

use super::{
    PageError,
    context::Coordinator,
    icon::Icon,
    parts::flash,
    words::{self, declared},
};
use crate::{
    App,
    ingest::dashboard,
    locale::Locale,
    said::{Said, Sentence, Undo},
    store::records::Record,
};

/// What a line of the list says beside the name.
pub(super) fn about(lang: Locale, record: &Record) -> Markup {
    let (values, nothing) = (&record.values, samenspel_model::values::Values::default());
    let said = |field: &Field, id: &str| declared::choice(lang, &nothing, field, id);
    let of_week = HALF_DAYS.iter().filter(|id| values.choices(&WHEN).iter().any(|chosen| chosen == *id));
    let when: Vec<_> = of_week.map(|id| said(&WHEN, id)).collect();
    let languages: Vec<_> = values.choices(&LANGUAGES).iter().map(|id| said(&LANGUAGES, id)).collect();
    html! {
        p.soft.facts {
            @if values.is_on(&LEFT) { span { (words::badge("quiet", Icon::Stopped, &lang.t("volunteer-left"))) } }
            @if values.is_on(&EXPERIENCED) { span { (lang.t("volunteer-experienced")) } } @else { span { (lang.t("volunteer-new-short")) } }
            @if !when.is_empty() { span { (when.join(", ")) } }
            @if !languages.is_empty() { span { (languages.join(", ")) } }
        }
    }
}

/// Whether there is a PIN, and the button that clears it.
pub(super) fn pin(lang: Locale, record: &Record) -> Markup {
    html! {
        section.card aria-labelledby="pin" {
            h2 #pin { (lang.t("volunteer-pin")) }
            @if record.values.is_on(&PIN) {
                p { (lang.t("volunteer-pin-there")) }
                form method="post" action={ "/team/" (record.id) "/pin" } {
                    button.plain type="submit" { (Icon::Erase) (lang.t("volunteer-pin-clear")) }
                }
            } @else {
                p { (lang.t("volunteer-pin-none")) }
            }
        }
    }
}

pub(crate) async fn clear_pin(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
) -> Result<Redirect, PageError> {
    let doc: DocId = id.parse().map_err(|_| PageError::NotFound)?;
    let found = app.store().record(doc).await?.filter(|record| record.kind == Kind::Volunteer);
    let record = found.ok_or(PageError::NotFound)?;
    let page = format!("/team/{doc}");
    let Some(kept) = dashboard::clear_pin(app.store(), app.env()?, &person.account, doc).await? else {
        return Ok(Redirect::to(&page));
    };
    tracing::info!(account = person.account.id, %doc, "a PIN was cleared");
    let said = Said::new(Sentence::new("volunteer-pin-cleared").text("name", record.title));
    let undo = Undo::Put(doc, edit_of([(PIN.key, kept)]));
    flash::redirect(&app, &person, &page, said.undo(undo, person.now_ms, page.clone()))
}
