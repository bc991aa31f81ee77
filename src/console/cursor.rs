//! Where one stands in a list: held by identity, so that filtering and reordering never lose the place.

/// A place in a list of things.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Cursor<T> {
    on: Option<T>,
    at: usize,
}

impl<T> Default for Cursor<T> {
    fn default() -> Self {
        Self { on: None, at: 0 }
    }
}

impl<T: Copy + PartialEq> Cursor<T> {
    /// What it stands on; `None` in an empty list.
    pub fn on(&self) -> Option<T> {
        self.on
    }

    /// The position in the list.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Finds its place again after the list changed: on the same thing, else where that thing stood.
    pub fn settle(&mut self, list: &[impl Copy + Into<T>]) {
        let same = |thing: &_| Some(Into::<T>::into(*thing)) == self.on;
        let found = list.get(self.at).is_some_and(same).then_some(self.at);
        let found = found.or_else(|| list.iter().position(same));
        self.jump(list, found.unwrap_or(self.at));
    }

    /// Goes to a position, kept inside the list.
    pub fn jump(&mut self, list: &[impl Copy + Into<T>], at: usize) {
        self.at = at.min(list.len().saturating_sub(1));
        self.on = list.get(self.at).map(|thing| (*thing).into());
    }

    /// Goes by some steps, kept inside the list.
    pub fn step(&mut self, list: &[impl Copy + Into<T>], by: isize) {
        self.jump(list, self.at.saturating_add_signed(by));
    }

    /// Goes to a thing, if the list holds it.
    pub fn seek(&mut self, list: &[impl Copy + Into<T>], thing: T) -> bool {
        let found = list.iter().position(|other| Into::<T>::into(*other) == thing);
        if let Some(at) = found {
            self.jump(list, at);
        }
        found.is_some()
    }
}
