//! Where coordinators make and change what they write: organisations with tasks, markets with stands, referrers with
//! companions, the centre itself. One set of pages for every noun, from its declared fields.

mod fields;
mod options;

use axum::{
    Extension,
    extract::{Path, Query, State},
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};
use samenspel_model::{
    DocId, Space, centre,
    doc::Kind,
    edit::{Edit, item_id},
    market,
    noun::{Group, GroupIds},
    values::Values,
};
use serde::Deserialize;

use super::{
    PageError,
    context::Coordinator,
    icon::Icon,
    layout,
    parts::{
        flash,
        form::{Form, Outcome, Posted, once},
    },
    words,
};
use crate::{
    App,
    ingest::dashboard::{self, EditError, Edited},
    locale,
    said::{Said, Sentence, Undo},
    store::records::Record,
};
use options::Options;

/// The pages of one noun.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) kind: Kind,
    /// Its list's address, below which its documents have theirs.
    pub(crate) path: &'static str,
    /// Words of its place in the navigation.
    nav: &'static str,
}

/// The nouns that have a list.
pub(crate) const PLACES: [Place; 3] = [
    Place { kind: Kind::Organisation, path: "/organisations", nav: "nav-organisations" },
    Place { kind: Kind::Market, path: "/markets", nav: "nav-markets" },
    Place { kind: Kind::Referrer, path: "/referrers", nav: "nav-referrers" },
];
/// The centre's one page.
pub(crate) const CENTRE: Place = Place { kind: Kind::Centre, path: "/centre", nav: "nav-centre" };

impl Place {
    fn space(self) -> Space {
        if self.kind == Kind::Referrer { Space::Desk } else { Space::Catalogue }
    }

    fn of(self, id: DocId) -> String {
        if self.kind == Kind::Centre { self.path.to_owned() } else { format!("{}/{id}", self.path) }
    }

    fn item(self, id: DocId, group: &Group, item: &str) -> String {
        format!("{}/{id}/{}/{item}", self.path, group.key)
    }
}

/// On which version of the document a form was opened.
#[derive(Deserialize)]
pub(crate) struct Since {
    #[serde(default)]
    since: String,
}

/// GET {path}: all of them, by name.
pub(crate) async fn list(
    Extension(place): Extension<Place>,
    State(app): State<App>,
    person: Coordinator,
) -> Result<Markup, PageError> {
    let (lang, kind) = (person.lang, place.kind.as_str());
    let all = app.store().records(place.kind).await?;
    Ok(layout::page(
        &person,
        &lang.t(place.nav),
        &html! {
            header.page {
                h1 { (lang.t(place.nav)) }
                p { a.button.main href={ (place.path) "/new" } { (Icon::Plus) (lang.t(&format!("{kind}-new"))) } }
            }
            section #nouns data-live="catalogue desk" {
                @if all.is_empty() { (words::empty(&lang.t(&format!("{kind}s-empty")))) }
                ul.rows {
                    @for record in &all {
                        li { h2 { a href=(place.of(record.id)) { (words::name(lang, &record.title)) } } (about(lang, record)) }
                    }
                }
            }
        },
    ))
}

/// What a line of the list says beside the name.
fn about(lang: locale::Locale, record: &Record) -> Markup {
    let noun = record.kind.noun();
    html! {
        p.soft {
            @for group in noun.groups {
                @let count = record.values.items(group.key).len();
                span { (lang.t(&format!("group-{}", group.key))) ": " (count) } " "
            }
        }
    }
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
    let action =
        if place.kind == Kind::Centre { place.path.to_owned() } else { format!("{}/new", place.path) };
    fields::form(person, place.kind.as_str(), action, place.kind.noun().fields, &values, &options)
}

