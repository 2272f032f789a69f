//! /app/*: the tablet app, embedded from web/dist.

use axum::{
    extract::Path,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use rust_embed::{Embed, EmbeddedFile};

use super::{context::Lang, layout};

#[derive(Embed)]
#[folder = "../web/dist/"]
#[allow_missing = true]
struct Dist;

pub(crate) async fn to_slash() -> Redirect {
    Redirect::permanent("/app/")
}

pub(crate) async fn index(lang: Lang, headers: HeaderMap) -> Response {
    file(lang, headers, Path("index.html".to_owned())).await
}

pub(crate) async fn file(Lang(lang): Lang, headers: HeaderMap, Path(path): Path<String>) -> Response {
    match Dist::get(&path) {
        Some(found) => answer(&path, &headers, found),
        None if path == "index.html" => {
            (StatusCode::NOT_FOUND, layout::problem(lang, "app-missing")).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn answer(path: &str, headers: &HeaderMap, found: EmbeddedFile) -> Response {
    let tag = format!("\"{}\"", hex::encode(found.metadata.sha256_hash()));
    let cache = if is_hashed(path) { "public, max-age=31536000, immutable" } else { "no-cache" };
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    if known.is_some_and(|known| known.split(',').any(|one| one.trim().trim_start_matches("W/") == tag)) {
        return (StatusCode::NOT_MODIFIED, [(header::ETAG, tag), (header::CACHE_CONTROL, cache.to_owned())])
            .into_response();
    }
    let kind =
        if path.ends_with(".webmanifest") { "application/manifest+json" } else { found.metadata.mimetype() };
    let head = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CACHE_CONTROL, cache.to_owned()),
        (header::ETAG, tag),
    ];
    (head, found.data).into_response()
}

/// Vite puts a hash of the content in the names below assets/.
fn is_hashed(path: &str) -> bool {
    path.starts_with("assets/")
}

/// An embedded file of the dashboard's own, which comes from the same packages as the tablet app.
pub(super) fn text(path: &str) -> Option<String> {
    Some(String::from_utf8_lossy(&Dist::get(path)?.data).into_owned())
}

/// The path below /app/ of an embedded font, whatever its hash.
pub(super) fn font(name: &str) -> Option<String> {
    Dist::iter()
        .find(|path| path.ends_with(".woff2") && path.contains(name))
        .map(|path| format!("/app/{path}"))
}
