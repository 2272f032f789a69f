//! GET and POST /appointments/new: notes an appointment for an organisation, as a desk does. POST /appointments/{id}: moves or
//! changes one.

use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use samenspel_model::{
    DocId, Space,
    appointment::{AGREED, BOOKLET, CONTACT, DATE, PLACE, REMARK, TASK, TIME, WITHDRAWN},
    booklet::Code,
    clash::Why,
    doc::Kind,
    edit::{Edit, Input as Given},
    field::Field as Declared,
    invalid::Invalid,
    organisation::NAME,
    slot,
    values::Values,
};
use serde::Deserialize;

use super::{Since, fields, options::Options, refuse, written};
use crate::{
    App,
    http::{
        PageError,
        context::Coordinator,
        doubt,
        icon::Icon,
        layout,
        parts::{
            flash,
            form::{Choice, Field, Form, Input, Outcome, Posted, once},
        },
        words,
    },
    ingest::dashboard::{self, Edited},
    locale::Locale,
    said::{Said, Sentence, Undo},
    store::{Known, records::Record},
};

/// What a form says of an appointment; for whom it is stays what it was.
const SAID: &[Declared] = &[TASK, DATE, TIME, PLACE, CONTACT, REMARK];
/// Under which name a yes to what clashes comes.
const CLASH: &str = "clash";

/// For whom, as far as the address says so.
#[derive(Deserialize)]
pub(crate) struct For {
    #[serde(default)]
    organisation: String,
    #[serde(default)]
    booklet: String,
}

/// The way to a form in which an appointment is noted; `given` is what it begins with, such as `organisation=…`.
pub(in crate::http) fn link(lang: Locale, given: &str) -> Markup {
    html! { p { a.button href={ "/appointments/new?" (given) } { (Icon::Plus) (lang.t("appointment-new")) } } }
}

/// The form of an appointment with this organisation.
async fn form(
    app: &App,
    person: &Coordinator,
    action: String,
    organisation: &Record,
    values: &Values,
) -> Result<(Form, Options), PageError> {
    let options = Options::read(app.store(), person.lang).await?;
    let options = options.of_appointment(organisation, values.text(&TASK));
    let form = fields::form(person, Kind::Appointment.as_str(), action, SAID, values, &options)?;
    Ok((form, options))
}

async fn organisation_of(app: &App, id: DocId) -> Result<Record, PageError> {
    let found = app.store().record(id).await?.filter(|record| record.kind == Kind::Organisation);
    found.ok_or(PageError::NotFound)
}

/// An appointment, with the organisation it is for.
async fn found(app: &App, id: &str) -> Result<(Record, Record), PageError> {
    let id: DocId = id.parse().map_err(|_| PageError::NotFound)?;
    match app.store().record(id).await?.filter(|record| record.kind == Kind::Appointment) {
        Some(record) => {
            let Space::Stand { organisation, .. } = record.space else { return Err(PageError::NotFound) };
            let organisation = organisation_of(app, organisation).await?;
            Ok((record, organisation))
        }
        None if app.store().is_erased(id).await? => Err(PageError::Erased),
        None => Err(PageError::NotFound),
    }
}

/// The form in which an appointment is moved or changed, for its page; none when its organisation is not here.
pub(in crate::http) async fn change(app: &App, person: &Coordinator, id: DocId) -> Result<Markup, PageError> {
    let (record, organisation) = match found(app, &id.to_string()).await {
        Err(PageError::NotFound) => return Ok(Markup::default()),
        found => found?,
    };
    let (form, _) =
        form(app, person, action(&record, &record.version), &organisation, &record.values).await?;
    Ok(card(person.lang, &form))
}

fn action(record: &Record, since: &str) -> String {
    format!("/appointments/{}?since={}", record.id, fields::version(Kind::Appointment, since))
}

