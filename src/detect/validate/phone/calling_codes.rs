//! The country codes of ITU-T E.164 and the lengths of the numbers behind them.

/// The fewest and most digits of a national number, and the codes of which that holds.
const COUNTRIES: &[(usize, usize, &[u16])] = &[
    (4, 7, &[683]),
    (5, 6, &[688]),
    (5, 7, &[676, 677, 678, 685]),
    (5, 8, &[686]),
    (6, 6, &[298, 299, 508, 681, 687]),
    (6, 7, &[597]),
    (6, 9, &[352, 376]),
    (6, 10, &[378]),
    (6, 11, &[49, 358]),
    (
        7,
        7,
        &[
            220, 238, 239, 246, 248, 269, 291, 297, 501, 592, 673, 674, 679, 680, 691, 692, 960,
        ],
    ),
    (7, 8, &[230, 241, 267, 372, 507, 599, 670, 675, 961, 975]),
    (7, 9, &[231, 245, 252, 265, 353, 354, 359, 423, 967]),
    (7, 10, &[46, 95]),
    (7, 13, &[43]),
    (
        8,
        8,
        &[
            45, 47, 53, 65, 216, 222, 223, 226, 227, 228, 232, 235, 236, 253, 257, 266, 268, 350,
            356, 357, 370, 371, 373, 374, 382, 386, 389, 502, 503, 504, 505, 506, 509, 591, 598,
            689, 852, 853, 965, 968, 973, 974, 976, 993,
        ],
    ),
    (
        8,
        9,
        &[
            32, 36, 51, 66, 213, 218, 258, 264, 355, 377, 381, 383, 385, 387, 593, 855, 886, 962,
            963, 970, 971, 972,
        ],
    ),
    (
        8,
        10,
        &[20, 60, 63, 64, 82, 229, 234, 850, 856, 880, 964, 977],
    ),
    (8, 11, &[39]),
    (8, 12, &[62]),
    (
        9,
        9,
        &[
            27, 31, 33, 34, 40, 41, 48, 56, 61, 93, 94, 211, 212, 221, 224, 233, 237, 240, 242,
            243, 244, 249, 250, 251, 254, 255, 256, 260, 261, 262, 263, 351, 375, 380, 420, 421,
            590, 594, 595, 596, 966, 992, 994, 995, 996, 998,
        ],
    ),
    (9, 10, &[44, 81, 84, 92]),
    (10, 10, &[1, 7, 30, 57, 58, 90, 91, 98, 225]),
    (10, 11, &[52, 54, 55, 86]),
];

/// The calling code that `digits` begin with, and the rest. No code begins another.
pub(super) fn split(digits: &str) -> Option<(u16, &str)> {
    (1..=3).find_map(|length| {
        let (code, national) = digits.split_at_checked(length)?;
        let code = code.parse().ok()?;
        lengths(code).map(|_| (code, national))
    })
}

/// Whether national numbers behind `code` are as long as this one.
pub(super) fn has_length(code: u16, national: &str) -> bool {
    lengths(code).is_some_and(|(fewest, most)| (fewest..=most).contains(&national.len()))
}

fn lengths(code: u16) -> Option<(usize, usize)> {
    COUNTRIES
        .iter()
        .find(|(.., codes)| codes.contains(&code))
        .map(|&(fewest, most, _)| (fewest, most))
}
