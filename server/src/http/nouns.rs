//! Where coordinators make and change what they write: organisations with tasks, markets with stands, referrers with
//! companions, the centre itself. One set of pages for every noun, from its declared fields.

pub(crate) mod cards;
mod fields;
mod groups;
mod items;
mod list;
pub(crate) mod market;
pub(crate) mod noting;
pub(super) mod options;
mod place;
pub(super) mod slots;
mod start;
mod talents;

use axum::{
    Extension,
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use samenspel_model::{DocId, card, centre, doc::Kind, edit::Edit, entry, values::Values};
use serde::Deserialize;

use super::{
    PageError,
    context::Coordinator,
    doubt, erasures, follow,
    icon::Icon,
    layout, orientation,
    parts::{
        flash,
        form::{Form, Outcome, Posted, once},
    },
    team,
    words::declared::Ctx,
};
use crate::{
    App,
    ingest::dashboard::{self, EditError, Edited},
    said::{Said, Sentence},
    store::records::Record,
};
pub(crate) use items::{item, remove_item, save_item};
use list::called;
pub(in crate::http) use list::found_line;
pub(crate) use list::show as list;
use options::Options;
pub(crate) use place::{CENTRE, PLACES, Place};
pub(crate) use start::{resume as resume_start, save as save_step, show as show_step};

/// On which version of the document a form was opened.
#[derive(Deserialize)]
pub(crate) struct Since {
    #[serde(default)]
    since: String,
}

/// GET {path}/new: an empty form.
pub(crate) async fn new(
    Extension(place): Extension<Place>,
    State(app): State<App>,
    person: Coordinator,
) -> Result<Markup, PageError> {
    let form = empty(&app, &person, place).await?;
    Ok(page_new(&person, place, &form))
}

async fn empty(app: &App, person: &Coordinator, place: Place) -> Result<Form, PageError> {
    let options = Options::read(app.store(), person.lang).await?;
    let mut values = Values::default();
    if place.kind == Kind::Centre {
        values.texts.insert(centre::NAME.key.to_owned(), app.store().keys().centre.clone());
    }
    if place.kind == Kind::Card {
        values.numbers.insert(card::ORDER.key.to_owned(), cards::last(app).await?);
    }
    // The centre's document has its id before it is there, so a colleague may make it meanwhile.
    let action = match place.kind {
        Kind::Centre => format!("{}?since={}", place.path, fields::version(place.kind, "")),
        _ => format!("{}/new", place.path),
    };
    fields::form(person, place.kind.as_str(), action, place.fields(), &values, &options)
}

fn page_new(person: &Coordinator, place: Place, form: &Form) -> Markup {
    let lang = person.lang;
    let title = match place.kind {
        Kind::Centre => lang.t(place.nav),
        kind => lang.t(&format!("{}-new", kind.as_str())),
    };
    layout::page(
        person,
        &title,
        &html! {
            p { a.back href=(place.path) { (Icon::Back) (lang.t(place.nav)) } }
            header.page { h1 { (title) } }
            section.card { (form.show(lang)) }
        },
    )
}

/// POST {path}/new.
pub(crate) async fn create(
    Extension(place): Extension<Place>,
    State(app): State<App>,
    person: Coordinator,
    posted: Posted,
) -> Result<Response, PageError> {
    let mut form = empty(&app, &person, place).await?.fill(person.lang, &posted);
    once(&app, &person, &form.id(), async {
        let options = Options::read(app.store(), person.lang).await?;
        let given = fields::given(&mut form, &person, "", place.fields(), &posted, &options);
        fields::check_name(&app, &person, place, None, &mut form).await?;
        doubt::days(&mut form, &person, place.fields(), &Values::default());
        cards::check(&mut form, &person, place);
        if form.is_refused() {
            return Ok(Outcome::Refused(page_new(&person, place, &form).into_response()));
        }
        let centre = (place.kind == Kind::Centre).then(|| app.store().centre_id());
        let given = given.into_iter().filter(|(_, input)| fields::says_something(input)).collect();
        let made = dashboard::create_doc(
            app.store(),
            app.env()?,
            &person.account,
            centre,
            (place.kind, place.space()),
            &given,
        )
        .await;
        match made {
            Ok(id) => {
                tracing::info!(
                    account = person.account.id,
                    kind = place.kind.as_str(),
                    "a document was made"
                );
                let name = match place.kind {
                    Kind::Card => cards::situation(person.lang, form.value(card::SITUATION.key)),
                    _ => form.value("name").to_owned(),
                };
                let said = Said::new(Sentence::new("noun-saved").text("title", name));
                Ok(Outcome::Done(flash::address(&app, &person, &place.begun(id), said)?))
            }
            Err(error) => {
                refuse(&mut form, &person, "", error)?;
                Ok(Outcome::Refused(page_new(&person, place, &form).into_response()))
            }
        }
    })
    .await
}

/// Says what is wrong beside its field; gives on what is no fault of the person's.
fn refuse(form: &mut Form, person: &Coordinator, prefix: &str, error: EditError) -> Result<(), PageError> {
    match error {
        EditError::Invalid { field, invalid } => {
            let key = field.strip_prefix(prefix).unwrap_or(&field);
            form.refuse_invalid(person.lang, key, &invalid);
            Ok(())
        }
        other => Err(other.into()),
    }
}

async fn found(app: &App, place: Place, id: &str) -> Result<Record, PageError> {
    let id: DocId = id.parse().map_err(|_| PageError::NotFound)?;
    match app.store().record(id).await?.filter(|record| record.kind == place.kind) {
        Some(record) => Ok(record),
        None if app.store().is_erased(id).await? => Err(PageError::Erased),
        None => Err(PageError::NotFound),
    }
}

/// GET {path}/{id}: the document's form, and what it has several of.
pub(crate) async fn show(
    Extension(place): Extension<Place>,
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
) -> Result<Markup, PageError> {
    let record = found(&app, place, &id).await?;
    let form = filled(&app, &person, place, &record, &record.version).await?;
    let history = match place.kind {
        Kind::Organisation => {
            let centre = app.store().centre().await?;
            let ctx = Ctx { lang: person.lang, now_ms: person.now_ms, centre: &centre };
            let page = place.of(record.id);
            let history = follow::history(&app, ctx, &entry::ORGANISATION, record.id, &page).await?;
            let note = noting::link(person.lang, &format!("organisation={}", record.id));
            html! { (note) (history) }
        }
        Kind::Market => {
            let checks = app.store().preparation(&record).await?;
            let invited = app.store().invited(record.id).await?;
            market::beside(person.lang, place, &record, (&checks, &invited))
        }
        _ => Markup::default(),
    };
    let options = Options::read(app.store(), person.lang).await?;
    Ok(page(&app, &person, place, &record, &form, &options, &history))
}

/// GET /centre.
pub(crate) async fn show_centre(State(app): State<App>, person: Coordinator) -> Result<Markup, PageError> {
    let id = app.store().centre_id();
    let Some(record) = app.store().record(id).await? else {
        let form = empty(&app, &person, CENTRE).await?;
        let lang = person.lang;
        return Ok(layout::page(
            &person,
            &lang.t("nav-centre"),
            &html! {
                header.page { h1 { (lang.t("nav-centre")) } p { (lang.t("centre-intro")) } }
                section.card { (form.show(lang)) }
            },
        ));
    };
    let form = filled(&app, &person, CENTRE, &record, &record.version).await?;
    let options = Options::read(app.store(), person.lang).await?;
    Ok(page(&app, &person, CENTRE, &record, &form, &options, &Markup::default()))
}

/// POST /centre.
pub(crate) async fn save_centre(
    State(app): State<App>,
    person: Coordinator,
    query: Query<Since>,
    posted: Posted,
) -> Result<Response, PageError> {
    let id = app.store().centre_id();
    match app.store().record(id).await? {
        None => create(Extension(CENTRE), State(app), person, posted).await,
        Some(_) => save(Extension(CENTRE), State(app), person, Path(id.to_string()), query, posted).await,
    }
}

/// The form of a document. `since` is the version that the person saw when they began: a form that comes back because
/// something is wrong in it goes on from there, or what others wrote meanwhile would be taken for seen.
async fn filled(
    app: &App,
    person: &Coordinator,
    place: Place,
    record: &Record,
    since: &str,
) -> Result<Form, PageError> {
    let options = Options::read(app.store(), person.lang).await?;
    let action = format!("{}?since={}", place.of(record.id), fields::version(place.kind, since));
    fields::form(person, place.kind.as_str(), action, place.fields(), &record.values, &options)
}

/// `history`: what was said and done with an organisation, or what a market still lacks.
fn page(
    app: &App,
    person: &Coordinator,
    place: Place,
    record: &Record,
    form: &Form,
    options: &Options,
    history: &Markup,
) -> Markup {
    let lang = person.lang;
    let title = Some(called(lang, record)).filter(|title| !title.is_empty());
    let title = title.unwrap_or_else(|| lang.t("noun-no-title"));
    layout::page(
        person,
        &lang.t(place.nav),
        &html! {
            @if place.kind != Kind::Centre { p { a.back href=(place.path) { (Icon::Back) (lang.t(place.nav)) } } }
            header.page {
                h1 { bdi { (title) } }
                @if place.kind == Kind::Card { (cards::head(person, record)) }
            }
            div.columns {
                section.card { (form.show(lang)) }
                div #groups data-live="catalogue desk" {
                    @if place.kind == Kind::Centre && record.values.is_on(&centre::ORIENTATION) { (orientation::link(lang, app)) }
                    @for group in place.kind.noun().groups { (groups::several(lang, place, record, group, options)) }
                    @if place.kind == Kind::Volunteer { (team::pin(lang, record)) }
                }
            }
            (history)
            @if place.kind != Kind::Centre { (erasures::button(lang, record.id, place.kind)) }
        },
    )
}

