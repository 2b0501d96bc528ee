//! Many files, processed in parallel and handed over in order.

use std::io;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

/// How many files per thread are held in memory at a time: enough that threads seldom wait for the
/// slowest one, few enough that large files fit.
const PER_THREAD: usize = 16;

/// How long a run goes on before its progress is shown.
const PATIENCE: Duration = Duration::from_millis(500);

/// How many files a run needs for its progress to be shown: fewer are done too soon.
const MANY: usize = 20;

/// Does `work` on every input, on all threads, and hands the results to `take` in the order of the
/// inputs.
///
/// # Errors
/// The first error of `take`, which ends the run.
pub(super) fn each<I: Send, T: Send>(
    inputs: Vec<I>,
    is_watched: bool,
    work: impl Fn(I) -> T + Sync,
    mut take: impl FnMut(T) -> io::Result<()>,
) -> io::Result<()> {
    if inputs.len() < 2 {
        // Starting threads takes longer than most articles do.
        return inputs.into_iter().map(work).try_for_each(take);
    }
    let mut progress = Progress::new(inputs.len(), is_watched);
    let threads = rayon::current_num_threads();
    let size = PER_THREAD * threads;
    let mut inputs = inputs.into_iter();
    loop {
        let batch: Vec<I> = inputs.by_ref().take(size).collect();
        if batch.is_empty() {
            return Ok(());
        }
        let done = batch.len();
        let parts: Vec<T> = if threads == 1 {
            // A single thread has nothing to wait for.
            batch.into_iter().map(&work).collect()
        } else {
            batch.into_par_iter().map(&work).collect()
        };
        progress.suspend(|| parts.into_iter().try_for_each(&mut take))?;
        progress.advance(done);
    }
}

/// A bar on standard error, once a run has taken a while.
struct Progress {
    bar: Option<ProgressBar>,
    started: Instant,
    is_wanted: bool,
    total: usize,
    done: usize,
}

impl Progress {
    fn new(total: usize, is_watched: bool) -> Self {
        Self {
            bar: None,
            started: Instant::now(),
            is_wanted: is_watched && total >= MANY,
            total,
            done: 0,
        }
    }

    /// Hides the bar while something else is written.
    fn suspend<R>(&self, write: impl FnOnce() -> R) -> R {
        match &self.bar {
            Some(bar) => bar.suspend(write),
            None => write(),
        }
    }

    fn advance(&mut self, files: usize) {
        self.done += files;
        if !self.is_wanted || self.started.elapsed() < PATIENCE {
            return;
        }
        let total = self.total;
        let bar = self.bar.get_or_insert_with(|| bar(total));
        bar.set_position(u64::try_from(self.done).unwrap_or(u64::MAX));
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

fn bar(total: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:32} {pos}/{len} files")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(u64::try_from(total).unwrap_or(u64::MAX)).with_style(style)
}
