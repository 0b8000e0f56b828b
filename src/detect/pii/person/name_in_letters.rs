//! Names that people type without capitals.

use super::NAMED;
use crate::detect::Detector;
use crate::detect::validate::name;

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[Detector {
    id: "person-lower-case",
    title: "Full name in small letters",
    pattern: r"\b(?:my name is|my name's|i am called|je m'appelle|mon nom est|me llamo|mi nombre es|ich heisse|mein name ist) ([a-z]+ [a-z]+)\b",
    validate: Some(name::is_known_full_name),
    matches: &[
        "my name is «ines moreau» and i need help",
        "bonjour je m'appelle «karim benali»",
        "ich heiße «jonas lindner» und",
    ],
    ignores: &[
        (
            "my name is jonas and i live here",
            "a first name alone is another row",
        ),
        ("my name is hard to spell", "no first name"),
        ("je m'appelle comme ma mère", "no first name"),
    ],
    references: &["GDPR, article 4(1)"],
    ..NAMED
}];
