//! How long the machine slept: a break goes on while the laptop's lid is shut, but the clock that programs measure with
//! stands still on Linux.

use std::time::Duration;

/// All sleep since the machine started; it only grows.
#[cfg(target_os = "linux")]
pub(super) fn asleep() -> Duration {
    use rustix::time::{ClockId, clock_gettime};
    let read = |clock| Duration::try_from(clock_gettime(clock)).unwrap_or_default();
    // Two clocks cannot be read at once: what lies between the readings is no sleep.
    let (awake, all) = (read(ClockId::Monotonic), read(ClockId::Boottime));
    Duration::from_secs(all.saturating_sub(awake).as_secs())
}

/// Elsewhere the clock that programs measure with counts sleep as well, or nobody tells.
#[cfg(not(target_os = "linux"))]
pub(super) fn asleep() -> Duration {
    Duration::ZERO
}
