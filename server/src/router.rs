//! Every route of the server.

use axum::{
    Extension, Router,
    extract::DefaultBodyLimit,
    http::StatusCode,
    middleware::{from_fn, from_fn_with_state},
    response::Redirect,
    routing::{get, post},
};
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::CompressionLayer,
    timeout::{RequestBodyTimeoutLayer, TimeoutLayer},
};

use crate::{
    App,
    http::{
        appointment, appointments, assets, board, booklets, candidate, candidates, context, coordinators,
        devices, digest_link, erasures, events, first_steps, follow, forward, guard, guesses, hall,
        invitation, invitations, invited, language, login, messages, nouns, orientation, outcomes, pair,
        pair_new, password, pool, problems_in_words, quarantine, questions, rota, search, setup, sign_up,
        sync, tablet, task, team, today, too_often, undo,
    },
    limits::FORM_BYTES_MAX,
};

/// Largest form of somebody who is not logged in.
const STRANGER_BYTES_MAX: usize = 64 * 1024;

/// The dashboard, the tablet app and what tablets talk to.
pub(crate) fn router(app: App) -> Router {
    let limits = &app.config().limits;
    Router::new()
        .merge(dashboard(&app))
        .merge(files())
        .merge(tablets(&app))
        .layer(RequestBodyTimeoutLayer::new(limits.body_pause_max))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, limits.request_within))
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(app.clone(), guard::secure_pages_only))
        .layer(from_fn_with_state(app.clone(), guard::headers))
        .layer(from_fn_with_state(app.clone(), context::from_where))
        .with_state(app)
}

fn dashboard(app: &App) -> Router<App> {
    Router::new()
        .route("/today", get(today::show))
        .route("/candidates", get(candidates::show))
        .route("/candidates/{id}", get(candidate::show))
        .route("/erasures", get(erasures::show))
        .route("/erasures/{id}", post(erasures::erase))
        .route("/appointments", get(appointments::show))
        .route("/appointments/new", get(nouns::noting::new).post(nouns::noting::create))
        .route("/appointments/{id}", get(appointment::show).post(nouns::noting::save))
        .route("/appointments/withdraw", post(appointment::withdraw_sent))
        .route("/appointments/{id}/withdraw", post(appointment::withdraw))
        .route("/appointments/{id}/outcome", get(appointment::show).post(follow::tell_of_appointment))
        .route("/entries/{id}", get(follow::find))
        .route("/entries/{id}/outcome", get(follow::find).post(follow::tell))
        .route("/follow", get(follow::show))
        .route("/pool", get(pool::show))
        .route("/coordinators", get(coordinators::show))
        .route("/coordinators/{id}/end", post(coordinators::end))
        .route("/coordinators/invitations", post(invitations::make))
        .route("/coordinators/invitations/{id}", get(invitations::show))
        .route("/coordinators/invitations/{id}/withdraw", post(invitations::withdraw))
        .route("/coordinators/password", get(password::show).post(password::submit))
        .route("/devices", get(devices::show).post(pair_new::submit))
        .route("/devices/pair/{pairing}", get(pair_new::show))
        .route("/devices/{id}/revoke", post(devices::revoke))
        .route("/devices/{id}/restore", post(devices::restore))
        .route("/devices/{id}/task", get(task::show).post(task::submit))
        .route("/booklets", get(booklets::show).post(booklets::print))
        .route("/forward", get(forward::show))
        .route("/forward/send", post(forward::send_all))
        .route("/forward/{whom}", get(forward::preview))
        .route("/forward/{whom}/print", get(forward::print))
        .route("/forward/{whom}/calendar", get(forward::calendar))
        .route("/forward/{whom}/send", post(forward::send))
        .route("/messages", get(messages::show))
        .route("/messages/{number}", get(messages::detail))
        .route("/messages/{number}/page", get(messages::page))
        .route("/messages/{number}/calendar", get(messages::calendar))
        .route("/messages/{number}/link", post(messages::link))
        .route("/messages/{number}/{act}", post(messages::act))
        .route("/booklets/{batch}", get(booklets::batch::show))
        .route("/booklets/{batch}/covers", get(booklets::covers::show))
        .route("/booklets/{batch}/inside", get(booklets::inside::show))
        .route("/booklets/{batch}/revoke", post(booklets::batch::revoke))
        .route("/booklets/{batch}/restore", post(booklets::batch::restore))
        .route("/guesses/{account}/seen", post(guesses::seen))
        .route("/quarantine", get(quarantine::show))
        .route("/quarantine/{id}", get(quarantine::detail))
        .route("/quarantine/{id}/retry", post(quarantine::retry))
        .route("/quarantine/{id}/drop", post(quarantine::drop))
        .route("/questions", get(questions::show))
        .route("/questions/booklets", get(questions::booklets::show).post(questions::booklets::answer))
        .route(questions::clashes::PATH, get(questions::clashes::show))
        .route("/questions/clashes/{id}", post(questions::clashes::answer))
        .route("/questions/{doc}", post(questions::answer))
        .route("/markets/{id}/board", get(board::show))
        .route("/markets/{id}/codes", get(hall::show).post(hall::print))
        .route("/markets/{id}/codes/withdraw", post(hall::withdraw))
        .route("/markets/{id}/codes/{print}", get(hall::cards))
        .route("/markets/{id}/invited", get(invited::show).post(invited::send))
        .route("/markets/{id}/invited/{organisation}", get(invited::detail).post(invited::approve))
        .route("/markets/{id}/invited/{organisation}/decline", post(invited::decline))
        .route("/markets/{id}/invited/{organisation}/withdraw", post(invited::withdraw))
        .route("/markets/{id}/outcomes", get(outcomes::show))
        .route("/markets/{id}/copy", post(nouns::market::copy))
        .route("/search", get(search::empty).post(search::submit))
        .route("/search/{id}", get(search::show))
        .route("/start", get(nouns::resume_start))
        .route("/start/{step}", get(nouns::show_step).post(nouns::save_step))
        .route("/first-steps/away", post(first_steps::away))
        .route("/rota", get(rota::show))
        .route("/rota/{turn}", get(rota::turn).post(rota::save))
        .route("/team/{id}/pin", post(team::clear_pin))
        .route("/undo/{id}", post(undo::submit))
        .route("/cards/{id}/before/{other}", post(nouns::cards::put_before))
        .route("/cards/{id}/checked", post(nouns::cards::checked_today))
        .merge(nouns())
        .route_layer(from_fn_with_state(app.clone(), login::keep_form))
        .route("/", get(|| async { Redirect::to("/today") }))
        .route("/events", get(events::stream))
        .route("/logout", post(login::logout))
        .merge(strangers(app))
        .fallback(|| async { crate::http::PageError::NotFound })
        // With what somebody types to log in again.
        .layer(DefaultBodyLimit::max(FORM_BYTES_MAX + 1024))
        .layer(from_fn_with_state(app.clone(), guard::own_forms_only))
        .layer(from_fn(problems_in_words))
}

