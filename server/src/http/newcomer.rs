//! What somebody chooses who becomes a coordinator: a name and a password.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use serde::Deserialize;

use super::{busy::too_busy, layout};
use crate::{
    account::{self, NAME_CHARS_MAX, PASSWORD_CHARS_MIN},
    locale::Locale,
};

/// The secret of a link.
#[derive(Deserialize)]
pub(crate) struct Code {
    #[serde(default)]
    pub(super) code: String,
}

/// What was posted.
#[derive(Deserialize)]
pub(crate) struct Chosen {
    pub(super) code: String,
    #[serde(default)]
    pub(super) name: String,
    pub(super) password: String,
}

/// The form's page.
pub(super) struct Page<'a> {
    pub(super) lang: Locale,
    pub(super) action: &'static str,
    pub(super) title: &'static str,
    pub(super) intro: String,
    pub(super) code: &'a str,
    /// The name that somebody has already and keeps.
    pub(super) keeps: Option<&'a str>,
}

impl Page<'_> {
    /// The page with what was typed and what is wrong with it.
    pub(super) fn show(&self, name: &str, wrong: Option<&str>) -> Markup {
        let lang = self.lang;
        let hint = lang.with("setup-password-hint", &[("min", PASSWORD_CHARS_MIN.into())]);
        layout::card(
            lang,
            "/today",
            &lang.t(self.title),
            &html! {
                p { (self.intro) }
                @if let Some(words) = wrong { p #wrong .notice.alert role="alert" { (words) } }
                form method="post" action=(self.action) {
                    input type="hidden" name="code" value=(self.code);
                    @if let Some(name) = self.keeps {
                        // So that a browser keeps the password under the right name.
                        input type="hidden" name="name" value=(name) autocomplete="username";
                    } @else {
                        label for="name" { (lang.t("account-name")) }
                        input #name name="name" value=(name) autocomplete="username" required maxlength=(NAME_CHARS_MAX)
                            aria-describedby="name-hint" dir="auto";
                        p #name-hint .hint { (lang.t("setup-name-hint")) }
                    }
                    label for="password" { (lang.t("account-password")) }
                    input #password name="password" type="password" autocomplete="new-password" required
                        minlength=(PASSWORD_CHARS_MIN) aria-describedby="hint";
                    p #hint .hint { (hint) }
                    button.main type="submit" { (lang.t("setup-save")) }
                }
            },
        )
    }

    /// The page again, with a sentence about what was typed.
    pub(super) fn refuse(&self, name: &str, words: &str) -> Response {
        let words = self.lang.with(words, &[("min", PASSWORD_CHARS_MIN.into())]);
        (StatusCode::UNPROCESSABLE_ENTITY, self.show(name, Some(&words))).into_response()
    }

    /// The page again, when too many passwords are being hashed.
    pub(super) fn too_busy(&self, name: &str) -> Response {
        too_busy(self.show(name, Some(&self.lang.t("problem-busy"))))
    }
}

/// What is wrong with a name and a password, as the id of a sentence.
pub(super) fn why_not(name: &str, password: &str) -> Option<&'static str> {
    if account::name(name).is_none() {
        Some("setup-name-wrong")
    } else if !account::is_long_enough(password) {
        Some("setup-password-wrong")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::why_not;

    #[test]
    fn an_account_needs_a_name_and_a_long_password() {
        assert_eq!(why_not("An", "lang genoeg!"), None);
        assert_eq!(why_not("", "lang genoeg!"), Some("setup-name-wrong"));
        assert_eq!(why_not(&"é".repeat(41), "lang genoeg!"), Some("setup-name-wrong"));
        assert_eq!(why_not("An", "kort"), Some("setup-password-wrong"));
        assert_eq!(why_not("An", &"x".repeat(10_000)), Some("setup-password-wrong"));
    }
}