/// POST {path}/{id}.
pub(crate) async fn save(
    Extension(place): Extension<Place>,
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
    Query(Since { since }): Query<Since>,
    posted: Posted,
) -> Result<Response, PageError> {
    let record = found(&app, place, &id).await?;
    let mut form = filled(&app, &person, place, &record, &since).await?.fill(person.lang, &posted);
    once(&app, &person, &form.id(), async {
        let options = Options::read(app.store(), person.lang).await?;
        let given = fields::given(&mut form, &person, "", place.fields(), &posted, &options);
        fields::check_name(&app, &person, place, Some(record.id), &mut form).await?;
        doubt::days(&mut form, &person, place.fields(), &record.values);
        cards::check(&mut form, &person, place);
        let written = written(&app, &person, record.id, &since, given, &mut form, "").await?;
        match written {
            Some(edited) => {
                let said = saved(edited, &called(person.lang, &record));
                Ok(Outcome::Done(flash::address(&app, &person, &place.of(record.id), said)?))
            }
            None => {
                let page = page(&app, &person, place, &record, &form, &options, &Markup::default());
                Ok(Outcome::Refused(page.into_response()))
            }
        }
    })
    .await
}

/// Writes what a form gave; `None` when something is wrong, which then stands beside its field.
async fn written(
    app: &App,
    person: &Coordinator,
    doc: DocId,
    since: &str,
    given: Edit,
    form: &mut Form,
    prefix: &str,
) -> Result<Option<Edited>, PageError> {
    if form.is_refused() {
        return Ok(None);
    }
    match dashboard::edit_form(app.store(), app.env()?, &person.account, doc, since, given).await {
        Ok(edited) => Ok(Some(edited)),
        Err(error) => {
            refuse(form, person, prefix, error)?;
            Ok(None)
        }
    }
}

fn saved(edited: Edited, title: &str) -> Said {
    let sentence = match edited {
        Edited::Unchanged => Sentence::new("noun-unchanged"),
        Edited::Saved => Sentence::new("noun-saved").text("title", title),
        Edited::Beside => Sentence::new("noun-both").text("title", title),
    };
    Said::new(sentence)
}
