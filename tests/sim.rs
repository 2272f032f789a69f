//! Plays simulated worlds: `sim --seeds 2000`, or one of them again: `sim --seed 17`.

use std::{
    panic,
    process::ExitCode,
    sync::{
        Mutex,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    thread,
    time::Instant,
};

use clap::Parser;
use samenspel_tests::sim::{Counts, MarketCounts, Outcome, Setting, play};

#[derive(Parser)]
struct Args {
    /// Play this world only, and print all that happens
    #[arg(long)]
    seed: Option<u64>,
    /// Play so many worlds
    #[arg(long, default_value_t = 2_000)]
    seeds: u64,
    /// Begin with this one
    #[arg(long, default_value_t = 0)]
    from: u64,
    /// Play on after a failed world, and name each of them
    #[arg(long)]
    all: bool,
    /// Worlds at once; by default one per processor
    #[arg(long)]
    jobs: Option<usize>,
    /// Worlds at a market
    #[arg(long)]
    market: bool,
    /// Print only the end of a single world
    #[arg(long)]
    quiet: bool,
}

fn main() -> ExitCode {
    let args = Args::parse();
    let began = Instant::now();
    let (counts, market, failed) = match args.seed {
        Some(seed) => {
            let outcome = play(args.setting(), seed, !args.quiet);
            println!("trace {}", outcome.hash);
            (outcome.counts.clone(), outcome.market.clone(), outcome.broken.is_some().then_some(outcome))
        }
        None => play_many(&args),
    };
    for (name, count) in counts.named() {
        println!("{count:>12} {name}");
    }
    let of_market = if args.market { market.named() } else { vec![] };
    for (name, count) in &of_market {
        println!("{count:>12} {name}");
    }
    println!("{:>12.1} seconds", began.elapsed().as_secs_f64());
    match failed {
        None if args.market && counts.worlds >= MARKETS_ENOUGH => happened(&counts, &of_market),
        None if !args.market && counts.worlds >= ENOUGH => all_happened(&counts),
        None => ExitCode::SUCCESS,
        Some(outcome) => {
            show(&outcome, args.setting());
            ExitCode::FAILURE
        }
    }
}

/// So many worlds that a kind of event which is in none of them has silently gone.
const ENOUGH: u64 = 2_000;
/// The same of markets.
const MARKETS_ENOUGH: u64 = 100;

impl Args {
    fn setting(&self) -> Setting {
        if self.market { Setting::Market } else { Setting::Centre }
    }
}

fn happened(counts: &Counts, named: &[(&str, u64)]) -> ExitCode {
    let never: Vec<_> = named.iter().filter(|(_, count)| *count == 0).collect();
    for (name, _) in &never {
        println!("BROKEN: in {} worlds there were no {name}", counts.worlds);
    }
    if never.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn all_happened(counts: &Counts) -> ExitCode {
    let happened = happened(counts, &counts.named());
    let unwritten = counts.unwritten();
    for (noun, group, field) in &unwritten {
        println!("BROKEN: in {} worlds nobody wrote {noun} {group} {field}", counts.worlds);
    }
    if unwritten.is_empty() { happened } else { ExitCode::FAILURE }
}

/// Plays worlds on all processors until one fails; gives the failed one with the lowest seed.
fn play_many(args: &Args) -> (Counts, MarketCounts, Option<Outcome>) {
    let jobs = args.jobs.unwrap_or_else(|| thread::available_parallelism().map_or(1, usize::from));
    let next = AtomicU64::new(args.from);
    let (stop, failed) = (AtomicBool::new(false), Mutex::new(None));
    let (sum, market) = (Mutex::new(Counts::default()), Mutex::new(MarketCounts::default()));
    thread::scope(|scope| {
        for _ in 0..jobs {
            scope.spawn(|| {
                while !stop.load(Ordering::Relaxed) {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= args.from + args.seeds {
                        return;
                    }
                    let outcome = try_to_play(args.setting(), seed);
                    sum.lock().unwrap().add(&outcome.counts);
                    market.lock().unwrap().add(&outcome.market);
                    if let Some(broken) = &outcome.broken {
                        println!("world {seed}: {broken}");
                        stop.store(!args.all, Ordering::Relaxed);
                        let mut first: std::sync::MutexGuard<'_, Option<Outcome>> = failed.lock().unwrap();
                        if first.as_ref().is_none_or(|first| first.seed > seed) {
                            *first = Some(outcome);
                        }
                    }
                }
            });
        }
    });
    (sum.into_inner().unwrap(), market.into_inner().unwrap(), failed.into_inner().unwrap())
}

/// A world in which something panics is a failed world.
fn try_to_play(setting: Setting, seed: u64) -> Outcome {
    panic::catch_unwind(|| play(setting, seed, false)).unwrap_or_else(|panic| {
        let said = panic.downcast_ref::<String>().map(String::as_str);
        let said = said.or(panic.downcast_ref::<&str>().copied()).unwrap_or_default();
        let broken = Some(format!("panic: {said}"));
        let (counts, market) = (Counts::default(), MarketCounts::default());
        Outcome { seed, broken, hash: String::new(), last: vec![], counts, market }
    })
}

fn show(outcome: &Outcome, setting: Setting) {
    println!("\nThe last events of world {}:", outcome.seed);
    outcome.last.iter().for_each(|line| println!("{line}"));
    println!("\nBROKEN: {}", outcome.broken.as_deref().unwrap_or_default());
    let market = if setting == Setting::Market { "--market " } else { "" };
    println!("\nAgain with all events: ./dev sim {market}--seed {}", outcome.seed);
}
