//! The tasks by talent, each with its organisation, its stand, and whether one can practise Dutch there.

use maud::html;
use samenspel_model::{
    centre,
    organisation::{DUTCH, TALENTS, TITLE},
    talent,
};

use super::{Block, WIDTH, lines, picture, title};
use crate::http::{
    booklets::printed::{Offer, Printed},
    words::declared::{choice, in_order},
};

/// The room beside a stand's sign.
const BESIDE: u32 = WIDTH - 150;

/// A talent with the tasks that ask for it.
struct Asked<'o> {
    words: String,
    picture: String,
    offers: Vec<&'o Offer>,
}

pub(super) fn blocks(printed: &Printed) -> Vec<Block> {
    if printed.offers.is_empty() {
        return vec![];
    }
    let lang = printed.lang;
    let mut blocks = vec![title(lang, "step-choose", "paper-tasks", true)];
    if printed.offers.iter().any(|offer| offer.task.is_on(&DUTCH)) {
        let words = lang.t("paper-dutch");
        blocks.push(Block {
            height: 30 + 42 * lines(&words, 32, WIDTH - 100),
            leads: false,
            begins: false,
            content: html! { p.legend { (picture("dutch-practice")) (words) } },
        });
    }
    for asked in by_talent(printed) {
        blocks.push(Block {
            height: 58 + 52 * lines(&asked.words, 39, WIDTH - 100),
            leads: true,
            begins: false,
            content: html! { h3.talent { (picture(&asked.picture)) bdi { (asked.words) } } },
        });
        blocks.extend(asked.offers.into_iter().map(entry));
    }
    blocks
}

fn entry(offer: &Offer) -> Block {
    let (title, dutch) = (offer.task.text(&TITLE), offer.task.is_on(&DUTCH));
    let room = if dutch { BESIDE - 70 } else { BESIDE };
    Block {
        height: 17 + 41 * lines(title, 34, room) + 38 * lines(&offer.organisation, 31, room),
        leads: false,
        begins: false,
        content: html! {
            div.task {
                @if !offer.sign.is_empty() { span.sign { bdi { (offer.sign) } } }
                div {
                    p { strong dir="auto" { (title) } }
                    p.organisation { bdi { (offer.organisation) } }
                }
                @if dutch { (picture("dutch-practice")) }
            }
        },
    }
}

/// The talents in the order of the cards, the centre's own after them, and last what asks for none.
fn by_talent(printed: &Printed) -> Vec<Asked<'_>> {
    let (lang, centre) = (printed.lang, &printed.centre);
    let own = centre.items(centre::TALENT.key);
    let built_in: Vec<_> =
        talent::GROUPS.iter().flat_map(|(_, ids)| *ids).map(|id| (*id).to_owned()).collect();
    let named = |offer: &Offer| offer.task.choices(&TALENTS).to_vec();
    let mut others: Vec<_> =
        printed.offers.iter().flat_map(named).filter(|id| !built_in.contains(id)).collect();
    others.sort_by_cached_key(|id| in_order(&choice(lang, centre, &TALENTS, id)));
    others.dedup();
    let asked = |id: &String| Asked {
        words: choice(lang, centre, &TALENTS, id),
        picture: match own.get(id).map(|values| values.text(&centre::PICTOGRAM)) {
            Some(chosen) if !chosen.is_empty() => chosen.to_owned(),
            _ if built_in.contains(id) => id.clone(),
            _ => "own-talent".to_owned(),
        },
        offers: printed.offers.iter().filter(|offer| offer.task.choices(&TALENTS).contains(id)).collect(),
    };
    let mut all: Vec<_> = built_in.iter().chain(&others).map(asked).collect();
    all.push(Asked {
        words: lang.t("paper-any-talent"),
        picture: "own-talent".to_owned(),
        offers: printed.offers.iter().filter(|offer| offer.task.choices(&TALENTS).is_empty()).collect(),
    });
    all.retain(|asked| !asked.offers.is_empty());
    all
}
