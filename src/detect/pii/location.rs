//! Coordinates.

use crate::detect::Detector;
use crate::detect::validate::coordinates;
use crate::finding::Category;

const ROW: Detector = Detector {
    category: Category::PiiLocation,
    context: &[
        "gps", "home", "my ", "house", "live", "location", "located", "position", "maison",
        "domicile", "chez", "wohn", "standort", "casa", "latitude", "coord",
    ],
    confidence: 0.5,
    confidence_in_context: 0.7,
    ..Detector::ROW
};

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "coordinates",
        title: "Geographic coordinates",
        pattern: r"\B-[0-9]{1,2}\.[0-9]{4,15}(?: ?[,;] ?|[ /])-?[0-9]{1,3}\.[0-9]{4,15}\b|\b[0-9]{1,2}\.[0-9]{4,15}(?: ?[,;] ?|[ /])-?[0-9]{1,3}\.[0-9]{4,15}\b",
        validate: Some(coordinates::are_precise),
        matches: &[
            "my home is at «45.76231, 4.83457»",
            "position GPS «43.604512,1.443917» hier soir",
            "picked up at «-37.81842 144.96317»",
        ],
        ignores: &[
            (
                "the Eiffel Tower is at 48.8584, 2.2945",
                "a public place, to the street",
            ),
            ("loss 0.12345, 0.54321", "two small fractions"),
            ("95.76231, 4.83457", "no latitude is that large"),
        ],
        references: &["ISO 6709", "RFC 5870"],
        ..ROW
    },
    Detector {
        id: "coordinates-in-degrees",
        title: "Geographic coordinates in degrees and minutes",
        pattern: r#"\b[0-9]{1,2}[^\x00-\x7f]{1,2} ?[0-9]{1,2}' ?[0-9]{1,2}(?:[.,][0-9]{1,4})?(?:"|'')? ?[NSns],? ?[0-9]{1,3}[^\x00-\x7f]{1,2} ?[0-9]{1,2}' ?[0-9]{1,2}(?:[.,][0-9]{1,4})?(?:"|'')? ?[EWOewo]\b"#,
        matches: &[
            r#"my house: «45°45'44"N 4°50'04"E»"#,
            r#"rendez-vous au «43°36'16,2"N 1°26'38,1"E»"#,
            r#"seen at «33° 51' 51" S, 151° 12' 33" E»"#,
        ],
        ignores: &[
            ("turn by 45°30'", "an angle"),
            ("at 30°C and 45°F", "temperatures"),
            ("48°N", "a parallel"),
        ],
        references: &["ISO 6709"],
        ..ROW
    },
    Detector {
        id: "map-link",
        title: "Place in a link to a map",
        pattern: r"(?:google\.[a-z.]{2,6}/maps[^\s@]{0,80}@|maps\.google\.com/[^\s]{0,40}[?&]q=|openstreetmap\.org/#map=[0-9]{1,2}/|\bgeo:|maps\.apple\.com/\?ll=)(-?[0-9]{1,2}\.[0-9]{4,15}[,/]-?[0-9]{1,3}\.[0-9]{4,15})\b",
        validate: Some(coordinates::are_precise),
        confidence: 0.6,
        confidence_in_context: 0.7,
        matches: &[
            "https://www.google.com/maps/@«45.7623142,4.8345781»,17z",
            "geo:«43.604512,1.443917»",
            "c'est là : https://www.openstreetmap.org/#map=19/«45.76231/4.83457»",
        ],
        ignores: &[
            ("https://www.google.com/maps/search/pizza", "a search"),
            ("geo:0,0", "no place"),
            (
                "https://www.google.com/maps/@48.8584,2.2945,12z",
                "a public place, to the street",
            ),
        ],
        references: &[
            "RFC 5870",
            "https://developers.google.com/maps/documentation/urls",
        ],
        ..ROW
    },
];
