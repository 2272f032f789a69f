//! The figures of the README, printed: what 200 offline sheets cost, how live a save is, how large the core is, how long files are.
//! `./dev bench` runs it on a release build. Nothing here is judged; times belong to the machine they were taken on.

use std::{
    fs,
    path::Path,
    process::Command,
    sync::atomic::Ordering,
    time::{Duration, Instant},
};

use samenspel_tests::{Centre, Tablet, counting_proxy, text_of};

const SHEETS: usize = 200;
const SAVES: usize = 500;
const LOST: usize = 10_000;

fn main() {
    two_hundred_offline_sheets();
    live_saves();
    ten_thousand_lost_sheets();
    finding_among_ten_thousand();
    core_size();
    lines_per_file();
}

/// A desk tablet registers 200 people without a connection, each with a name, a phone number, two languages and two talents.
fn two_hundred_offline_sheets() {
    let centre = Centre::open();
    let (door, counted) = counting_proxy(centre.port());
    let link = centre.link("Balie 1", None, None, samenspel_model::Millis(i64::MAX));
    let desk = Tablet::paired(&link.replace(&centre.port().to_string(), &door.to_string()));
    desk.connect().until("the tablet has the centre's catalogue", |core| {
        core.sync_state().unwrap().connected && !core.organisations().unwrap().is_empty()
    });
    desk.disconnect();
    let typing = Instant::now();
    for number in 0..SHEETS {
        desk.register_fully(number);
    }
    let typed = typing.elapsed();
    let (up, down) = (counted.up.load(Ordering::Relaxed), counted.down.load(Ordering::Relaxed));
    let sending = Instant::now();
    desk.connect().until_sent();
    let sent = sending.elapsed();
    let last = format!("Proefpersoon {}", SHEETS - 1);
    assert!(centre.page("/today").contains(&last), "the dashboard shows the last sheet");
    let shown = sending.elapsed();
    let (up, down) = (counted.up.load(Ordering::Relaxed) - up, counted.down.load(Ordering::Relaxed) - down);
    println!("{SHEETS} offline sheets, 3 saves each");
    println!("  saved on the tablet          {:>8.1} ms a sheet", millis(typed) / SHEETS as f64);
    println!("  acknowledged after           {:>8.0} ms", millis(sent));
    println!("  on the dashboard's page after{:>8.0} ms (with login and the page itself)", millis(shown));
    println!("  bytes up / down              {up:>8} / {down}   ({} a sheet)", up / SHEETS as u64);
}