fn card(lang: Locale, form: &Form) -> Markup {
    html! {
        section.card aria-labelledby="change-title" { h2 #change-title { (lang.t("appointment-change")) } (form.show(lang)) }
    }
}

/// POST /appointments/{id}
pub(crate) async fn save(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
    Query(Since { since }): Query<Since>,
    posted: Posted,
) -> Result<Response, PageError> {
    let (record, organisation) = found(&app, &id).await?;
    if record.values.is_on(&WITHDRAWN) {
        let page = format!("/appointments/{}", record.id);
        let said = Said::alert(Sentence::new("appointment-off"));
        return Ok(flash::redirect(&app, &person, &page, said)?.into_response());
    }
    let (form, options) = form(&app, &person, action(&record, &since), &organisation, &record.values).await?;
    let mut form = form.fill(person.lang, &posted);
    once(&app, &person, &form.id(), async {
        let lang = person.lang;
        let mut given = fields::given(&mut form, &person, "", SAID, &posted, &options);
        doubt::days(&mut form, &person, SAID, &record.values);
        let is_other = [TASK, DATE, TIME].iter().any(|field| form.value(field.key) != record.values.text(field));
        if is_other {
            let booklet = record.values.text(&BOOKLET);
            let (own, space) = (Some(record.id), record.space);
            clash(&app, &person, (own, space, booklet), &posted, &mut form, &mut given).await?;
        }
        // What undoes it, of what is shown now.
        let before = record.values.changed_by(&given).into_keys().map(|key| {
            let text = record.values.texts.get(&key).cloned().unwrap_or_default();
            (key, Given::from(text))
        });
        let before: Edit = before.collect();
        let page = format!("/appointments/{}", record.id);
        Ok(match written(&app, &person, record.id, &since, given, &mut form, "").await? {
            Some(edited) => {
                tracing::info!(account = person.account.id, "an appointment was changed");
                let moment = words::moment(lang, form.value(DATE.key), form.value(TIME.key), person.now_ms);
                let said = match edited {
                    Edited::Unchanged => Said::new(Sentence::new("noun-unchanged")),
                    Edited::Saved => Said::new(Sentence::new("appointment-changed").text("moment", moment))
                        .undo(Undo::Put(record.id, before), app.now().0, &page),
                    Edited::Beside => Said::alert(Sentence::new("appointment-both")),
                };
                Outcome::Done(flash::address(&app, &person, &page, said)?)
            }
            None => {
                let page = html! {
                    p { a.back href=(page) { (Icon::Back) (lang.t("nav-appointments")) } }
                    header.page {
                        h1 { (words::moment(lang, record.values.text(&DATE), record.values.text(&TIME), person.now_ms)) }
                        p.soft { bdi { (organisation.title) } " · " (words::booklet(lang, record.values.text(&BOOKLET))) }
                    }
                    (card(lang, &form))
                };
                Outcome::Refused(layout::page(&person, &lang.t("nav-appointments"), &page).into_response())
            }
        })
    })
    .await
}

/// Asks once about what clashes; who says yes to it said that it stays where it is.
async fn clash(
    app: &App,
    person: &Coordinator,
    (own, space, booklet): (Option<DocId>, Space, &str),
    posted: &Posted,
    form: &mut Form,
    given: &mut Edit,
) -> Result<(), PageError> {
    let (lang, date, time) = (person.lang, form.value(DATE.key).to_owned(), form.value(TIME.key).to_owned());
    let mut says = Values::default();
    for (field, text) in [(BOOKLET, booklet), (TASK, form.value(TASK.key)), (DATE, &date), (TIME, &time)] {
        says.texts.insert(field.key.to_owned(), text.to_owned());
    }
    let Some(at) = slot::id(&date, &time) else { return Ok(()) };
    let Some(why) = app.store().clash_of(own, space, says, app.now()).await? else { return Ok(()) };
    let words = match why {
        Why::Twice => "appointment-clash-twice",
        Why::Slot => "appointment-clash-slot",
        Why::Visitor => "appointment-clash-visitor",
        Why::Places => "appointment-clash-places",
    };
    // A yes to this is no yes to another hour, task or visitor, nor to what comes in between.
    let mark = format!("{}-{at}-{}-{booklet}", why.as_str(), form.value(TASK.key));
    let is_agreed = posted.one(CLASH) == Some(&mark);
    let yes = Input::Any(vec![Choice::new(mark.clone(), lang.t("form-right"))]);
    let field = Field::new(CLASH, lang.t("appointment-clash"), yes);
    form.end_with(field.values(is_agreed.then_some(mark).into_iter().collect()));
    if is_agreed {
        given.insert(AGREED.key.to_owned(), Given::from(at));
    } else {
        let moment = words::moment(lang, &date, &time, person.now_ms);
        form.refuse(CLASH, lang.with(words, &[("moment", (&moment).into())]));
    }
    Ok(())
}

/// GET /appointments/new
pub(crate) async fn new(
    State(app): State<App>,
    person: Coordinator,
    Query(asked): Query<For>,
) -> Result<Markup, PageError> {
    if asked.organisation.is_empty() {
        return choose(&app, &person, &asked.booklet).await;
    }
    let (form, _, organisation) = empty(&app, &person, &asked).await?;
    Ok(page_new(&person, &organisation, &form))
}

/// For which organisation?
async fn choose(app: &App, person: &Coordinator, booklet: &str) -> Result<Markup, PageError> {
    let lang = person.lang;
    let mut organisations = app.store().organisation_lines().await?;
    organisations.sort_by_cached_key(|line| words::declared::in_order(&line.name));
    Ok(layout::page(
        person,
        &lang.t("appointment-new"),
        &html! {
            p { a.back href="/appointments" { (Icon::Back) (lang.t("nav-appointments")) } }
            header.page { h1 { (lang.t("appointment-new")) } }
            section.card {
                @if organisations.is_empty() { (words::empty(&lang.t("organisations-empty"))) }
                @else {
                    form.fields method="get" action="/appointments/new" {
                        @if !booklet.is_empty() { input type="hidden" name="booklet" value=(booklet); }
                        div.field {
                            label for="for-organisation" { (lang.t("appointment-for-whom")) }
                            select #for-organisation name="organisation" required {
                                @for line in &organisations { option value=(line.id) { (line.name) } }
                            }
                        }
                        button.main type="submit" { (Icon::Next) (lang.t("appointment-next")) }
                    }
                }
            }
        },
    ))
}

