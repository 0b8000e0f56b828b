//! `funambule screen --mask` and `funambule restore`: out, and back.

mod support;

use std::fs;
use std::path::PathBuf;

use support::{code, run, stderr, stdout};

const PROMPT: &str = "Mail jane@acme-corp.com about card 4539 1488 0343 6467.\n";
const MASKED: &str = "Mail [EMAIL_ADDRESS_1] about card [PAYMENT_CARD_1].\n";

/// A place for a vault, with none in it.
fn vault(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_file(&path);
    path
}

#[test]
fn a_masked_prompt_comes_back_in_the_answer() {
    let path = vault("round.json");
    let path = path.to_str().unwrap();
    let masked = run(&["screen", "--mask", "--vault", path], PROMPT);
    assert_eq!(code(&masked), 1, "the verdict on the prompt as it was");
    assert_eq!(stdout(&masked), MASKED);
    assert!(
        stderr(&masked).contains("2 masked values in plain text"),
        "{}",
        stderr(&masked)
    );

    let again = run(
        &["screen", "--mask", "--vault", path],
        "and ops@acme-corp.com",
    );
    assert_eq!(
        stdout(&again),
        "and [EMAIL_ADDRESS_2]",
        "the vault is gone on with"
    );

    let answer =
        r"I wrote to **[Email address 1]** and \[EMAIL\_ADDRESS\_2\], not [EMAIL_ADDRESS_3].";
    let restored = run(&["restore", "--vault", path], answer);
    assert_eq!(code(&restored), 0);
    assert_eq!(
        stdout(&restored),
        "I wrote to **jane@acme-corp.com** and ops@acme-corp.com, not [EMAIL_ADDRESS_3]."
    );
    assert_eq!(stderr(&restored), "");
}

#[cfg(unix)]
#[test]
fn only_its_owner_may_read_a_vault() {
    use std::os::unix::fs::PermissionsExt;
    let path = vault("mode.json");
    let arguments = ["screen", "--mask", "--vault", path.to_str().unwrap()];
    run(&arguments, PROMPT);
    let mode = fs::metadata(&path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);

    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    let restored = run(&["restore", "--vault", path.to_str().unwrap()], MASKED);
    assert_eq!(stdout(&restored), PROMPT);
    assert!(
        stderr(&restored).contains("others may read"),
        "{}",
        stderr(&restored)
    );
}

#[test]
fn what_stands_in_the_place_of_data_can_be_chosen() {
    for (name, expected) in [
        ("placeholder", MASKED),
        (
            "fake",
            "Mail person1@example.com about card 0000 0000 0000 0018.\n",
        ),
        (
            "partial",
            "Mail [EMAIL_ADDRESS_1_ENDING_pcom] about card [PAYMENT_CARD_1_ENDING_6467].\n",
        ),
        ("removal", "Mail  about card .\n"),
    ] {
        let masked = run(&["screen", "--mask", "--mask-as", name], PROMPT);
        assert_eq!(stdout(&masked), expected, "{name}");
    }
}

#[test]
fn a_vault_that_cannot_be_used_is_an_error_and_stays_as_it_is() {
    let path = vault("damaged.json");
    let damaged = r#"{"format": 1, "entries": ["jane@acme-corp.com"]}"#;
    fs::write(&path, damaged).unwrap();
    let path = path.to_str().unwrap();
    for arguments in [
        vec!["screen", "--mask", "--vault", path],
        vec!["restore", "--vault", path],
    ] {
        let output = run(&arguments, PROMPT);
        assert_eq!(code(&output), 2);
        assert_eq!(stdout(&output), "");
        assert!(stderr(&output).contains("no vault"), "{}", stderr(&output));
        assert!(!stderr(&output).contains("jane"), "{}", stderr(&output));
    }
    assert_eq!(fs::read_to_string(path).unwrap(), damaged);

    let missing = run(&["restore", "--vault", "no-such-vault.json"], MASKED);
    assert_eq!(code(&missing), 2);
    let alone = run(&["screen", "--vault", path], PROMPT);
    assert_eq!(code(&alone), 2, "a vault without --mask");
}

#[test]
fn an_answer_in_json_stays_json() {
    let path = vault("json.json");
    let path = path.to_str().unwrap();
    let key = format!("password = \"{}\\{}\"", "Tr0ub4dor&3", "kX9");
    let masked = run(&["screen", "--mask", "--vault", path], key.as_str());
    assert!(!stdout(&masked).contains('\\'), "{}", stdout(&masked));
    let answer = serde_json::json!({ "answer": stdout(&masked) }).to_string();
    let restored = run(&["restore", "--json", "--vault", path], answer);
    let parsed: serde_json::Value = serde_json::from_slice(&restored.stdout).unwrap();
    assert_eq!(parsed["answer"], key);
}
