//! What a coordinator takes over of a proposal becomes the organisation's tasks and its stand, written like anything else at the
//! dashboard: what others wrote since stands beside it.

use std::collections::{BTreeMap, BTreeSet};

use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Redirect, Response},
};
use samenspel_model::{
    edit::{Edit, Input},
    field::Field as Declared,
    market::{MINUTES, SIGN, SLOTS, STAND, TASKS},
    organisation::{ACCESS, CLOSED, CONTACT, DUTCH, LANGUAGES, PLACES, TALENTS, TASK, TASK_ABOUT, TITLE},
    values::Values,
};
use serde::Deserialize;

use super::one::Found;
use crate::{
    App,
    http::{
        PageError,
        context::Coordinator,
        doubt::Times,
        forward::centre_name,
        nouns::options::Options,
        parts::{
            flash,
            form::{Form, Outcome, Posted, once, posted_act},
        },
        proposal,
    },
    ingest::dashboard::{self, EditError},
    said::{Said, Sentence, Undo},
    store::sign_up::{Decided, Kept, Proposal, ProposedTask},
};

/// Which text the coordinator saw, and on which versions.
#[derive(Deserialize)]
pub(crate) struct Seen {
    number: i64,
    at: i64,
    organisation: String,
    market: String,
}

/// POST /markets/{id}/invited/{organisation}
pub(crate) async fn approve(
    State(app): State<App>,
    person: Coordinator,
    Path((id, organisation)): Path<(String, String)>,
    Query(seen): Query<Seen>,
    posted: Posted,
) -> Result<Response, PageError> {
    let found = Found::read(&app, &id, &organisation).await?;
    let here = found.address();
    let is_it = |kept: &&Kept| kept.number == seen.number && kept.at_ms == seen.at;
    let options = Options::read(app.store(), person.lang).await?;
    let Some(kept) = found.waits.as_ref().filter(is_it) else {
        let act = posted_act(&posted)?;
        return once(&app, &person, &act, async {
            let said = Said::alert(Sentence::new("proposal-newer"));
            Ok(Outcome::Done(flash::address(&app, &person, &here, said)?))
        })
        .await;
    };
    let versions = (seen.organisation.as_str(), seen.market.as_str());
    let mut form = found.form(&person, &options, kept, versions)?.fill(person.lang, &posted);
    once(&app, &person, &form.id(), async {
        let blocks = proposal::blocks_of(&kept.said, vec![]);
        let taken = |form: &Form, id: &str| form.value(&format!("{id}-take")) == "1";
        // Of what the organisation wrote it was asked itself.
        let present = proposal::present(&found.organisation, &found.market.values).0;
        let before = [kept.said.slots.as_slice(), &present.slots].concat();
        let times = Times::of(&found.market.values, &before, person.now_ms);
        let said = proposal::read(&mut form, person.lang, &posted, (&blocks, &times), &options, taken);
        if said.tasks.is_empty() && !form.is_refused() {
            // A stand that names no task offers all that the organisation has.
            form.refuse("", person.lang.t("proposal-no-tasks"));
        }
        if !form.is_refused() {
            // Who decides first writes; nobody else does, and a text that comes from now on waits of its own.
            if !app.store().decide_proposal(kept.number, kept.at_ms, true, app.now()).await? {
                let said = Said::alert(Sentence::new("proposal-newer"));
                return Ok(Outcome::Done(flash::address(&app, &person, &here, said)?));
            }
            let written = write(&app, &person, &found, versions, &said, &options, &mut form).await;
            if written.is_err() || form.is_refused() {
                app.store().open_proposal(kept.number, Decided::Approved).await?;
            }
            written?;
        }
        if form.is_refused() {
            let centre = centre_name(&app).await?;
            return Ok(Outcome::Refused(found.page(&person, &centre, Some((kept, &form))).into_response()));
        }
        tracing::info!(account = person.account.id, number = kept.number, "a proposal was taken over");
        let said = Said::new(Sentence::new("proposal-approved").text("name", found.line.name.as_str()));
        Ok(Outcome::Done(flash::address(&app, &person, &here, said)?))
    })
    .await
}