async fn empty(app: &App, person: &Coordinator, asked: &For) -> Result<(Form, Options, Record), PageError> {
    let (lang, key) = (person.lang, BOOKLET.key);
    let id = asked.organisation.parse().map_err(|_| PageError::NotFound)?;
    let organisation = organisation_of(app, id).await?;
    let action = format!("/appointments/new?organisation={id}");
    let (mut form, options) = form(app, person, action, &organisation, &Values::default()).await?;
    let shown = Code::parse(&asked.booklet).map_or_else(|_| asked.booklet.clone(), Code::display);
    let field = Field::new(key, lang.t("field-appointment-booklet"), Input::Line);
    let field = field.required().max(40).value(shown).hint(lang.t("appointment-booklet-hint"));
    form.begin_with(field.yes_is(lang.t("form-right")));
    Ok((form, options, organisation))
}

fn page_new(person: &Coordinator, organisation: &Record, form: &Form) -> Markup {
    let lang = person.lang;
    layout::page(
        person,
        &lang.t("appointment-new"),
        &html! {
            p { a.back href="/appointments" { (Icon::Back) (lang.t("nav-appointments")) } }
            header.page {
                h1 { (lang.t("appointment-new")) }
                p { (lang.with("appointment-for", &[("organisation", organisation.values.text(&NAME).into())])) }
            }
            section.card { (form.show(lang)) }
        },
    )
}

/// POST /appointments/new
pub(crate) async fn create(
    State(app): State<App>,
    person: Coordinator,
    Query(asked): Query<For>,
    posted: Posted,
) -> Result<Response, PageError> {
    let (form, options, organisation) = empty(&app, &person, &asked).await?;
    let mut form = form.fill(person.lang, &posted);
    once(&app, &person, &form.id(), async {
        let mut given = fields::given(&mut form, &person, "", SAID, &posted, &options);
        doubt::days(&mut form, &person, SAID, &Values::default());
        let space = app.store().stand_on(organisation.id, app.now()).await?;
        if let Some(code) = booklet(&app, &person, &mut form).await? {
            given.insert(BOOKLET.key.to_owned(), Given::from(code.as_str()));
            clash(&app, &person, (None, space, &code), &posted, &mut form, &mut given).await?;
        }
        if !form.is_refused() {
            given.retain(|_, input| fields::says_something(input));
            let noun = (Kind::Appointment, space);
            match dashboard::create_doc(app.store(), app.env()?, &person.account, None, noun, &given).await {
                Ok(id) => {
                    tracing::info!(account = person.account.id, "an appointment was noted");
                    let page = format!("/appointments/{id}");
                    let (date, time) = (form.value(DATE.key), form.value(TIME.key));
                    let moment = words::moment(person.lang, date, time, person.now_ms);
                    let said = Said::new(Sentence::new("appointment-noted").text("moment", moment));
                    let said = said.undo(Undo::SetAside(vec![id], true), app.now().0, &page);
                    return Ok(Outcome::Done(flash::address(&app, &person, &page, said)?));
                }
                Err(error) => refuse(&mut form, &person, "", error)?,
            }
        }
        Ok(Outcome::Refused(page_new(&person, &organisation, &form).into_response()))
    })
    .await
}

/// The booklet that was typed; nothing when something is wrong with it, which then stands beside it.
async fn booklet(app: &App, person: &Coordinator, form: &mut Form) -> Result<Option<String>, PageError> {
    let (lang, key) = (person.lang, BOOKLET.key);
    let typed = form.value(key).to_owned();
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let code = match Code::parse(&typed) {
        Ok(code) => code,
        Err(invalid) => {
            form.refuse_invalid(lang, key, &invalid);
            return Ok(None);
        }
    };
    match app.store().booklet_known(code, app.now()).await? {
        Known::Good => {}
        Known::Revoked => form.refuse_invalid(lang, key, &Invalid::BookletRevoked),
        Known::Unknown => form.ask(key, lang.t("appointment-booklet-unknown")),
        Known::Expired(day) => {
            let day = lang.day_text(&day, person.now_ms);
            form.ask(key, lang.with("appointment-booklet-expired", &[("day", (&day).into())]));
        }
    }
    Ok(Some(code.to_string()))
}
