//! Payment card numbers.

use super::checksum::{digits, luhn, number};
use super::counting::is_counting;

/// Numbers that payment providers publish for tests.
const TEST: &[&str] = &[
    "2223003122003222",
    "30569309025904",
    "3056930009020004",
    "3530111333300000",
    "3566002020360505",
    "36227206271667",
    "371449635398431",
    "378282246310005",
    "378734493671000",
    "38520000023237",
    "4000000000000002",
    "4000056655665556",
    "4005519200000004",
    "4012888888881881",
    "4111111111111111",
    "4222222222222",
    "4242424242424242",
    "5105105105105100",
    "5200828282828210",
    "5555555555554444",
    "6011000990139424",
    "6011111111111117",
    "6200000000000005",
    "6304000000000000",
];

/// The number of a card that a network issues: its range, its length and Luhn.
///
/// Lengths that many other numbers have count only in groups, as people copy them off a card.
pub fn is_payment_card(text: &str) -> bool {
    let digits: Vec<u32> = digits(text).collect();
    let is_grouped = text.len() > digits.len();
    let is_usual = matches!(digits.len(), 15 | 16);
    let plain: String = text.chars().filter(char::is_ascii_digit).collect();
    luhn(text)
        && !TEST.contains(&plain.as_str())
        && !is_counting(&digits)
        && (is_grouped || is_usual)
        && digits.len() >= 13
        && is_issued(number(&digits[..6]), digits.len())
}

/// Whether a network gives out numbers of `length` digits that start with these six.
fn is_issued(prefix: u64, length: usize) -> bool {
    match prefix {
        // American Express.
        340_000..=349_999 | 370_000..=379_999 => length == 15,
        // Diners Club.
        300_000..=305_999 | 309_500..=309_599 | 360_000..=369_999 | 380_000..=399_999 => {
            (14..=19).contains(&length)
        }
        // Visa.
        400_000..=499_999 => matches!(length, 13 | 16 | 19),
        // Mastercard, Mir, and RuPay in India.
        222_100..=272_099 | 510_000..=559_999 | 220_000..=220_499 | 508_500..=508_999 => {
            length == 16
        }
        // JCB, and what UnionPay and RuPay issue in the eighties.
        352_800..=358_999 | 810_000..=829_999 => (16..=19).contains(&length),
        // Maestro, Discover, UnionPay, and what else begins with 5 or 6.
        500_000..=509_999 | 560_000..=699_999 => (13..=19).contains(&length),
        _ => false,
    }
}

/// A security code other than those of samples.
pub fn is_security_code(text: &str) -> bool {
    !["000", "0000", "111", "1111", "123", "1234"].contains(&text)
}
