//! Opening the store in the browser's origin-private file system.

use samenspel_client::App;
use sqlite_wasm_rs::WasmOsCallback;
use sqlite_wasm_vfs::sahpool::{OpfsSAHPoolCfgBuilder, install};
use wasm_bindgen::prelude::*;

use crate::{
    core::Core,
    env::env,
    value::{failure, thrown},
};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console, js_name = error)]
    fn console_error(text: &str);
}

/// Opens the database with this name. Only in a dedicated worker, and in one at a time: another one gets
/// `storage-broken`.
#[wasm_bindgen]
pub async fn open(name: String) -> Result<Core, JsValue> {
    tell_where_it_stops();
    let pool = OpfsSAHPoolCfgBuilder::new().directory(&format!(".{name}")).build();
    if let Err(error) = install::<WasmOsCallback>(&pool, true).await {
        console_error(&format!("samenspel store: {error}"));
        return Err(failure("storage-broken"));
    }
    App::open(&format!("{name}.db"), &mut env()).map(Core::new).map_err(|error| {
        console_error(&format!("samenspel store: {error}"));
        thrown(&error)
    })
}

/// A core to practise with: invented people in memory. It opens no file and has no way to a server.
#[wasm_bindgen]
pub fn practice() -> Result<Core, JsValue> {
    tell_where_it_stops();
    App::practice(&mut env()).map(Core::new).map_err(|error| thrown(&error))
}

fn tell_where_it_stops() {
    // The place and not the message: that could hold what a person typed.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        console_error(&format!("samenspel core stopped at {place}"));
    }));
}
