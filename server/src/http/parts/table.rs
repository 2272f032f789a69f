//! Lists of any length: filters, an order by column, pages, and the same list for a spreadsheet. Nothing is cut off
//! silently: how many there are always stands above.

mod csv;

pub(in crate::http) use csv::rows;

use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use super::{
    filter::{self, Filter},
    view::{self, View},
};
use crate::{
    App,
    http::{PageError, context::Coordinator, icon::Icon, words::declared::Ctx},
    locale::Locale,
    store::list::{Asked, List, Page},
};

/// Rows of a page.
pub(in crate::http) const PAGE: usize = 100;

/// A column: its words, its order, what stands on the page and what in a spreadsheet.
pub(in crate::http) struct Column<T> {
    /// Id of its words.
    pub(in crate::http) words: &'static str,
    /// Name of the list's order that it stands for.
    pub(in crate::http) sort: Option<&'static str>,
    /// What stands on the page; `None`: only in a spreadsheet.
    pub(in crate::http) cell: Option<fn(Ctx, &T) -> Markup>,
    /// What stands in a spreadsheet; `None`: only on the page.
    pub(in crate::http) text: Option<fn(Ctx, &T) -> String>,
}

/// A row's text in a column.
type Text<T> = Box<dyn Fn(Ctx, &T) -> String + Send>;

/// The columns that follow from declarations.
type Declared<T> = fn(Ctx) -> Vec<Further<T>>;

/// What stands in a column that only a spreadsheet has, and its head.
pub(in crate::http) struct Further<T> {
    pub(in crate::http) head: String,
    pub(in crate::http) text: Text<T>,
}

/// A list of rows as a page shows it.
pub(in crate::http) struct Table<T: 'static> {
    /// Its address.
    pub(in crate::http) path: &'static str,
    /// Where its rows come from.
    pub(in crate::http) list: &'static List<T>,
    /// Its columns; the first names the row.
    pub(in crate::http) columns: &'static [Column<T>],
    /// The columns of a spreadsheet that follow from declarations, after the first.
    pub(in crate::http) further: Option<Declared<T>>,
    /// What tells a row from every other: news never turns the row under somebody's finger into another one.
    pub(in crate::http) id: fn(&T) -> String,
    /// Topics of the news that change it.
    pub(in crate::http) topics: &'static str,
    /// Id of the words for when nothing is in it.
    pub(in crate::http) empty: &'static str,
    /// How a row stands as a card, where the columns are only for a spreadsheet.
    pub(in crate::http) card: Option<fn(Ctx, &T) -> Markup>,
    /// Is this row crossed out?
    pub(in crate::http) withdrawn: fn(&T) -> bool,
}

