//! POST /search: looks for something. GET /search/{id}: what was found, in groups, each with all its pages.

use axum::{
    extract::{Path, State},
    response::Redirect,
};
use maud::{Markup, html};
use samenspel_model::{booklet::Code, search};

use super::{
    PageError, candidate,
    context::Coordinator,
    devices,
    icon::Icon,
    layout, nouns,
    parts::{
        form::Posted,
        search::TYPED_CHARS_MAX,
        table::{Bar, PAGE},
        view::View,
    },
    words::{self, declared::Ctx},
};
use crate::{
    App, clock,
    store::{
        APPOINTMENTS, CANDIDATES, CARDS, MARKETS, ORGANISATIONS, REFERRERS,
        list::{Asked, List, Value},
        records::Record,
        rows::{AppointmentLine, CandidateSheet, DeviceLine, OrganisationLine},
    },
};

/// Rows of a group beside others.
const FIRST: usize = 10;

pub(crate) async fn submit(
    State(app): State<App>,
    person: Coordinator,
    posted: Posted,
) -> Result<Redirect, PageError> {
    let typed: String = posted.one("q").unwrap_or_default().trim().chars().take(TYPED_CHARS_MAX).collect();
    if typed.is_empty() {
        return Ok(Redirect::to("/search"));
    }
    let id = hex::encode(clock::random::<16>()?);
    let page = format!("/search/{id}");
    app.searches().put(person.login, id, typed);
    Ok(Redirect::to(&page))
}

/// The page before anything was typed.
pub(crate) async fn empty(person: Coordinator) -> Markup {
    page(&person, &html! { (words::empty(&person.lang.t("search-hint"))) })
}

pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
    view: View,
) -> Result<Markup, PageError> {
    let lang = person.lang;
    let Some(typed) = app.searches().get(person.login, &id) else {
        return Ok(page(&person, &html! { (words::empty(&lang.t("search-forgotten"))) }));
    };
    let centre = app.store().called().await?;
    let look = Look {
        app: &app,
        ctx: Ctx { lang, now_ms: person.now_ms, centre: &centre },
        path: format!("/search/{id}"),
        view: &view,
        query: search::query(&typed),
        alike: search::query_alike(&typed),
    };
    let groups = [
        look.group(&PEOPLE).await?,
        look.group(&PEOPLE_ALIKE).await?,
        look.group(&PLACES).await?,
        look.group(&REFERRERS_FOUND).await?,
        look.group(&CARDS_FOUND).await?,
        look.group(&MARKETS_FOUND).await?,
        look.group(&DATES).await?,
        look.devices(&typed).await?,
        look.booklet(&typed).await?,
    ];
    let nothing = groups.iter().all(|group| group.0.is_empty());
    let person = Coordinator { typed, ..person };
    Ok(page(
        &person,
        &html! {
            div #found data-live="desk stand catalogue devices" {
                @if nothing { (words::empty(&lang.with("search-nothing", &[("typed", (&person.typed).into())]))) }
                @for group in &groups { (group) }
            }
        },
    ))
}

fn page(person: &Coordinator, content: &Markup) -> Markup {
    let title = person.lang.t("search");
    layout::page(person, &title, &html! { header.page { h1 { (title) } } (content) })
}

/// A group of what is found.
struct Group<T: 'static> {
    /// Its name in the address.
    name: &'static str,
    /// Id of its words.
    words: &'static str,
    list: &'static List<T>,
    /// The order that is best to look through.
    sort: &'static str,
    row: fn(Ctx, &T) -> Markup,
    /// Of those that are not spelled as typed, but sound so?
    alike: bool,
}

static PEOPLE: Group<CandidateSheet> = Group {
    name: "candidates",
    words: "nav-candidates",
    list: &CANDIDATES,
    sort: "name",
    row: sheet,
    alike: false,
};
static PEOPLE_ALIKE: Group<CandidateSheet> = Group {
    name: "candidates-alike",
    words: "search-alike",
    list: &CANDIDATES,
    sort: "name",
    row: sheet,
    alike: true,
};
static PLACES: Group<OrganisationLine> = Group {
    name: "organisations",
    words: "nav-organisations",
    list: &ORGANISATIONS,
    sort: "name",
    row: organisation,
    alike: false,
};
static DATES: Group<AppointmentLine> = Group {
    name: "appointments",
    words: "nav-appointments",
    list: &APPOINTMENTS,
    sort: "when",
    row: appointment,
    alike: false,
};

static CARDS_FOUND: Group<Record> =
    Group { name: "cards", words: "nav-cards", list: &CARDS, sort: "name", row: noun, alike: false };
static REFERRERS_FOUND: Group<Record> = Group {
    name: "referrers",
    words: "nav-referrers",
    list: &REFERRERS,
    sort: "name",
    row: noun,
    alike: false,
};
static MARKETS_FOUND: Group<Record> =
    Group { name: "markets", words: "nav-markets", list: &MARKETS, sort: "name", row: noun, alike: false };

