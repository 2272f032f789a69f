//! Who may read and write what: spaces, and the check that push and send both use.

use std::{fmt, str::FromStr};

use minicbor::{Decode, Encode};

use crate::{doc::Kind, ids::DocId, noun::Home, role::Role};

/// Where a document lives; each has its own log on the server. Text form: `catalogue`, `desk`, `stand:<organisation>:<market>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Space {
    /// Organisations with their tasks, and markets: every device reads, coordinators write.
    Catalogue,
    /// Candidates: desk devices and coordinators.
    Desk,
    /// The appointments of one organisation at one market, or all year round: its devices, desks and coordinators write.
    Stand {
        /// The organisation's document.
        organisation: DocId,
        /// The market's document.
        market: DocId,
    },
}

/// The text names no space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a space")]
pub struct NotASpace;

impl fmt::Display for Space {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Catalogue => f.write_str("catalogue"),
            Self::Desk => f.write_str("desk"),
            Self::Stand { organisation, market } => write!(f, "stand:{organisation}:{market}"),
        }
    }
}

impl FromStr for Space {
    type Err = NotASpace;

    fn from_str(text: &str) -> Result<Self, NotASpace> {
        let mut parts = text.split(':');
        match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some("catalogue"), None, ..) => Ok(Self::Catalogue),
            (Some("desk"), None, ..) => Ok(Self::Desk),
            (Some("stand"), Some(organisation), Some(market), None) => Ok(Self::Stand {
                organisation: organisation.parse().map_err(|_| NotASpace)?,
                market: market.parse().map_err(|_| NotASpace)?,
            }),
            _ => Err(NotASpace),
        }
    }
}

impl<C> Encode<C> for Space {
    fn encode<W: minicbor::encode::Write>(
        &self,
        encoder: &mut minicbor::Encoder<W>,
        _: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        encoder.str(&self.to_string())?.ok()
    }
}

impl<'b, C> Decode<'b, C> for Space {
    fn decode(decoder: &mut minicbor::Decoder<'b>, _: &mut C) -> Result<Self, minicbor::decode::Error> {
        decoder.str()?.parse().map_err(|_| minicbor::decode::Error::message("not a space"))
    }
}

/// A device's role and, for a stand, the space that is its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rights {
    role: Role,
    stand: Option<Space>,
}

impl Rights {
    /// Rights of a desk tablet.
    pub const DESK: Self = Self { role: Role::Desk, stand: None };
    /// Rights of a coordinator.
    pub const COORDINATOR: Self = Self { role: Role::Coordinator, stand: None };

    /// Rights of a stand's device.
    pub fn stand(organisation: DocId, market: DocId) -> Self {
        Self { role: Role::Stand, stand: Some(Space::Stand { organisation, market }) }
    }

    /// The role.
    pub fn role(self) -> Role {
        self.role
    }

    /// The space a stand writes to.
    pub fn own_stand(self) -> Option<Space> {
        self.stand
    }

    /// May this device receive what lives in `space`?
    pub fn may_read(self, space: Space) -> bool {
        match self.role {
            Role::Desk | Role::Coordinator => true,
            Role::Stand => space == Space::Catalogue || Some(space) == self.stand,
        }
    }

    /// May this device change a document of this kind in `space`?
    pub fn may_write(self, kind: Kind, space: Space) -> bool {
        kind_belongs(kind, space)
            && match self.role {
                Role::Coordinator => true,
                // All of a stand: after a restore the server asks for whatever a desk has of it.
                Role::Desk => space == Space::Desk || matches!(space, Space::Stand { .. }),
                Role::Stand => Some(space) == self.stand,
            }
    }
}

fn kind_belongs(kind: Kind, space: Space) -> bool {
    match kind.noun().home {
        Home::Desk => space == Space::Desk,
        Home::Stand => matches!(space, Space::Stand { .. }),
        Home::Catalogue => space == Space::Catalogue,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stand(organisation: u8) -> Space {
        Space::Stand { organisation: DocId([organisation; 16]), market: DocId([9; 16]) }
    }

    #[test]
    fn a_stand_reads_the_catalogue_and_its_own_appointments_and_never_candidates() {
        let rights = Rights::stand(DocId([1; 16]), DocId([9; 16]));
        assert!(rights.may_read(Space::Catalogue) && rights.may_read(stand(1)));
        assert!(!rights.may_read(Space::Desk) && !rights.may_read(stand(2)));
        assert!(rights.may_write(Kind::Appointment, stand(1)));
        assert!(!rights.may_write(Kind::Appointment, stand(2)));
        assert!(!rights.may_write(Kind::Organisation, Space::Catalogue));
    }

    #[test]
    fn a_desk_writes_candidates_and_appointments_for_any_stand() {
        assert!(Rights::DESK.may_write(Kind::Candidate, Space::Desk));
        assert!(Rights::DESK.may_write(Kind::Appointment, stand(1)));
        assert!(!Rights::DESK.may_write(Kind::Organisation, Space::Catalogue));
        assert!(!Rights::DESK.may_write(Kind::Market, Space::Catalogue));
    }

    #[test]
    fn nobody_puts_a_document_in_a_space_of_another_kind() {
        assert!(!Rights::COORDINATOR.may_write(Kind::Candidate, Space::Catalogue));
        assert!(!Rights::COORDINATOR.may_write(Kind::Appointment, Space::Desk));
    }

    #[test]
    fn a_space_survives_its_text_form() {
        for space in [Space::Catalogue, Space::Desk, stand(1)] {
            assert_eq!(space.to_string().parse(), Ok(space));
        }
        assert_eq!("stand:1:2:3".parse::<Space>(), Err(NotASpace));
    }
}
