//! Lists of any length, sorted and filtered, one page at a time. Pages are found by the row they follow (keyset), so that
//! what comes in meanwhile moves nothing out of sight and a late page costs no more than the first.
//!
//! SQL is put together here alone, from constants; what a person asked for is bound.

use rusqlite::{Connection, Row, Statement};

pub(crate) use rusqlite::types::Value;

use super::{Store, StoreError, sql};

/// What can be listed, and how.
pub(crate) struct List<T: 'static> {
    /// Tables and joins.
    pub(crate) from: &'static str,
    /// The columns that `row` reads.
    pub(crate) columns: &'static str,
    /// The column that names a row; it settles the order of equals.
    pub(crate) id: &'static str,
    /// Orders by name, the usual one first; none of the columns is ever NULL.
    pub(crate) sorts: &'static [Sort],
    /// Conditions by name; what was chosen is bound as `:chosen`.
    pub(crate) filters: &'static [(&'static str, &'static str)],
    /// Reads a row.
    pub(crate) row: fn(&Connection, &Row<'_>) -> rusqlite::Result<T>,
    /// Adds to a row what is not in the database.
    pub(crate) finish: fn(&Store, &mut T),
}

/// An order of a list.
pub(crate) struct Sort {
    pub(crate) name: &'static str,
    pub(crate) columns: &'static [&'static str],
    /// Does it begin with the last when nobody said otherwise?
    pub(crate) descending: bool,
}

/// What of a list is asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Asked {
    /// Name of the order; the usual one when it is none of the list's.
    pub(crate) sort: String,
    /// From the last to the first? `None`: as the order usually is.
    pub(crate) descending: Option<bool>,
    /// Names of filters with what was chosen; those that the list does not have are left aside.
    pub(crate) filters: Vec<(String, Value)>,
    /// Where the page lies; at the start when absent.
    pub(crate) at: Option<At>,
}

/// A page beside a row.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct At {
    /// The row.
    pub(crate) id: Value,
    /// After it, or before it?
    pub(crate) after: bool,
    /// How many rows stood before the page: counts when the row is gone.
    pub(crate) offset: usize,
}

/// A page of a list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Page<T> {
    pub(crate) rows: Vec<T>,
    /// How many rows stand before this page.
    pub(crate) offset: usize,
    /// How many there are in all pages.
    pub(crate) total: usize,
    /// The page before.
    pub(crate) previous: Option<At>,
    /// The page after.
    pub(crate) next: Option<At>,
}

impl<T> List<T> {
    /// The order that is asked for, and whether it runs from the last to the first.
    pub(crate) fn order(&self, asked: &Asked) -> (Option<&Sort>, bool) {
        let named = self.sorts.iter().find(|sort| sort.name == asked.sort);
        let sort = named.or_else(|| self.sorts.first());
        (sort, asked.descending.unwrap_or_else(|| sort.is_some_and(|sort| sort.descending)))
    }

    /// A page of at most `size` rows.
    pub(crate) fn page(&self, c: &Connection, asked: &Asked, size: usize) -> rusqlite::Result<Page<T>> {
        let query = Query::new(self, asked);
        let total = query.count(c, "", &[])?;
        let start = asked.at.as_ref().and_then(|at| query.key(c, &at.id).transpose()).transpose()?;
        let (mut found, mut offset) = match (&asked.at, start) {
            (Some(at), Some(key)) if at.after => {
                (query.rows(c, &query.beyond(true), &key, size)?, query.count(c, &query.up_to(), &key)?)
            }
            (Some(_), Some(key)) => {
                let offset = query.count(c, &query.beyond(false), &key)?.saturating_sub(size);
                (query.rows_before(c, &key, size)?, offset)
            }
            (Some(At { offset, .. }), None) => (query.rows_from(c, *offset, size)?, *offset),
            (None, _) => (query.rows_from(c, 0, size)?, 0),
        };
        // Nothing there any more, or no full page before it: then from the start.
        let short = found.is_empty() || found.len() < size && asked.at.as_ref().is_some_and(|at| !at.after);
        if short && asked.at.is_some() {
            (found, offset) = (query.rows_from(c, 0, size)?, 0);
        }
        let beside = |row: Option<&(Value, T)>, after: bool, offset: usize| {
            row.map(|(id, _)| At { id: id.clone(), after, offset })
        };
        let end = offset + found.len();
        let previous = beside(found.first(), false, offset.saturating_sub(size)).filter(|_| offset > 0);
        let next = beside(found.last(), true, end).filter(|_| end < total);
        let rows = found.drain(..).map(|(_, row)| row).collect();
        Ok(Page { rows, offset, total, previous, next })
    }
}

/// The SQL of a list as it is asked for.
struct Query<'l, T: 'static> {
    list: &'l List<T>,
    chosen: Vec<(String, &'l Value)>,
    conditions: String,
    /// The columns of the order, with the id.
    key: Vec<&'static str>,
    descending: bool,
}

impl<'l, T> Query<'l, T> {
    fn new(list: &'l List<T>, asked: &'l Asked) -> Self {
        let (sort, descending) = list.order(asked);
        let mut key = sort.map_or_else(Vec::new, |sort| sort.columns.to_vec());
        key.push(list.id);
        let (mut conditions, mut chosen) = (String::from("1"), Vec::new());
        for (name, value) in &asked.filters {
            let Some((_, condition)) = list.filters.iter().find(|(known, _)| known == name) else { continue };
            let bound = format!(":chosen_{}", chosen.len());
            conditions.push_str(&format!(" AND ({})", condition.replace(":chosen", &bound)));
            chosen.push((bound, value));
        }
        Self { list, chosen, conditions, key, descending }
    }

