//! Databases.

use super::{FILLER, SHORT, TOKEN};
use crate::detect::Detector;
use crate::detect::validate::entropy;

/// The rows.
pub(super) const ROWS: &[Detector] = &[
    Detector {
        id: "planetscale-credential",
        title: "PlanetScale credential",
        pattern: r"\bpscale_(?:tkn|pw|oauth)_[A-Za-z0-9_.=-]{32,64}",
        matches: &[
            "please revoke «ps¦cale_pw_R1US1-x6lEsz5WLW1o2Rp_bj4XECQWZfDjS3mtQTDWl» asap",
            "my «ps¦cale_pw_tQTDW-UtXciEf6SqvcJHT_ONo8I5CM0xSkZeedJui74» stopped working today",
            "Warum liefert «ps¦cale_pw_dJui7-L0ekZJaE6eMsvCz_loOmn0LRZlhb0uP9tgosk» den Fehler 401?",
        ],
        ignores: &[
            (
                "pscale_pw_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("ps¦cale_pw_9tgos-mLPp", SHORT),
            ("pscale_pw_name", "a name"),
        ],
        references: &["PlanetScale: Service tokens"],
        ..TOKEN
    },
    Detector {
        id: "neon-api-key",
        title: "Neon API key",
        pattern: r"\bnapi_[a-z0-9]{60,70}\b",
        matches: &[
            "my «na¦pi_anpbfxi0sw8jpld4g7ckjnfd2233j62i4jdlrxidk5fagytswnbocafdt7382pos» stopped working today",
            "Warum liefert «na¦pi_xidk5fagytswnbocafdt7382posn6zqo1c0niuoe5pws7vza73obdxjg4wo7giwk» den Fehler 401?",
            "Il token «na¦pi_uoe5pws7vza73obdxjg4wo7giwk20u0tkmia9qaxupgaoemevkga7ifyfam6010r» non funziona più",
        ],
        ignores: &[
            (
                "napi_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("na¦pi_qaxupgaoemevkga", SHORT),
            ("napi_create_function", "a function"),
        ],
        references: &["Neon: API keys"],
        ..TOKEN
    },
    Detector {
        id: "aiven-credential",
        title: "Aiven credential",
        pattern: r"\bAVNS_[A-Za-z0-9_-]{19}",
        validate: Some(entropy::is_random),
        matches: &[
            "Voici la clé : «AV¦NS_JaE6eMsvCzAloOmn0LR», merci de vérifier",
            "(leaked: «AV¦NS_po5GgwkK5qYlOqpTSCx»)",
            "O token «AV¦NS_P3qOmJhqdqNwcU8shZ7» expirou",
        ],
        ignores: &[
            ("AVNS_xxxxxxxxxxxxxxxxxxx", FILLER),
            ("AV¦NS_7AXzb", SHORT),
            ("AVNS_PASSWORD", "a name"),
        ],
        references: &["Aiven: Service passwords"],
        ..TOKEN
    },
    Detector {
        id: "clickhouse-cloud-key",
        title: "ClickHouse Cloud key secret",
        pattern: r"\b4b1d[A-Za-z0-9]{38}\b",
        validate: Some(entropy::is_random),
        matches: &[
            "token = '«4b¦1dbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2O»'  # rotate",
            "Le jeton «4b¦1dONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAl» a fuité",
            "export SERVICE_TOKEN=«4b¦1dloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYl»",
        ],
        ignores: &[
            ("4b1dxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("4b¦1dlOqpTSCxPCK53X", SHORT),
            ("4b1d is the prefix", "the prefix alone"),
        ],
        references: &["ClickHouse Cloud: API keys"],
        ..TOKEN
    },
    Detector {
        id: "mongodb-atlas-secret",
        title: "MongoDB Atlas service account secret",
        pattern: r"\bmdb_sa_sk_[A-Za-z0-9_-]{40}",
        matches: &[
            "please revoke «md¦b_sa_sk_wcU8s-Z7UWcgywhYHUC1_s9xCm7AXzbwnAperW7U» asap",
            "my «md¦b_sa_sk_W7UTR-US1rx6lEsz5WLW_o2Rpvbj4XECQWZfDjS3» stopped working today",
            "Warum liefert «md¦b_sa_sk_jS3mt-TDWlUtXciEf6Sq_cJHT2ONo8I5CM0xSkZe» den Fehler 401?",
        ],
        ignores: &[
            ("mdb_sa_sk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("md¦b_sa_sk_kZeed-ui74", SHORT),
            ("mdb_sa_id_66b0c1d2e3f4", "the id is public"),
        ],
        references: &["MongoDB Atlas: Service accounts"],
        ..TOKEN
    },
    Detector {
        id: "confluent-secret",
        title: "Confluent Cloud secret",
        pattern: r"\bcflt[A-Za-z0-9+/]{60}",
        matches: &[
            "my «cf¦ltb0uP+tgoskmLPpApo5GgwkK5qYlOqp/SCxPCK53XbTcpQS4jsbXyP3qOmJhq» stopped working today",
            "Warum liefert «cf¦lt53Xb+cpQS4jsbXyP3qOmJhqdqNwcU8/hZ7UWcgywhYHUC14s9xCm7AXzbwnA» den Fehler 401?",
            "Il token «cf¦ltgywh+HUC14s9xCm7AXzbwnAperW7UT/1US1rx6lEsz5WLW1o2Rpvbj4XECQW» non funziona più",
        ],
        ignores: &[
            (
                "cfltxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("cf¦lt6lEs+5WLW1o2Rpvb", SHORT),
            ("cfltd", "a word"),
        ],
        references: &["Confluent Cloud: API keys"],
        ..TOKEN
    },
];
