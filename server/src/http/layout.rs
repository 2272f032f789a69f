//! The shell around every page: side navigation, language, who is logged in.

use maud::{DOCTYPE, Markup, html};

use super::{
    context::Coordinator,
    icon::Icon,
    parts::{flash, nav, search},
};
use crate::locale::Locale;

/// A page of the dashboard for somebody who is logged in.
pub(super) fn page(person: &Coordinator, title: &str, content: &Markup) -> Markup {
    let lang = person.lang;
    shell(
        lang,
        title,
        &html! {
            div.frame {
                aside.side {
                    p.brand { a href="/today" { "Samenspel" } }
                    (search::field(lang, &person.typed))
                    (nav::nav(lang, &person.path))
                    div.person {
                        (languages(lang, &person.path))
                        p { (lang.with("logged-in-as", &[("name", (&person.account.name).into())])) }
                        form method="post" action="/logout" {
                            button.plain type="submit" { (Icon::Leave) span { (lang.t("logout")) } }
                        }
                    }
                }
                main #main tabindex="-1" {
                    p #connection .notice.waiting hidden role="status" { (lang.t("live-lost")) }
                    div #ended hidden {
                        h1 { (lang.t("login-again-title")) }
                        p role="status" { (lang.t("live-ended")) }
                    }
                    div #gone hidden {
                        h1 { (lang.t("live-gone-title")) }
                        p role="status" { (lang.t("live-gone")) }
                    }
                    (flash::line(person))
                    (content)
                }
            }
        },
    )
}

/// A single card in the middle: login, setup, problems.
pub(super) fn card(lang: Locale, path: &str, title: &str, content: &Markup) -> Markup {
    alone(lang, title, &html! { div.card { h1 { (title) } (content) } (languages(lang, path)) })
}

/// The same with no way to anywhere else, for a page that would be lost with what is in it.
pub(super) fn card_alone(lang: Locale, title: &str, content: &Markup) -> Markup {
    alone(lang, title, &html! { div.card { h1 { (title) } (content) } })
}

fn alone(lang: Locale, title: &str, content: &Markup) -> Markup {
    shell(lang, title, &html! { main #main .alone tabindex="-1" { p.brand { "Samenspel" } (content) } })
}

/// A problem in words, with the way out.
pub(super) fn problem(lang: Locale, words: &str) -> Markup {
    card(
        lang,
        "/today",
        &lang.t(&format!("problem-{words}-title")),
        &html! {
            p { (lang.t(&format!("problem-{words}"))) }
            p { a.button href="/today" { (lang.t("to-today")) } }
        },
    )
}

/// A paper page: no navigation when printed.
pub(super) fn shell(lang: Locale, title: &str, body: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(lang.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="robots" content="noindex";
                title { (title) " — Samenspel" }
                link rel="icon" href="/assets/icon.svg" type="image/svg+xml";
                link rel="stylesheet" href="/assets/fonts.css";
                link rel="stylesheet" href="/assets/tokens.css";
                link rel="stylesheet" href="/assets/dashboard.css";
                script src="/assets/idiomorph.js" defer {}
                script src="/assets/live.js" defer {}
            }
            body {
                a.skip href="#main" { (lang.t("skip-to-content")) }
                (body)
            }
        }
    }
}

fn languages(current: Locale, back: &str) -> Markup {
    html! {
        form.languages method="post" action="/language" aria-label=(current.t("language-choice")) {
            input type="hidden" name="back" value=(back);
            @for locale in Locale::ALL {
                button.plain type="submit" name="language" value=(locale.tag()) lang=(locale.tag())
                    aria-pressed=(if locale == current { "true" } else { "false" }) {
                    (locale.tag().to_uppercase()) span.sr-only { " " (locale.own_name()) }
                }
            }
        }
    }
}
