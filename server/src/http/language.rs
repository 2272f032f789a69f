//! POST /language: remembers the chosen language and goes back.

use axum::{
    Form,
    extract::State,
    http::header,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use super::{PageError, context::LANGUAGE_COOKIE};
use crate::{App, locale::Locale};

#[derive(Deserialize)]
pub(crate) struct Choice {
    language: String,
    #[serde(default)]
    back: String,
}

pub(crate) async fn choose(
    State(app): State<App>,
    Form(choice): Form<Choice>,
) -> Result<Response, PageError> {
    let locale = Locale::of_tag(&choice.language).ok_or(PageError::Form)?;
    let secure = if app.public_url().is_https() { "; Secure" } else { "" };
    let cookie = format!(
        "{LANGUAGE_COOKIE}={}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly{secure}",
        locale.tag()
    );
    Ok(([(header::SET_COOKIE, cookie)], Redirect::to(own_path(&choice.back))).into_response())
}

/// A path on this server, never another site.
pub(super) fn own_path(back: &str) -> &str {
    let own = back.starts_with('/')
        && !back.starts_with("//")
        && back.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    if own { back } else { "/today" }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_way_back_stays_on_this_server() {
        assert_eq!(super::own_path("/devices"), "/devices");
        for foreign in ["//evil.be", "https://evil.be", "/\\evil.be", "", "/a\r\nb"] {
            assert_eq!(super::own_path(foreign), "/today", "{foreign:?}");
        }
    }
}