fn page_new(person: &Coordinator, place: Place, form: &Form) -> Markup {
    let (lang, title) = (person.lang, person.lang.t(&format!("{}-new", place.kind.as_str())));
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
        let given = fields::given(&mut form, &person, "", place.kind.noun().fields, &posted, &options);
        check_name(&app, &person, place, None, &mut form).await?;
        if place.kind == Kind::Market {
            fields::check_market_day(&mut form, &person, "");
        }
        if form.is_refused() {
            return Ok(Outcome::Refused(page_new(&person, place, &form).into_response()));
        }
        let centre =
            (place.kind == Kind::Centre).then(|| centre::doc_id(&app.store().keys().server_public()));
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
                let said = Said::new(Sentence::new("noun-saved").text("title", form.value("name")));
                Ok(Outcome::Done(flash::address(&app, &person, &place.of(id), said)?))
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

/// Two with one name would be taken for each other.
async fn check_name(
    app: &App,
    person: &Coordinator,
    place: Place,
    this: Option<DocId>,
    form: &mut Form,
) -> Result<(), PageError> {
    let name = samenspel_model::search::fold(form.value("name").trim());
    let others = app.store().records(place.kind).await?;
    let same = |record: &Record| {
        Some(record.id) != this
            && samenspel_model::search::fold(record.values.texts.get("name").map_or("", String::as_str))
                == name
    };
    if place.kind != Kind::Centre && !name.is_empty() && others.iter().any(same) {
        form.refuse("name", person.lang.t("noun-name-taken"));
    }
    Ok(())
}

async fn found(app: &App, place: Place, id: &str) -> Result<Record, PageError> {
    let id: DocId = id.parse().map_err(|_| PageError::NotFound)?;
    let record = app.store().record(id).await?.filter(|record| record.kind == place.kind);
    record.ok_or(PageError::NotFound)
}

/// GET {path}/{id}: the document's form, and what it has several of.
pub(crate) async fn show(
    Extension(place): Extension<Place>,
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
) -> Result<Markup, PageError> {
    let record = found(&app, place, &id).await?;
    let form = filled(&app, &person, place, &record).await?;
    Ok(page(&person, place, &record, &form, &Options::read(app.store(), person.lang).await?))
}

/// GET /centre.
pub(crate) async fn show_centre(State(app): State<App>, person: Coordinator) -> Result<Markup, PageError> {
    let id = centre::doc_id(&app.store().keys().server_public());
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
    let form = filled(&app, &person, CENTRE, &record).await?;
    Ok(page(&person, CENTRE, &record, &form, &Options::read(app.store(), person.lang).await?))
}

/// POST /centre.
pub(crate) async fn save_centre(
    State(app): State<App>,
    person: Coordinator,
    query: Query<Since>,
    posted: Posted,
) -> Result<Response, PageError> {
    let id = centre::doc_id(&app.store().keys().server_public());
    match app.store().record(id).await? {
        None => create(Extension(CENTRE), State(app), person, posted).await,
        Some(_) => save(Extension(CENTRE), State(app), person, Path(id.to_string()), query, posted).await,
    }
}

async fn filled(app: &App, person: &Coordinator, place: Place, record: &Record) -> Result<Form, PageError> {
    let options = Options::read(app.store(), person.lang).await?;
    let action = format!("{}?since={}", place.of(record.id), record.version);
    fields::form(person, place.kind.as_str(), action, place.kind.noun().fields, &record.values, &options)
}

fn page(person: &Coordinator, place: Place, record: &Record, form: &Form, options: &Options) -> Markup {
    let lang = person.lang;
    let title = if record.title.is_empty() { lang.t("noun-no-title") } else { record.title.clone() };
    layout::page(
        person,
        &lang.t(place.nav),
        &html! {
            @if place.kind != Kind::Centre { p { a.back href=(place.path) { (Icon::Back) (lang.t(place.nav)) } } }
            header.page { h1 { bdi { (title) } } }
            div.columns {
                section.card { (form.show(lang)) }
                div #groups data-live="catalogue desk" {
                    @for group in place.kind.noun().groups { (several(lang, place, record, group, options)) }
                }
            }
        },
    )
}

