//! Texts that look like secrets to a careless detector and must never alarm.

use funambule::{Policy, Screener};

const QUIET: &[(&str, &str)] = &[
    (
        "the key id of AWS's manuals",
        "aws_access_key_id = AKIAIOSFODNN7EXAMPLE",
    ),
    (
        "the secret of AWS's manuals",
        "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    ),
    ("a filler", "API_KEY=xxxxxxxxxxxxxxxxxxxxxxxx"),
    ("asterisks", "password: ************"),
    (
        "a stand-in in angle brackets",
        "Authorization: Bearer <token>",
    ),
    ("a stand-in in words", "OPENAI_API_KEY=your-api-key"),
    ("a stand-in of manuals", "POSTGRES_PASSWORD: changeme"),
    ("a variable of a shell", "export TOKEN=${GITHUB_TOKEN}"),
    (
        "a variable of a workflow",
        "token: ${{ secrets.NPM_TOKEN }}",
    ),
    (
        "a variable of Node",
        "const apiKey = process.env.STRIPE_SECRET_KEY;",
    ),
    (
        "a variable of Python",
        "password = os.environ.get('DB_PASSWORD_V2')",
    ),
    (
        "a type",
        "interface Login { password: string; apiKey?: string }",
    ),
    ("a call", "token = tokenizer.encode(text, max_length=512)"),
    (
        "a commit",
        "fixed in 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
    ),
    (
        "a content hash",
        "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    ),
    (
        "an integrity hash",
        "integrity sha512-k7Qm2ZxTn8RwVb4Yc1LsHd9JfKpGeUo3AiXtMy6WzNqk7Qm2ZxTn8RwVb4Yc1LsHd9JfKpGeUo3AiXtMy6WzNq==",
    ),
    (
        "an id",
        "request 6f1c2d3e-4b5a-4c7d-8e9f-0a1b2c3d4e5f failed",
    ),
    ("a time", "2024-05-17T08:31:22.123456Z 1715934682123"),
    ("a version", "tokio v1.38.0-rc.2+build.20240517"),
    ("a book", "ISBN 978-2-07-036822-8"),
    ("a parcel", "tracking number 1Z999AA10123456784"),
    ("pi", "3.14159265358979323846264338327950288419716939937510"),
    ("e", "2.71828182845904523536028747135266249775724709369995"),
    (
        "minified code",
        "!function(e,t){var n=e.key||t.token;for(var r=0;r<n.length;r++)n[r]=n[r]^t.pass[r%8]}(a,b);",
    ),
    (
        "lorem ipsum",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt",
    ),
    (
        "a public SSH key",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFEIqoCgbwUUNIThjQuTVHEhs4FRpYzpSYL1aoZ5o74S",
    ),
    (
        "an inline image",
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk",
    ),
    (
        "a question",
        "How do I reset my password? The password is case-sensitive and at least 12 characters.",
    ),
    (
        "a question in French",
        "Comment changer mon mot de passe ? Le mot de passe est trop court.",
    ),
    (
        "an explanation",
        "A JWT has three parts: eyJhbGciOiJIUzI1NiJ9 is the header.",
    ),
    (
        "the database of a manual",
        "postgres://user:password@localhost:5432/mydb",
    ),
    (
        "a model",
        "tokenizer = AutoTokenizer.from_pretrained('bert-base-uncased-v2')",
    ),
];

#[test]
fn look_alikes_of_secrets_never_alarm() {
    let screener = Screener::new(Policy::preset("observe").unwrap()).unwrap();
    let alarms: Vec<String> = QUIET
        .iter()
        .filter_map(|(what, text)| {
            let verdict = screener.screen(text);
            let finding = verdict
                .findings()
                .iter()
                .find(|finding| finding.category().id() == "secret.credential")?;
            Some(format!("{what}: {} in {text:?}", finding.detector()))
        })
        .collect();
    assert!(alarms.is_empty(), "{}", alarms.join("\n"));
}
