//! GET /orientation?talent=…: the tasks on a page for referrers and whoever has the link, where the coordinators switched it on.
//! No login, no script, nothing about candidates and no contact persons. What is looked for stands in the address, and names nobody.

mod offers;

use std::collections::BTreeMap;

use axum::extract::{Query, State};
use maud::{DOCTYPE, Markup, html};
use samenspel_model::{
    DocId, availability, centre,
    doc::Kind,
    field::Field,
    organisation::{self, CATEGORY, LANGUAGES, MUNICIPALITY, TALENTS, TARGETS, WHEN},
    orientation::{self, Asked, Facet, YES},
    values::Values,
};

use super::{
    PageError,
    context::Lang,
    icon::Icon,
    words::declared::{choice, in_order},
};
use crate::{
    App,
    locale::{self, Locale},
    store::records::Record,
};

/// Its address.
pub(crate) const PATH: &str = "/orientation";
/// Most choices of one address; all there are, are fewer.
const PAIRS_MAX: usize = 200;

/// A task with what its organisation says.
struct Offer<'a> {
    organisation: &'a Record,
    task: Values,
    order: (u64, String),
}

pub(crate) async fn show(
    State(app): State<App>,
    Lang(browser): Lang,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Markup, PageError> {
    let centre = app.store().centre().await?;
    if !centre.is_on(&centre::ORIENTATION) {
        return Err(PageError::NotFound);
    }
    let pairs: Vec<_> = pairs.into_iter().take(PAIRS_MAX).collect();
    let chosen = pairs.iter().find(|(name, _)| name == "lang").and_then(|(_, tag)| Locale::for_visitors(tag));
    let lang = chosen.unwrap_or(browser);
    let now_ms = app.now().0;
    let today = locale::today(now_ms).to_string();
    let organisations = app.store().records(Kind::Organisation).await?;
    let offers = offers(&organisations, &today);
    let asked = asked(&pairs);
    let given = |asked: &Asked| {
        orientation::orient(offers.iter().map(|offer| (&offer.organisation.values, &offer.task)), asked)
    };
    // What no task names is not looked for: it could not be unticked.
    let known = given(&Asked::new()).counts;
    let named = |facet: &Facet, id: &String| known.get(facet).is_some_and(|ids| ids.contains_key(id));
    let asked: Asked = asked
        .into_iter()
        .map(|(facet, ids)| (facet, ids.into_iter().filter(|id| named(&facet, id)).collect()))
        .collect();
    let page = Page { lang, centre: &centre, now_ms };
    let oriented = given(&asked);
    let filters = page.filters(&oriented, &asked);
    Ok(page.show(
        &asked,
        &html! {
            form.card.screen-only method="get" action=(PATH) {
                input type="hidden" name="lang" value=(lang.tag());
                (filters)
                button.main type="submit" { (Icon::Search) (lang.t("orientation-look")) }
                p { a.target href={ (PATH) "?lang=" (lang.tag()) } { (lang.t("orientation-all")) } }
            }
            (offers::found(&page, &offers, &oriented))
        },
    ))
}

/// On the centre's page: the link that coordinators copy.
pub(super) fn link(lang: Locale, app: &App) -> Markup {
    let address = format!("{}{PATH}", app.public_url().as_str().trim_end_matches('/'));
    html! {
        section.card aria-labelledby="orientation-link" {
            h2 #orientation-link { (lang.t("orientation-link")) }
            p { (lang.t("orientation-link-help")) }
            p.link { a.target href=(address) { (address) } }
        }
    }
}

fn offers<'a>(organisations: &'a [Record], today: &str) -> Vec<Offer<'a>> {
    let open = organisations.iter().flat_map(|organisation| {
        let tasks = organisation.values.items(organisation::TASK.key).into_values();
        tasks.filter(|task| orientation::is_open(task, today)).map(move |task| Offer {
            organisation,
            order: in_order(task.text(&organisation::TITLE)),
            task,
        })
    });
    let mut offers: Vec<_> = open.collect();
    let place = |id: DocId| organisations.iter().position(|record| record.id == id);
    offers.sort_by_cached_key(|offer| (place(offer.organisation.id), offer.order.clone()));
    offers
}

fn asked(pairs: &[(String, String)]) -> Asked {
    let mut asked = Asked::new();
    for (name, id) in pairs {
        if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet.as_str() == name) {
            asked.entry(facet).or_default().push(id.clone());
        }
    }
    asked
}

