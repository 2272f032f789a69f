//! A batch on paper: in its readers' language, for its market.

use maud::{Markup, html};
use samenspel_model::{DocId, centre, doc::Kind, market, organisation, orientation, values::Values};

use crate::{
    App,
    http::{PageError, icon::Icon, layout, words::declared::in_order},
    locale::{self, Locale},
    store::rows::BatchLine,
};

/// What the pages of a batch say.
pub(super) struct Printed {
    /// The language of its readers.
    pub(super) lang: Locale,
    pub(super) line: BatchLine,
    /// What the centre says of itself.
    pub(super) centre: Values,
    pub(super) market: Option<Market>,
    pub(super) offers: Vec<Offer>,
    /// The cards on rights.
    pub(super) cards: Vec<Values>,
    /// The day on which it is read: the market's, or today's.
    pub(super) day: String,
    pub(super) now_ms: i64,
}

/// The market that it is for.
pub(super) struct Market {
    pub(super) name: String,
    /// Its day and its hours, in words.
    pub(super) when: String,
    pub(super) place: String,
    pub(super) rooms: String,
}

/// A task that visitors can choose.
pub(super) struct Offer {
    /// The stand's sign; empty all year round.
    pub(super) sign: String,
    pub(super) organisation: String,
    pub(super) task: Values,
}

impl Printed {
    pub(super) async fn read(app: &App, number: u32, now_ms: i64) -> Result<Self, PageError> {
        let store = app.store();
        let line = store.batch(number).await?.ok_or(PageError::NotFound)?.line;
        let lang = Locale::for_visitors(&line.language).unwrap_or_default();
        let mut day = locale::today(now_ms).to_string();
        let (mut market, mut stands) = (None, None);
        if let Some((id, _)) = &line.market
            && let Some(record) = store.record(*id).await?
        {
            let values = record.values;
            values.text(&market::DATE).clone_into(&mut day);
            market = Some(Market {
                name: values.text(&market::NAME).to_owned(),
                when: when(lang, &values, now_ms),
                place: values.text(&market::PLACE).to_owned(),
                rooms: values.text(&market::ROOMS).to_owned(),
            });
            stands = Some(values.items(market::STAND.key));
        }
        let mut offers = Vec::new();
        for record in store.records(Kind::Organisation).await? {
            let stand = stands.as_ref().map(|stands| stands.get(&record.id.to_string()));
            let stand = match stand {
                Some(None) => continue,
                Some(stand) => stand,
                None => None,
            };
            let sign = stand.map(|stand| stand.text(&market::SIGN)).unwrap_or_default();
            let offered = stand.map(|stand| stand.choices(&market::TASKS)).unwrap_or_default();
            let tasks = record.values.items(organisation::TASK.key).into_iter();
            let here = tasks.filter(|(id, task)| {
                (offered.is_empty() || offered.contains(id)) && orientation::is_open(task, &day)
            });
            offers.extend(here.map(|(_, task)| Offer {
                sign: sign.to_owned(),
                organisation: record.title.clone(),
                task,
            }));
        }
        offers.sort_by_cached_key(|offer| {
            let title = in_order(offer.task.text(&organisation::TITLE));
            (in_order(&offer.sign), in_order(&offer.organisation), title)
        });
        let cards = store.records(Kind::Card).await?.into_iter().map(|card| card.values).collect();
        let centre = store.called().await?;
        Ok(Self { lang, line, centre, market, offers, cards, day, now_ms })
    }

    /// Its name, or the app's when the centre said none yet.
    pub(super) fn centre_name(&self) -> &str {
        Some(self.centre.text(&centre::NAME)).filter(|name| !name.is_empty()).unwrap_or("Samenspel")
    }

    /// The batch's number, as it stands on paper.
    pub(super) fn batch(&self) -> String {
        self.line.number.to_string()
    }
}

/// "dinsdag 24 november, 10:00 – 16:00"
pub(in crate::http) fn when(lang: Locale, market: &Values, now_ms: i64) -> String {
    let day = lang.day_text(market.text(&market::DATE), now_ms);
    match (market.text(&market::OPENS), market.text(&market::CLOSES)) {
        ("", _) | (_, "") => day,
        (opens, closes) => lang.with(
            "paper-when",
            &[("day", (&day).into()), ("opens", opens.into()), ("closes", closes.into())],
        ),
    }
}

/// The page around the sheets: on the screen it says how they are printed and cut.
pub(super) fn shell(lang: Locale, printed: &Printed, title: &str, how: &Markup, sheets: &Markup) -> Markup {
    layout::shell(
        lang,
        title,
        &html! {
            link rel="stylesheet" href="/assets/booklets.css";
            main #main .paper tabindex="-1" {
                div.screen-only {
                    p { a.back href={ "/booklets/" (printed.batch()) } { (Icon::Back) (lang.with("booklets-batch", &[("count", printed.line.count.into())])) } }
                    h1 { (title) }
                    (how)
                    button.main data-print type="button" { (Icon::Print) (lang.t("booklets-print")) }
                }
                (sheets)
            }
        },
    )
}

/// The markets that are still to come, with their days.
pub(super) async fn markets(app: &App, today: &str) -> Result<Vec<(DocId, String, String)>, PageError> {
    let records = app.store().records(Kind::Market).await?.into_iter();
    let to_come = records.filter(|record| record.values.text(&market::DATE) >= today);
    Ok(to_come
        .map(|record| (record.id, record.title, record.values.text(&market::DATE).to_owned()))
        .collect())
}
