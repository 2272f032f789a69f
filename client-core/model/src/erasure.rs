//! Proof that a document was erased: signed by the server, kept by every device, so that no copy brings the document back.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use minicbor::{Decode, Encode};

use crate::{env::Millis, ids::DocId};

/// The proof was not made by this server for this document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not this server's erasure of this document")]
pub struct NotErased;

/// When a document was erased, and the server's word for it. It says nothing of what stood there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Erasure {
    /// When, by the server's clock.
    #[n(0)]
    pub at: Millis,
    /// The server's Ed25519 signature of the document and the moment.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub signature: [u8; 64],
}

impl Erasure {
    /// The server erases a document.
    pub fn sign(server: &SigningKey, doc: DocId, at: Millis) -> Self {
        Self { at, signature: server.sign(&signed_message(doc, at)).to_bytes() }
    }

    /// Did the server with this key erase this document?
    pub fn verify(&self, server_public: &[u8; 32], doc: DocId) -> Result<(), NotErased> {
        VerifyingKey::from_bytes(server_public)
            .and_then(|key| {
                key.verify_strict(&signed_message(doc, self.at), &Signature::from_bytes(&self.signature))
            })
            .map_err(|_| NotErased)
    }
}

fn signed_message(doc: DocId, at: Millis) -> Vec<u8> {
    [b"samenspel erase 1".as_slice(), doc.as_bytes(), &at.0.to_be_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_server_erases_and_only_the_document_it_signed_for() {
        let (server, other) = (SigningKey::from_bytes(&[1; 32]), SigningKey::from_bytes(&[2; 32]));
        let public = |key: &SigningKey| key.verifying_key().to_bytes();
        let erasure = Erasure::sign(&server, DocId([3; 16]), Millis(4));
        assert_eq!(erasure.verify(&public(&server), DocId([3; 16])), Ok(()));
        assert_eq!(erasure.verify(&public(&server), DocId([4; 16])), Err(NotErased));
        assert_eq!(erasure.verify(&public(&other), DocId([3; 16])), Err(NotErased));
        let later = Erasure { at: Millis(5), ..erasure };
        assert_eq!(later.verify(&public(&server), DocId([3; 16])), Err(NotErased));
    }
}
