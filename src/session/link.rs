//! Who points to whom: one line a link, and from it what dangles, what must go along, what stays behind.

use super::*;

/// A record's links to others.
pub(super) trait Linked {
    /// Every record that it points to.
    fn links(&self, to: &mut dyn FnMut(Ref));
    /// Drops its links to `gone`; false where it cannot be without it.
    fn forget(&mut self, gone: Ref) -> bool;
    /// Points to `new` wherever it pointed to `old`, and nowhere twice.
    fn repoint(&mut self, old: Ref, new: Ref);
}

/// `must`: it cannot be without it · `may`: one or none · `many`: a list · `inner`, `deep`: inside its parts.
macro_rules! links {
    ($($Record:ident { $($how:ident $field:ident: $To:ident),* })*) => {
        $(impl Linked for $Record {
            fn links(&self, to: &mut dyn FnMut(Ref)) {
                $(links!(@each $how self.$field, $To, to);)*
                let _ = to;
            }
            fn forget(&mut self, gone: Ref) -> bool {
                $(links!(@drop $how self.$field, $To, gone);)*
                let _ = gone;
                true
            }
            fn repoint(&mut self, old: Ref, new: Ref) {
                $(links!(@swap $how self.$field, $To, old, new);)*
                let _ = (old, new);
            }
        })*
    };
    (@each must $field:expr, $To:ident, $to:ident) => { $to(Ref::$To($field)) };
    (@each may $field:expr, $To:ident, $to:ident) => { $field.iter().for_each(|id| $to(Ref::$To(*id))) };
    (@each many $field:expr, $To:ident, $to:ident) => { $field.iter().for_each(|id| $to(Ref::$To(*id))) };
    (@each inner $field:expr, $To:ident, $to:ident) => { $field.iter().for_each(|inner| inner.links($to)) };
    (@each deep $field:expr, $To:ident, $to:ident) => { $field.links($to) };
    (@drop deep $field:expr, $To:ident, $gone:ident) => { $field.forget($gone); };
    (@drop must $field:expr, $To:ident, $gone:ident) => { if Ref::$To($field) == $gone { return false; } };
    (@drop may $field:expr, $To:ident, $gone:ident) => { $field = $field.filter(|id| Ref::$To(*id) != $gone) };
    (@drop many $field:expr, $To:ident, $gone:ident) => { $field.retain(|id| Ref::$To(*id) != $gone) };
    (@swap must $field:expr, $To:ident, $old:ident, $new:ident) => {
        if let (true, Ref::$To(id)) = (Ref::$To($field) == $old, $new) { $field = id; }
    };
    (@swap may $field:expr, $To:ident, $old:ident, $new:ident) => {
        if let (true, Ref::$To(id)) = ($field.map(Ref::$To) == Some($old), $new) { $field = Some(id); }
    };
    (@swap many $field:expr, $To:ident, $old:ident, $new:ident) => {
        if let (Some(at), Ref::$To(id)) = ($field.iter().position(|id| Ref::$To(*id) == $old), $new) {
            if $field.contains(&id) { $field.remove(at); } else { $field[at] = id; }
        }
    };
    (@swap inner $field:expr, $To:ident, $old:ident, $new:ident) => {
        $field.iter_mut().for_each(|inner| inner.repoint($old, $new));
    };
    (@swap deep $field:expr, $To:ident, $old:ident, $new:ident) => { $field.repoint($old, $new); };
    (@drop inner $field:expr, $To:ident, $gone:ident) => { for inner in &mut $field { inner.forget($gone); } };
}

links! {
    Municipality { may running_workshop: Workshop }
    Strategy {}
    Area {}
    Module {}
    Finding { may area: Area, many origins: Stakeholder, may query: Poll }
    Cluster { may area: Area, many findings: Finding }
    Offer { may area: Area, may stakeholder: Stakeholder, many findings: Finding, many measures: Measure }
    Goal { must area: Area, many findings: Finding }
    Measure { must goal: Goal, many modules: Module, may origin: Stakeholder, inner reports: Measure }
    Phase {}
    Event { may phase: Phase, may workshop: Workshop, may resolution: Resolution }
    Stakeholder {}
    Workshop {}
    Poll { may workshop: Workshop, inner options: Finding }
    PollOption { deep of: Ref, many origins: Stakeholder }
    Resolution { many measures: Measure }
    Topic { may area: Area, may workshop: Workshop, many origins: Stakeholder, deep state: TopicState }
    Note { deep about: Ref }
}

impl Linked for Report {
    fn links(&self, to: &mut dyn FnMut(Ref)) {
        if let Implementation::Dropped { replacement: Replacement::Measure(id), .. } = self.state {
            to(Ref::Measure(id));
        }
    }

    fn forget(&mut self, gone: Ref) -> bool {
        if let Implementation::Dropped { replacement, .. } = &mut self.state
            && matches!(replacement, Replacement::Measure(id) if Ref::Measure(*id) == gone)
        {
            *replacement = Replacement::Nothing;
        }
        true
    }

    fn repoint(&mut self, old: Ref, new: Ref) {
        if let Implementation::Dropped { replacement: Replacement::Measure(id), .. } = &mut self.state
            && let (true, Ref::Measure(to)) = (Ref::Measure(*id) == old, new)
        {
            *id = to;
        }
    }
}

impl Linked for TopicState {
    fn links(&self, to: &mut dyn FnMut(Ref)) {
        if let Self::Adopted(at) = self {
            to(*at);
        }
    }

    fn forget(&mut self, gone: Ref) -> bool {
        if *self == Self::Adopted(gone) {
            *self = Self::Open;
        }
        true
    }

    fn repoint(&mut self, old: Ref, new: Ref) {
        if *self == Self::Adopted(old) {
            *self = Self::Adopted(new);
        }
    }
}

impl Linked for Option<Ref> {
    fn links(&self, to: &mut dyn FnMut(Ref)) {
        self.iter().for_each(|at| to(*at));
    }

    fn forget(&mut self, gone: Ref) -> bool {
        *self = self.filter(|at| *at != gone);
        true
    }

    fn repoint(&mut self, old: Ref, new: Ref) {
        *self = self.map(|at| if at == old { new } else { at });
    }
}
