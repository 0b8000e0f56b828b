//! Names and dates of birth.

mod birth;
mod name;
mod name_in_letters;

use crate::detect::Detector;
use crate::finding::Category;

/// The tables, in order.
pub(super) const TABLES: &[&[Detector]] = &[name::ROWS, name_in_letters::ROWS, birth::ROWS];

/// A full name in a place where a name belongs.
const NAMED: Detector = Detector {
    category: Category::PiiPerson,
    confidence: 0.75,
    confidence_in_context: 0.75,
    ..Detector::ROW
};

/// A part of a name, which says little alone: noted.
const PART: Detector = Detector {
    confidence: 0.45,
    confidence_in_context: 0.45,
    ..NAMED
};

/// A word of a name.
macro_rules! word {
    () => {
        r"(?:[A-Z]')?[A-Z][A-Za-z]+(?:['-][A-Z][A-Za-z]+)*"
    };
}

/// A first name, and a last name with what joins the two.
macro_rules! full_name {
    () => {
        concat!(
            $crate::detect::pii::person::word!(),
            "(?: (?:[A-Z]\\.? |(?:de|du|van|von|der|den|da|dos|del|la|le|bin|ben|al|el|di|y) ){0,3}",
            $crate::detect::pii::person::word!(),
            "){1,3}"
        )
    };
}

use {full_name, word};
