//! Other clouds.

use super::{FILLER, SHORT, TOKEN};
use crate::detect::Detector;

/// The rows.
pub(super) const ROWS: &[Detector] = &[
    Detector {
        id: "digitalocean-token",
        title: "DigitalOcean token",
        pattern: r"\bdo[opr]_v1_[a-f0-9]{64}\b",
        matches: &[
            "Voici la clé : «do¦p_v1_e4d799b352f79e96265068ccd1c4e5eff0c1bd91ac7280a5fb93593caebcd8b3», merci de vérifier",
            "(leaked: «do¦p_v1_d91ac7280a5fb93593caebcd8b36edd88f7242787f0d7bcfabe1ba0a6c92a52b»)",
            "O token «do¦p_v1_2787f0d7bcfabe1ba0a6c92a52b0f5d4bafe92587d0c80f1efc8acbb9b4ed88e» expirou",
        ],
        ignores: &[
            (
                "dop_v1_0000000000000000000000000000000000000000000000000000000000000000",
                FILLER,
            ),
            ("do¦p_v1_2587d0c80f1ef", SHORT),
            ("dop_v1_ is the prefix", "the prefix alone"),
        ],
        references: &["DigitalOcean: Personal access tokens"],
        ..TOKEN
    },
    Detector {
        id: "alibaba-access-key-id",
        title: "Alibaba Cloud access key id",
        pattern: r"\bLTAI[A-Za-z0-9]{16,24}\b",
        confidence: 0.9,
        confidence_in_context: 0.9,
        matches: &[
            "token = '«LT¦AIRpvbj4XECQWZfDjS3mtQ»'  # rotate",
            "Le jeton «LT¦AIHT2ONo8I5CM0xSkZeedJ» a fuité",
            "export SERVICE_TOKEN=«LT¦AICzAloOmn0LRZlhb0uP9t»",
        ],
        ignores: &[
            ("LTAIxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("LT¦AI5qYlOq", SHORT),
            ("LTAIR is a code", "a code"),
        ],
        references: &["Alibaba Cloud: AccessKey pair"],
        ..TOKEN
    },
    Detector {
        id: "tencent-secret-id",
        title: "Tencent Cloud secret id",
        pattern: r"\bAKID[A-Za-z0-9]{32}\b",
        confidence: 0.9,
        confidence_in_context: 0.9,
        matches: &[
            "please revoke «AK¦IDdqNwcU8shZ7UWcgywhYHUC14s9xCm7AX» asap",
            "my «AK¦IDperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4» stopped working today",
            "Warum liefert «AK¦IDZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo» den Fehler 401?",
        ],
        ignores: &[
            ("AKIDxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("AK¦ID0xSkZeedJui7", SHORT),
            ("AKIDS born in 2004", "a word"),
        ],
        references: &["Tencent Cloud: API 3.0 credentials"],
        ..TOKEN
    },
    Detector {
        id: "heroku-api-key",
        title: "Heroku API key",
        pattern: r"\bHRKU-(?:AA[A-Za-z0-9_-]{58}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})",
        matches: &[
            "my «HR¦KU-AAZlhb0-P9tgoskmLPpApo5GgwkK5qY_OqpTSCxPCK53XbTcpQS4jsbXyP3q» stopped working today",
            "Warum liefert «HR¦KU-AAPCK53-bTcpQS4jsbXyP3qOmJhqdqN_cU8shZ7UWcgywhYHUC14s9xCm7AX» den Fehler 401?",
            "Il token «HR¦KU-AAUWcgy-hYHUC14s9xCm7AXzbwnAper_7UTR1US1rx6lEsz5WLW1o2Rpvbj4» non funziona più",
        ],
        ignores: &[
            (
                "HRKU-AAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("HR¦KU-AA1rx6l-sz5WLW1", SHORT),
            ("HRKU-AA", "the prefix alone"),
        ],
        references: &["Heroku: Platform API OAuth"],
        ..TOKEN
    },
    Detector {
        id: "fly-token",
        title: "Fly.io token",
        pattern: r"\b(?:fo1_[A-Za-z0-9_-]{43}|fm[12][ar]?_[A-Za-z0-9+/]{100,}={0,3})",
        validate: None,
        matches: &[
            "Voici la clé : «fo¦1_WlUtX-iEf6SqvcJHT2ONo_I5CM0xSkZeedJui74L0ek», merci de vérifier",
            "(leaked: «fo¦1_74L0e-ZJaE6eMsvCzAloO_n0LRZlhb0uP9tgoskmLPp»)",
            "O token «fo¦1_skmLP-Apo5GgwkK5qYlOq_TSCxPCK53XbTcpQS4jsbX» expirou",
        ],
        ignores: &[
            ("fm2_lJPECAAAAAAAA... and so on", "cut off"),
            ("fo¦1_S4jsb-yP3qOmJhqd", SHORT),
            ("fm2_radio=on", "a variable"),
        ],
        references: &["Fly.io: Access tokens"],
        ..TOKEN
    },
    Detector {
        id: "scaleway-access-key",
        title: "Scaleway access key",
        pattern: r"\bSCW[A-Z0-9]{17}\b",
        confidence: 0.85,
        confidence_in_context: 0.85,
        matches: &[
            "token = '«SC¦WXQLCW5LLG6J3F8MU2»'  # rotate",
            "Le jeton «SC¦WQSED1N3VZ39B36YY8» a fuité",
            "export SERVICE_TOKEN=«SC¦WWIXE2GE0EJL1SR33F»",
        ],
        ignores: &[
            ("SCWXXXXXXXXXXXXXXXXX", FILLER),
            ("SC¦WY5BJB1", SHORT),
            ("SCW_DEFAULT_REGION=fr-par", "a region"),
        ],
        references: &["Scaleway: IAM API keys"],
        ..TOKEN
    },
    Detector {
        id: "yandex-api-key",
        title: "Yandex Cloud API key",
        pattern: r"\bAQVN[A-Za-z0-9_-]{35,38}",
        matches: &[
            "please revoke «AQ¦VNgwkK5-YlOqpTSCxPCK_3XbTcpQS4jsbXyP3q» asap",
            "my «AQ¦VNmJhqd-NwcU8shZ7UWc_ywhYHUC14s9xCm7AX» stopped working today",
            "Warum liefert «AQ¦VNbwnAp-rW7UTR1US1rx_lEsz5WLW1o2Rpvbj4» den Fehler 401?",
        ],
        ignores: &[
            ("AQVNxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("AQ¦VNECQWZ-DjS3mtQT", SHORT),
            ("AQVN: 12.4", "a ticker"),
        ],
        references: &["Yandex Cloud: API keys"],
        ..TOKEN
    },
    Detector {
        id: "yandex-iam-token",
        title: "Yandex Cloud IAM token",
        pattern: r"\bt1\.[A-Za-z0-9_-]{40,}={0,2}\.[A-Za-z0-9_-]{86}={0,2}",
        matches: &[
            "my «t1¦.I5CM0-SkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpAp_5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgy.n0LRZ-hb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPC_53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhY» stopped working today",
            "Warum liefert «t1¦.TSCxP-K53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7_XzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtX.shZ7U-cgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1r_6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciE» den Fehler 401?",
            "Il token «t1¦.R1US1-x6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2O_o8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLP.tQTDW-UtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74_0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpAp» non funziona più",
        ],
        ignores: &[
            (
                "t1.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("t1¦.dJui7-L0ekZJaE6eM", SHORT),
            ("t1.id = t2.id", "SQL"),
        ],
        references: &["Yandex Cloud: IAM tokens"],
        ..TOKEN
    },
    Detector {
        id: "openshift-token",
        title: "OpenShift token",
        pattern: r"\bsha256~[A-Za-z0-9_-]{43}",
        matches: &[
            "Voici la clé : «sh¦a256~TcpQS-jsbXyP3qOmJhqdq_wcU8shZ7UWcgywhYHUC14», merci de vérifier",
            "(leaked: «sh¦a256~YHUC1-s9xCm7AXzbwnApe_W7UTR1US1rx6lEsz5WLW1»)",
            "O token «sh¦a256~z5WLW-o2Rpvbj4XECQWZf_jS3mtQTDWlUtXciEf6Sqv» expirou",
        ],
        ignores: &[
            ("sha256~xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("sh¦a256~Ef6Sq-cJHT2ON", SHORT),
            ("sha256:9f86d081884c7d659a2feaa0c55ad015", "a content hash"),
        ],
        references: &["OpenShift: Managing OAuth access tokens"],
        ..TOKEN
    },
];
