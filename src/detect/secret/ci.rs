//! Continuous integration and code quality.

use super::{FILLER, SHORT, TOKEN};
use crate::detect::Detector;

/// The rows.
pub(super) const ROWS: &[Detector] = &[
    Detector {
        id: "circleci-token",
        title: "CircleCI token",
        pattern: r"\bCCI(?:PAT|PRJ)_[A-Za-z0-9]{20,24}_[a-f0-9]{40}\b",
        matches: &[
            "my «CC¦IPAT_TR1US1rx6lEsz5WLW1o2Rp_0f7c9892818b5db67ef02ff02bd6238315ae27b3» stopped working today",
            "Warum liefert «CC¦IPAT_edJui74L0ekZJaE6eMsvCz_e5eff0c1bd91ac7280a5fb93593caebcd8b36edd» den Fehler 401?",
            "Il token «CC¦IPAT_bTcpQS4jsbXyP3qOmJhqdq_f5d4bafe92587d0c80f1efc8acbb9b4ed88eaa5f» non funziona più",
        ],
        ignores: &[
            (
                "CCIPAT_xxxxxxxxxxxxxxxxxxxxxx_0000000000000000000000000000000000000000",
                FILLER,
            ),
            ("CC¦IPAT_sz5WLW1o2Rpvb", SHORT),
            ("CCIPAT_TOKEN", "a name"),
        ],
        references: &["CircleCI: API tokens"],
        ..TOKEN
    },
    Detector {
        id: "buildkite-token",
        title: "Buildkite API token",
        pattern: r"\bbkua_[a-f0-9]{40}\b",
        matches: &[
            "Voici la clé : «bk¦ua_d799b352f79e96265068ccd1c4e5eff0c1bd91ac», merci de vérifier",
            "(leaked: «bk¦ua_1ac7280a5fb93593caebcd8b36edd88f7242787f»)",
            "O token «bk¦ua_87f0d7bcfabe1ba0a6c92a52b0f5d4bafe92587d» expirou",
        ],
        ignores: &[
            ("bkua_0000000000000000000000000000000000000000", FILLER),
            ("bk¦ua_87d0c80f1efc8ac", SHORT),
            ("bkua_token", "a name"),
        ],
        references: &["Buildkite: API access tokens"],
        ..TOKEN
    },
    Detector {
        id: "harness-token",
        title: "Harness API key",
        pattern: r"\b(?:pat|sat)\.[A-Za-z0-9_-]{22}\.[a-f0-9]{24}\.[A-Za-z0-9]{20}\b",
        matches: &[
            "token = '«pa¦t.vbj4XECQWZfDjS3mtQTDWl.f02bd6238315ae27b3bfcf4b.AloOmn0LRZlhb0uP9tgo»'  # rotate",
            "Le jeton «pa¦t.YlOqpTSCxPCK53XbTcpQS4.e1ba0a6c92a52b0f5d4bafe9.rW7UTR1US1rx6lEsz5WL» a fuité",
            "export SERVICE_TOKEN=«pa¦t.DjS3mtQTDWlUtXciEf6Sqv.5ae27b3bfcf4be4d799b352f.hb0uP9tgoskmLPpApo5G»",
        ],
        ignores: &[
            (
                "pat.xxxxxxxxxxxxxxxxxxxxxx.000000000000000000000000.xxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("pa¦t.K53XbTcpQS4jsbXy", SHORT),
            ("pat.name.first", "code"),
        ],
        references: &["Harness: API keys"],
        ..TOKEN
    },
    Detector {
        id: "sonar-token",
        title: "SonarQube token",
        pattern: r"\bsq[upa]_[a-f0-9]{40}\b",
        matches: &[
            "please revoke «sq¦p_2818b5db67ef02ff02bd6238315ae27b3bfcf4be» asap",
            "my «sq¦p_4be4d799b352f79e96265068ccd1c4e5eff0c1bd» stopped working today",
            "Warum liefert «sq¦p_1bd91ac7280a5fb93593caebcd8b36edd88f7242» den Fehler 401?",
        ],
        ignores: &[
            ("sqp_0000000000000000000000000000000000000000", FILLER),
            ("sq¦p_242787f0d7bcfab", SHORT),
            ("sqa_session", "a variable"),
        ],
        references: &["SonarQube: User tokens"],
        ..TOKEN
    },
    Detector {
        id: "snyk-token",
        title: "Snyk token",
        pattern: r"\bsnyk_(?:uat|sat|rt)\.[a-f0-9]{8}\.[A-Za-z0-9_-]{100,}",
        validate: None,
        matches: &[
            "my «sn¦yk_uat.e92587d0.o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqp» stopped working today",
            "Warum liefert «sn¦yk_uat.f02ff02b.svCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXzbwnAperW7UT» den Fehler 401?",
            "Il token «sn¦yk_uat.a5fb9359.hqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZee» non funziona più",
        ],
        ignores: &[
            ("snyk_uat.1a2b3c4d.<token>", "cut off"),
            ("sn¦yk_uat.f1efc8ac.QW", SHORT),
            ("snyk_uat.json", "a file"),
        ],
        references: &["Snyk: API tokens"],
        ..TOKEN
    },
    Detector {
        id: "launchdarkly-key",
        title: "LaunchDarkly key",
        pattern: r"\b(?:sdk|api|mob)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b",
        matches: &[
            "Voici la clé : «sd¦k-38315ae2-7b3b-4fcf-84be-4d799b352f79», merci de vérifier",
            "(leaked: «sd¦k-68ccd1c4-e5ef-4f0c-81bd-91ac7280a5fb»)",
            "O token «sd¦k-ebcd8b36-edd8-48f7-8242-787f0d7bcfab» expirou",
        ],
        ignores: &[
            ("sdk-00000000-0000-0000-0000-000000000000", FILLER),
            ("sd¦k-c92a52b0-f5d4-", SHORT),
            ("sdk-1.2.3-linux-x64", "a version"),
        ],
        references: &["LaunchDarkly: Keys"],
        ..TOKEN
    },
    Detector {
        id: "nx-cloud-token",
        title: "Nx Cloud token",
        pattern: r#"(?i)\bNX_CLOUD_(?:AUTH|ACCESS)_TOKEN["'`]?\s{0,2}[=:]\s{0,2}["'`]?([A-Za-z0-9=]{40,})\b"#,
        matches: &[
            "config:\nNX_CLOUD_ACCESS_TOKEN=«US¦1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5C»\n",
            "Im Log steht NX_CLOUD_ACCESS_TOKEN=«TD¦WlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0L» im Klartext",
            "debug this: NX_CLOUD_ACCESS_TOKEN=«ui¦74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSC» thanks",
        ],
        ignores: &[
            (
                "NX_CLOUD_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("NX_CLOUD_ACCESS_TOKEN=goskmLPpApo5GgwkK5qY", SHORT),
            ("NX_CLOUD_ACCESS_TOKEN=$TOKEN", "a variable"),
        ],
        references: &["Nx: Access tokens"],
        ..TOKEN
    },
];
