//! /assets/*: the dashboard's own files, compiled in.

use axum::{
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};

use super::tablet;

const TOKENS: &str = include_str!("../../../web/src/tokens.css");
const DASHBOARD: &str = include_str!("../../assets/dashboard.css");
const BOOKLETS: &str = include_str!("../../assets/booklets.css");
const LIVE: &str = include_str!("../../assets/live.js");
const ICON: &str = include_str!("../../assets/icon.svg");

const ARABIC: &str = "U+0600-06FF, U+0750-077F, U+08A0-08FF, U+200C-200E, U+FB50-FDFF, U+FE70-FEFC";

const CSS: &str = "text/css; charset=utf-8";

const SCRIPT: &str = "text/javascript; charset=utf-8";

pub(crate) async fn file(Path(name): Path<String>) -> Response {
    let (kind, content) = match name.as_str() {
        "tokens.css" => (CSS, TOKENS.to_owned()),
        "dashboard.css" => (CSS, DASHBOARD.to_owned()),
        "booklets.css" => (CSS, BOOKLETS.to_owned()),
        "fonts.css" => (CSS, fonts()),
        "live.js" => (SCRIPT, LIVE.to_owned()),
        // Not there as long as the tablet app was not built: then pages change when they are loaded again.
        "idiomorph.js" => match tablet::text("dashboard/idiomorph.js") {
            Some(script) => (SCRIPT, script),
            None => return StatusCode::NOT_FOUND.into_response(),
        },
        "icon.svg" => ("image/svg+xml", ICON.to_owned()),
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    // Short: after an update the pages must not wear last week's clothes.
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "private, max-age=60")], content).into_response()
}

/// Atkinson Hyperlegible and Noto Sans Arabic out of the embedded tablet app; without it, the system's own font.
fn fonts() -> String {
    let faces = [
        ("Atkinson Hyperlegible", "atkinson-hyperlegible-latin-400-normal", "400", ""),
        ("Atkinson Hyperlegible", "atkinson-hyperlegible-latin-700-normal", "700", ""),
        (
            "Atkinson Hyperlegible",
            "atkinson-hyperlegible-latin-ext-400-normal",
            "400",
            "U+0100-02FF, U+1E00-1EFF, U+20A0-20C0",
        ),
        (
            "Atkinson Hyperlegible",
            "atkinson-hyperlegible-latin-ext-700-normal",
            "700",
            "U+0100-02FF, U+1E00-1EFF, U+20A0-20C0",
        ),
        ("Noto Sans Arabic", "noto-sans-arabic-arabic-400-normal", "400", ARABIC),
        ("Noto Sans Arabic", "noto-sans-arabic-arabic-700-normal", "700", ARABIC),
    ];
    let mut css = String::new();
    for (family, name, weight, range) in faces {
        let Some(path) = tablet::font(name) else { continue };
        let range = if range.is_empty() { String::new() } else { format!("unicode-range:{range};") };
        css.push_str(&format!(
            "@font-face{{font-family:'{family}';font-weight:{weight};font-display:swap;{range}src:url('{path}') format('woff2')}}\n"
        ));
    }
    css
}
