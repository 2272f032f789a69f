//! GET /start: a new centre goes on where it was. GET and POST /start/{step}: it says what it is, in short steps. Each is
//! kept when it is sent, and one can leave at any of them; only the name is asked for.

use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};
use samenspel_model::field::Field;

use super::{CENTRE, Since, fields, options::Options, refuse, saved, written};
use crate::{
    App,
    http::{
        PageError,
        context::Coordinator,
        icon::Icon,
        layout,
        parts::{
            flash,
            form::{Form, Outcome, Posted, once},
        },
    },
    ingest::dashboard::{self, Edited},
    said::{Said, Sentence},
    store::{first_steps, records::Record},
};

/// Names of the steps, in addresses and words.
const NAMES: [&str; first_steps::OF_CENTRE.len()] = ["name", "open", "call"];

/// A step: its place among all, its name and its fields.
struct Step {
    number: usize,
    name: &'static str,
    fields: &'static [Field],
}

impl Step {
    fn find(name: &str) -> Result<Self, PageError> {
        let steps = NAMES.into_iter().zip(first_steps::OF_CENTRE).zip(1..);
        let mut steps = steps.map(|((name, fields), number)| Self { number, name, fields });
        steps.find(|step| step.name == name).ok_or(PageError::NotFound)
    }

    fn address(name: &str) -> String {
        format!("/start/{name}")
    }

    /// The page after this step.
    fn next(&self) -> Option<String> {
        NAMES.get(self.number).map(|name| Self::address(name))
    }
}

async fn read(app: &App) -> Result<Option<Record>, PageError> {
    Ok(app.store().record(app.store().centre_id()).await?)
}

pub(crate) async fn resume(State(app): State<App>, _: Coordinator) -> Result<Redirect, PageError> {
    let values = app.store().centre().await?;
    let name = first_steps::untold_of_centre(&values).and_then(|place| NAMES.get(place));
    Ok(Redirect::to(&name.map_or_else(|| CENTRE.path.to_owned(), |name| Step::address(name))))
}

pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    Path(step): Path<String>,
) -> Result<Markup, PageError> {
    let step = Step::find(&step)?;
    let record = read(&app).await?;
    let since = record.as_ref().map_or("", |record| record.version.as_str());
    let form = form(&app, &person, &step, record.as_ref(), since).await?;
    Ok(page(&person, &step, &form))
}

async fn form(
    app: &App,
    person: &Coordinator,
    step: &Step,
    record: Option<&Record>,
    since: &str,
) -> Result<Form, PageError> {
    let options = Options::read(app.store(), person.lang).await?;
    let values = record.map(|record| record.values.clone()).unwrap_or_default();
    let action = format!("{}?since={}", Step::address(step.name), fields::version(CENTRE.kind, since));
    let form = fields::form(person, CENTRE.kind.as_str(), action, step.fields, &values, &options)?;
    Ok(form.button(Icon::Next, person.lang.t("start-next")))
}

fn page(person: &Coordinator, step: &Step, form: &Form) -> Markup {
    let (lang, name) = (person.lang, step.name);
    let place = [("number", step.number.into()), ("total", NAMES.len().into())];
    layout::card(
        lang,
        &Step::address(name),
        &lang.t(&format!("start-title-{name}")),
        &html! {
            p.soft { (lang.with("start-step", &place)) }
            p { (lang.t(&format!("start-intro-{name}"))) }
            (form.show(lang))
            p.later { a.target href="/today" { (lang.t("start-later")) } }
        },
    )
}

pub(crate) async fn save(
    State(app): State<App>,
    person: Coordinator,
    Path(step): Path<String>,
    Query(Since { since }): Query<Since>,
    posted: Posted,
) -> Result<Response, PageError> {
    let step = Step::find(&step)?;
    let record = read(&app).await?;
    let mut form = form(&app, &person, &step, record.as_ref(), &since).await?.fill(person.lang, &posted);
    once(&app, &person, &form.id(), async {
        let options = Options::read(app.store(), person.lang).await?;
        let given = fields::given(&mut form, &person, "", step.fields, &posted, &options);
        let edited = match record {
            Some(record) => written(&app, &person, record.id, &since, given, &mut form, "").await?,
            None if form.is_refused() => None,
            None => {
                let given = given.into_iter().filter(|(_, input)| fields::says_something(input)).collect();
                let id = app.store().centre_id();
                let noun = (CENTRE.kind, CENTRE.space());
                let (store, by) = (app.store(), &person.account);
                match dashboard::create_doc(store, app.env()?, by, Some(id), noun, &given).await {
                    Ok(_) => Some(Edited::Saved),
                    Err(error) => {
                        refuse(&mut form, &person, "", error)?;
                        None
                    }
                }
            }
        };
        Ok(match (edited, step.next()) {
            (None, _) => Outcome::Refused(page(&person, &step, &form).into_response()),
            (Some(Edited::Beside), _) => {
                let said = saved(Edited::Beside, &person.lang.t(CENTRE.nav));
                Outcome::Done(flash::address(&app, &person, "/today", said)?)
            }
            (Some(_), Some(next)) => Outcome::Done(next),
            (Some(_), None) => {
                let said = Said::new(Sentence::new("start-done"));
                Outcome::Done(flash::address(&app, &person, "/today", said)?)
            }
        })
    })
    .await
}
