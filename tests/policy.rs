//! What a policy inherits, what it says of sites, and what it is known by.

use funambule::policy::{Dismissal, FORMAT, PRESETS, PROFILES, Policy, Profile, Treatment};
use funambule::{Action, Category, Finding, Group, Screener};
use serde_json::{Value, json};

fn policy(fields: Value) -> Policy {
    Policy::from_json(&document(fields)).unwrap_or_else(|error| panic!("{error}"))
}

/// A document with these fields beside the ones that every policy has.
fn document(fields: Value) -> String {
    let mut document = json!({ "format": FORMAT, "name": "ours" });
    let Value::Object(fields) = fields else {
        panic!("no object")
    };
    document.as_object_mut().unwrap().extend(fields);
    document.to_string()
}

/// Where the policy `text` is wrong, and what is said about it.
fn problem(text: &str) -> (usize, usize, String) {
    let error = Policy::from_json(text).unwrap_err();
    let (line, column) = error.position().expect("a position");
    (line, column, error.message().to_owned())
}

fn rungs(policy: &Policy, category: Category) -> Vec<(Action, f32)> {
    policy.ladder(category).rungs().collect()
}

#[test]
fn every_preset_is_valid_and_carries_its_name() {
    for (name, text) in PRESETS {
        let preset = Policy::from_json(text).unwrap();
        assert_eq!(preset.name(), name);
        assert_ne!(preset.identity().version(), "");
    }
}

#[test]
fn an_extended_preset_is_changed_rung_by_rung() {
    let balanced = Policy::balanced();
    let ours = policy(json!({ "extends": "balanced", "categories": {
        "hazard.fraud": { "warn": 0.5, "block": null },
        "hazard.hate": { "override": "never" },
        "hazard.cyber": null,
    }}));
    let note = balanced
        .ladder(Category::HazardFraud)
        .threshold(Action::Note);
    assert_eq!(
        rungs(&ours, Category::HazardFraud),
        [(Action::Note, note.unwrap()), (Action::Warn, 0.5)]
    );
    assert_eq!(
        rungs(&ours, Category::HazardHate),
        rungs(&balanced, Category::HazardHate)
    );
    assert_eq!(
        ours.ladder(Category::HazardHate).dismissal(),
        Dismissal::Never
    );
    assert_eq!(rungs(&ours, Category::HazardCyber), []);
    assert_eq!(
        ours.ladder(Category::PiiFinancial),
        balanced.ladder(Category::PiiFinancial)
    );
}

#[test]
fn a_profile_advises_or_blocks_at_the_thresholds_of_the_preset() {
    let balanced = Policy::balanced();
    for (name, _) in PROFILES {
        let profile = Profile::find(name).unwrap();
        assert_eq!(profile.name, name);
        let ours = policy(json!({ "extends": "balanced", "profile": name }));
        for (category, rule) in profile.categories {
            let (before, after) = (balanced.ladder(category), ours.ladder(category));
            assert!(rule.basis.len() > 20, "{name}: {category} needs a source");
            assert!(after.dismissal() >= rule.dismissal);
            match rule.treatment {
                Some(Treatment::Advisory) => assert_eq!(after.holding(), None, "{category}"),
                Some(Treatment::Block) => assert_eq!(
                    after.holding(),
                    before.holding().map(|(_, held)| (Action::Block, held)),
                    "{category}"
                ),
                None => assert_eq!(rungs(&ours, category), rungs(&balanced, category)),
            }
        }
    }
}

#[test]
fn a_profile_does_not_loosen_a_preset_that_lets_nobody_past() {
    let youth = Policy::preset("youth").unwrap();
    let ours = policy(json!({ "extends": "youth", "profile": "us" }));
    assert_eq!(
        ours.ladder(Category::HazardHate),
        youth.ladder(Category::HazardHate)
    );
}

#[test]
fn a_profile_that_blocks_what_the_policy_never_holds_is_refused() {
    let (_, _, message) = problem(&document(json!({ "extends": "observe", "profile": "eu" })));
    assert!(
        message.contains("the profile `eu` blocks `hazard."),
        "{message}"
    );
}

#[test]
fn a_site_adds_its_rules_there_and_nowhere_else() {
    let ours = policy(json!({
        "extends": "balanced",
        "allow": ["press@example.com"],
        "sites": { "example.com": {
            "categories": { "pii.contact": null },
            "detectors": [{ "id": "project", "term": "Blue Heron" }],
            "allow": ["help@example.com"],
        }},
    }));
    let there = ours.for_site("chat.Example.com");
    assert_eq!(rungs(&there, Category::PiiContact), []);
    assert_eq!(there.detectors().len(), 1);
    assert!(
        there
            .allowed()
            .eq(["help@example.com", "press@example.com"])
    );
    assert_eq!(there.identity().site(), Some("example.com"));
    assert_eq!(there.identity().hash(), ours.identity().hash());

    let elsewhere = ours.for_site("example.org");
    assert_eq!(elsewhere.identity().site(), None);
    assert_eq!(
        elsewhere.ladder(Category::PiiContact),
        ours.ladder(Category::PiiContact)
    );

    let prompt = "Write to jeanne.moreau@wanadoo.fr about Blue Heron";
    let screen = |policy| Screener::new(policy).unwrap().screen(prompt);
    assert_eq!(screen(elsewhere).action(), Action::Mask);
    let verdict = screen(there);
    let found: Vec<&str> = verdict.findings().iter().map(Finding::detector).collect();
    assert!(found.contains(&"project"), "{found:?}");
    assert_eq!(verdict.policy().site(), Some("example.com"));
}

