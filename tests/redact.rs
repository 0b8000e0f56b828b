//! Masking comes back: for any text, any findings, any way that an answer arrives in pieces.

use std::collections::BTreeSet;

use funambule::redact::{Restorer, Spelling, Vault};
use funambule::{Policy, Replacement, Screener};
use proptest::prelude::*;

/// What prompts hold: data, look-alikes of placeholders, and what may stand around them.
const PIECES: &[&str] = &[
    "4539 1488 0343 6467",
    "4539148803436467",
    "marie.dupont@wanadoo.fr",
    "jane@acme-corp.com",
    "FR76 3000 6000 0112 3456 7890 189",
    "536-90-4399",
    "[PAYMENT_CARD_1]",
    "[EMAIL_ADDRESS_1]",
    "[email address 2]",
    r"\[PAYMENT\_CARD\_1\]",
    "[PAYMENT_CARDS_1]",
    "[PAYMENT_CARD_1_ENDING_6467]",
    "[PAYMENT_CARD_",
    "EMAIL_ADDRESS_1",
    "EMAIL ADDRESS ",
    "PAYMENT_CARD_",
    "person1@example.com",
    "0000 0000 0000 0018",
    "card ",
    "mail ",
    "1",
    "2",
    "]",
    "[",
    "\\",
    "_",
    " ",
    "\n",
    "é",
    "😀",
    "**",
    "`",
    "A",
];

/// Data that need no border, and placeholders of an earlier turn.
const GLUED: &[&str] = &[
    "zz123",
    "zz456",
    "EMAIL_ADDRESS_1",
    "EMAIL ADDRESS 1",
    "OWN_1",
    "OWN",
    "[OWN_1]",
    "_",
    "1",
    " ",
    "\n",
    "é",
];

fn prompt() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => proptest::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    proptest::collection::vec(piece, 0..16).prop_map(|pieces| pieces.concat())
}

fn screener() -> &'static Screener {
    static SCREENER: std::sync::LazyLock<Screener> =
        std::sync::LazyLock::new(|| Screener::new(Policy::balanced()).unwrap());
    &SCREENER
}

/// A screener that finds data anywhere in a word.
fn screener_of_own_data() -> &'static Screener {
    static SCREENER: std::sync::LazyLock<Screener> = std::sync::LazyLock::new(|| {
        let policy = r#"{"format": 1, "name": "own", "extends": "balanced", "detectors": [{"id": "own", "pattern": "zz[0-9]{3}"}]}"#;
        Screener::new(Policy::from_json(policy).unwrap()).unwrap()
    });
    &SCREENER
}

fn restorable() -> impl Strategy<Value = Replacement> {
    proptest::sample::select(vec![
        Replacement::Placeholder,
        Replacement::Fake,
        Replacement::Partial,
    ])
}

/// `text` in pieces of these many characters.
fn pieces(text: &str, lengths: &[usize]) -> Vec<String> {
    let mut characters = text.chars().peekable();
    let mut lengths = lengths.iter().cycle();
    let mut pieces = Vec::new();
    while characters.peek().is_some() {
        let length = lengths.next().copied().unwrap_or(1);
        pieces.push(characters.by_ref().take(length).collect());
    }
    pieces
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn restoring_gives_back_what_was_masked(prompt in prompt(), replacement in restorable()) {
        let mut vault = Vault::new();
        let masked = screener().mask_as(&prompt, &mut vault, replacement);
        prop_assert_eq!(vault.restore(masked.text()), prompt);
    }

    #[test]
    fn masking_twice_is_masking_once(prompt in prompt()) {
        let mut vault = Vault::new();
        let once = screener().mask(&prompt, &mut vault);
        let twice = screener().mask(once.text(), &mut vault);
        prop_assert_eq!(vault.restore(twice.text()), prompt);
    }

    #[test]
    fn every_turn_of_a_conversation_is_restored(
        turns in proptest::collection::vec((prompt(), restorable()), 1..4),
    ) {
        let mut vault = Vault::new();
        for (turn, replacement) in turns {
            // A placeholder of an earlier turn means its value, whoever writes it.
            let meant = vault.restore(&turn);
            let masked = screener().mask_as(&turn, &mut vault, replacement);
            prop_assert_eq!(vault.restore(masked.text()), meant);
        }
    }

    /// Cut off from the data behind it, a bare placeholder would begin to count.
    #[test]
    fn data_glued_to_what_may_be_a_placeholder_are_restored(
        pieces in proptest::collection::vec(proptest::sample::select(GLUED), 1..8),
        replacement in restorable(),
    ) {
        let mut vault = Vault::new();
        let screener = screener_of_own_data();
        screener.mask("mail marie.dupont@wanadoo.fr, zz123", &mut vault);
        let turn = pieces.concat();
        let meant = vault.restore(&turn);
        let masked = screener.mask_as(&turn, &mut vault, replacement);
        prop_assert_eq!(vault.restore(masked.text()), meant);
    }

    #[test]
    fn a_vault_that_was_kept_elsewhere_restores_the_same(prompt in prompt(), replacement in restorable()) {
        let mut vault = Vault::new();
        let masked = screener().mask_as(&prompt, &mut vault, replacement);
        let kept = Vault::from_json(&vault.to_json()).unwrap();
        prop_assert_eq!(kept.restore(masked.text()), prompt);
    }

    #[test]
    fn a_stream_is_restored_like_the_whole_however_it_is_cut(
        prompt in prompt(),
        answer in prompt(),
        replacement in restorable(),
        lengths in proptest::collection::vec(1_usize..12, 1..8),
    ) {
        let mut vault = Vault::new();
        let masked = screener().mask_as(&prompt, &mut vault, replacement);
        let answer = format!("{answer}{}{answer}", masked.text());
        for spelling in [Spelling::Plain, Spelling::Json] {
            let mut restorer = Restorer::new(spelling);
            let mut restored = String::new();
            for piece in pieces(&answer, &lengths) {
                restored += &restorer.push(&vault, &piece);
            }
            restored += &restorer.end(&vault);
            prop_assert_eq!(&restored, &vault.restore_spelled(&answer, spelling));
        }
    }

}

