//! What an address asks of a list: filters, order and page. Nothing personal stands in it: a page is named by the id of the
//! row beside it.

use axum::{
    extract::{FromRequestParts, Query},
    http::request::Parts,
};

use crate::store::list::{At, Value};

/// Most names and values of an address.
const PAIRS_MAX: usize = 40;
/// Longest value that is looked at, in bytes.
const VALUE_BYTES_MAX: usize = 200;

/// The names and values of an address, in the order in which they came, each name once.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct View(Vec<(String, String)>);

impl View {
    /// The value of this name.
    pub(in crate::http) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Is the list asked for as a table for a spreadsheet?
    pub(in crate::http) fn is_csv(&self) -> bool {
        self.get("format") == Some("csv")
    }

    /// The page that is asked for; `None` is the first.
    pub(in crate::http) fn at(&self) -> Option<At> {
        let (after, text) = match (self.get("after"), self.get("before")) {
            (Some(text), _) => (true, text),
            (None, text) => (false, text?),
        };
        let (id, offset) = text.split_once('.')?;
        let id = match id.strip_prefix('n') {
            Some(number) => Value::Integer(number.parse().ok()?),
            None => Value::Blob(hex::decode(id).ok()?),
        };
        Some(At { id, after, offset: offset.parse().ok()? })
    }

    /// An address with these names kept, and these set or left out.
    pub(super) fn address(&self, path: &str, keep: &[&str], set: &[(&str, &str)]) -> String {
        let kept = self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let kept =
            kept.filter(|(name, _)| keep.contains(name) && !set.iter().any(|(other, _)| other == name));
        let pairs: Vec<_> = kept
            .chain(set.iter().copied())
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)))
            .collect();
        if pairs.is_empty() { path.to_owned() } else { format!("{path}?{}", pairs.join("&")) }
    }
}

/// A page as it stands in an address.
pub(super) fn page(at: &At) -> String {
    let id = match &at.id {
        Value::Integer(number) => format!("n{number}"),
        Value::Blob(bytes) => hex::encode(bytes),
        Value::Null | Value::Real(_) | Value::Text(_) => String::new(),
    };
    format!("{id}.{}", at.offset)
}

/// Percent-encoded for an address.
fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}

impl<S: Send + Sync> FromRequestParts<S> for View {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
        let pairs = Query::<Vec<(String, String)>>::from_request_parts(parts, state).await;
        let mut view = Self::default();
        // What makes no sense is left aside: the list is shown as it usually is.
        for (name, value) in pairs.map(|Query(pairs)| pairs).unwrap_or_default().into_iter().take(PAIRS_MAX) {
            if value.len() <= VALUE_BYTES_MAX && view.get(&name).is_none() {
                view.0.push((name, value));
            }
        }
        Ok(view)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(pairs: &[(&str, &str)]) -> View {
        View(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn a_page_in_an_address_is_found_back_and_nonsense_is_the_first() {
        let at = At { id: Value::Blob(vec![10; 16]), after: true, offset: 100 };
        assert_eq!(view(&[("after", &page(&at))]).at(), Some(at));
        let at = At { id: Value::Integer(-3), after: false, offset: 0 };
        assert_eq!(view(&[("before", &page(&at))]).at(), Some(at));
        for nonsense in ["", "0a", ".", "zz.1", "0a.-1", "0a.99999999999999999999999", "n.1"] {
            assert_eq!(view(&[("after", nonsense)]).at(), None, "{nonsense}");
        }
    }

    #[test]
    fn an_address_keeps_what_it_is_told_to_and_escapes_it() {
        let view = view(&[("role", "a&b=c"), ("after", "0a.1"), ("sort", "name")]);
        let address = view.address("/devices", &["role", "sort"], &[("sort", "seen"), ("said", "")]);
        assert_eq!(address, "/devices?role=a%26b%3Dc&sort=seen");
        assert_eq!(view.address("/devices", &[], &[]), "/devices");
    }
}
