//! Why something is kept.

/// Why the centre keeps a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To tell what the centre offers: nothing about candidates.
    Offer,
    /// To reach a person.
    Contact,
    /// To find tasks that fit.
    Matching,
    /// To keep an appointment.
    Appointment,
    /// To prove what a person agreed to.
    Proof,
    /// To let a person hear back.
    FollowUp,
    /// To know who is at the desk.
    Team,
}
