//! Opening the database in the browser's private file system.

use samenspel_client::App;
use sqlite_wasm_rs::WasmOsCallback;
use sqlite_wasm_vfs::sahpool::{OpfsSAHPoolCfgBuilder, install};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::{
    core::Core,
    failure::{Failure, internal},
    here,
};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console, js_name = error)]
    fn complain(place: &str);
}

/// Runs when the module is loaded. A panic tells its place only: its message could hold what a person typed.
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|panic| {
        if let Some(place) = panic.location() {
            complain(&format!("core stopped at {}:{}", place.file(), place.line()));
        }
    }));
}

/// Opens the database `name`. Only one worker can have it open: the caller holds the Web Lock.
#[wasm_bindgen]
pub async fn open(name: String) -> Result<Core, JsValue> {
    let pool = OpfsSAHPoolCfgBuilder::new().directory(".samenspel").build();
    install::<WasmOsCallback>(&pool, true).await.map_err(|_| Failure::of("storage-broken"))?;
    let mut env = here::env().map_err(|_| internal())?;
    let app = App::open(&name, &mut env).map_err(Failure::from)?;
    Ok(Core::of(app))
}
