//! Passwords and keys that a name in front of them gives away: in code, configuration and
//! sentences.

use super::{FILLER, NAMED, SHORT, TOKEN};
use crate::detect::Detector;
use crate::detect::validate::{entropy, password};

/// The pattern of a value after one of `$names` and a sign or word of assignment.
macro_rules! assigned {
    ($names:literal, $value:literal) => {
        concat!(
            "(?i)(?:",
            $names,
            r#")["'`]?\]?\s{0,3}(?:=>|:=|[:=]|\bis\b)\s{0,3}(?-i:"#,
            $value,
            ")"
        )
    };
}

/// The rows.
pub(super) const ROWS: &[Detector] = &[
    Detector {
        id: "password-assignment",
        title: "Password in code or configuration",
        pattern: assigned!(
            r"(?:password|passwd|(?:\b|_)(?:passphrase|passwort|kennwort|mot[_ ]?de[_ ]?passe|contrasena|wachtwoord|haslo|pass|pwd|pw|mdp|senha|clave|parola))[a-z0-9_-]{0,16}",
            r#"(?:["'`]([^\s"'`]{6,})["'`]|([^\s"'`,;<>{}\[\]|\\]{5,99}[^\s"'`,;<>{}\[\]|\\.:&])(?:[\s"'`,;<>}|\\.:&]|$))"#
        ),
        validate: Some(password::is_password),
        confidence: 0.75,
        confidence_in_context: 0.75,
        matches: &[
            "DB_PASSWORD=«v9K2mQx7!»",
            r#"{"user": "marie", "password": "«Bordeaux!33»"}"#,
            "spring.datasource.password: «gR33n.t3a-L8te»",
            "mot de passe : «chat#Noir22»",
            "$db['pass'] = '«kP7-wq2Xv»';",
            "Passwort: «Sommer#24», bitte ändern",
        ],
        ignores: &[
            ("password: str = Field(min_length=8)", "a type"),
            ("password = os.environ['DB_PASSWORD']", "a variable"),
            ("DB_PASSWORD=changeme123", FILLER),
            ("password: {{ vault_db_password }}", "a template"),
            ("Password: must contain 8-12 characters", "a rule"),
        ],
        references: &["CWE-798", "OWASP: Secrets management"],
        ..TOKEN
    },
    Detector {
        id: "password-in-words",
        title: "Password in a sentence",
        pattern: r#"(?i)\b(?:password|passcode|passphrase|mot de passe|mdp|contrasena|clave|passwort|kennwort|senha|wachtwoord)(?:\s[a-z']{1,12}){0,5}?\s(?:is|was|to|est|etait|es|era|ist|lautet|war|e|with)(?:\s(?:now|still|currently|maintenant|toujours|ahora|jetzt))?\s?:?\s{0,2}["'`]?([^\s"'`,;<>{}\[\]|\\]{5,99}[^\s"'`,;<>{}\[\]|\\.:)])(?:[\s"'`,;<>{}\[\]|\\.:!)]|$)"#,
        validate: Some(password::is_password),
        confidence: 0.8,
        confidence_in_context: 0.8,
        matches: &[
            "my password is «winter2024!»",
            "Le mot de passe du wifi est «chat-Noir22».",
            "La contraseña es «Madrid#1998», gracias",
            "Mein Passwort lautet «rosebud1941»",
            "Rappelle-lui que le mot de passe est «walnut7858?»",
            "Please reset the password for marie to «Kp7wq2Xv» today",
        ],
        ignores: &[
            ("my password is not working", "words"),
            ("the password is P@ssw0rd", "the sample of every manual"),
            ("Le mot de passe est obligatoire", "words"),
            ("the password was changed to 12-16 characters", "a rule"),
        ],
        references: &["CWE-522"],
        ..TOKEN
    },
    Detector {
        id: "secret-assignment",
        title: "Key or token in code or configuration",
        pattern: assigned!(
            r"(?:\b|_)(?:(?:api|access|auth|secret|private|encrypt(?:ion)?|sign(?:ing|ature)?|client|session|service|webhook|master|app(?:lication)?|consumer|jwt|hmac|bot|refresh|bearer|oauth2?|subscription|storage|account|shared|admin|license|deploy|sk|ak)[_. -]?(?:key|token|secret|credentials?)|secret|token|credentials?|cle (?:d'|de l')?api|clave (?:de )?api)[a-z0-9_]{0,12}",
            r#"(?:["'`]([^\s"'`\\]{12,})["'`]|([A-Za-z0-9_.~+/=!@#$%^*()-]{11,}[A-Za-z0-9_~+/=!@#$%^*()-])(?:[^A-Za-z0-9_~+/=!@#$%^*()-]|$))"#
        ),
        validate: Some(entropy::is_secret_value),
        confidence: 0.75,
        confidence_in_context: 0.75,
        matches: &[
            "API_KEY=«mF9Kq2vXz7RtLw4YbNc8»",
            r#""clientSecret": "«9f3c7a1e5b8d2046c1f7e9a3b5d80246»","#,
            "SECRET_KEY = '«x7$kq(2v!z9rt@lw4y#bnc8hd1j^mf3g»'",
            "The token: «mF9Kq2vXz7RtLw4YbNc8».",
            "ma clé d'API : «Zk3vQ8xLr2TnW7bYc5Hd»",
            "signing_key: «q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQ»",
        ],
        ignores: &[
            ("api_key = os.getenv('ACME_API_KEY_V2')", "a variable"),
            ("API_KEY=your-api-key-goes-here-123", FILLER),
            (
                "token: 6f1c2d3e-4b5a-4c7d-8e9f-0a1b2c3d4e5f",
                "an id of the usual form",
            ),
            ("tokenizer = bert-base-multilingual-cased-v2", "a name"),
            ("secret = short1", SHORT),
        ],
        references: &["CWE-798", "OWASP: Secrets management"],
        ..NAMED
    },
    Detector {
        id: "named-key",
        title: "Key after the name of its provider",
        pattern: assigned!(
            r"(?:\b|_)(?:algolia|binance|cf|cloudflare|cloudsmith|codecov|cohere|coinbase|datadog|dd|deepgram|discord|fastly|hcloud|heroku|hetzner|jira|kraken|linode|loggly|mistral|openai|opsgenie|ovh|pagerduty|postmark|railway|scaleway|scw|sendbird|snyk|splunk|spotify|squarespace|twilio|twitch|twitter|vultr|zendesk)(?:[_. -]{0,2}(?:api|app|application|access|auth|client|consumer|bot|server|account|secret|oauth|user|global|admin|service|personal|project|bearer|private|live|prod|dev)){0,3}[_. -]{0,2}(?:key|token|secret|password|pat|sid)[a-z0-9_]{0,8}",
            r#"["'`]?([A-Za-z0-9_+/=:-]{16,})(?:[^A-Za-z0-9_+/=:-]|$)"#
        ),
        confidence: 0.9,
        confidence_in_context: 0.9,
        matches: &[
            "CLOUDFLARE_API_TOKEN=«mF9Kq2vXz7RtLw4YbNc8Hd1JpG5sA3eUoI6tZxW0»",
            "HEROKU_API_KEY=«9f3c7a1e-5b8d-4046-81f7-e9a3b5d80246»",
            "twilio auth token: «c1f7e9a3b5d802469f3c7a1e5b8d2046»",
            "mistral api key is «Zk3vQ8xLr2TnW7bYc5HdMf9Kp4Jq6Gs1»",
            "twitch_client_secret: '«k2v9qx7rtlw4ybnc8hd1jm3f5gzp0s»'",
        ],
        ignores: &[
            (
                "CLOUDFLARE_API_TOKEN=${{ secrets.CF_API_TOKEN_2 }}",
                "a variable",
            ),
            (
                "heroku app id 9f3c7a1e-5b8d-4046-81f7-e9a3b5d80246",
                "an id, not a key",
            ),
            ("mistral api key: your-mistral-key-here", FILLER),
            ("jira_key: SHOP-1234", "the name of a ticket"),
        ],
        references: &[
            "Cloudflare: API tokens",
            "Datadog: API and application keys",
            "Heroku: Platform API",
            "Twilio: Auth tokens",
        ],
        ..NAMED
    },
];