impl<T: Send + 'static> Table<T> {
    /// The page, or the same list for a spreadsheet; `layout` puts it on a page of the dashboard.
    pub(in crate::http) async fn answer(
        &'static self,
        app: &App,
        person: &Coordinator,
        view: &View,
        filters: Vec<Filter>,
        layout: impl FnOnce(&Markup) -> Markup,
    ) -> Result<Response, PageError> {
        let centre = app.store().called().await?;
        let ctx = Ctx { lang: person.lang, now_ms: person.now_ms, centre: &centre };
        let asked = asked(self.list, view, &filters);
        if view.is_csv() {
            tracing::info!(account = person.account.id, list = self.path, "a list was taken as a table");
            return Ok(csv::answer(self, app.store().clone(), (person.lang, person.now_ms), centre, asked));
        }
        let page = app.store().list(self.list, asked.clone(), PAGE).await?;
        let bar =
            Bar { path: self.path, view, filters: &filters, keep: &["sort", "order", "device"], csv: true };
        let table = html! {
            (bar.filters(ctx.lang))
            div #list data-live=(self.topics) {
                (bar.count(ctx.lang, &page))
                @if page.rows.is_empty() { p.empty { (ctx.lang.t(self.empty)) } }
                @else { (self.rows(ctx, &bar, &asked, &page)) }
                (bar.pages(ctx.lang, &page))
            }
        };
        Ok(layout(&table).into_response())
    }

    fn rows(&self, ctx: Ctx, bar: &Bar<'_>, asked: &Asked, page: &Page<T>) -> Markup {
        if let Some(card) = self.card {
            return html! {
                (self.orders(ctx.lang, bar, asked))
                ul.cards { @for row in &page.rows { li #{ "row-" ((self.id)(row)) } .card { (card(ctx, row)) } } }
            };
        }
        let columns: Vec<_> = self.columns.iter().filter_map(|column| Some((column, column.cell?))).collect();
        html! {
            div.table {
                table {
                    thead { tr { @for (column, _) in &columns { (self.head(ctx.lang, bar, asked, column)) } } }
                    tbody {
                        @for row in &page.rows {
                            tr #{ "row-" ((self.id)(row)) } .withdrawn[(self.withdrawn)(row)] {
                                @for (number, (column, cell)) in columns.iter().enumerate() {
                                    @if number == 0 { th scope="row" { (cell(ctx, row)) } }
                                    @else {
                                        @let content = cell(ctx, row);
                                        // The column's name, for a narrow screen where rows stand as cards.
                                        @let label = (!content.0.is_empty()).then(|| ctx.lang.t(column.words));
                                        td data-label=[label] { (content) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// The orders, where there is no row of columns to choose them by.
    fn orders(&self, lang: Locale, bar: &Bar<'_>, asked: &Asked) -> Markup {
        let sorted: Vec<_> =
            self.columns.iter().filter_map(|column| Some((column.words, column.sort?))).collect();
        html! {
            @if sorted.len() > 1 {
                p.orders {
                    (lang.t("list-order"))
                    @for (words, name) in sorted { (self.order(lang, bar, asked, words, name).1) }
                }
            }
        }
    }

    fn head(&self, lang: Locale, bar: &Bar<'_>, asked: &Asked, column: &Column<T>) -> Markup {
        let Some(name) = column.sort else { return html! { th scope="col" { (lang.t(column.words)) } } };
        let (sorted, link) = self.order(lang, bar, asked, column.words, name);
        html! { th scope="col" aria-sort=[sorted] { (link) } }
    }

    /// The way to an order, and how it runs when it is the one that is seen.
    fn order(
        &self,
        lang: Locale,
        bar: &Bar<'_>,
        asked: &Asked,
        words: &str,
        name: &str,
    ) -> (Option<&'static str>, Markup) {
        let (sort, descending) = self.list.order(asked);
        let here = sort.is_some_and(|sort| sort.name == name);
        let usual = self.list.sorts.iter().find(|sort| sort.name == name).is_some_and(|sort| sort.descending);
        let next = if here { !descending } else { usual };
        let address = bar.address(&[("sort", name), ("order", if next { "down" } else { "up" })]);
        let link = html! {
            a.sort href=(address) aria-current=[here.then_some("true")] {
                (lang.t(words))
                @if here { span aria-hidden="true" { @if descending { "\u{a0}↓" } @else { "\u{a0}↑" } } }
            }
        };
        (here.then_some(if descending { "descending" } else { "ascending" }), link)
    }
}

/// What is asked of the list.
pub(in crate::http) fn asked<T>(list: &List<T>, view: &View, filters: &[Filter]) -> Asked {
    let sort = view.get("sort").filter(|name| list.sorts.iter().any(|sort| sort.name == *name));
    Asked {
        sort: sort.unwrap_or_default().to_owned(),
        descending: match view.get("order") {
            Some("down") => Some(true),
            Some("up") => Some(false),
            _ => None,
        },
        filters: filters.iter().filter_map(|filter| filter.condition(view)).collect(),
        at: view.at(),
    }
}

/// What stands around the rows of a list, however these look.
pub(in crate::http) struct Bar<'a> {
    pub(in crate::http) path: &'a str,
    pub(in crate::http) view: &'a View,
    pub(in crate::http) filters: &'a [Filter],
    /// Other names of the address that go along.
    pub(in crate::http) keep: &'a [&'a str],
    /// Can it be taken as a table?
    pub(in crate::http) csv: bool,
}

impl Bar<'_> {
    /// The same list with this changed.
    pub(in crate::http) fn address(&self, set: &[(&str, &str)]) -> String {
        let mut keep: Vec<_> = self.filters.iter().map(Filter::key).collect();
        keep.extend(self.keep);
        self.view.address(self.path, &keep, set)
    }

    /// The filters.
    pub(in crate::http) fn filters(&self, lang: Locale) -> Markup {
        filter::form(lang, self.path, self.view, self.filters, self.keep)
    }

    /// How many there are and which are seen.
    pub(in crate::http) fn count<T>(&self, lang: Locale, page: &Page<T>) -> Markup {
        let values = [
            ("first", (page.offset + 1).into()),
            ("last", (page.offset + page.rows.len()).into()),
            ("total", page.total.into()),
        ];
        html! {
            div.bar {
                p {
                    strong {
                        @if page.total == 0 { (lang.t("list-none")) }
                        @else if page.rows.len() == page.total { (lang.with("list-whole", &[("total", page.total.into())])) }
                        @else { (lang.with("list-count", &values)) }
                    }
                }
                @if self.csv && page.total > 0 {
                    a.target href=(self.address(&[("format", "csv")])) download { (Icon::Save) (lang.t("list-csv")) }
                }
            }
        }
    }

    /// The way to the pages beside this one.
    pub(in crate::http) fn pages<T>(&self, lang: Locale, page: &Page<T>) -> Markup {
        let previous = page.previous.as_ref().map(|at| self.address(&[("before", &view::page(at))]));
        let next = page.next.as_ref().map(|at| self.address(&[("after", &view::page(at))]));
        html! {
            @if previous.is_some() || next.is_some() {
                nav.pages aria-label=(lang.t("list-pages")) {
                    @if let Some(address) = previous { a.button rel="prev" href=(address) { (Icon::Back) (lang.t("list-previous")) } }
                    @if let Some(address) = next { a.button rel="next" href=(address) { (lang.t("list-next")) (Icon::Next) } }
                }
            }
        }
    }
}
