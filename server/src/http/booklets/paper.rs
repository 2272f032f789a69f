//! A6 pages on A4 sheets with cut marks. The order is made for cutting a stack, not for folding: it needs no printer that
//! prints both sides, and no edge on which a fold that is a little off would cut a code.

use maud::{Markup, html};

use crate::locale::Locale;

/// A6 pages on a sheet.
pub(super) const A_SHEET: usize = 4;

/// A page of a booklet, in the language and the direction of its readers.
pub(in crate::http) fn page(lang: Locale, class: &str, content: &Markup) -> Markup {
    html! { section class={ "a6 " (class) } lang=(lang.tag()) dir=(lang.direction()) { (content) } }
}

/// Sheets for cutting through the whole stack: the four piles, put on each other, lie in the order of the pages.
pub(super) fn stacked(pages: &[Markup]) -> Markup {
    let sheets = pages.len().div_ceil(A_SHEET);
    let of = |number: usize| (0..A_SHEET).map(move |place| pages.get(place * sheets + number));
    html! { @for number in 0..sheets { (sheet(of(number))) } }
}

/// Sheets with the same page in all four places: printed again and again in their order, each pile lies in the order of the
/// pages, whatever side of the paper they are on.
pub(super) fn same(pages: &[Markup]) -> Markup {
    html! { @for page in pages { (sheet(std::iter::repeat_n(Some(page), A_SHEET))) } }
}

/// Sheets of pages that each go their own way, one after the other.
pub(in crate::http) fn in_order(pages: &[Markup]) -> Markup {
    html! { @for four in pages.chunks(A_SHEET) { (sheet((0..A_SHEET).map(|place| four.get(place)))) } }
}

fn sheet<'p>(pages: impl Iterator<Item = Option<&'p Markup>>) -> Markup {
    html! {
        div.a4 {
            @for page in pages {
                @if let Some(page) = page { (page) } @else { section.a6 {} }
            }
            @for mark in ["top", "bottom", "left", "right", "across", "along"] { span class={ "cut " (mark) } aria-hidden="true" {} }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_piles_on_each_other_lie_in_the_order_of_the_pages() {
        let pages: Vec<_> = (0..10).map(|number| html! { "(" (number) ")" }).collect();
        let html = stacked(&pages).into_string();
        let sheets = html.split("<div class=\"a4\">").skip(1).map(|sheet| {
            let places = sheet.split_inclusive([')', '/']).take(4);
            places
                .map(|place| place.trim_end_matches(')').trim_start_matches('(').parse::<usize>().ok())
                .collect()
        });
        let sheets: Vec<Vec<_>> = sheets.collect();
        let piles = (0..A_SHEET).flat_map(|pile| sheets.iter().filter_map(move |sheet| sheet[pile]));
        assert_eq!(piles.collect::<Vec<_>>(), (0..10).collect::<Vec<_>>());
        assert_eq!(sheets.len(), 3);
    }
}
