//! Hears of changes in a folder, where the system tells of them.

use std::ffi::OsStr;
use std::path::Path;

use notify::event::EventKind;
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

/// Listens until it is dropped.
#[derive(Debug)]
pub(super) struct Watch(#[expect(dead_code, reason = "held, not asked")] RecommendedWatcher);

impl Watch {
    /// Calls `heard` whenever a file of the folder was changed whose name `fits`; also when events were lost.
    ///
    /// `None` where there is nothing that could be watched: then only looking helps.
    pub(super) fn on(
        folder: &Path,
        fits: impl Fn(&OsStr) -> bool + Send + 'static,
        heard: impl Fn() + Send + 'static,
    ) -> Option<Self> {
        let tell = move |event: notify::Result<Event>| {
            let named = |event: &Event| event.paths.iter().filter_map(|path| path.file_name()).any(&fits);
            if event.map_or(true, |event| event.need_rescan() || changes(event.kind) && named(&event)) {
                heard();
            }
        };
        let mut watcher = notify::recommended_watcher(tell).ok()?;
        watcher.watch(folder, RecursiveMode::NonRecursive).ok()?;
        Some(Self(watcher))
    }
}

/// Opening and closing changes nothing; else one's own look would be heard and looked after for ever.
fn changes(kind: EventKind) -> bool {
    !matches!(kind, EventKind::Access(_))
}