fn several(
    lang: locale::Locale,
    place: Place,
    record: &Record,
    group: &'static Group,
    options: &Options,
) -> Markup {
    let items = record.values.items(group.key);
    let id = format!("group-{}", group.key);
    html! {
        section.card aria-labelledby=(id) {
            h2 #(id) { (lang.t(&id)) }
            @if items.is_empty() { (words::empty(&lang.t("group-empty"))) }
            ul.rows {
                @for (item, values) in &items {
                    li { a href=(place.item(record.id, group, item)) { (words::name(lang, &options.title(group, item, values))) } }
                }
            }
            p { a.button href=(place.item(record.id, group, "new")) { (Icon::Plus) (lang.t(&format!("{}-new", group.key))) } }
        }
    }
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
    let mut form = filled(&app, &person, place, &record).await?.fill(person.lang, &posted);
    once(&app, &person, &form.id(), async {
        let options = Options::read(app.store(), person.lang).await?;
        let given = fields::given(&mut form, &person, "", place.kind.noun().fields, &posted, &options);
        check_name(&app, &person, place, Some(record.id), &mut form).await?;
        if place.kind == Kind::Market {
            fields::check_market_day(&mut form, &person, record.values.text(&market::DATE));
        }
        let written = written(&app, &person, record.id, &since, given, &mut form, "").await?;
        match written {
            Some(edited) => {
                let said = saved(edited, &record.title);
                Ok(Outcome::Done(flash::address(&app, &person, &place.of(record.id), said)?))
            }
            None => {
                let page = page(&person, place, &record, &form, &options);
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

fn group_of(place: Place, key: &str) -> Result<&'static Group, PageError> {
    place.kind.noun().group(key).ok_or(PageError::NotFound)
}

/// GET {path}/{id}/{group}/{item}: the form of one of several; `new` for one more.
pub(crate) async fn item(
    Extension(place): Extension<Place>,
    State(app): State<App>,
    person: Coordinator,
    Path((id, group, item)): Path<(String, String, String)>,
) -> Result<Markup, PageError> {
    let (record, group) = (found(&app, place, &id).await?, group_of(place, &group)?);
    let form = item_form(&app, &person, place, &record, group, &item).await?;
    let options = Options::read(app.store(), person.lang).await?;
    Ok(item_page(&person, place, &record, group, &item, &form, &options))
}

async fn item_form(
    app: &App,
    person: &Coordinator,
    place: Place,
    record: &Record,
    group: &'static Group,
    item: &str,
) -> Result<Form, PageError> {
    let options = Options::read(app.store(), person.lang).await?.of_item(record, group, item);
    let values = record.values.items(group.key).remove(item);
    let values = if item == "new" { Values::default() } else { values.ok_or(PageError::NotFound)? };
    let action = format!("{}?since={}", place.item(record.id, group, item), record.version);
    let mut form = fields::form(person, group.key, action, group.fields, &values, &options)?;
    if item == "new" && group.ids == GroupIds::Of(Kind::Organisation) {
        form.begin_with(options.organisation_field(person.lang, group));
    }
    Ok(form)
}

fn item_page(
    person: &Coordinator,
    place: Place,
    record: &Record,
    group: &'static Group,
    item: &str,
    form: &Form,
    options: &Options,
) -> Markup {
    let lang = person.lang;
    let new = lang.t(&format!("{}-new", group.key));
    let values = record.values.items(group.key).remove(item);
    let title = values.map_or(new, |values| options.title(group, item, &values));
    layout::page(
        person,
        &lang.t(place.nav),
        &html! {
            p { a.back href=(place.of(record.id)) { (Icon::Back) bdi { (record.title) } } }
            header.page { h1 { bdi { (title) } } }
            section.card { (form.show(lang)) }
            @if item != "new" {
                form.away method="post" action={ (place.item(record.id, group, item)) "/remove" } {
                    button.plain type="submit" { (Icon::Erase) (lang.t("noun-remove")) }
                }
            }
        },
    )
}

/// POST {path}/{id}/{group}/{item}.
pub(crate) async fn save_item(
    Extension(place): Extension<Place>,
    State(app): State<App>,
    person: Coordinator,
    Path((id, group, item)): Path<(String, String, String)>,
    Query(Since { since }): Query<Since>,
    posted: Posted,
) -> Result<Response, PageError> {
    let (record, group) = (found(&app, place, &id).await?, group_of(place, &group)?);
    let here = record.values.items(group.key);
    // Removed by somebody else meanwhile: what was typed becomes the form of a new one.
    let gone = item != "new" && !here.contains_key(&item);
    let shown = if gone { "new" } else { item.as_str() };
    let mut form = item_form(&app, &person, place, &record, group, shown).await?.fill(person.lang, &posted);
    once(&app, &person, &form.id(), async {
        let options = Options::read(app.store(), person.lang).await?.of_item(&record, group, shown);
        let target = match (shown, group.ids) {
            ("new", GroupIds::Own) => item_id(app.env()?.draw()),
            ("new", GroupIds::Of(_)) => form.value(options::ORGANISATION).to_owned(),
            (known, _) => known.to_owned(),
        };
        let prefix = format!("{}/{target}/", group.key);
        let mut given = fields::given(&mut form, &person, &prefix, group.fields, &posted, &options);
        if shown == "new" {
            given.retain(|_, input| fields::says_something(input));
        }
        if gone {
            form.refuse("", person.lang.t("noun-gone"));
        }
        let questions = group.key == centre::QUESTION.key && shown == "new";
        if questions && here.len() >= centre::QUESTIONS_MAX {
            form.refuse("", person.lang.t("questions-full"));
        }
        match written(&app, &person, record.id, &since, given, &mut form, &prefix).await? {
            Some(edited) => {
                let title = app.store().record(record.id).await?.and_then(|record| {
                    record
                        .values
                        .items(group.key)
                        .remove(&target)
                        .map(|values| options.title(group, &target, &values))
                });
                let said = saved(edited, &title.unwrap_or_default());
                Ok(Outcome::Done(flash::address(&app, &person, &place.of(record.id), said)?))
            }
            None => {
                let page = item_page(&person, place, &record, group, shown, &form, &options);
                Ok(Outcome::Refused(page.into_response()))
            }
        }
    })
    .await
}

/// POST {path}/{id}/{group}/{item}/remove: takes one of several away; ten seconds to undo it.
pub(crate) async fn remove_item(
    Extension(place): Extension<Place>,
    State(app): State<App>,
    person: Coordinator,
    Path((id, group, item)): Path<(String, String, String)>,
) -> Result<Redirect, PageError> {
    let (record, group) = (found(&app, place, &id).await?, group_of(place, &group)?);
    let options = Options::read(app.store(), person.lang).await?;
    let Some(values) = record.values.items(group.key).remove(&item) else {
        return Ok(Redirect::to(&place.of(record.id)));
    };
    dashboard::remove_item(app.store(), app.env()?, &person.account, record.id, group, &item).await?;
    let undo = Undo::Put(record.id, values.as_edit(&format!("{}/{item}/", group.key)));
    let sentence = Sentence::new("noun-removed").text("title", options.title(group, &item, &values));
    let page = place.of(record.id);
    let said = Said::new(sentence).undo(undo, app.now().0, page.clone());
    flash::redirect(&app, &person, &page, said)
}
