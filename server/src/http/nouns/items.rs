//! The pages of one of several: a task, a stand, a companion, a question.

use std::collections::BTreeSet;

use axum::{
    Extension,
    extract::{Path, Query, State},
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};
use samenspel_model::{
    centre,
    doc::Kind,
    edit::{Input, item_id},
    market,
    noun::{Group, GroupIds},
    values::Values,
};

use super::{
    Place, Since, called, fields, found,
    options::{ORGANISATION, Options},
    saved, talents, written,
};
use crate::{
    App,
    http::{
        PageError,
        context::Coordinator,
        doubt::{self, Times},
        icon::Icon,
        layout,
        parts::{
            flash,
            form::{Form, Outcome, Posted, once},
        },
        words::declared::Ctx,
    },
    ingest::dashboard::{self, Removed},
    said::{Said, Sentence, Undo},
    store::records::Record,
};

fn group_of(place: Place, key: &str) -> Result<&'static Group, PageError> {
    place.kind.noun().group(key).ok_or(PageError::NotFound)
}

/// What stands in the form of one that is not written yet: the words that the app comes with, or nothing where it is known that it
/// can be there.
fn unwritten(group: &Group, item: &str) -> Option<Values> {
    let among = matches!(group.ids, GroupIds::Among(ids) if ids.contains(&item));
    talents::built_in(group, item).or_else(|| among.then(Values::default))
}

/// GET {path}/{id}/{group}/{item}: the form of one of several; `new` for one more.
pub(crate) async fn item(
    Extension(place): Extension<Place>,
    State(app): State<App>,
    person: Coordinator,
    Path((id, group, item)): Path<(String, String, String)>,
) -> Result<Markup, PageError> {
    let (record, group) = (found(&app, place, &id).await?, group_of(place, &group)?);
    let form = item_form(&app, &person, place, &record, group, (&item, ""), &record.version).await?;
    let options = Options::read(app.store(), person.lang).await?;
    Ok(item_page(&person, place, &record, group, (&item, &record.version), &form, &options))
}

async fn item_form(
    app: &App,
    person: &Coordinator,
    place: Place,
    record: &Record,
    group: &'static Group,
    (item, organisation): (&str, &str),
    since: &str,
) -> Result<Form, PageError> {
    let options = Options::read(app.store(), person.lang).await?.of_item(record, group, item);
    let values = record.values.item(group.key, item).or_else(|| unwritten(group, item));
    let values = if item == "new" { Values::default() } else { values.ok_or(PageError::NotFound)? };
    let action =
        format!("{}?since={}", place.item(record.id, group, item), fields::version(place.kind, since));
    let mut form = fields::form(person, group.key, action, group.fields, &values, &options)?;
    if item == "new" && group.ids == GroupIds::Of(Kind::Organisation) {
        form.begin_with(options.organisation_field(person.lang, group, organisation));
    }
    Ok(form)
}

