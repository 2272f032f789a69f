//! Every route of the server.

use axum::{
    Router,
    extract::DefaultBodyLimit,
    middleware::{from_fn, from_fn_with_state},
    response::Redirect,
    routing::{get, post},
};
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, timeout::RequestBodyTimeoutLayer,
};

use crate::{
    App,
    http::{
        appointments, assets, booklets, candidate, devices, erasures, events, guard, guesses, language,
        login, organisations, pair, pair_new, problems_in_words, quarantine, setup, sync, tablet, task,
        today,
    },
    limits::Limits,
};

/// Largest form of the dashboard.
const FORM_BYTES_MAX: usize = 64 * 1024;

/// The dashboard, the tablet app and what tablets talk to.
pub(crate) fn router(app: App) -> Router {
    let limits = &app.config().limits;
    Router::new()
        .merge(dashboard())
        .merge(files())
        .merge(tablets(limits))
        .layer(RequestBodyTimeoutLayer::new(limits.body_pause_max))
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(app.clone(), guard::headers))
        .with_state(app)
}

fn dashboard() -> Router<App> {
    Router::new()
        .route("/", get(|| async { Redirect::to("/today") }))
        .route("/login", get(login::show).post(login::submit))
        .route("/logout", post(login::logout))
        .route("/setup", get(setup::show).post(setup::submit))
        .route("/language", post(language::choose))
        .route("/today", get(today::show))
        .route("/candidates/{id}", get(candidate::show))
        .route("/candidates/{id}/choose", post(candidate::choose))
        .route("/candidates/{id}/erase", post(erasures::erase))
        .route("/candidates/{id}/erase/undo", post(erasures::undo_erase))
        .route("/erasures", get(erasures::show))
        .route("/appointments", get(appointments::show))
        .route("/devices", get(devices::show))
        .route("/devices/pair", post(pair_new::submit))
        .route("/devices/pair/{pairing}", get(pair_new::show))
        .route("/devices/{id}/revoke", post(devices::revoke))
        .route("/devices/{id}/restore", post(devices::restore))
        .route("/devices/{id}/task", post(task::submit))
        .route("/booklets", get(booklets::show).post(booklets::print))
        .route("/booklets/{batch}", get(booklets::sheet))
        .route("/organisations", get(organisations::show))
        .route("/guesses/{account}/seen", post(guesses::seen))
        .route("/quarantine", get(quarantine::show))
        .route("/quarantine/{id}", get(quarantine::detail))
        .route("/quarantine/{id}/retry", post(quarantine::retry))
        .route("/quarantine/{id}/drop", post(quarantine::drop))
        .route("/quarantine/{id}/keep", post(quarantine::keep))
        .route("/events", get(events::stream))
        .fallback(|| async { crate::http::PageError::NotFound })
        .layer(DefaultBodyLimit::max(FORM_BYTES_MAX))
        .layer(from_fn(guard::own_forms_only))
        .layer(from_fn(problems_in_words))
}

fn files() -> Router<App> {
    Router::new()
        .route("/app", get(tablet::to_slash))
        .route("/app/", get(tablet::index))
        .route("/app/{*path}", get(tablet::file))
        .route("/assets/{file}", get(assets::file))
        .layer(CompressionLayer::new())
}

fn tablets(limits: &Limits) -> Router<App> {
    Router::new()
        .route("/pair", post(pair::answer))
        .layer(DefaultBodyLimit::max(pair::BYTES_MAX))
        .merge(sync::routes(limits))
}
