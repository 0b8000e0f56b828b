//! Dates of birth.

use super::NAMED;
use crate::detect::Detector;
use crate::detect::validate::birth;

/// A day, in digits or with the name of the month.
macro_rules! day {
    () => {
        concat!(
            r"([0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}(?:st|nd|rd|th|er|\.)? (?:de )?[A-Za-z]{3,10}\.?,? (?:de )?[0-9]{4}",
            r"|[A-Z][a-z]{2,8}\.? [0-9]{1,2}(?:st|nd|rd|th)?,? [0-9]{4})\b",
        )
    };
}

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "date-of-birth",
        title: "Date of birth",
        pattern: concat!(
            r"\b(?:[Dd]ate of [Bb]irth|DOB|D\.O\.B\.|[Dd]ob|[Bb]irth ?date|[Bb]irthday|I was born|[Dd]ate de naissance|[Jj]e suis nee?|[Nn]ee? le|DDN",
            r"|[Gg]eburtsdatum|[Ii]ch bin am|[Gg]eb\. am|[Ff]echa de nacimiento|[Nn]aci el|[Dd]ata di nascita|[Dd]ata de nascimento|[Gg]eboortedatum)",
            r"[^0-9\n]{0,16}?",
            day!(),
        ),
        validate: Some(birth::is_date_of_birth),
        confidence: 0.8,
        confidence_in_context: 0.8,
        matches: &[
            "DOB: «14/03/1987», no allergies",
            "date de naissance : «2 mai 1991»",
            "I was born on «July 9, 1978» in Leeds",
            "Geburtsdatum «03.11.1969»",
        ],
        ignores: &[
            ("date of birth: DD/MM/YYYY", "a placeholder"),
            ("DOB 14/03/1807", "nobody of that year lives"),
            ("the date of birth of the web is 1991", "a year"),
            ("date of birth: 45/13/1987", "no such day"),
        ],
        references: &["GDPR, article 4(1)", "45 CFR 164.514(b)(2)"],
        ..NAMED
    },
    Detector {
        id: "birth-in-sentence",
        title: "Date of birth of somebody else",
        pattern: concat!(
            r"\b(?:[Ww]as born on|[Bb]orn on|[Bb]orn:|[Ee]st nee? le|[Gg]eboren am|[Nn]acido el|[Nn]acida el|[Nn]ato il|[Nn]ata il) (?:the )?",
            day!(),
        ),
        validate: Some(birth::is_date_of_birth),
        confidence: 0.45,
        confidence_in_context: 0.75,
        context: &[
            "patient",
            "client",
            "employee",
            "applicant",
            "my son",
            "my daughter",
            "mon fils",
            "ma fille",
            "salarie",
            "beneficiar",
        ],
        matches: &[
            "she was born on «12 June 1994» in Cork",
            "nacido el «7 de marzo de 1985»",
            "der Patient, geboren am «21.08.1953»",
        ],
        ignores: &[
            (
                "Mozart was born on 27 January 1756",
                "nobody of that year lives",
            ),
            ("born on a Monday", "no date"),
            ("born on 31.02.1990", "no such day"),
        ],
        references: &["GDPR, article 4(1)"],
        ..NAMED
    },
];