proptest! {
    // Each case compiles a screener.
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 48, ..ProptestConfig::default() })]

    /// The data is written in characters that occur nowhere else.
    #[test]
    fn nothing_of_masked_data_stays(
        around in proptest::collection::vec("[a-z ]{0,6}", 1..6),
        data in "[Ⓐ-Ⓩ①-⑳]{1,12}",
        cuts in proptest::collection::vec((0_usize..12, 0_usize..12), 1..5),
        replacement in proptest::sample::select(Replacement::ALL.to_vec()),
    ) {
        // Findings that overlap, nest and touch, from the terms of a policy.
        let characters: Vec<char> = data.chars().collect();
        let terms: BTreeSet<String> = cuts
            .into_iter()
            .map(|(from, to)| (from % characters.len(), to % characters.len()))
            .map(|(from, to)| characters[from.min(to)..=from.max(to)].iter().collect())
            .chain([data.clone()])
            .collect();
        let detectors: Vec<_> = terms
            .iter()
            .enumerate()
            .map(|(index, term)| serde_json::json!({ "id": format!("term-{index}"), "pattern": term }))
            .collect();
        let policy = serde_json::json!({
            "format": 1, "name": "terms", "categories": {}, "detectors": detectors,
        });
        let screener = Screener::new(Policy::from_json(&policy.to_string()).unwrap()).unwrap();
        let prompt = around.join(&data);
        let masked = screener.mask_as(&prompt, &mut Vault::new(), replacement);
        let rest = masked.text().chars().find(|character| characters.contains(character));
        prop_assert_eq!(rest, None, "{}", masked.text());
    }
}

#[test]
fn each_detector_counts_for_itself_and_a_value_keeps_its_placeholder() {
    let mut vault = Vault::new();
    let prompt = "From jane@acme-corp.com: card 4539 1488 0343 6467, cc marie.dupont@wanadoo.fr";
    let masked = screener().mask(prompt, &mut vault);
    assert_eq!(
        masked.text(),
        "From [EMAIL_ADDRESS_1]: card [PAYMENT_CARD_1], cc [EMAIL_ADDRESS_2]"
    );
    assert_eq!(masked.entries().len(), 3);
    let later = screener().mask("marie.dupont@wanadoo.fr or ops@acme-corp.com", &mut vault);
    assert_eq!(later.text(), "[EMAIL_ADDRESS_2] or [EMAIL_ADDRESS_3]");
    let hidden = format!("{vault:?} {:?}", vault.entries());
    assert!(!hidden.contains('@'), "{hidden}");
}

#[test]
fn what_looked_like_a_placeholder_first_is_never_given_out() {
    let mut vault = Vault::new();
    let turns = ["keep [email address 1]", "jane@acme-corp.com"];
    let masked = turns.map(|turn| screener().mask(turn, &mut vault).into_text());
    assert_eq!(masked, ["keep [email address 1]", "[EMAIL_ADDRESS_2]"]);
    assert_eq!(vault.restore(&masked.join(" ")), turns.join(" "));
}

