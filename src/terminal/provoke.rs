//! Trouble on demand, so that tests see what comes of it. Heard in debug builds only; a release holds nothing of it.
//!
//! - `TAFELRUNDE_TEST_PANIC=update|draw|thread`: a panic in that place.
//! - `TAFELRUNDE_TEST_SLOW=30`: a disk that takes so many milliseconds longer, like a stick or a share.

/// Panics where the environment names this place.
pub(super) fn panic_in(place: &str) {
    if wanted("TAFELRUNDE_TEST_PANIC").is_some_and(|wanted| wanted == place) {
        panic!("provoked in {place}");
    }
}

/// Waits as long as the environment says.
pub(super) fn slow_disk() {
    let wait = wanted("TAFELRUNDE_TEST_SLOW").and_then(|text| text.parse().ok());
    wait.into_iter().for_each(|millis| std::thread::sleep(std::time::Duration::from_millis(millis)));
}

fn wanted(name: &str) -> Option<String> {
    cfg!(debug_assertions).then(|| std::env::var(name).ok()).flatten()
}
