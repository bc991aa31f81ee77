//! A panic on demand, so that a test sees what one leaves behind.
//!
//! `TAFELRUNDE_TEST_PANIC=update|draw|thread` is heard in debug builds only; a release holds nothing of it.

/// Panics where the environment names this place.
#[cfg(debug_assertions)]
pub(super) fn panic_in(place: &str) {
    if std::env::var("TAFELRUNDE_TEST_PANIC").is_ok_and(|wanted| wanted == place) {
        panic!("provoked in {place}");
    }
}

/// Nothing.
#[cfg(not(debug_assertions))]
pub(super) fn panic_in(_place: &str) {}
