//! Every field of one record in which something stands.

use super::{Reader, line};
use crate::session::Ref;
use crate::words::{Named, facets};

impl Reader<'_> {
    pub(super) fn record(&self, at: Ref) -> Vec<String> {
        let Some(record) = self.console.session().get(at) else { return vec![] };
        let fields = facets::of(&record, self.console.session(), self.words);
        let told = facets::whole(&fields)
            .map(|(name, text)| line(Some(self.words.get(name).to_owned()), std::iter::once(text)));
        let name = format!("{} {}", self.words.get(at.kind().word()), self.number(at).unwrap_or_default());
        [String::new(), name.trim().to_owned()].into_iter().chain(told).collect()
    }
}