/// The organisation first: a stand that names tasks which are not there yet would offer nothing.
async fn write(
    app: &App,
    person: &Coordinator,
    found: &Found,
    (organisation, market): (&str, &str),
    said: &Proposal,
    options: &Options,
    form: &mut Form,
) -> Result<(), PageError> {
    let (store, by) = (app.store(), &person.account);
    for (doc, version, edit) in [
        (found.organisation.id, organisation, of_organisation(found, said, person, options)),
        (found.market.id, market, of_market(found, said, form.value("sign"))),
    ] {
        match dashboard::edit_form(store, app.env()?, by, doc, version, edit).await {
            Ok(_) => {}
            Err(EditError::Invalid { field, invalid }) => {
                let key = field.rsplit('/').next().unwrap_or_default();
                form.refuse_invalid(person.lang, key, &invalid);
                return Ok(());
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

fn of_organisation(found: &Found, said: &Proposal, person: &Coordinator, options: &Options) -> Edit {
    let mut edit = Edit::new();
    if !said.contact.is_empty() {
        edit.insert(CONTACT.key.to_owned(), Input::from(said.contact.as_str()));
    }
    let known = found.organisation.values.items(TASK.key);
    for task in &said.tasks {
        let is_new = !known.contains_key(&task.id);
        let offered = |declared: &Declared| {
            options.of(person.lang, declared).into_iter().map(|choice| choice.value).collect::<Vec<_>>()
        };
        let mut of_task = of_task(task, [&TALENTS, &LANGUAGES, &ACCESS].map(offered));
        if is_new {
            of_task.retain(|_, input| !matches!(input, Input::On(false) | Input::Number(0)));
        }
        edit.extend(of_task);
    }
    edit
}

fn of_task(task: &ProposedTask, [talents, languages, access]: [Vec<String>; 3]) -> Edit {
    let key = |field: &Declared| format!("{}/{}/{}", TASK.key, task.id, field.key);
    let mut edit = Edit::from([
        (key(&TITLE), Input::from(task.title.as_str())),
        (key(&TASK_ABOUT), Input::from(task.about.as_str())),
        (key(&DUTCH), Input::On(task.dutch)),
        (key(&PLACES), Input::Number(task.places)),
    ]);
    for (field, offered, chosen) in [
        (&TALENTS, talents, &task.talents),
        (&LANGUAGES, languages, &task.languages),
        (&ACCESS, access, &task.access),
    ] {
        let on = |id: &String| (format!("{}/{id}", key(field)), Input::On(chosen.contains(id)));
        edit.extend(offered.iter().map(on));
    }
    edit
}

fn of_market(found: &Found, said: &Proposal, sign: &str) -> Edit {
    let id = found.organisation.id.to_string();
    let key = |field: &Declared| format!("{}/{id}/{}", STAND.key, field.key);
    let stand = found.market.values.item(STAND.key, &id).unwrap_or_default();
    let mut edit = Edit::from([(key(&SIGN), Input::from(sign))]);
    if said.minutes > 0 || stand.number(&MINUTES) > 0 {
        edit.insert(key(&MINUTES), Input::Number(said.minutes));
    }
    let gone = stand.choices(&SLOTS).iter().filter(|slot| !said.slots.contains(slot));
    edit.extend(gone.map(|slot| (format!("{}/{slot}", key(&SLOTS)), Input::On(false))));
    edit.extend(said.slots.iter().map(|slot| (format!("{}/{slot}", key(&SLOTS)), Input::On(true))));
    edit.extend(
        tasks_of_stand(found, said, &stand)
            .into_iter()
            .map(|(id, is_there)| (format!("{}/{id}", key(&TASKS)), Input::On(is_there))),
    );
    edit
}

/// Which tasks the stand names and which not any more. What the organisation does not offer goes; what it does and the coordinator
/// did not take over stays as it is.
fn tasks_of_stand(found: &Found, said: &Proposal, stand: &Values) -> BTreeMap<String, bool> {
    let offered = found.waits.as_ref().map(|kept| kept.said.tasks.as_slice()).unwrap_or_default();
    let is_offered = |id: &String| offered.iter().any(|task| task.id == *id);
    let own = found.organisation.values.items(TASK.key).into_iter();
    let open: BTreeSet<String> = own.filter(|(_, task)| !task.is_on(&CLOSED)).map(|(id, _)| id).collect();
    let taken: BTreeSet<String> = said.tasks.iter().map(|task| task.id.clone()).collect();
    let named = stand.choices(&TASKS);
    if !named.is_empty() {
        let gone = named.iter().filter(|id| open.contains(*id) && !is_offered(id)).cloned();
        return gone.map(|id| (id, false)).chain(taken.into_iter().map(|id| (id, true))).collect();
    }
    // None means all: then nothing is said of it as long as all are there.
    let mut there = taken;
    if found.line.stands {
        there.extend(open.iter().filter(|id| is_offered(id)).cloned());
    }
    if open.is_subset(&there) { BTreeMap::new() } else { there.into_iter().map(|id| (id, true)).collect() }
}

/// POST /markets/{id}/invited/{organisation}/decline
pub(crate) async fn decline(
    State(app): State<App>,
    person: Coordinator,
    Path((id, organisation)): Path<(String, String)>,
    posted: Posted,
) -> Result<Redirect, PageError> {
    let found = Found::read(&app, &id, &organisation).await?;
    let number = |name: &str| posted.one(name).and_then(|text| text.parse::<i64>().ok());
    let (number, at) = number("number").zip(number("at")).ok_or(PageError::Form)?;
    let declined = app.store().decide_proposal(number, at, false, app.now()).await?;
    let here = found.address();
    if !declined {
        return flash::redirect(&app, &person, &here, Said::alert(Sentence::new("proposal-newer")));
    }
    tracing::info!(account = person.account.id, number, "a proposal was declined");
    let said = Said::new(Sentence::new("proposal-declined").text("name", found.line.name.as_str()));
    flash::redirect(&app, &person, &here, said.undo(Undo::Proposal(number), app.now().0, &here))
}