/// The field whose choices a facet has.
fn field(facet: Facet) -> &'static Field {
    match facet {
        Facet::Talent => &TALENTS,
        Facet::Target => &TARGETS,
        Facet::Category => &CATEGORY,
        Facet::Language => &LANGUAGES,
        Facet::Municipality => &MUNICIPALITY,
        Facet::When | Facet::Short => &WHEN,
    }
}

/// In which language, and what the centre calls its own things.
struct Page<'a> {
    lang: Locale,
    centre: &'a Values,
    now_ms: i64,
}

impl Page<'_> {
    fn facet(&self, facet: Facet) -> String {
        self.lang.t(&format!("orientation-{}", facet.as_str()))
    }

    fn choice(&self, facet: Facet, id: &str) -> String {
        if id == YES {
            self.lang.t("orientation-short")
        } else {
            choice(self.lang, self.centre, field(facet), id)
        }
    }

    fn filters(&self, oriented: &orientation::Orientation, asked: &Asked) -> Markup {
        html! {
            @for facet in Facet::ALL {
                @if let Some(counts) = oriented.counts.get(&facet) {
                    @let chosen = asked.get(&facet).map_or(&[][..], Vec::as_slice);
                    details open[!chosen.is_empty()] {
                        summary.target { (self.facet(facet)) }
                        div.many { fieldset {
                            legend.sr-only { (self.facet(facet)) }
                            @for (id, count) in self.sorted(facet, counts) {
                                label.choice {
                                    input type="checkbox" autocomplete="off" name=(facet.as_str()) value=(id) checked[chosen.contains(&id)];
                                    span { bdi { (self.choice(facet, &id)) } " (" (count) ")" }
                                }
                            }
                        } }
                    }
                }
            }
        }
    }

    fn sorted(&self, facet: Facet, counts: &BTreeMap<String, u32>) -> Vec<(String, u32)> {
        let mut all: Vec<_> = counts.iter().map(|(id, count)| (id.clone(), *count)).collect();
        let day = |id: &str| availability::HALF_DAYS.iter().position(|half| *half == id);
        all.sort_by_cached_key(|(id, _)| match facet {
            Facet::When => (day(id), (0, String::new())),
            _ => (None, in_order(&self.choice(facet, id))),
        });
        all
    }

    /// The same address in another language.
    fn address(&self, lang: Locale, asked: &Asked) -> String {
        let choices = asked.iter().flat_map(|(facet, ids)| ids.iter().map(move |id| (facet.as_str(), id)));
        // Ids are lower-case letters, digits and dashes.
        choices.fold(format!("{PATH}?lang={}", lang.tag()), |address, (facet, id)| {
            format!("{address}&{facet}={id}")
        })
    }

    fn show(&self, asked: &Asked, content: &Markup) -> Markup {
        let (lang, name) = (self.lang, self.centre.text(&centre::NAME));
        let chosen: Vec<_> =
            asked.iter().flat_map(|(facet, ids)| ids.iter().map(|id| self.choice(*facet, id))).collect();
        html! {
            (DOCTYPE)
            html lang=(lang.tag()) dir=(lang.direction()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="robots" content="noindex";
                    title { (lang.t("orientation-title")) " — " (name) }
                    link rel="icon" href="/assets/icon.svg" type="image/svg+xml";
                    link rel="stylesheet" href="/assets/fonts.css";
                    link rel="stylesheet" href="/assets/tokens.css";
                    link rel="stylesheet" href="/assets/dashboard.css";
                }
                body.orientation {
                    a.skip href="#main" { (lang.t("orientation-skip")) }
                    main #main tabindex="-1" {
                        nav.screen-only aria-label=(lang.t("orientation-languages")) {
                            ul.chips {
                                @for other in Locale::VISITORS {
                                    li { a.target href=(self.address(other, asked)) lang=(other.tag()) aria-current=[(other == lang).then_some("true")] { (other.own_name()) } }
                                }
                            }
                        }
                        header.page {
                            h1 { (lang.t("orientation-title")) }
                            p { bdi { (name) } }
                            p.screen-only { (lang.t("orientation-intro")) }
                        }
                        @if !chosen.is_empty() { p { (lang.with("orientation-asked", &[("what", (&chosen.join(" · ")).into())])) } }
                        (content)
                    }
                }
            }
        }
    }
}
