//! One list of all kinds of records; session, file, reference and change are made from it.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, de};

use super::*;

/// Reads a value that is written as text; the error's words are turned into a sentence by the store.
pub(super) fn from_text<'de, D: Deserializer<'de>, T: FromStr<Err: fmt::Display>>(
    deserializer: D,
) -> Result<T, D::Error> {
    struct Text<T>(std::marker::PhantomData<T>);
    impl<T: FromStr<Err: fmt::Display>> de::Visitor<'_> for Text<T> {
        type Value = T;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("text")
        }
        fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
            text.parse().map_err(E::custom)
        }
    }
    deserializer.deserialize_str(Text(std::marker::PhantomData))
}

/// Written and read as its text.
macro_rules! as_text {
    ($Type:ty) => {
        impl serde::Serialize for $Type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $Type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::session::record::from_text(deserializer)
            }
        }
    };
}
pub(super) use as_text;

/// A record of which a session has many, told apart by its id.
pub trait Entity: Clone + PartialEq {
    /// Which kind it is.
    const KIND: Kind;
    /// Its identity.
    fn id(&self) -> Id;
    /// The same record with another identity, as a copy needs it.
    fn with_id(self, id: Id) -> Self;
}

/// All records of one kind. Cloning shares the records: a snapshot of ten thousand cards copies none of them.
#[derive(Clone, PartialEq, Debug)]
pub struct Table<T> {
    pub(super) rows: BTreeMap<Id, Arc<T>>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { rows: BTreeMap::new() }
    }
}

impl<T> Table<T> {
    /// The record of this id.
    pub fn get(&self, id: Id) -> Option<&T> {
        self.rows.get(&id).map(Arc::as_ref)
    }

    /// All records, in the order of their ids, which means nothing.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &T> {
        self.rows.values().map(Arc::as_ref)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

macro_rules! records {
    (
        one { $($one:ident: $One:ident,)* }
        many { $($many:ident: $Many:ident,)* }
    ) => {
        /// The kinds of records.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Kind {
            $(#[doc = concat!("[`", stringify!($One), "`]")] $One,)*
            $(#[doc = concat!("[`", stringify!($Many), "`]")] $Many,)*
        }

        impl Kind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$One,)* $(Self::$Many,)*];
        }