#[test]
fn a_policy_says_what_stands_in_the_place_of_each_category() {
    let policy = serde_json::json!({
        "format": 1,
        "name": "replacements",
        "categories": {
            "pii.financial": { "mask": 0.7, "maskAs": "partial" },
            "pii.contact": { "mask": 0.7, "maskAs": "fake" },
            "secret.credential": { "mask": 0.7, "maskAs": "removal" },
        },
    });
    let screener = Screener::new(Policy::from_json(&policy.to_string()).unwrap()).unwrap();
    let mut vault = Vault::new();
    let prompt = "jane@acme-corp.com, 4539 1488 0343 6467, 536-90-4399 (SSN)";
    let masked = screener.mask(prompt, &mut vault).into_text();
    assert_eq!(
        masked,
        "person1@example.com, [PAYMENT_CARD_1_ENDING_6467], [US_SOCIAL_SECURITY_1] (SSN)"
    );
    assert_eq!(vault.restore(&masked), prompt);

    let secret = format!("token ghp_{} here", "16C7e42F292c6912E7710c838347Ae178B4a");
    let found = screener.screen(&secret).findings().len();
    assert!(found > 0);
    let masked = screener.mask(&secret, &mut vault).into_text();
    assert!(
        !masked.contains("ghp_") && !masked.contains('['),
        "{masked}"
    );
}

#[test]
fn a_damaged_vault_is_refused_without_a_word_of_what_it_holds() {
    let entry = |placeholder: &str| {
        serde_json::json!({
            "placeholder": placeholder, "value": "jane@acme-corp.com",
            "detector": "email-address", "category": "pii.contact",
        })
    };
    let vault = |format: u32, entries: &[serde_json::Value]| {
        serde_json::json!({ "format": format, "entries": entries }).to_string()
    };
    assert!(Vault::from_json(&vault(1, &[entry("[EMAIL_ADDRESS_1]")])).is_ok());
    for text in [
        vault(2, &[entry("[EMAIL_ADDRESS_1]")]),
        vault(1, &[entry("[EMAIL_ADDRESS_1]"), entry("[Email address 1]")]),
        vault(1, &[entry("")]),
        vault(1, &[entry("[EMAIL]")]),
        vault(1, &[serde_json::json!("jane@acme-corp.com")]),
        "{".to_owned(),
    ] {
        let error = Vault::from_json(&text).unwrap_err();
        assert!(!error.to_string().contains("acme"), "{error}");
    }
}

/// Text in base64, in lines of this many characters.
fn base64(text: &str, width: usize) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digits = text.as_bytes().chunks(3).flat_map(|group| {
        let bits = (0..3).fold(0, |bits, at| {
            bits << 8 | u32::from(group.get(at).copied().unwrap_or(0))
        });
        (0..4).map(move |at| {
            if at <= group.len() {
                char::from(DIGITS[(bits >> (18 - 6 * at) & 63) as usize])
            } else {
                '='
            }
        })
    });
    let digits: Vec<char> = digits.collect();
    let lines = digits.chunks(width).map(String::from_iter);
    lines.collect::<Vec<String>>().join("\n")
}

#[test]
fn what_stands_in_base64_goes_with_all_of_it() {
    let one = "Please write to marie.dupont@wanadoo.fr about the contract";
    let two = "Pay with 4539 1488 0343 6467, then write to marie.dupont@wanadoo.fr, thanks";
    for (text, width, expected) in [
        (one, 400, "Read [EMAIL_ADDRESS_1]\nnow"),
        (one, 64, "Read [EMAIL_ADDRESS_1]\nnow"),
        (two, 400, "Read [PAYMENT_CARD_1][EMAIL_ADDRESS_1]\nnow"),
        (two, 64, "Read [PAYMENT_CARD_1][EMAIL_ADDRESS_1]\nnow"),
        (&base64(one, 400), 400, "Read [EMAIL_ADDRESS_1]\nnow"),
    ] {
        let prompt = format!("Read {}\nnow", base64(text, width));
        let mut vault = Vault::new();
        let masked = screener().mask(&prompt, &mut vault);
        assert_eq!(masked.text(), expected, "{text}");
        assert_eq!(vault.restore(masked.text()), prompt);
    }
}

#[test]
fn data_that_cut_into_a_fake_of_an_earlier_turn_go_with_it() {
    let mut vault = Vault::new();
    let first = "marie.dupont@wanadoo.fr, 4539 1488 0343 6467";
    let masked = screener().mask_as(first, &mut vault, Replacement::Fake);
    assert_eq!(masked.text(), "person1@example.com, 0000 0000 0000 0018");
    for turn in [
        "0000 0000 0000 0018😀marie.dupont@wanadoo.fr",
        "person1@example.com_marie.dupont@wanadoo.fr",
        "jane@acme-corp.com0000 0000 0000 0018[PAYMENT_CARD_1]",
    ] {
        let meant = vault.restore(turn);
        let masked = screener().mask(turn, &mut vault);
        assert_eq!(vault.restore(masked.text()), meant, "{turn}");
    }
}
