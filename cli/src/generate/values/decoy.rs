//! What looks like data and is none.

use fastrand::Rng;

use super::check::{digits, grouped, text, weighted};
use super::shape::{characters, uuid};
use super::{Kind, decoy};

pub const KINDS: &[Kind] = &[
    decoy("git-hash", |random| characters(HEX, 40, random)),
    decoy("short-hash", |random| {
        characters(HEX, [7, 8, 12][random.usize(..3)], random)
    }),
    decoy("md5", |random| characters(HEX, 32, random)),
    decoy("sha256", |random| characters(HEX, 64, random)),
    decoy("integrity", |random| {
        format!("sha512-{}==", characters(BASE64, 86, random))
    }),
    decoy("uuid", uuid),
    decoy("timestamp", |random| {
        random
            .u64(1_500_000_000_000..=1_799_999_999_999)
            .to_string()
    }),
    decoy("seconds", |random| {
        random.u32(1_500_000_000..=1_799_999_999).to_string()
    }),
    decoy("iso-time", |random| {
        format!(
            "20{}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z",
            random.u32(18..=26),
            random.u32(1..=12),
            random.u32(1..=28),
            random.u32(..24),
            random.u32(..60),
            random.u32(..60),
            random.u32(..1000)
        )
    }),
    decoy("version", |random| {
        format!(
            "{}.{}.{}",
            random.u32(..30),
            random.u32(..40),
            random.u32(..100)
        )
    }),
    decoy("build-version", |random| {
        format!(
            "{}.0.{}.{}",
            random.u32(90..=160),
            random.u32(4000..=7000),
            random.u32(10..=250)
        )
    }),
    decoy("nine-digits", |random| {
        let number = format!("6{}", text(&digits(8, random)));
        grouped(&number, &[3, 3, 3], &[" ", ""], random)
    }),
    decoy("isbn", isbn),
    decoy("barcode", |random| {
        let mut body = vec![3];
        body.extend(digits(11, random));
        body.push((10 - weighted(&body, &[1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10) % 10);
        text(&body)
    }),
    decoy("parcel", |random| match random.u32(..3) {
        0 => format!(
            "1Z{}",
            characters("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789", 16, random)
        ),
        1 => format!(
            "{}{}FR",
            characters("LRX", 1, random) + "A",
            text(&digits(9, random))
        ),
        _ => text(&[&[9, 4, 0, 0], digits(18, random).as_slice()].concat()),
    }),
    decoy("order", |random| match random.u32(..4) {
        0 => format!(
            "{:03}-{:07}-{:07}",
            random.u32(100..=999),
            random.u32(..10_000_000),
            random.u32(..10_000_000)
        ),
        1 => format!("#{}", random.u32(10_000..=9_999_999)),
        2 => format!(
            "ORD-{}-{:05}",
            random.u32(2019..=2026),
            random.u32(1..=99_999)
        ),
        _ => format!("CMD{}", text(&digits(8, random))),
    }),
    decoy("invoice", |random| {
        format!("F{}-{:04}", random.u32(2019..=2026), random.u32(1..=9999))
    }),
    decoy("amount", |random| {
        format!("{}.{:02}", random.u32(10..=99_999), random.u32(..100))
    }),
    decoy("long-number", |random| {
        text(&digits([12, 14, 18, 20][random.usize(..4)], random))
    }),
    decoy("decimals", |random| {
        format!("0.{}", text(&digits(16, random)))
    }),
    decoy("colour", |random| {
        format!("#{}", characters(HEX, 6, random))
    }),
    decoy("address-in-memory", |random| {
        format!(
            "0x{}",
            characters(HEX, [8, 12, 16][random.usize(..3)], random)
        )
    }),
    decoy("base64-image", |random| {
        format!(
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA{}",
            characters(BASE64, 120, random)
        )
    }),
    decoy("documentation-ip", |random| {
        format!(
            "{}.{}",
            ["192.0.2", "198.51.100", "203.0.113"][random.usize(..3)],
            random.u32(1..=254)
        )
    }),
    decoy("loopback", |random| {
        ["127.0.0.1", "0.0.0.0", "::1", "localhost"][random.usize(..4)].to_owned()
    }),
    decoy("sample-email", |random| {
        let user = ["user", "jane.doe", "test", "john", "info"][random.usize(..5)];
        let domain =
            ["example.com", "example.org", "test.example", "example.net"][random.usize(..4)];
        format!("{user}@{domain}")
    }),
    decoy("sample-key", |random| {
        [
            "AKIAIOSFODNN7EXAMPLE",
            "YOUR_API_KEY",
            "your-api-key-here",
            "<token>",
            "xxxxxxxxxxxxxxxx",
            "sk-xxxxxxxxxxxxxxxxxxxxxxxx",
            "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            "${API_KEY}",
            "process.env.API_KEY",
            "changeme",
            "{{ secrets.TOKEN }}",
            "REPLACE_ME",
            "********",
            "…",
            "os.environ[\"TOKEN\"]",
            "insert-your-token-here",
        ][random.usize(..16)]
        .to_owned()
    }),
    decoy("placeholder", |random| {
        let name = [
            "EMAIL_ADDRESS",
            "PAYMENT_CARD",
            "PERSON_NAME",
            "GITHUB_TOKEN",
            "IBAN",
        ];
        format!("[{}_{}]", name[random.usize(..5)], random.u32(1..=9))
    }),
    decoy("emergency", |random| {
        ["112", "911", "999", "15", "3114", "988", "116 123"][random.usize(..7)].to_owned()
    }),
    decoy("digits-of-pi", |random| {
        "3.14159265358979323846264338327950288"[..random.usize(12..=36)].to_owned()
    }),
    decoy("minified", |random| {
        let name = |random: &mut Rng| characters("abcdefghijklmnopqrstuvwxyz", 1, random);
        format!(
            "!function({}){{var {}={{}};function {}(e){{if({}[e])return {}[e].exports;var n={}[e]={{i:e,l:!1,exports:{{}}}};return t[e].call(n.exports,n,n.exports,{}),n.l=!0,n.exports}}}}([]);",
            name(random),
            name(random),
            name(random),
            name(random),
            name(random),
            name(random),
            name(random)
        )
    }),
];

const HEX: &str = "0123456789abcdef";
const BASE64: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn isbn(random: &mut Rng) -> String {
    let mut body = vec![9, 7, 8];
    body.extend(digits(9, random));
    body.push((10 - weighted(&body, &[1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10) % 10);
    let text = text(&body);
    format!(
        "{}-{}-{}-{}-{}",
        &text[..3],
        &text[3..4],
        &text[4..8],
        &text[8..12],
        &text[12..]
    )
}
