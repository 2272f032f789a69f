//! The nouns that coordinators write, each with its addresses.

use samenspel_model::{
    DocId, Space, centre,
    doc::Kind,
    field::Field,
    noun::{Group, Home},
    volunteer,
};

/// The pages of one noun.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) kind: Kind,
    /// Its list's address, below which its documents have theirs.
    pub(crate) path: &'static str,
    /// Words of its place in the navigation.
    pub(super) nav: &'static str,
}

/// The nouns that have a list.
pub(crate) const PLACES: [Place; 5] = [
    Place { kind: Kind::Organisation, path: "/organisations", nav: "nav-organisations" },
    Place { kind: Kind::Market, path: "/markets", nav: "nav-markets" },
    Place { kind: Kind::Referrer, path: "/referrers", nav: "nav-referrers" },
    Place { kind: Kind::Card, path: "/cards", nav: "nav-cards" },
    Place { kind: Kind::Volunteer, path: "/team", nav: "nav-team" },
];
/// The centre's one page.
pub(crate) const CENTRE: Place = Place { kind: Kind::Centre, path: "/centre", nav: "nav-centre" };

impl Place {
    pub(super) fn space(self) -> Space {
        if self.kind.noun().home == Home::Desk { Space::Desk } else { Space::Catalogue }
    }

    /// The fields of its form.
    pub(super) fn fields(self) -> &'static [Field] {
        match self.kind {
            Kind::Volunteer => volunteer::ABOUT,
            Kind::Centre => centre::ABOUT,
            kind => kind.noun().fields,
        }
    }

    pub(super) fn of(self, id: DocId) -> String {
        if self.kind == Kind::Centre { self.path.to_owned() } else { format!("{}/{id}", self.path) }
    }

    /// Where one goes on with a document that was just made: a card first says something in Dutch.
    pub(super) fn begun(self, id: DocId) -> String {
        if self.kind == Kind::Card { format!("{}/text/nl", self.of(id)) } else { self.of(id) }
    }

    pub(super) fn item(self, id: DocId, group: &Group, item: &str) -> String {
        format!("{}/{id}/{}/{item}", self.path, group.key)
    }
}
