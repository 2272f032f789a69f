//! A list for a spreadsheet: all of it, in pieces, whatever its length.

use axum::{
    body::Body,
    http::header,
    response::{IntoResponse, Response},
};

use samenspel_model::values::Values;

use super::{Further, Table};
use crate::{
    http::words::declared::Ctx,
    locale::{self, Locale},
    store::{
        Store, StoreError,
        list::{Asked, At},
    },
};

/// Rows read at once.
const PIECE: usize = 500;
/// Says that this is UTF-8: Excel takes a file without it for something else.
const MARK: &str = "\u{feff}";

/// The whole list. Columns are parted by semicolons, as spreadsheets in Belgium expect.
pub(super) fn answer<T: Send + 'static>(
    table: &'static Table<T>,
    store: Store,
    (lang, now_ms): (Locale, i64),
    centre: Values,
    mut asked: Asked,
) -> Response {
    let pieces = async_stream::stream! {
        let ctx = Ctx { lang, now_ms, centre: &centre };
        let columns = columns(table, ctx);
        let head = columns.iter().map(|column| cell(&column.head));
        yield Ok::<_, StoreError>(format!("{MARK}{}\r\n", head.collect::<Vec<_>>().join(";")));
        let mut next: Option<Option<At>> = Some(None);
        while let Some(at) = next.take() {
            asked.at = at;
            match store.list(table.list, asked.clone(), PIECE).await {
                Ok(page) => {
                    let lines = page.rows.iter().map(|row| {
                        let cells = columns.iter().map(|column| cell(&(column.text)(ctx, row)));
                        cells.collect::<Vec<_>>().join(";") + "\r\n"
                    });
                    yield Ok(lines.collect::<String>());
                    next = page.next.map(Some);
                }
                Err(error) => {
                    tracing::error!(%error, "a table for a spreadsheet broke off");
                    // The browser says that it is not whole.
                    yield Err(error);
                }
            }
        }
    };
    file(table.path, now_ms, Body::from_stream(pieces))
}

/// A few rows of their own, such as counts; the first says what stands in the columns.
pub(in crate::http) fn rows(name: &str, now_ms: i64, rows: &[Vec<String>]) -> Response {
    let line = |row: &Vec<String>| row.iter().map(|value| cell(value)).collect::<Vec<_>>().join(";") + "\r\n";
    let text = rows.iter().map(line).collect::<String>();
    file(name, now_ms, Body::from(format!("{MARK}{text}")))
}

fn file(name: &str, now_ms: i64, body: Body) -> Response {
    let name = name.trim_matches('/').replace('/', "-");
    let file = format!("attachment; filename=\"samenspel-{name}-{}.csv\"", locale::today(now_ms));
    let headers =
        [(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, file)];
    (headers, body).into_response()
}

/// The first column, those that follow from declarations, the others.
fn columns<T: 'static>(table: &Table<T>, ctx: Ctx) -> Vec<Further<T>> {
    let written = table
        .columns
        .iter()
        .filter_map(|column| Some(Further { head: ctx.lang.t(column.words), text: Box::new(column.text?) }));
    let mut columns: Vec<_> = written.collect();
    if let Some(further) = table.further {
        columns.splice(1..1, further(ctx));
    }
    columns
}

/// A value as it stands between two semicolons, without the marks that tell a page where a word may break. What a spreadsheet would take for a formula gets an apostrophe in front.
fn cell(value: &str) -> String {
    let value = &value.replace('\u{ad}', "");
    let formula =
        value.trim_start().starts_with(['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'])
            || value.starts_with(['\t', '\r', '\n']);
    let safe = if formula { format!("'{value}") } else { value.clone() };
    if safe.contains(['"', ';', ',', '\n', '\r', '\t']) {
        format!("\"{}\"", safe.replace('"', "\"\""))
    } else {
        safe
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn no_value_becomes_a_formula_or_another_cell() {
        for (value, kept) in [
            ("Fatima", "Fatima"),
            ("=HYPERLINK(\"http://x\";\"y\")", "\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\""),
            ("+32 470 00 00 00", "'+32 470 00 00 00"),
            (" @SUM(A1)", "' @SUM(A1)"),
            ("\tx", "\"'\tx\""),
            ("komt\nmorgen", "\"komt\nmorgen\""),
            ("ليلى", "ليلى"),
            ("a;b", "\"a;b\""),
            ("maandag\u{ad}voormiddag", "maandagvoormiddag"),
            ("", ""),
        ] {
            assert_eq!(cell(value), kept, "{value:?}");
        }
    }
}
