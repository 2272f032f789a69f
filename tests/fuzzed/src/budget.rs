//! How long an answer may take and how much memory.

use std::time::Duration;

use cpu_time::ThreadTime;
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Most time for one answer, of the processor: a busy machine is no fault of ours.
const TIME: Duration = Duration::from_millis(50);
/// Most bytes allocated at once for one answer, beside what was there before.
const BYTES: usize = 64 * 1024 * 1024;
/// Tries before an answer counts as slow: caches may have been cold.
const TRIES: usize = 3;

/// The answer of `work`, which has to keep within time and memory. It is asked again only when it did not.
pub(crate) fn within<T>(what: &str, work: impl Fn() -> T) -> T {
    let mut fastest = Duration::MAX;
    for _ in 0..TRIES {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let begun = ThreadTime::now();
        let answer = work();
        fastest = fastest.min(begun.elapsed());
        let taken = MEMORY.peak_usage().saturating_sub(before);
        assert!(taken <= BYTES, "{what} took {taken} bytes");
        if fastest <= TIME {
            return answer;
        }
    }
    panic!("{what} took {fastest:?}");
}