/// From saving on one tablet until another tablet's list has it.
fn live_saves() {
    let centre = Centre::open();
    let (one, two) = (centre.desk("Balie 1"), centre.desk("Balie 2"));
    let id = one.register("Amina Proef");
    one.connect().until_sent();
    two.connect().until("the sheet is there", |core| core.record(id.clone()).is_ok());
    let mut times: Vec<f64> = (0..SAVES)
        .map(|number| {
            let phone = format!("0470 {number:06}");
            let saving = Instant::now();
            one.set_phone(&id, &phone);
            two.until("the phone arrives", |core| text_of(core, &id, "phone") == phone);
            millis(saving.elapsed())
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("{SAVES} saves on one tablet until another shows them");
    println!("  median {:.1} ms, 99th percentile {:.1} ms", times[SAVES / 2], times[SAVES * 99 / 100]);
}

/// The server is put back to a backup from before 10,000 sheets, and a tablet that has them connects.
fn ten_thousand_lost_sheets() {
    let mut centre = Centre::open();
    let (door, counted) = counting_proxy(centre.port());
    let link = centre.link("Balie 1", None, None, samenspel_model::Millis(i64::MAX));
    let desk = Tablet::paired(&link.replace(&centre.port().to_string(), &door.to_string()));
    desk.connect().until("it is connected", |core| core.sync_state().unwrap().connected);
    desk.disconnect();
    centre.stop();
    let backup = centre.back_up();
    centre.start();
    for number in 0..LOST {
        desk.register(&format!("Proefpersoon {number}"));
    }
    desk.connect().until_sent();
    desk.disconnect();
    let had = documents(&centre);
    centre.stop();
    centre.restore(&backup);
    centre.start();
    let (up, down) = (counted.up.load(Ordering::Relaxed), counted.down.load(Ordering::Relaxed));
    let (repairing, used) = (Instant::now(), processor_ms());
    desk.connect();
    centre.until("every sheet is back", async |_| documents(&centre) >= had);
    desk.until_sent();
    let (repaired, used) = (repairing.elapsed(), processor_ms() - used);
    let (up, down) = (counted.up.load(Ordering::Relaxed) - up, counted.down.load(Ordering::Relaxed) - down);
    println!("{LOST} sheets that a server put back to a backup had lost, from one tablet");
    println!("  back after                   {:>8.0} ms", millis(repaired));
    println!("  processor, tablet and server {used:>8} ms");
    println!("  bytes up / down              {up:>8} / {down}");
}

/// What a desk types into the search field, letter by letter, with 10,000 people on the tablet.
fn finding_among_ten_thousand() {
    const FIRST: [&str; 10] =
        ["Amina", "Jan", "Fatima", "Lena", "Mohammed", "Olena", "Zoë", "فاطمة", "Jean-Pierre", "Youssef"];
    const LAST: [&str; 10] = [
        "Van den Broeck",
        "Benali",
        "El Amrani",
        "Janssens",
        "Peeters",
        "Diallo",
        "العمراني",
        "Hendrickx",
        "D'Hondt",
        "Koval",
    ];
    let centre = Centre::open();
    let desk = centre.desk("Balie 1");
    for number in 0..LOST {
        desk.register(&format!("{} {} {number}", FIRST[number % 10], LAST[number / 10 % 10]));
    }
    let (mut spelled, mut heard) = (Vec::new(), Vec::new());
    for typed in ["amina", "vandenbroeck", "ben ali", "jansens", "fatima", "van den broek", "xyz"] {
        let lengths = typed.char_indices().map(|(at, c)| at + c.len_utf8());
        for begun in lengths.map(|end| &typed[..end]) {
            let asking = Instant::now();
            desk.candidates(begun.to_owned(), 200).unwrap();
            // Below three letters only what is spelled so is looked for.
            if begun.len() < 3 { &mut spelled } else { &mut heard }.push(millis(asking.elapsed()));
        }
    }
    let slowest = |times: &[f64]| times.iter().copied().fold(0.0, f64::max);
    let (letters, sounds) = (slowest(&spelled), slowest(&heard));
    println!("finding among {LOST} sheets");
    println!("  slowest by one or two letters{letters:>8.1} ms");
    println!("  slowest by sound             {sounds:>8.1} ms ({:.2} of that)", sounds / letters);
}

fn documents(centre: &Centre) -> i64 {
    let file = centre.folder().join("samenspel.sqlite");
    let database = rusqlite::Connection::open(file).unwrap();
    database.query_row("SELECT count(*) FROM doc", [], |row| row.get(0)).unwrap()
}

/// What all threads of this process have run, in user and system time (`/proc/self/stat`, ticks of 10 ms).
fn processor_ms() -> u64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(2);
    fields.filter_map(|ticks| ticks.parse::<u64>().ok()).sum::<u64>() * 10
}

fn core_size() {
    let file = root().join("web/src/core/pkg/samenspel_web_bg.wasm");
    let Ok(bytes) = fs::read(&file) else {
        println!("the browser's core: not built (./dev wasm)");
        return;
    };
    let script = "const z=require('zlib'),b=require('fs').readFileSync(process.argv[1]);\
                  console.log(z.brotliCompressSync(b,{params:{[z.constants.BROTLI_PARAM_QUALITY]:11}}).length)";
    let packed = Command::new("node").args(["-e", script]).arg(&file).output().expect("node runs");
    println!("the browser's core: {} KB, {} KB with brotli 11", bytes.len() / 1000, kilo(&packed.stdout));
}

fn lines_per_file() {
    let listed = Command::new("git")
        .args(["ls-files", "*.rs", "*.ts", "*.svelte"])
        .current_dir(root())
        .output()
        .expect("git runs");
    let names = String::from_utf8(listed.stdout).unwrap();
    let mut counts: Vec<usize> = names
        .lines()
        .filter_map(|name| fs::read_to_string(root().join(name)).ok())
        .map(|text| text.lines().count())
        .collect();
    counts.sort_unstable();
    let at = |share: usize| counts.get(counts.len().saturating_sub(1) * share / 100).copied().unwrap_or(0);
    println!(
        "{} source files: median {} lines, 90th percentile {}, longest {}",
        counts.len(),
        at(50),
        at(90),
        at(100)
    );
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn kilo(text: &[u8]) -> usize {
    String::from_utf8_lossy(text).trim().parse::<usize>().map_or(0, |bytes| bytes / 1000)
}
