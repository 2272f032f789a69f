//! What every page needs to know of a request: the language, the person, the cookies.

use std::{
    convert::Infallible,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::Once,
};

use axum::{
    Extension,
    extract::{FromRequestParts, OptionalFromRequestParts, Request, State},
    http::{HeaderMap, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};

use super::{PageError, login, parts::flash};
use crate::{
    App,
    account::{Place, Token},
    locale::Locale,
    said::Said,
    store::account::Account,
    strangers::Guest,
};

/// Cookie with the chosen language.
pub(super) const LANGUAGE_COOKIE: &str = "samenspel-language";

/// The language to answer in: the cookie, else what the browser asks for, else Dutch.
#[derive(Clone, Copy)]
pub(crate) struct Lang(pub(crate) Locale);

impl Lang {
    pub(super) fn of(headers: &HeaderMap) -> Self {
        let asked = || headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok().and_then(Locale::of_accept);
        let chosen = cookie(headers, LANGUAGE_COOKIE).and_then(Locale::of_tag);
        Self(chosen.or_else(asked).unwrap_or_default())
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Lang {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(&parts.headers))
    }
}

/// The coordinator who is logged in, and what a page of theirs needs.
#[derive(Clone)]
pub(crate) struct Coordinator {
    pub(crate) account: Account,
    pub(crate) lang: Locale,
    pub(crate) now_ms: i64,
    /// Path of the page, for the navigation.
    pub(crate) path: String,
    /// Digest of the login's token.
    pub(crate) login: [u8; 32],
    /// What the page says of the act before it, with its id.
    pub(crate) said: Option<(String, Said)>,
    /// What the page was looked for with; empty on others.
    pub(crate) typed: String,
}

/// Name of the cookie with the login's token. `__Host-` pins it to this host under TLS.
pub(super) fn login_cookie(app: &App) -> &'static str {
    if app.public_url().is_https() { "__Host-samenspel" } else { "samenspel" }
}

impl OptionalFromRequestParts<App> for Coordinator {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Option<Self>, PageError> {
        let Some(token) = cookie(&parts.headers, login_cookie(app)) else {
            return Ok(None);
        };
        let (login, now_ms) = (Token::digest(token), app.now().0);
        let Some(account) = app.store().account_of_login(login, now_ms).await? else {
            return Ok(None);
        };
        if let Some(guest) = parts.extensions.get::<Guest>() {
            guest.is_known();
        }
        let Lang(lang) = Lang::of(&parts.headers);
        let query = parts.uri.query().unwrap_or_default();
        let id =
            query.split('&').filter_map(|pair| pair.split_once('=')).find(|(name, _)| *name == flash::QUERY);
        let said = id.and_then(|(_, id)| Some((id.to_owned(), app.told().get(login, id, now_ms)?)));
        Ok(Some(Self {
            account,
            lang,
            now_ms,
            path: parts.uri.path().to_owned(),
            login,
            said,
            typed: String::new(),
        }))
    }
}

impl FromRequestParts<App> for Coordinator {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        match <Self as OptionalFromRequestParts<App>>::from_request_parts(parts, app).await {
            Ok(Some(person)) => Ok(person),
            Ok(None) => Err(Redirect::to(&login_for(parts)).into_response()),
            Err(error) => Err(error.into_response()),
        }
    }
}

/// The login's address, from which one goes on to the page that was asked for.
fn login_for(parts: &Parts) -> String {
    let page = parts.uri.path_and_query().map_or("/today", |page| page.as_str());
    if parts.method.is_safe() && page != "/today" { login::address(page) } else { "/login".to_owned() }
}

/// The address at the other end of a request's connection.
#[derive(Clone, Copy)]
pub(crate) struct Peer(pub(crate) IpAddr);

/// Where a request comes from: the other end of its connection, or what the proxy in front says.
pub(crate) struct Caller(pub(crate) Place);

impl FromRequestParts<App> for Caller {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let proxied = app.config().behind_proxy;
        let said = if proxied { forwarded_for(&parts.headers) } else { None };
        if proxied && said.is_none() {
            SAYS_NOTHING.call_once(|| {
                tracing::warn!(
                    "the proxy does not say in X-Forwarded-For where requests come from: all are taken for one person's"
                );
            });
        }
        let peer = parts.extensions.get::<Peer>().map(|Peer(address)| *address);
        Ok(Self(Place::of(said.or(peer).unwrap_or(Ipv4Addr::UNSPECIFIED.into()))))
    }
}

/// Every request would say it again.
static SAYS_NOTHING: Once = Once::new();

/// Middleware: one connection of a proxy carries requests from everywhere, each of which shows anew who it is from.
pub(crate) async fn from_where(
    State(app): State<App>,
    guest: Option<Extension<Guest>>,
    Caller(place): Caller,
    request: Request,
    next: Next,
) -> Response {
    if let Some(Extension(guest)) = guest.filter(|_| app.config().behind_proxy) {
        guest.asks_from(place);
    }
    next.run(request).await
}

/// The last address of `X-Forwarded-For`: our proxy added it, those before it anybody may have written.
fn forwarded_for(headers: &HeaderMap) -> Option<IpAddr> {
    let line = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
    let last = line.rsplit(',').next()?.trim();
    last.parse().ok().or_else(|| last.parse::<SocketAddr>().ok().map(|socket| socket.ip()))
}

/// A cookie of the request.
pub(super) fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_nearest_proxy_says_counts() {
        let said = |lines: &[&str]| {
            let mut headers = HeaderMap::new();
            for line in lines {
                headers.append("x-forwarded-for", line.parse().unwrap());
            }
            forwarded_for(&headers).map(|address| address.to_string())
        };
        assert_eq!(said(&["1.1.1.1, 192.0.2.7"]).as_deref(), Some("192.0.2.7"));
        assert_eq!(said(&["1.1.1.1", "192.0.2.7"]).as_deref(), Some("192.0.2.7"));
        assert_eq!(said(&["[2001:db8::1]:443"]).as_deref(), Some("2001:db8::1"));
        for nothing in [&[][..], &["192.0.2.7, unknown"], &[""]] {
            assert_eq!(said(nothing), None, "{nothing:?}");
        }
    }

    #[test]
    fn cookies_are_found_by_their_whole_name() {
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, "xsamenspel=1; samenspel=2".parse().unwrap());
        headers.append(header::COOKIE, "samenspel-language=fr".parse().unwrap());
        assert_eq!(cookie(&headers, "samenspel"), Some("2"));
        assert_eq!(cookie(&headers, "spel"), None);
        assert_eq!(Lang::of(&headers).0, Locale::Fr);
    }
}
