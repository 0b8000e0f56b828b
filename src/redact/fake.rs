//! Values of the same form that cannot be anybody's: valid where there is a checksum, and from a
//! range that is never issued.

use std::net::{Ipv4Addr, Ipv6Addr};

/// The fake with this number of a value of this form; `None` if the detector has none, or no more.
pub(super) fn of(value: &str, detector: &str, number: usize) -> Option<String> {
    match detector {
        "email-address" => Some(format!("person{}@example.com", number + 1)),
        "payment-card" => payment_card(value, number),
        "iban" => iban(value, number),
        "us-social-security" => social_security(value, number),
        _ if detector.contains("phone") => phone(value, number),
        _ if value.parse::<Ipv4Addr>().is_ok() => ipv4(number),
        _ if value.parse::<Ipv6Addr>().is_ok() => Some(format!("2001:db8::{:x}", number + 1)),
        _ => None,
    }
}

/// The letters and digits of `value` replaced in order, everything else kept.
fn dress(value: &str, characters: &str) -> Option<String> {
    let mut next = characters.chars();
    let dressed: Option<String> = value
        .chars()
        .map(|old| {
            if old.is_ascii_alphanumeric() {
                next.next()
            } else {
                Some(old)
            }
        })
        .collect();
    dressed.filter(|_| next.next().is_none())
}

fn count(value: &str) -> usize {
    value.bytes().filter(u8::is_ascii_alphanumeric).count()
}

/// `number` in a field of this many digits, if it fits.
fn padded(number: usize, width: usize) -> Option<String> {
    let digits = format!("{number:0width$}");
    (digits.len() == width).then_some(digits)
}

/// Issuer numbers that begin with zero belong to standards bodies, not to cards.
fn payment_card(value: &str, number: usize) -> Option<String> {
    let body = padded(number + 1, count(value).checked_sub(1)?)?;
    let sum: u32 = body
        .bytes()
        .rev()
        .zip([true, false].into_iter().cycle())
        .map(|(byte, is_doubled)| {
            let digit = u32::from(byte - b'0') * if is_doubled { 2 } else { 1 };
            digit / 10 + digit % 10
        })
        .sum();
    dress(value, &format!("{body}{}", (10 - sum % 10) % 10))
}

/// `ZZ` is set aside for users of ISO 3166: no country has it.
fn iban(value: &str, number: usize) -> Option<String> {
    let account = padded(number + 1, count(value).checked_sub(4)?)?;
    // The country moves behind the account, each letter as two digits, and the check is zero.
    let remainder = format!("{account}353500")
        .bytes()
        .fold(0, |rest, byte| (rest * 10 + u32::from(byte - b'0')) % 97);
    dress(value, &format!("ZZ{:02}{account}", 98 - remainder))
}

/// No number begins with three zeros.
fn social_security(value: &str, number: usize) -> Option<String> {
    dress(value, &format!("000{}", padded(number + 1, 6)?))
}

/// Ranges that the numbering authorities keep for fiction.
fn phone(value: &str, number: usize) -> Option<String> {
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    let fiction = match (digits.as_bytes(), value.starts_with('+')) {
        ([b'3', b'3', ..], true) if digits.len() == 11 => format!("336399{}", french(number)?),
        ([b'0', ..], false) if digits.len() == 10 => format!("06399{}", french(number)?),
        ([b'4', b'4', ..], true) if digits.len() == 12 => {
            format!("447700900{}", padded(number, 3)?)
        }
        ([b'0', b'7', ..], false) if digits.len() == 11 => {
            format!("07700900{}", padded(number, 3)?)
        }
        ([b'1', ..], _) if digits.len() == 11 => format!("120255501{}", padded(number, 2)?),
        ([b'2'..=b'9', ..], false) if digits.len() == 10 => {
            format!("20255501{}", padded(number, 2)?)
        }
        _ => return None,
    };
    dress(value, &fiction)
}

/// The end of a French mobile number from 06 39 98 00 00 on.
fn french(number: usize) -> Option<String> {
    Some(format!("8{}", padded(number, 4)?))
}

/// The three networks of RFC 5737.
fn ipv4(number: usize) -> Option<String> {
    const NETWORKS: [&str; 3] = ["192.0.2", "198.51.100", "203.0.113"];
    let network = NETWORKS.get(number / 254)?;
    Some(format!("{network}.{}", number % 254 + 1))
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn a_fake_keeps_the_form_of_its_value() {
        for (detector, value, expected) in [
            ("payment-card", "4539 1488 0343 6467", "0000 0000 0000 0018"),
            ("payment-card", "378282246310005", "000000000000018"),
            ("email-address", "jane@acme.com", "person1@example.com"),
            ("us-social-security", "536-90-4399", "000-00-0001"),
            ("phone-number", "06 12 34 56 78", "06 39 98 00 00"),
            ("phone-number", "+33 6 12 34 56 78", "+33 6 39 98 00 00"),
            ("phone-number", "+44 7911 123456", "+44 7700 900000"),
            ("phone-number", "(415) 555-2671", "(202) 555-0100"),
            ("ip-address", "8.8.4.4", "192.0.2.1"),
            ("ip-address", "2a00:1450::1", "2001:db8::1"),
        ] {
            assert_eq!(of(value, detector, 0).as_deref(), Some(expected), "{value}");
        }
        assert_eq!(of("ghp_x", "github-token", 0), None);
        assert_eq!(
            of("8.8.4.4", "ip-address", 3 * 254),
            None,
            "no address is left"
        );
    }

    #[test]
    fn the_checksums_hold() {
        for number in 0..200 {
            let card = of("4539 1488 0343 6467", "payment-card", number).unwrap();
            let sum: u32 = card
                .chars()
                .rev()
                .filter_map(|it| it.to_digit(10))
                .zip([1, 2].into_iter().cycle())
                .map(|(digit, weight)| digit * weight / 10 + digit * weight % 10)
                .sum();
            assert_eq!(sum % 10, 0, "{card}");

            let account = of("FR76 3000 6000 0112 3456 7890 189", "iban", number).unwrap();
            let account = account.replace(' ', "");
            let moved = account[4..].chars().chain(account[..4].chars());
            let digits: String = moved
                .filter_map(|it| Some(it.to_digit(36)?.to_string()))
                .collect();
            let rest = digits
                .bytes()
                .fold(0, |rest, byte| (rest * 10 + u32::from(byte - b'0')) % 97);
            assert_eq!(rest, 1, "{account}");
        }
    }
}