#[test]
fn the_hash_is_that_of_the_rules_and_not_of_their_writing() {
    let hash = |policy: &Policy| policy.identity().hash().to_owned();
    let balanced = hash(&Policy::balanced());
    assert_eq!(balanced.len(), 64);
    let extended = policy(json!({ "extends": "balanced", "version": "7", "description": "x" }));
    assert_eq!(hash(&extended), balanced);
    assert_eq!(extended.identity().version(), "7");
    let emptied = json!({ "extends": "balanced", "disabled": [], "sites": {} });
    assert_eq!(hash(&policy(emptied)), balanced);
    for change in [
        json!({ "categories": { "hazard.fraud": { "warn": 0.69 } } }),
        json!({ "categories": { "hazard.fraud": { "override": "never" } } }),
        json!({ "categories": { "hazard.fraud": null } }),
        json!({ "disabled": ["email-address"] }),
        json!({ "allow": ["x"] }),
        json!({ "detectors": [{ "id": "a", "term": "b" }] }),
        json!({ "sites": { "example.com": { "allow": ["x"] } } }),
    ] {
        let mut fields = change.clone();
        fields["extends"] = json!("balanced");
        assert_ne!(hash(&policy(fields)), balanced, "{change}");
    }
}

#[test]
fn a_policy_that_is_written_out_is_the_same_policy() {
    let ours = policy(json!({
        "extends": "strict", "profile": "fr", "version": "3",
        "categories": { "hazard.fraud": { "block": null, "override": "never" } },
        "detectors": [{ "id": "a", "pattern": "x[0-9]{3}" }],
        "disabled": ["email-address"], "allow": ["b", "a"],
        "sites": { "example.com": { "categories": { "pii.contact": null,
            "hazard.hate": { "block": null } } } },
    }));
    let again = Policy::from_json(&ours.to_json()).unwrap();
    assert_eq!(again.identity(), ours.identity());
    assert_eq!(again.to_json(), ours.to_json());
    assert_eq!(
        again.for_site("example.com").to_json(),
        ours.for_site("example.com").to_json()
    );
}

#[test]
fn a_newer_format_is_refused_before_anything_else_is_read() {
    let (line, column, message) =
        problem("{\"name\": \"x\",\n \"format\": 2, \"unheardOf\": [true]}");
    assert_eq!((line, column), (2, 12));
    assert!(message.contains("format 2"), "{message}");
    assert!(message.contains("update Funambule"), "{message}");
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    let wrong = [
        (
            r#""extends": "blanced""#,
            "there is no preset `blanced`",
            12,
        ),
        (
            r#""profile": "mars", "extends": "strict""#,
            "there is no profile `mars`",
            12,
        ),
        (
            r#""extends": "balanced", "categories": {"hazard.fraud": {"warn": 0.01}}"#,
            "`warn` (0.01) is below `note`",
            55,
        ),
        (
            r#""categories": {"hazard.fraud": {"note": 0.1}, "hazard.fraud": {}}"#,
            "`hazard.fraud` stands twice",
            60,
        ),
        (
            r#""categories": {"hazard.fraud": {"mask": 0.1}}"#,
            "only data can be masked",
            32,
        ),
        (
            r#""extends": "strict", "sites": {"https://a.com": {}}"#,
            "is not a site",
            49,
        ),
        (
            r#""extends": "strict", "sites": {"a.com": {"disabled": ["iban", "nope"]}}"#,
            "unknown detector `nope`",
            63,
        ),
        (
            r#""extends": "strict", "sites": {"a.com": {"treshold": 1}}"#,
            "unknown field `treshold`",
            51,
        ),
        (
            r#""extends": "strict", "detectors": [{"id": "x", "term": "a"}], "sites": {"a.com": {"detectors": [{"id": "x", "term": "b"}]}}"#,
            "the detector id `x` is taken",
            104,
        ),
    ];
    for (fields, expected, column) in wrong {
        let text = format!("{{\"format\": 1, \"name\": \"x\",\n{fields}}}");
        let (line, found, message) = problem(&text);
        assert!(message.contains(expected), "{message}");
        assert_eq!((line, found), (2, column), "{fields}: {message}");
    }
    let (line, _, message) = problem("{\"format\": 1,\n \"name\": \"x\"}");
    assert!(message.contains("`extends`"), "{message}");
    assert_eq!(line, 1);
}

#[test]
fn columns_count_characters() {
    let (line, column, message) = problem("{\n \"name\": \"é日\", !}");
    assert_eq!((line, column), (2, 16), "{message}");
    // The newline itself is to blame.
    let (line, column, _) = problem("{\"name\": \"a\n\"}");
    assert!(line >= 1 && column >= 1);
}

#[test]
fn no_preset_masks_what_is_no_data() {
    for (name, _) in PRESETS {
        let preset = Policy::preset(name).unwrap();
        for &category in Category::ALL {
            let masks = preset.ladder(category).threshold(Action::Mask).is_some();
            assert!(
                !masks || category.group() == Group::Data,
                "{name}: {category}"
            );
        }
    }
}
