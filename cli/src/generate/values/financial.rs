//! Cards, accounts and wallets.

use fastrand::Rng;
use funambule::Category::PiiFinancial;
use funambule::sha256::sha256;

use super::check::{digits, grouped, luhn, number, remainder, text, weighted};
use super::shape::characters;
use super::{Kind, data};

pub const KINDS: &[Kind] = &[
    data("payment-card", PiiFinancial, card),
    data("iban", PiiFinancial, iban),
    data("us-routing", PiiFinancial, routing),
    data("bitcoin-address", PiiFinancial, bitcoin),
    data("ethereum-address", PiiFinancial, ethereum),
    data("eu-vat", PiiFinancial, vat),
];

/// Issuer prefixes of ISO/IEC 7812 with the length and the usual grouping.
fn card(random: &mut Rng) -> String {
    let (prefix, length, groups): (String, usize, &[usize]) = match random.u32(..6) {
        0 | 1 => (
            "4".to_owned() + &text(&digits(5, random)),
            16,
            &[4, 4, 4, 4],
        ),
        2 => (
            format!("5{}{}", random.u32(1..=5), text(&digits(4, random))),
            16,
            &[4, 4, 4, 4],
        ),
        3 => (random.u32(222_100..=272_099).to_string(), 16, &[4, 4, 4, 4]),
        4 => (
            format!("3{}{}", [4, 7][random.usize(..2)], text(&digits(4, random))),
            15,
            &[4, 6, 5],
        ),
        _ => (
            "6011".to_owned() + &text(&digits(2, random)),
            16,
            &[4, 4, 4, 4],
        ),
    };
    let mut body: Vec<u32> = prefix.chars().filter_map(|it| it.to_digit(10)).collect();
    body.extend(digits(length - 1 - body.len(), random));
    let check = luhn(&body);
    body.push(check);
    grouped(&text(&body), groups, &[" ", " ", "-", ""], random)
}

/// Countries with the structure of the account: digits, and letters where `A` stands.
const ACCOUNTS: &[(&str, &str)] = &[
    ("DE", "000000000000000000"),
    ("GB", "AAAA00000000000000"),
    ("NL", "AAAA0000000000"),
    ("BE", "000000000000"),
    ("AT", "0000000000000000"),
    ("CH", "00000000000000000"),
    ("PT", "000000000000000000000"),
    ("IE", "AAAA00000000000000"),
    ("PL", "000000000000000000000000"),
    ("LU", "0000000000000000"),
];

fn iban(random: &mut Rng) -> String {
    let (country, account) = match random.u32(..4) {
        0 => ("FR", french_account(random)),
        1 => ("ES", spanish_account(random)),
        _ => {
            let (country, structure) = ACCOUNTS[random.usize(..ACCOUNTS.len())];
            let account = structure.chars().map(|it| match it {
                'A' => random.char('A'..='Z'),
                _ => random.char('0'..='9'),
            });
            (country, account.collect())
        }
    };
    let check = 98 - remainder(&format!("{account}{country}00"), 97);
    let number = format!("{country}{check:02}{account}");
    let groups = vec![4; number.len() / 4];
    grouped(&number, &groups, &[" ", " ", ""], random)
}

/// Bank, branch and account, with the key that makes them a multiple of 97.
fn french_account(random: &mut Rng) -> String {
    let body = text(&number(21, random));
    let (bank, rest) = body.split_at(5);
    let (branch, account) = rest.split_at(5);
    let value = |part: &str| part.parse::<u64>().expect("digits are a number");
    let key = 97 - (89 * value(bank) + 15 * value(branch) + 3 * value(account)) % 97;
    format!("{body}{key:02}")
}

/// Bank and branch, two control digits, account.
fn spanish_account(random: &mut Rng) -> String {
    const WEIGHTS: [u32; 10] = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6];
    let control = |digits: &[u32]| match 11 - weighted(digits, &WEIGHTS) % 11 {
        11 => 0,
        10 => 1,
        digit => digit,
    };
    let bank = number(8, random);
    let account = digits(10, random);
    let first = control(&[&[0, 0], bank.as_slice()].concat());
    format!(
        "{}{first}{}{}",
        text(&bank),
        control(&account),
        text(&account)
    )
}

/// Federal Reserve district, then the weights 3, 7, 1.
fn routing(random: &mut Rng) -> String {
    let mut body = vec![0, random.u32(1..=9)];
    body.extend(digits(6, random));
    let sum = weighted(&body, &[3, 7, 1, 3, 7, 1, 3, 7]);
    body.push((10 - sum % 10) % 10);
    text(&body)
}

fn bitcoin(random: &mut Rng) -> String {
    const ALPHABET: &[u8] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    let mut payload = vec![[0, 5][random.usize(..2)]];
    payload.extend((0..20).map(|_| random.u8(..)));
    let check = sha256(&sha256(&payload));
    payload.extend_from_slice(&check[..4]);
    let mut digits: Vec<u32> = Vec::new();
    for &byte in &payload {
        let mut carry = u32::from(byte);
        for digit in &mut digits {
            carry += *digit * 256;
            *digit = carry % 58;
            carry /= 58;
        }
        while carry > 0 {
            digits.push(carry % 58);
            carry /= 58;
        }
    }
    let zeros = payload.iter().take_while(|&&byte| byte == 0).count();
    let ones = std::iter::repeat_n('1', zeros);
    ones.chain(
        digits
            .iter()
            .rev()
            .map(|&digit| char::from(ALPHABET[digit as usize])),
    )
    .collect()
}

/// In lower case, without the checksum that capitals carry.
fn ethereum(random: &mut Rng) -> String {
    format!("0x{}", characters("0123456789abcdef", 40, random))
}

fn vat(random: &mut Rng) -> String {
    match random.u32(..3) {
        0 => {
            let mut siren = number(8, random);
            siren.push(luhn(&siren));
            let siren = text(&siren);
            let key = (12 + 3 * (siren.parse::<u64>().unwrap_or(0) % 97)) % 97;
            format!("FR{key:02}{siren}")
        }
        1 => {
            let mut body = number(8, random);
            body.push(super::check::mod_11_10(&body));
            format!("DE{}", text(&body))
        }
        _ => {
            let base = random.u64(1_000_000..9_999_999) + 200_000_000 / 10;
            let body = format!("0{:07}", base % 10_000_000);
            let check = 97 - body.parse::<u64>().unwrap_or(0) % 97;
            format!("BE{body}{check:02}")
        }
    }
}
