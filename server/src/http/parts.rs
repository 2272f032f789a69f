//! What the dashboard's pages are made of: shared parts, none of which knows a page.

pub(super) mod filter;
pub(super) mod flash;
pub(super) mod form;
pub(super) mod nav;
pub(super) mod question;
pub(super) mod search;
pub(super) mod table;
pub(super) mod view;
