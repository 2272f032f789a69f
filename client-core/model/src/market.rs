//! A volunteer market and its stands.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    calendar,
    doc::{Author, Doc, DocError, Fields, Kind, Written},
    env::Millis,
    ids::DocId,
    invalid::Invalid,
    text,
};

/// A market day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Market {
    /// Name.
    pub name: String,
    /// Day, `YYYY-MM-DD`.
    pub date: String,
    /// Where it is.
    pub place: String,
    /// The sign on each organisation's stand, such as `12`.
    pub stands: BTreeMap<DocId, String>,
}

/// Reads a market.
pub fn read(doc: &impl Fields) -> Market {
    let stands = doc.keys_under("stand/").into_iter().filter_map(|id| {
        let sign = doc.text(&format!("stand/{id}")).value;
        id.parse().ok().map(|id| (id, sign))
    });
    Market {
        name: doc.text("name").value,
        date: doc.text("date").value,
        place: doc.text("place").value,
        stands: stands.collect(),
    }
}

/// A new document that holds this market, and its first change.
pub fn create(now: Millis, author: &Author, market: &Market) -> Result<(Doc, Written), DocError> {
    let mut doc = Doc::new(Kind::Market)?;
    let written = doc.write::<DocError>(now, author, |writer| {
        writer.text("name", &market.name)?;
        writer.text("date", &market.date)?;
        writer.text("place", &market.place)?;
        for (organisation, sign) in &market.stands {
            writer.text(&format!("stand/{organisation}"), sign)?;
        }
        Ok(())
    })?;
    Ok((doc, written))
}

/// The gate's check of a register of a market.
pub(crate) fn check_register(key: &str, value: &str) -> Result<(), Invalid> {
    match key.split_once('/') {
        Some(("stand", id)) => id.parse::<DocId>().map(|_| ()).map_err(|_| Invalid::Choice)?,
        _ if key == "date" => calendar::parse_day(value).map(|_| ())?,
        _ => {}
    }
    text::check_stored(value, text::LINE_CHARS_MAX)
}