    /// The condition on rows after the key `:key_…`, or before it.
    fn beyond(&self, after: bool) -> String {
        let sign = if after == self.descending { "<" } else { ">" };
        self.compared(sign)
    }

    /// The condition on rows up to the key, itself included.
    fn up_to(&self) -> String {
        self.compared(if self.descending { ">=" } else { "<=" })
    }

    fn compared(&self, sign: &str) -> String {
        let bound: Vec<_> = (0..self.key.len()).map(|number| format!(":key_{number}")).collect();
        format!("AND ({}) {sign} ({})", self.key.join(", "), bound.join(", "))
    }

    /// The values by which a row stands where it does; `None` when it is gone.
    fn key(&self, c: &Connection, id: &Value) -> rusqlite::Result<Option<Vec<Value>>> {
        let sql =
            format!("SELECT {} FROM {} WHERE {} = :key_0", self.key.join(", "), self.list.from, self.list.id);
        let mut statement = c.prepare_cached(&sql)?;
        bind(&mut statement, ":key_0", id)?;
        let mut rows = statement.raw_query();
        let Some(row) = rows.next()? else { return Ok(None) };
        (0..self.key.len()).map(|column| row.get(column)).collect::<rusqlite::Result<_>>().map(Some)
    }

    fn count(&self, c: &Connection, beyond: &str, key: &[Value]) -> rusqlite::Result<usize> {
        let sql = format!("SELECT count(*) FROM {} WHERE {} {beyond}", self.list.from, self.conditions);
        let mut statement = c.prepare_cached(&sql)?;
        self.bind(&mut statement, key)?;
        let mut rows = statement.raw_query();
        rows.next()?.map_or(Ok(0), |row| sql::count(row, 0))
    }

    fn rows(
        &self,
        c: &Connection,
        beyond: &str,
        key: &[Value],
        size: usize,
    ) -> rusqlite::Result<Vec<(Value, T)>> {
        self.select(c, beyond, key, false, (size, 0))
    }

    fn rows_before(&self, c: &Connection, key: &[Value], size: usize) -> rusqlite::Result<Vec<(Value, T)>> {
        let mut found = self.select(c, &self.beyond(false), key, true, (size, 0))?;
        found.reverse();
        Ok(found)
    }

    fn rows_from(&self, c: &Connection, offset: usize, size: usize) -> rusqlite::Result<Vec<(Value, T)>> {
        self.select(c, "", &[], false, (size, offset))
    }

    fn select(
        &self,
        c: &Connection,
        beyond: &str,
        key: &[Value],
        backwards: bool,
        (size, offset): (usize, usize),
    ) -> rusqlite::Result<Vec<(Value, T)>> {
        let direction = if self.descending == backwards { "ASC" } else { "DESC" };
        let order: Vec<_> = self.key.iter().map(|column| format!("{column} {direction}")).collect();
        let List { columns, from, id, row, .. } = self.list;
        let sql = format!(
            "SELECT {columns}, {id} FROM {from} WHERE {} {beyond} ORDER BY {} LIMIT :size OFFSET :offset",
            self.conditions,
            order.join(", ")
        );
        let mut statement = c.prepare_cached(&sql)?;
        let last = statement.column_count().saturating_sub(1);
        self.bind(&mut statement, key)?;
        bind(&mut statement, ":size", &Value::Integer(sql::limit(size)))?;
        bind(&mut statement, ":offset", &Value::Integer(sql::limit(offset)))?;
        let mut rows = statement.raw_query();
        let mut found = Vec::new();
        while let Some(next) = rows.next()? {
            found.push((next.get(last)?, row(c, next)?));
        }
        Ok(found)
    }

    fn bind(&self, statement: &mut Statement<'_>, key: &[Value]) -> rusqlite::Result<()> {
        for (name, value) in &self.chosen {
            bind(statement, name, value)?;
        }
        for (number, value) in key.iter().enumerate() {
            bind(statement, &format!(":key_{number}"), value)?;
        }
        Ok(())
    }
}

fn bind(statement: &mut Statement<'_>, name: &str, value: &Value) -> rusqlite::Result<()> {
    // A condition may say nothing of what was chosen.
    match statement.parameter_index(name)? {
        Some(index) => statement.raw_bind_parameter(index, value),
        None => Ok(()),
    }
}

impl Store {
    /// A page of at most `size` rows of a list.
    pub(crate) async fn list<T: Send + 'static>(
        &self,
        list: &'static List<T>,
        asked: Asked,
        size: usize,
    ) -> Result<Page<T>, StoreError> {
        let mut page = self.read(move |c| list.page(c, &asked, size)).await?;
        page.rows.iter_mut().for_each(|row| (list.finish)(self, row));
        Ok(page)
    }
}

#[cfg(test)]
mod tests;