/// What coordinators write, noun by noun.
fn nouns() -> Router<App> {
    let with_list = nouns::PLACES.into_iter().map(|place| {
        items(place)
            .route(place.path, get(nouns::list))
            .route(&format!("{}/new", place.path), get(nouns::new).post(nouns::create))
            .route(&format!("{}/{{id}}", place.path), get(nouns::show).post(nouns::save))
            .layer(Extension(place))
    });
    let centre = items(nouns::CENTRE)
        .route(nouns::CENTRE.path, get(nouns::show_centre).post(nouns::save_centre))
        .layer(Extension(nouns::CENTRE));
    with_list.fold(centre, Router::merge)
}

/// What the documents of a noun have several of.
fn items(place: nouns::Place) -> Router<App> {
    let item = format!("{}/{{id}}/{{group}}/{{item}}", place.path);
    Router::new()
        .route(&item, get(nouns::item).post(nouns::save_item))
        .route(&format!("{item}/remove"), post(nouns::remove_item))
}

/// What needs no login.
fn strangers(app: &App) -> Router<App> {
    Router::new()
        .route("/login", get(login::show).post(login::submit))
        .route("/invitation", get(invitation::show).post(invitation::submit))
        .route("/setup", get(setup::show).post(setup::submit))
        .route("/language", post(language::choose))
        .merge(links(app))
        .route(orientation::PATH, get(orientation::show))
        .layer(DefaultBodyLimit::max(STRANGER_BYTES_MAX))
        .layer(soon(app))
}

/// Pages behind links of their own, that somebody without an account was sent.
fn links(app: &App) -> Router<App> {
    Router::new()
        .route("/d/{token}", get(digest_link::show).post(digest_link::submit))
        .route(
            "/i/{token}",
            // So large that somebody who pastes too much gets it back with what is wrong.
            get(sign_up::show).post(sign_up::submit).layer(DefaultBodyLimit::max(FORM_BYTES_MAX)),
        )
        .route_layer(from_fn_with_state(app.clone(), too_often::links))
}

fn files() -> Router<App> {
    Router::new()
        .route("/app", get(tablet::to_slash))
        .route("/app/", get(tablet::index))
        .route("/app/{*path}", get(tablet::file))
        .route("/assets/{file}", get(assets::file))
        .layer(CompressionLayer::new())
}

/// Whoever has not shown who they are has little time.
fn soon(app: &App) -> TimeoutLayer {
    TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, app.config().limits.stranger_within)
}

fn tablets(app: &App) -> Router<App> {
    Router::new()
        .route("/pair", post(pair::answer))
        .layer(DefaultBodyLimit::max(pair::BYTES_MAX))
        .layer(soon(app))
        .merge(sync::routes(app))
}
