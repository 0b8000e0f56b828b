//! National numbers of European plans.
//!
//! Numbers of services, which belong to no person, are left out: free, shared-cost and
//! premium ones.

/// Whether `national` has one of `lengths` digits.
fn is_long(national: &str, lengths: std::ops::RangeInclusive<usize>) -> bool {
    lengths.contains(&national.len())
}

fn begins(national: &str, starts: &[&str]) -> bool {
    starts.iter().any(|start| national.starts_with(start))
}

/// Arcep: nine digits; 8 is for services.
pub(super) fn is_france(national: &str) -> bool {
    is_long(national, 9..=9) && begins(national, &["1", "2", "3", "4", "5", "6", "7", "9"])
}

/// Ofcom: nine or ten digits; 3, 8 and 9 are for services, 70 and 76 for forwarding and pagers.
pub(super) fn is_united_kingdom(national: &str) -> bool {
    match national.as_bytes().first() {
        Some(b'1') => is_long(national, 9..=10) && !national.starts_with("10"),
        Some(b'2') => {
            is_long(national, 10..=10) && begins(national, &["20", "23", "24", "28", "29"])
        }
        Some(b'7') => {
            is_long(national, 10..=10)
                && begins(national, &["71", "72", "73", "74", "75", "77", "78", "79"])
        }
        _ => false,
    }
}

/// Bundesnetzagentur: areas from 2 to 9, mobiles at 15, 16 and 17; 18 and 800 are services.
pub(super) fn is_germany(national: &str) -> bool {
    const MOBILE: &[&str] = &[
        "150", "151", "152", "155", "156", "157", "159", "160", "162", "163", "170", "171", "172",
        "173", "174", "175", "176", "177", "178", "179",
    ];
    match national.as_bytes().first() {
        Some(b'1') => is_long(national, 10..=11) && begins(national, MOBILE),
        Some(b'2'..=b'9') => is_long(national, 6..=11) && !begins(national, &["800", "900", "700"]),
        _ => false,
    }
}

/// CNMC: nine digits; 80 and 90 are for services.
pub(super) fn is_spain(national: &str) -> bool {
    is_long(national, 9..=9)
        && begins(
            national,
            &[
                "6", "71", "72", "73", "74", "81", "82", "83", "84", "85", "86", "87", "88", "91",
                "92", "93", "94", "95", "96", "97", "98",
            ],
        )
}

/// AGCOM: mobiles of ten digits at 3, areas that keep their 0.
pub(super) fn is_italy(national: &str) -> bool {
    let second = national.as_bytes().get(1);
    match national.as_bytes().first() {
        Some(b'3') => is_long(national, 10..=10) && matches!(second, Some(b'1'..=b'9')),
        // Neighbours dial 0800 and 0900 for services; no area of Italy begins like that.
        Some(b'0') => {
            is_long(national, 8..=11)
                && matches!(second, Some(b'1'..=b'9'))
                && !begins(national, &["0800", "0900"])
        }
        _ => false,
    }
}

/// BIPT: mobiles of nine digits at 45 to 49, others of eight; 70, 78, 80 and 90 are services.
pub(super) fn is_belgium(national: &str) -> bool {
    if begins(national, &["45", "46", "47", "48", "49"]) {
        return is_long(national, 9..=9);
    }
    is_long(national, 8..=8) && !begins(national, &["0", "70", "78", "80", "90"])
}

/// BAKOM: nine digits; 8 and 90 are for services.
pub(super) fn is_switzerland(national: &str) -> bool {
    const AREAS: &[&str] = &[
        "21", "22", "24", "26", "27", "31", "32", "33", "34", "41", "43", "44", "51", "52", "55",
        "56", "58", "61", "62", "71", "75", "76", "77", "78", "79", "81", "91",
    ];
    is_long(national, 9..=9) && begins(national, AREAS)
}

/// ACM: nine digits; 800 and 90 are for services.
pub(super) fn is_netherlands(national: &str) -> bool {
    is_long(national, 9..=9)
        && !begins(
            national,
            &["0", "60", "66", "67", "69", "80", "84", "87", "90", "97"],
        )
}

/// ANACOM: nine digits, mobiles at 91, 92, 93 and 96, areas at 2.
pub(super) fn is_portugal(national: &str) -> bool {
    is_long(national, 9..=9)
        && begins(national, &["2", "91", "92", "93", "96"])
        && !national.starts_with("20")
}
