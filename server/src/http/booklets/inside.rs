//! GET /booklets/{batch}/inside: the pages that are the same in every booklet of a batch.

mod tasks;

use axum::extract::{Path, State};
use maud::{Markup, PreEscaped, html};
use rust_embed::Embed;
use samenspel_model::{
    card, centre,
    checked::{Checked, checked},
};

use super::{
    flow::{self, Block, WIDTH, lines, pieces},
    paper,
    printed::{Printed, shell},
};
use crate::{
    App,
    http::{PageError, context::Coordinator, words},
};

#[derive(Embed)]
#[folder = "assets/icons/pictures/"]
struct Pictures;

/// What a visitor does, a picture each.
const STEPS: [&str; 5] = ["choose", "walk", "show", "agree", "go"];

pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    Path(batch): Path<u32>,
) -> Result<Markup, PageError> {
    let printed = Printed::read(&app, batch, person.now_ms).await?;
    let pages = pages(&printed);
    let lang = person.lang;
    let values = [
        ("pages", pages.len().into()),
        ("copies", printed.line.count.div_ceil(paper::A_SHEET).into()),
        ("count", printed.line.count.into()),
    ];
    let how = html! {
        p { (lang.with("booklets-inside-print", &values)) }
        p { (lang.with("booklets-inside-cut", &values)) }
    };
    Ok(shell(lang, &printed, &lang.t("booklets-inside"), &how, &paper::same(&pages)))
}

fn pages(printed: &Printed) -> Vec<Markup> {
    let lang = printed.lang;
    let mut blocks = tasks::blocks(printed);
    blocks.extend(rights(printed));
    blocks.extend(contact(printed));
    let mut contents = vec![how_it_works(printed)];
    contents.extend(flow::pages(blocks).into_iter().map(|parts| html! { @for part in parts { (part) } }));
    // Printed on both sides of the paper, they come out even.
    if contents.len() % 2 == 1 {
        contents.push(html! {
            h2 { (picture("write")) (lang.t("paper-notes")) }
            div.rules { @for _ in 0..11 { span {} } }
        });
    }
    let page = |(content, number): (Markup, usize)| {
        let content = html! { (content) p.number { (number) } };
        paper::page(lang, "inside", &content)
    };
    contents.into_iter().zip(1..).map(page).collect()
}

/// A picture beside words that say the same.
fn picture(name: &str) -> Markup {
    let svg = Pictures::get(&format!("{name}.svg"));
    let svg = svg.map(|file| String::from_utf8_lossy(&file.data).into_owned()).unwrap_or_default();
    html! { span.picture aria-hidden="true" { (PreEscaped(svg)) } }
}

fn how_it_works(printed: &Printed) -> Markup {
    let lang = printed.lang;
    html! {
        h2 { (lang.t("paper-how")) }
        ol.steps {
            @for step in STEPS {
                li { (picture(&format!("step-{step}"))) p { (lang.t(&format!("paper-step-{step}"))) } }
            }
        }
    }
}

fn title(lang: crate::locale::Locale, name: &str, words: &str, begins: bool) -> Block {
    let text = lang.t(words);
    let height = 40 + 65 * lines(&text, 49, WIDTH - 110);
    let content = html! { h2 { (picture(name)) (text) } };
    Block { height, leads: true, begins, content }
}

/// A text of the centre in pieces.
fn paragraphs(text: &str, language: Option<&str>) -> Vec<Block> {
    let piece = |piece: String| Block {
        height: 12 + 42 * lines(&piece, 32, WIDTH),
        leads: false,
        begins: false,
        content: html! { p.piece dir="auto" lang=[language] { (piece) } },
    };
    pieces(text).into_iter().map(piece).collect()
}

/// The centre's own cards that speak this language and were looked at not long ago; nothing is said of rights without one.
fn rights(printed: &Printed) -> Vec<Block> {
    let (lang, tag) = (printed.lang, printed.lang.tag());
    let mut blocks = Vec::new();
    for values in printed.cards.iter().filter(|values| checked(values, &printed.day) == Checked::Recently) {
        let Some(text) = values.item(card::TEXT.key, tag) else { continue };
        let named = text.text(&card::TITLE).to_owned();
        if blocks.is_empty() {
            blocks.push(title(lang, "rights", "paper-rights", true));
        }
        blocks.push(Block {
            height: 25 + 48 * lines(&named, 36, WIDTH),
            leads: true,
            begins: false,
            content: html! { h3 dir="auto" { (named) } },
        });
        blocks.extend(paragraphs(text.text(&card::BODY), None));
        blocks.extend(paragraphs(text.text(&card::FIRST), None));
        let day = lang.day_text(values.text(&card::CHECKED_ON), printed.now_ms);
        let source = values.text(&card::SOURCE);
        let said = match source {
            "" => lang.with("paper-checked", &[("day", (&day).into())]),
            source => lang.with("paper-checked-by", &[("day", (&day).into()), ("source", source.into())]),
        };
        blocks.push(Block {
            height: 10 + 38 * lines(&said, 29, WIDTH),
            leads: false,
            begins: false,
            content: html! { p.small { (said) } },
        });
    }
    blocks
}

fn contact(printed: &Printed) -> Vec<Block> {
    let (lang, centre) = (printed.lang, &printed.centre);
    let mut blocks = vec![title(lang, "contact", "paper-contact", true)];
    let name = printed.centre_name().to_owned();
    blocks.push(Block {
        height: 20 + 52 * lines(&name, 39, WIDTH),
        leads: true,
        begins: false,
        content: html! { h3 { bdi { (name) } } },
    });
    let phone = centre.text(&centre::PHONE);
    if phone.is_empty() {
        // Whoever hands it out can still write the number.
        let content = html! { p.line { (lang.t("paper-phone")) span {} } };
        blocks.push(Block { height: 75, leads: false, begins: false, content });
    } else {
        blocks.push(Block {
            height: 75,
            leads: false,
            begins: false,
            content: html! { p.phone { bdi { (words::phone(phone)) } } },
        });
    }
    for field in [&centre::CONTACT, &centre::ADDRESS, &centre::HOURS] {
        blocks.extend(paragraphs(centre.text(field), None));
    }
    if let Some(market) = &printed.market {
        blocks.push(Block {
            height: 25 + 48 * lines(&market.name, 36, WIDTH),
            leads: true,
            begins: false,
            content: html! { h3 { bdi { (market.name) } } },
        });
        for text in [&market.when, &market.place, &market.rooms] {
            blocks.extend(paragraphs(text, None));
        }
    }
    blocks.push(Block {
        height: 20 + 42 * lines(&lang.t("paper-cannot-come"), 32, WIDTH),
        leads: false,
        begins: false,
        content: html! { p.asked { (lang.t("paper-cannot-come")) } },
    });
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_talent_and_every_step_has_a_picture() {
        let talents =
            samenspel_model::talent::GROUPS.iter().flat_map(|(_, ids)| *ids).map(|id| (*id).to_owned());
        for name in talents.chain(STEPS.map(|step| format!("step-{step}"))) {
            assert!(picture(&name).into_string().contains("<svg"), "{name}");
        }
    }
}
