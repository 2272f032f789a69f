//! Defence in the browser: headers on every answer, and forms only from our own pages.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};

use super::PageError;
use crate::App;

const DASHBOARD_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

// The tablet app runs the Rust core (wasm) in a worker, shows the camera and paints its picture through style attributes.
const TABLET_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; \
    style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; \
    font-src 'self' data:; connect-src 'self'; manifest-src 'self'; form-action 'none'; base-uri 'none'; \
    frame-ancestors 'none'";

/// Middleware: security headers on every answer.
pub(crate) async fn headers(State(app): State<App>, request: Request, next: Next) -> Response {
    let tablet = is_tablet(request.uri().path());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut set =
        |name: HeaderName, value: &'static str| headers.insert(name, HeaderValue::from_static(value));
    set(header::CONTENT_SECURITY_POLICY, if tablet { TABLET_POLICY } else { DASHBOARD_POLICY });
    set(header::REFERRER_POLICY, "no-referrer");
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::X_FRAME_OPTIONS, "DENY");
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    let permissions = if tablet {
        "camera=(self), microphone=(), geolocation=()"
    } else {
        "camera=(), microphone=(), geolocation=()"
    };
    set(HeaderName::from_static("permissions-policy"), permissions);
    if app.public_url().is_https() {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=15552000");
    }
    // Pages show personal data: nothing of them stays in a shared computer's cache.
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

/// Is this a path of the tablet app? `/appointments` is the dashboard's.
fn is_tablet(path: &str) -> bool {
    path == "/app" || path.starts_with("/app/")
}

/// Middleware: a page that a proxy was asked for without TLS is at the secure address. Without TLS no browser keeps a login, and
/// a tablet gets no camera and no storage.
pub(crate) async fn secure_pages_only(State(app): State<App>, request: Request, next: Next) -> Response {
    let said = request.headers().get("x-forwarded-proto").filter(|_| app.config().behind_proxy);
    let (method, path) = (request.method(), request.uri().path_and_query());
    match path {
        Some(path)
            if method.is_safe() && said.is_some_and(|said| said == "http") && path.path() != "/sync" =>
        {
            Redirect::temporary(&format!("{}{path}", app.public_url().as_str())).into_response()
        }
        _ => next.run(request).await,
    }
}

/// Middleware for the dashboard: refuses forms that another site sends with our cookie.
pub(crate) async fn own_forms_only(State(app): State<App>, request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let public = app.public_url();
    if safe || is_own(request.headers(), public.as_str()) {
        next.run(request).await
    } else if public.is_https() && !request.headers().contains_key("sec-fetch-site") {
        // Browsers leave it out on a page without TLS.
        PageError::Insecure.into_response()
    } else {
        PageError::OtherSite.into_response()
    }
}

/// The browser says where a request comes from: Sec-Fetch-Site, or Origin in older ones.
/// (With `no-referrer` a form's Origin is `null`, so Sec-Fetch-Site comes first.)
fn is_own(headers: &HeaderMap, public: &str) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match (text("sec-fetch-site"), text("origin")) {
        (Some(site), _) => site == "same-origin",
        (None, Some(origin)) if origin == public => true,
        (None, Some(origin)) => {
            text("host").is_some_and(|host| origin.split_once("://").is_some_and(|(_, from)| from == host))
        }
        (None, None) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(n, v)| (HeaderName::from_static(n), HeaderValue::from_static(v))).collect()
    }

    #[test]
    fn the_page_of_appointments_is_the_dashboards_and_may_send_its_forms() {
        assert!(is_tablet("/app") && is_tablet("/app/") && is_tablet("/app/assets/core.wasm"));
        assert!(!is_tablet("/appointments"));
    }

    #[test]
    fn only_our_own_pages_may_send_forms() {
        let is_own = |headers: &HeaderMap| is_own(headers, "https://centrum.be");
        assert!(is_own(&headers(&[("sec-fetch-site", "same-origin"), ("origin", "null")])));
        assert!(is_own(&headers(&[("host", "a.be:1"), ("origin", "https://a.be:1")])));
        let behind_a_proxy = headers(&[("host", "127.0.0.1:8787"), ("origin", "https://centrum.be")]);
        assert!(is_own(&behind_a_proxy), "a plain proxy asks for its own idea of the host");
        for foreign in [
            headers(&[]),
            headers(&[("sec-fetch-site", "cross-site")]),
            headers(&[("sec-fetch-site", "same-site"), ("host", "a.be"), ("origin", "https://a.be")]),
            headers(&[("host", "a.be"), ("origin", "https://b.be")]),
            headers(&[("host", "null"), ("origin", "null")]),
        ] {
            assert!(!is_own(&foreign), "{foreign:?}");
        }
    }
}
