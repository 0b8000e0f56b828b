//! Checks that a pattern cannot express. Each is a pure function of the text found.

/// The decimal digits of `text`, in order.
fn digits(text: &str) -> impl DoubleEndedIterator<Item = u32> + Clone + '_ {
    text.bytes()
        .filter(u8::is_ascii_digit)
        .map(|byte| u32::from(byte - b'0'))
}

/// The check digit of payment cards and many other numbers: every second digit from the
/// right counts double.
pub fn luhn(text: &str) -> bool {
    let sum: u32 = digits(text)
        .rev()
        .enumerate()
        .map(|(index, digit)| match (index % 2, digit * 2) {
            (0, _) => digit,
            (_, double) => double / 10 + double % 10,
        })
        .sum();
    sum.is_multiple_of(10)
}

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

/// Not a domain that is reserved for documentation or tests, nor a code host.
pub fn is_real_domain(address: &str) -> bool {
    const RESERVED: &[&str] = &[
        "example.com",
        "example.org",
        "example.net",
        "github.com",
        "gitlab.com",
    ];
    let domain = address
        .rsplit('@')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let reserved_name = [".example", ".test", ".invalid", ".localhost"];
    !RESERVED.contains(&domain.as_str()) && !reserved_name.iter().any(|name| domain.ends_with(name))
}
