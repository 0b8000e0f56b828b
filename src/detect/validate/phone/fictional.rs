//! Ranges that authorities keep for films, books and documentation.

/// Calling code and how the national number begins.
const RANGES: &[(u16, &str)] = &[
    // Arcep, for audiovisual works.
    (33, "19900"),
    (33, "26191"),
    (33, "35301"),
    (33, "46571"),
    (33, "53649"),
    (33, "63998"),
    // Ofcom, for drama.
    (44, "1134960"),
    (44, "1144960"),
    (44, "1154960"),
    (44, "1164960"),
    (44, "1174960"),
    (44, "1184960"),
    (44, "1214960"),
    (44, "1314960"),
    (44, "1414960"),
    (44, "1514960"),
    (44, "1614960"),
    (44, "1632960"),
    (44, "1914980"),
    (44, "2079460"),
    (44, "2890180"),
    (44, "2896496"),
    (44, "2920180"),
    (44, "3069990"),
    (44, "7700900"),
    // Bundesnetzagentur, for media.
    (49, "15228817386"),
    (49, "15228895456"),
    (49, "15254599371"),
    (49, "1729925904"),
    (49, "17139200"),
    (49, "221471"),
    (49, "3023125"),
    (49, "4066969"),
    (49, "6990009"),
    (49, "8999998"),
    // ACMA, for creative works.
    (61, "491570"),
    (61, "255500"),
    (61, "255501"),
    (61, "355500"),
    (61, "755500"),
    (61, "855500"),
];

/// Whether nobody has this number.
pub(super) fn is_fictional(code: u16, national: &str) -> bool {
    code == 1 && is_north_american(national)
        || RANGES
            .iter()
            .any(|(of, start)| *of == code && national.starts_with(start))
}

/// An area 555, which does not exist, or an exchange 555 with a line from 0100 to 0199.
fn is_north_american(national: &str) -> bool {
    national.starts_with("555") || national.get(3..8) == Some("55501")
}
