//! An invented centre in Brussels: organisations as they exist, contact data and people that do not.

mod cards;
mod care;
mod culture;
mod documents;
mod people;
mod team;
mod together;

use samenspel_model::{DocId, Millis, Space, booklet::Code};

use crate::{
    booklets::{self, Order},
    clock, locale,
    store::{Store, StoreError, account::Account},
};

/// The coordinator who made the centre, and a colleague.
pub(crate) const COORDINATORS: [&str; 2] = ["Sofie", "Karim"];
/// Booklets printed for the demo's market.
const BOOKLETS: usize = 200;
/// Organisations whose stands are paired, by their place in the list.
const STANDS: [usize; 3] = [0, 2, 5];

/// An organisation of the demo.
struct Org {
    name: &'static str,
    about: &'static str,
    place: &'static str,
    contact: &'static str,
    tasks: &'static [Work],
}

/// A task: id, title, what one does, where, talents.
struct Work(&'static str, &'static str, &'static str, &'static str, &'static [&'static str]);

fn organisations() -> impl Iterator<Item = &'static Org> {
    [culture::ORGANISATIONS, together::ORGANISATIONS, care::ORGANISATIONS].into_iter().flatten()
}

/// What was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seeded {
    /// Organisations of the stands to pair.
    pub stands: Vec<DocId>,
    /// The batch of booklets.
    pub batch: u32,
}

/// Fills an empty store. One that was filled on an earlier day gets a market for today; its people stay as they are.
pub async fn seed(store: &Store, now: Millis) -> Result<Seeded, StoreError> {
    // The centre's day, not the one in Greenwich.
    let today = locale::today(now.0).to_string();
    let batch = match store.booklet_batches().await?.first() {
        Some(batch) => batch.number,
        None => booklets::print(store, clock::env()?, Order::of(BOOKLETS)).await?,
    };
    let [sofie, karim] = COORDINATORS;
    let sofie = coordinator(store, sofie, now).await?;
    let author = store.author(&sofie);
    if store.organisation_lines().await?.is_empty() {
        let codes = codes(store, batch).await?;
        let karim = coordinator(store, karim, now).await?;
        let authors = [&author, &store.author(&karim)];
        let made = documents::all(&mut clock::env()?, now, &today, authors, &codes)?;
        let centre = team::centre(now, &author).map_err(documents::own)?;
        let mut docs = made.docs;
        docs.push((store.centre_id(), Space::Catalogue, centre));
        store.put_docs(now, &sofie, docs).await?;
        store.put_docs(now, &karim, made.of_colleague).await?;
    } else if store.next_market(&today).await?.is_none() {
        let lines = store.organisation_lines().await?;
        let stands = lines.iter().zip(1..).map(|(line, sign)| (line.id, sign.to_string()));
        let market = documents::market(&mut clock::env()?, now, &today, &author, stands)?;
        store.put_docs(now, &sofie, vec![market]).await?;
    }
    // This centre is not new.
    store.put_first_steps_away(true).await?;
    let lines = store.organisation_lines().await?;
    let stand = |place: &usize| {
        let name = organisations().nth(*place)?.name;
        lines.iter().find(|line| line.name == name).map(|line| line.id)
    };
    Ok(Seeded { stands: STANDS.iter().filter_map(stand).collect(), batch })
}

/// The coordinator of this name; who is not there yet comes without a password.
async fn coordinator(store: &Store, name: &str, now: Millis) -> Result<Account, StoreError> {
    if let Some((account, _)) = store.account_by_name(name).await? {
        return Ok(account);
    }
    let made = store.insert_account(name.to_owned(), String::new(), now.0).await?;
    made.ok_or(StoreError::OwnChange("name taken"))
}

async fn codes(store: &Store, batch: u32) -> Result<Vec<Code>, StoreError> {
    Ok(store.batch(batch).await?.map(|batch| batch.codes).unwrap_or_default())
}
