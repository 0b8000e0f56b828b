//! Geographic coordinates.

/// Towns and sights whose coordinates stand in manuals, cut to two decimals.
const KNOWN: &[(i32, i32)] = &[
    (4885, 229),
    (4885, 235),
    (4886, 235),
    (4071, 7400),
    (4070, 7400),
    (4074, 7398),
    (3777, 12241),
    (3742, 12208),
    (3405, 11824),
    (5150, 12),
    (5150, 7),
    (5252, 1340),
    (5252, 1341),
    (3568, 13969),
    (3567, 13965),
    (3386, 15120),
    (3385, 15121),
    (4190, 1249),
    (4189, 1248),
    (5575, 3761),
    (3990, 11640),
    (1907, 7287),
    (2861, 7720),
    (2290, 4317),
    (4068, 7404),
    (4748, 12214),
    (4760, 12233),
    (4187, 8762),
    (4574, 7356),
    (4041, 370),
    (5237, 489),
];

/// Two numbers that are latitude and longitude, finer than a district, of no place that
/// manuals use.
pub fn are_precise(text: &str) -> bool {
    let mut numbers = text
        .split(|c: char| !c.is_ascii_digit() && c != '.' && c != '-')
        .filter_map(|number| number.parse::<f64>().ok());
    let (Some(latitude), Some(longitude)) = (numbers.next(), numbers.next()) else {
        return false;
    };
    // The sign may be left of where a search began anew.
    let cut = |degrees: f64| (degrees.abs() * 100.0).trunc() as i32;
    let is_fraction = latitude.abs() < 2.0 && longitude.abs() < 2.0;
    latitude.abs() <= 90.0
        && longitude.abs() <= 180.0
        && !is_fraction
        && !KNOWN.contains(&(cut(latitude), cut(longitude)))
}