struct Look<'a> {
    app: &'a App,
    ctx: Ctx<'a>,
    path: String,
    view: &'a View,
    query: Option<String>,
    alike: Option<String>,
}

impl Look<'_> {
    async fn group<T: Send + 'static>(&self, group: &'static Group<T>) -> Result<Markup, PageError> {
        let alone = self.view.get("group");
        let query = if group.alike { &self.alike } else { &self.query };
        let Some(query) = query.clone().filter(|_| alone.is_none_or(|name| name == group.name)) else {
            return Ok(Markup::default());
        };
        let asked = Asked {
            sort: group.sort.to_owned(),
            filters: vec![("found".to_owned(), Value::Text(query))],
            at: alone.and_then(|_| self.view.at()),
            ..Asked::default()
        };
        let size = if alone.is_some() { PAGE } else { FIRST };
        let page = self.app.store().list(group.list, asked, size).await?;
        if page.total == 0 {
            return Ok(Markup::default());
        }
        let lang = self.ctx.lang;
        let bar = Bar { path: &self.path, view: self.view, filters: &[], keep: &["group"], csv: false };
        Ok(section(
            &lang.t(group.words),
            group.name,
            &html! {
                (bar.count(lang, &page))
                ul.rows { @for row in &page.rows { li { ((group.row)(self.ctx, row)) } } }
                @if alone.is_some() {
                    (bar.pages(lang, &page))
                    p { a.target href=(self.path) { (lang.t("search-all-groups")) } }
                } @else if page.next.is_some() {
                    p { a.target href=(bar.address(&[("group", group.name)])) { (lang.with("search-all", &[("count", page.total.into())])) } }
                }
            },
        ))
    }

    /// Devices are few: they are looked through as they are.
    async fn devices(&self, typed: &str) -> Result<Markup, PageError> {
        let folded = search::fold(typed);
        let fits = |line: &DeviceLine| {
            let label = search::fold(&line.label);
            folded.split_whitespace().all(|word| label.contains(word))
        };
        let lines = self.app.store().device_lines().await?;
        let found: Vec<_> = lines.into_iter().filter(fits).collect();
        if found.is_empty() || self.view.get("group").is_some() {
            return Ok(Markup::default());
        }
        let Ctx { lang, now_ms, .. } = self.ctx;
        Ok(section(
            &lang.t("nav-devices"),
            "devices",
            &html! {
                ul.rows { @for line in &found { li { (devices::row(lang, line, now_ms)) } } }
                p { a.target href="/devices" { (lang.t("nav-devices")) } }
            },
        ))
    }

    /// A printed booklet, also one that nobody has yet.
    async fn booklet(&self, typed: &str) -> Result<Markup, PageError> {
        let Ok(code) = Code::parse(typed) else { return Ok(Markup::default()) };
        let Some(batch) = self.app.store().batch_of(code).await? else { return Ok(Markup::default()) };
        let lang = self.ctx.lang;
        Ok(section(
            &lang.t("nav-booklets"),
            "booklets",
            &html! {
                ul.rows {
                    li {
                        p { (Icon::Book) (words::booklet(lang, &code.to_string())) }
                        p { a.target href={ "/booklets/" (batch) } { (lang.t("search-booklet-batch")) } }
                    }
                }
            },
        ))
    }
}

fn section(title: &str, name: &str, content: &Markup) -> Markup {
    let id = format!("found-{name}");
    html! { section.found aria-labelledby=(id) { h2 #(id) { (title) } (content) } }
}

fn sheet(ctx: Ctx, sheet: &CandidateSheet) -> Markup {
    candidate::row(ctx, sheet)
}

fn noun(ctx: Ctx, record: &Record) -> Markup {
    nouns::found_line(ctx.lang, record)
}

fn organisation(ctx: Ctx, line: &OrganisationLine) -> Markup {
    let titles: Vec<_> = line.tasks.iter().map(|task| task.title.as_str()).collect();
    html! {
        h3 { a.target href={ "/organisations#organisation-" (line.id) } { bdi { (line.name) } } }
        @if line.tasks.is_empty() { p.soft { (ctx.lang.t("organisation-no-tasks")) } }
        @else { p { (titles.join(" · ")) } }
    }
}

fn appointment(ctx: Ctx, line: &AppointmentLine) -> Markup {
    html! {
        p { (Icon::Calendar) (words::appointment(ctx.lang, line, ctx.now_ms)) }
        p.contact {
            span { (Icon::Book) (words::booklet(ctx.lang, &line.booklet)) }
            @for (id, name) in &line.candidates { a.target href={ "/candidates/" (id) } { (words::name(ctx.lang, name)) } }
            @if line.candidates.is_empty() { span.soft { (ctx.lang.t("booklet-nobody")) } }
        }
    }
}