fn item_page(
    person: &Coordinator,
    place: Place,
    record: &Record,
    group: &'static Group,
    (item, since): (&str, &str),
    form: &Form,
    options: &Options,
) -> Markup {
    let lang = person.lang;
    let new = lang.known(&format!("{}-new", group.key)).unwrap_or_default();
    let values = record.values.item(group.key, item);
    let is_here = values.is_some();
    let title =
        values.or_else(|| unwritten(group, item)).map_or(new, |values| options.title(group, item, &values));
    layout::page(
        person,
        &lang.t(place.nav),
        &html! {
            p { a.back href=(place.of(record.id)) { (Icon::Back) bdi { (called(lang, record)) } } }
            header.page { h1 { bdi { (title) } } }
            section.card { (form.show(lang)) }
            @if is_here {
                form.away method="post" action={ (place.item(record.id, group, item)) "/remove?since=" (fields::version(place.kind, since)) } {
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
    let gone = item != "new" && !here.contains_key(&item) && unwritten(group, &item).is_none();
    let shown = if gone { "new" } else { item.as_str() };
    let organisation = posted.one(ORGANISATION).unwrap_or_default();
    let form = item_form(&app, &person, place, &record, group, (shown, organisation), &since).await?;
    let mut form = form.fill(person.lang, &posted);
    once(&app, &person, &form.id(), async {
        let options = Options::read(app.store(), person.lang).await?.of_item(&record, group, shown);
        let target = match (shown, group.ids) {
            ("new", GroupIds::Own) => item_id(app.env()?.draw()),
            ("new", GroupIds::Of(_)) => form.value(ORGANISATION).to_owned(),
            (known, _) => known.to_owned(),
        };
        let prefix = format!("{}/{target}/", group.key);
        let mut given = fields::given(&mut form, &person, &prefix, group.fields, &posted, &options);
        if shown == "new" {
            given.retain(|_, input| fields::says_something(input));
        }
        let before = here.get(&target).cloned().unwrap_or_default();
        doubt::days(&mut form, &person, group.fields, &before);
        if group.key == market::STAND.key {
            let slot = format!("{prefix}{}/", market::SLOTS.key);
            let on = given.iter().filter(|(_, input)| **input == Input::On(true));
            let slots = on.filter_map(|(key, _)| Some(key.strip_prefix(&slot)?.to_owned())).collect();
            let times = Times::of(&record.values, before.choices(&market::SLOTS), person.now_ms);
            doubt::slots(&mut form, person.lang, market::SLOTS.key, &slots, &times);
        }
        if gone {
            form.refuse("", person.lang.t("noun-gone"));
        }
        if shown == "new" && here.contains_key(&target) {
            // Given one by somebody else meanwhile.
            form.refuse(ORGANISATION, person.lang.t("stand-taken"));
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
                        .item(group.key, &target)
                        .map(|values| options.title(group, &target, &values))
                });
                let said = saved(edited, &title.unwrap_or_default());
                Ok(Outcome::Done(flash::address(&app, &person, &place.of(record.id), said)?))
            }
            None => {
                let page = item_page(&person, place, &record, group, (shown, &since), &form, &options);
                Ok(Outcome::Refused(page.into_response()))
            }
        }
    })
    .await
}

/// POST {path}/{id}/{group}/{item}/remove: takes one of several away; ten seconds to undo it. What somebody else wrote into it
/// meanwhile is not taken along: the page says what that is, and shows it.
pub(crate) async fn remove_item(
    Extension(place): Extension<Place>,
    State(app): State<App>,
    person: Coordinator,
    Path((id, group, item)): Path<(String, String, String)>,
    Query(Since { since }): Query<Since>,
) -> Result<Redirect, PageError> {
    let (record, group) = (found(&app, place, &id).await?, group_of(place, &group)?);
    let options = Options::read(app.store(), person.lang).await?;
    let what = (group, item.as_str());
    let removed =
        dashboard::remove_item(app.store(), app.env()?, &person.account, record.id, &since, what).await?;
    let values = match removed {
        Removed::Now(values) => values,
        Removed::Before => return Ok(Redirect::to(&place.of(record.id))),
        Removed::Changed(keys) => {
            let centre = app.store().called().await?;
            let ctx = Ctx { lang: person.lang, now_ms: person.now_ms, centre: &centre };
            let labels: BTreeSet<_> = keys.iter().map(|key| ctx.label(place.kind, key)).collect();
            let fields = labels.into_iter().collect::<Vec<_>>().join(", ");
            let said = Said::alert(Sentence::new("noun-remove-changed").text("fields", fields));
            return flash::redirect(&app, &person, &place.item(record.id, group, &item), said);
        }
    };
    let undo = Undo::Put(record.id, values.as_edit(&format!("{}/{item}/", group.key)));
    let sentence = Sentence::new("noun-removed").text("title", options.title(group, &item, &values));
    let page = place.of(record.id);
    let said = Said::new(sentence).undo(undo, app.now().0, page.clone());
    flash::redirect(&app, &person, &page, said)
}