        /// Points to one record of a session.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        pub enum Ref {
            $(#[doc = concat!("The one [`", stringify!($One), "`]")] $One,)*
            $(#[doc = concat!("A [`", stringify!($Many), "`]")] $Many(Id),)*
        }

        impl Ref {
            /// The kind of the record.
            pub fn kind(self) -> Kind {
                match self {
                    $(Self::$One => Kind::$One,)*
                    $(Self::$Many(_) => Kind::$Many,)*
                }
            }

            /// Its id; `None` for records of which there is just one.
            pub fn id(self) -> Option<Id> {
                match self {
                    $(Self::$One => None,)*
                    $(Self::$Many(id) => Some(id),)*
                }
            }
        }

        /// Any record, shared.
        #[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
        pub enum Record {
            $(#[doc = concat!("[`", stringify!($One), "`]")] $One(Arc<$One>),)*
            $(#[doc = concat!("[`", stringify!($Many), "`]")] $Many(Arc<$Many>),)*
        }

        impl Record {
            /// What points to it.
            pub fn reference(&self) -> Ref {
                match self {
                    $(Self::$One(_) => Ref::$One,)*
                    $(Self::$Many(record) => Ref::$Many(record.id),)*
                }
            }

            /// Every record that it points to.
            pub fn links(&self, to: &mut dyn FnMut(Ref)) {
                match self {
                    $(Self::$One(record) => record.links(to),)*
                    $(Self::$Many(record) => record.links(to),)*
                }
            }

            /// The same record without its link to `gone`; `None` where it cannot be without it.
            pub fn without(&self, gone: Ref) -> Option<Self> {
                match self {
                    $(Self::$One(record) => { let mut r = $One::clone(record); r.forget(gone).then(|| r.into()) })*
                    $(Self::$Many(record) => { let mut r = $Many::clone(record); r.forget(gone).then(|| r.into()) })*
                }
            }
        }

        impl Record {
            /// The same record pointing to `new` wherever it pointed to `old`.
            pub fn repointed(&self, old: Ref, new: Ref) -> Self {
                match self {
                    $(Self::$One(record) => { let mut r = $One::clone(record); r.repoint(old, new); r.into() })*
                    $(Self::$Many(record) => { let mut r = $Many::clone(record); r.repoint(old, new); r.into() })*
                }
            }
        }

        $(impl From<$One> for Record {
            fn from(record: $One) -> Self { Self::$One(Arc::new(record)) }
        })*
        $(impl From<$Many> for Record {
            fn from(record: $Many) -> Self { Self::$Many(Arc::new(record)) }
        })*
        $(impl Entity for $Many {
            const KIND: Kind = Kind::$Many;
            fn id(&self) -> Id { self.id }
            fn with_id(self, id: Id) -> Self { Self { id, ..self } }
        })*

        /// The whole audit of one municipality. Everybody may read it; only [`Session::apply`] changes it.
        #[derive(Clone, PartialEq, Debug)]
        pub struct Session {
            pub(super) id: Id,
            $(pub(super) $one: Arc<$One>,)*
            $(pub(super) $many: Table<$Many>,)*
        }

        impl Session {
            /// An empty session.
            pub fn new(id: Id) -> Self {
                Self { id, $($one: Arc::default(),)* $($many: Table::default(),)* }
            }

            /// The session's own identity, by which its journal is known.
            pub fn id(&self) -> Id {
                self.id
            }

            $(#[doc = concat!("The one [`", stringify!($One), "`].")]
            pub fn $one(&self) -> &$One { &self.$one })*
            $(#[doc = concat!("All of kind [`", stringify!($Many), "`].")]
            pub fn $many(&self) -> &Table<$Many> { &self.$many })*

            /// The record that `at` points to.
            pub fn get(&self, at: Ref) -> Option<Record> {
                match at {
                    $(Ref::$One => Some(Record::$One(self.$one.clone())),)*
                    $(Ref::$Many(id) => self.$many.rows.get(&id).cloned().map(Record::$Many),)*
                }
            }

            /// Every record.
            pub fn each(&self, mut visit: impl FnMut(Record)) {
                $(visit(Record::$One(self.$one.clone()));)*
                $(self.$many.rows.values().cloned().map(Record::$Many).for_each(&mut visit);)*
            }

            pub(super) fn put(&mut self, record: Record) {
                match record {
                    $(Record::$One(record) => self.$one = record,)*
                    $(Record::$Many(record) => { self.$many.rows.insert(record.id, record); })*
                }
            }

            pub(super) fn take(&mut self, at: Ref) {
                match at {
                    $(Ref::$One => self.$one = Arc::default(),)*
                    $(Ref::$Many(id) => { self.$many.rows.remove(&id); })*
                }
            }

            /// The records as they stand in a file, in an order that a person would choose.
            pub fn to_records(&self) -> Records {
                Records { $($one: self.$one.clone(),)* $($many: self.sorted(&self.$many),)* }
            }

            /// A session out of the records of a file.
            ///
            /// # Errors
            /// Every fault that stands in the way: ids used twice, links that lead nowhere.
            pub fn from_records(id: Id, records: Records) -> Result<Self, Vec<Fault>> {
                let mut session = Self::new(id);
                let mut faults = vec![];
                $(session.$one = records.$one;)*
                $(for record in records.$many {
                    if session.$many.rows.contains_key(&record.id) {
                        faults.push(Fault::Twice(Ref::$Many(record.id)));
                    }
                    session.$many.rows.insert(record.id, record);
                })*
                session.each(|record| session.dangling(&record, &mut faults));
                if faults.is_empty() { Ok(session) } else { Err(faults) }
            }
        }

        /// The records of a session as they stand in its file: one list a kind.
        #[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
        #[serde(deny_unknown_fields, default)]
        pub struct Records {
            $(#[doc = concat!("The one [`", stringify!($One), "`].")] pub $one: Arc<$One>,)*
            $(#[doc = concat!("All of kind [`", stringify!($Many), "`].")]
            #[serde(skip_serializing_if = "Vec::is_empty")]
            pub $many: Vec<Arc<$Many>>,)*
        }
    };
}

records! {
    one {
        municipality: Municipality,
        strategy: Strategy,
    }
    many {
        areas: Area,
        modules: Module,
        findings: Finding,
        clusters: Cluster,
        offers: Offer,
        goals: Goal,
        measures: Measure,
        phases: Phase,
        events: Event,
        stakeholders: Stakeholder,
        workshops: Workshop,
        polls: Poll,
        resolutions: Resolution,
        topics: Topic,
        notes: Note,
    }
}

/// Why records do not make a session.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    /// Two records of one kind call themselves the same.
    Twice(Ref),
    /// A record points to one that is not there.
    Dangling {
        /// The record that points.
        from: Ref,
        /// What is not there.
        to: Ref,
    },
}

impl Session {
    /// Whether there is such a record.
    pub fn has(&self, at: Ref) -> bool {
        self.get(at).is_some()
    }

    pub(super) fn dangling(&self, record: &Record, faults: &mut Vec<Fault>) {
        record.links(&mut |to| {
            if !self.has(to) {
                faults.push(Fault::Dangling { from: record.reference(), to });
            }
        });
    }

    fn sorted<T: Placed>(&self, table: &Table<T>) -> Vec<Arc<T>> {
        let mut rows: Vec<&Arc<T>> = table.rows.values().collect();
        rows.sort_by_cached_key(|row| row.place(self));
        rows.into_iter().cloned().collect()
    }
}
