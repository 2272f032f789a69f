//! What a person types into a field and what may stand in its registers.

use super::{Field, Ids, Is, Need, Settle, Shape, Unfit, is_choice_id};
use crate::{booklet::Code, calendar, doc::Scalar, ids::DocId, invalid::Invalid, phone, pin, text};

/// The last moment of the year 9999; screens cannot show later ones.
const MOMENT_MS_MAX: i64 = 253_402_300_799_999;

impl Field {
    /// A text as it is kept, or why it cannot be; empty removes it.
    pub fn clean(&self, typed: &str) -> Result<String, Invalid> {
        let clean = match self.is {
            Is::Lines { max } => text::lines(typed, max)?,
            Is::Line { max } => text::line(typed, max)?,
            Is::Phone => phone::typed(typed)?,
            Is::Mail => text::mail(typed)?,
            Is::Link => text::link(typed)?,
            _ => text::clean_line(typed),
        };
        if clean.is_empty() {
            return if self.need == Need::Never { Ok(clean) } else { Err(Invalid::Missing) };
        }
        match self.is {
            Is::Day => calendar::parse_day(&clean).map(drop)?,
            Is::Time => calendar::check_time(&clean)?,
            Is::Code => return Ok(Code::parse(&clean)?.to_string()),
            Is::One { ids } => ids.check(&clean)?,
            Is::Secret => pin::check_stored(&clean)?,
            Is::Ref { .. } => clean.parse::<DocId>().map(drop).map_err(|_| Invalid::Choice)?,
            _ => {}
        }
        Ok(clean)
    }

    /// Several values one after the other, a line each, where they may stay together. Refused when they are more than the field
    /// holds: then somebody shortens one first.
    pub fn together<'v>(&self, values: impl IntoIterator<Item = &'v str>) -> Option<Result<String, Invalid>> {
        let Is::Lines { max } = self.is else { return None };
        let together = values.into_iter().collect::<Vec<_>>().join("\n");
        (self.settle == Settle::Join).then(|| text::check_length(&together, max).map(|()| together))
    }

    /// Is this a number that may stand there?
    pub fn check_number(&self, number: i64) -> Result<(), Invalid> {
        let (fits, why) = match self.is {
            Is::Moment => ((1..=MOMENT_MS_MAX).contains(&number), Invalid::Date),
            Is::Consent => {
                (number != 0 && number.unsigned_abs() <= MOMENT_MS_MAX.unsigned_abs(), Invalid::Date)
            }
            Is::Codes => ((1..=MOMENT_MS_MAX).contains(&number), Invalid::Date),
            Is::YesNo => (number.abs() == 1, Invalid::Choice),
            Is::Number { min, max } => ((min..=max).contains(&number), Invalid::Number { min, max }),
            _ => (number == 1, Invalid::Choice),
        };
        if fits { Ok(()) } else { Err(why) }
    }

    /// Could an honest app have put this value there? `choice` is what follows the key of a set.
    pub fn check_stored(&self, choice: Option<&str>, value: &Scalar) -> Result<(), Unfit> {
        match (self.shape(), choice, value) {
            (Shape::Text, None, Scalar::Text(text)) => Ok(self.check_stored_text(text)?),
            (Shape::Number, None, Scalar::Int(number)) => Ok(self.check_number(*number)?),
            (Shape::Set, Some(choice), Scalar::Int(number)) => {
                self.check_choice(choice)?;
                Ok(self.check_number(*number)?)
            }
            _ => Err(Unfit::Type),
        }
    }

    /// Is this one of a set's choices, as apps write it?
    pub fn check_choice(&self, choice: &str) -> Result<(), Unfit> {
        match self.is {
            // A second spelling would be the same booklet twice.
            Is::Codes => Ok(Code::check_stored(choice)?),
            Is::Choices { ids: Ids::Of(ids), .. } if !ids.contains(&choice) => Err(Unfit::Unknown),
            Is::Choices { .. } if is_choice_id(choice) => Ok(()),
            _ => Err(Invalid::Choice.into()),
        }
    }

    fn check_stored_text(&self, text: &str) -> Result<(), Invalid> {
        let max = match self.is {
            Is::Line { max } | Is::Lines { max } => max,
            Is::Link => text::LINK_CHARS_MAX,
            _ => text::LINE_CHARS_MAX,
        };
        text::check_stored(text, max)?;
        if text.contains('\n') && !matches!(self.is, Is::Lines { .. }) {
            return Err(Invalid::TextControl);
        }
        match self.is {
            Is::Line { .. } | Is::Lines { .. } => Ok(()),
            Is::Code => Code::check_stored(text),
            Is::Phone => phone::check_stored(text),
            _ => self.clean(text).map(drop),
        }
    }
}

impl Ids {
    fn check(self, id: &str) -> Result<(), Invalid> {
        let known = match self {
            Self::Any => is_choice_id(id),
            Self::Of(ids) => ids.contains(&id),
        };
        if known { Ok(()) } else { Err(Invalid::Choice) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOURS: Field = Field::number("hours", 1, 40);
    const PHONE: Field = Field::phone("phone");
    const PARTS: Field = Field::choices("part", Ids::Of(&["morning", "evening"]));

    fn text(value: &str) -> Scalar {
        Scalar::Text(value.to_owned())
    }

    #[test]
    fn a_stored_value_is_one_that_an_app_could_have_written() {
        assert_eq!(PHONE.check_stored(None, &text("0470 12 34 56")), Ok(()));
        assert_eq!(PHONE.check_stored(None, &text("bel mij")), Err(Unfit::Invalid(Invalid::Phone)));
        assert_eq!(PHONE.check_stored(None, &Scalar::Int(470)), Err(Unfit::Type));
        assert_eq!(HOURS.check_stored(None, &Scalar::Int(3)), Ok(()));
        assert_eq!(
            HOURS.check_stored(None, &Scalar::Int(41)),
            Err(Unfit::Invalid(Invalid::Number { min: 1, max: 40 }))
        );
        assert_eq!(PARTS.check_stored(Some("morning"), &Scalar::Int(1)), Ok(()));
        assert_eq!(PARTS.check_stored(Some("night"), &Scalar::Int(1)), Err(Unfit::Unknown));
        assert_eq!(
            PARTS.check_stored(Some("morning"), &Scalar::Int(2)),
            Err(Unfit::Invalid(Invalid::Choice))
        );
        assert_eq!(PARTS.check_stored(None, &Scalar::Int(1)), Err(Unfit::Type));
        let line = Field::line("place", 9);
        assert_eq!(line.check_stored(None, &text("a\nb")), Err(Unfit::Invalid(Invalid::TextControl)));
    }

    #[test]
    fn what_may_not_be_empty_is_not_emptied() {
        assert_eq!(Field::line("name", 120).kept().clean("  "), Err(Invalid::Missing));
        assert_eq!(PHONE.clean("  ").as_deref(), Ok(""));
    }
}
