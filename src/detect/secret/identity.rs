//! Identity and other services.

use super::{FILLER, SHORT, TOKEN};
use crate::detect::Detector;
use crate::detect::validate::entropy;

/// The rows.
pub(super) const ROWS: &[Detector] = &[
    Detector {
        id: "ory-token",
        title: "Ory token",
        pattern: r"\bory_(?:pat|st|at|ac|rt)_[A-Za-z0-9_-]{32,100}(?:\.[A-Za-z0-9_-]{40,50})?",
        matches: &[
            "Voici la clé : «or¦y_pat_tXciEf6SqvcJHT2ONo8I5CM0xSkZeedJ», merci de vérifier",
            "(leaked: «or¦y_pat_0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9t»)",
            "O token «or¦y_pat_LPpApo5GgwkK5qYlOqpTSCxPCK53XbTc» expirou",
        ],
        ignores: &[
            ("ory_pat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("or¦y_pat_sbXyP3qOmJ", SHORT),
            ("ory_pat_name", "a name"),
        ],
        references: &["Ory: Tokens"],
        ..TOKEN
    },
    Detector {
        id: "authress-key",
        title: "Authress access key",
        pattern: r"\b(?:sc|ext|scauth|authress)_[a-z0-9]{5,30}\.[a-z0-9]{4,6}\.acc[_-][a-z0-9-]{10,32}\.[A-Za-z0-9+/_=-]{30,120}",
        matches: &[
            "token = '«sc¦_gytswnbocafd.7vza.acc-oemevkga7ify.vCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQ»'  # rotate",
            "Le jeton «sc¦_sle4cyjf6uzx.ckjn.acc-dt7382posn6z.WZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6» a fuité",
            "export SERVICE_TOKEN=«sc¦_yfam6010rc3g.fhys.acc-xycw0r02anpb.7UWcgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4X»",
        ],
        ignores: &[
            (
                "sc_xxxxxxxxxxxx.xxxx.acc-xxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("sc¦_zqo1c0niuoe5.u0tk", SHORT),
            ("sc_query.exe", "a command"),
        ],
        references: &["Authress: Service clients"],
        ..TOKEN
    },
    Detector {
        id: "okta-token",
        title: "Okta API token",
        pattern: r#"(?i:\bokta[a-z_ -]{0,24}["'`]?\s{0,3}(?:=>|:=|[:=]|\bis\b)\s{0,3}["'`]?|\bSSWS\s{1,2})(00[A-Za-z0-9_-]{40})"#,
        matches: &[
            "config:\nAuthorization: SSWS «00¦QS4js-XyP3qOmJhqdqNw_U8shZ7UWcgywhYHUC14»\n",
            "Im Log steht Authorization: SSWS «00¦C14s9-Cm7AXzbwnAperW_UTR1US1rx6lEsz5WLW1» im Klartext",
            "debug this: Authorization: SSWS «00¦LW1o2-pvbj4XECQWZfDj_3mtQTDWlUtXciEf6Sqv» thanks",
        ],
        ignores: &[
            (
                "Authorization: SSWS 00xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("Authorization: SSWS 00SqvcJ-T2ONo8I5CM", SHORT),
            ("Authorization: SSWS ${OKTA_TOKEN}", "a variable"),
        ],
        references: &["Okta: API tokens"],
        ..TOKEN
    },
    Detector {
        id: "stytch-secret",
        title: "Stytch secret",
        pattern: r"\bsecret-(?:live|test)-[A-Za-z0-9_=-]{36}",
        matches: &[
            "my «se¦cret-live-6eMsv-zAloOmn0LRZl_b0uP9tgoskmLPpApo» stopped working today",
            "Warum liefert «se¦cret-live-GgwkK-qYlOqpTSCxPC_53XbTcpQS4jsbXyP3» den Fehler 401?",
            "Il token «se¦cret-live-OmJhq-qNwcU8shZ7UW_gywhYHUC14s9xCm7A» non funziona più",
        ],
        ignores: &[
            ("secret-live-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("se¦cret-live-zbwnA-er", SHORT),
            ("secret-live-project", "words"),
        ],
        references: &["Stytch: API keys"],
        ..TOKEN
    },
    Detector {
        id: "workos-key",
        title: "WorkOS API key",
        pattern: r"\bsk_(?:live_|test_)?a2V5X[A-Za-z0-9]{60,}\b",
        matches: &[
            "Voici la clé : «sk¦_a2V5XXECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZ», merci de vérifier",
            "(leaked: «sk¦_a2V5X8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxP»)",
            "O token «sk¦_a2V5Xmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7U» expirou",
        ],
        ignores: &[
            (
                "sk_a2V5Xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("sk¦_a2V5XpTSCxPCK53Xb", SHORT),
            ("sk_a2V5X", "the prefix alone"),
        ],
        references: &["WorkOS: API keys"],
        ..TOKEN
    },
    Detector {
        id: "adobe-client-secret",
        title: "Adobe client secret",
        pattern: r"\bp8e-[A-Za-z0-9_-]{32}\b",
        matches: &[
            "token = '«p8¦e-8shZ7UWcgywhYHUC14s9xCm7AXzbwnAp»'  # rotate",
            "Le jeton «p8¦e-TR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZ» a fuité",
            "export SERVICE_TOKEN=«p8¦e-mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0»",
        ],
        ignores: &[
            ("p8e-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("p8¦e-edJui74L0ekZ", SHORT),
            ("p8e-commerce", "a word"),
        ],
        references: &["Adobe: OAuth credentials"],
        ..TOKEN
    },
    Detector {
        id: "svix-key",
        title: "Svix key",
        pattern: r"\b(?:testsk|sk)_[A-Za-z0-9_-]{32,40}\.(?:us|eu|ca|au|in)\b",
        validate: Some(entropy::is_random),
        matches: &[
            "please revoke «sk¦_P9tgoskmLPpApo5GgwkK5qYlOqpTSCxP.eu» asap",
            "my «sk¦_bTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7U.eu» stopped working today",
            "Warum liefert «sk¦_hYHUC14s9xCm7AXzbwnAperW7UTR1US1.eu» den Fehler 401?",
        ],
        ignores: &[
            ("sk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.eu", FILLER),
            ("sk¦_sz5WLW1o2Rpvbj", SHORT),
            ("sk_abc.eu", "too short"),
        ],
        references: &["Svix: Authentication"],
        ..TOKEN
    },
    Detector {
        id: "defined-networking-key",
        title: "Defined Networking API key",
        pattern: r"\bdnkey-[A-Z0-9]{26}-[A-Z0-9]{52}\b",
        matches: &[
            "my «dn¦key-JDGAYWIXE2GE0EJL1SR33FX5HB-GAIP8Y5BJB12OJKC87KGJH89SUH1MHXEMZ8PLCXMW3UGQIUN8SLQ» stopped working today",
            "Warum liefert «dn¦key-CXMW3UGQIUN8SLQ3DXFD0VOT5G-BPAILABPQIW3KWMVQCXZH45TR5IHN1NXQLCW5LLG6J3F8MU2M2LO» den Fehler 401?",
            "Il token «dn¦key-LLG6J3F8MU2M2LOLL4DS0Z0SFE-3VZ39B36YY85PJI3W3NSF8FZQMJDGAYWIXE2GE0EJL1SR33FX5HB» non funziona più",
        ],
        ignores: &[
            (
                "dnkey-XXXXXXXXXXXXXXXXXXXXXXXXXX-XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX",
                FILLER,
            ),
            ("dn¦key-E0EJL1SR33FX5H", SHORT),
            ("dnkey-name", "a name"),
        ],
        references: &["Defined Networking: API"],
        ..TOKEN
    },
    Detector {
        id: "adafruit-io-key",
        title: "Adafruit IO key",
        pattern: r"\baio_[A-Za-z0-9]{28}\b",
        matches: &[
            "Voici la clé : «ai¦o_YlOqpTSCxPCK53XbTcpQS4jsbXyP», merci de vérifier",
            "(leaked: «ai¦o_NwcU8shZ7UWcgywhYHUC14s9xCm7»)",
            "O token «ai¦o_rW7UTR1US1rx6lEsz5WLW1o2Rpvb» expirou",
        ],
        ignores: &[
            ("aio_xxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("ai¦o_DjS3mtQTDW", SHORT),
            ("aio_pika", "a package"),
        ],
        references: &["Adafruit IO: API"],
        ..TOKEN
    },
    Detector {
        id: "yandex-oauth-token",
        title: "Yandex OAuth token",
        pattern: r"\by[0-3]__?[A-Za-z0-9_-]{40,130}",
        validate: Some(entropy::is_random),
        matches: &[
            "token = '«y0¦_SkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5Gg»'  # rotate",
            "Le jeton «y0¦_hb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOm» a fuité",
            "export SERVICE_TOKEN=«y0¦_K53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXzb»",
        ],
        ignores: &[
            (
                "y0_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("y0¦_cgywhYHUC14s9xCm7", SHORT),
            ("y0_offset", "a variable"),
        ],
        references: &["Yandex: OAuth"],
        ..TOKEN
    },
    Detector {
        id: "vk-token",
        title: "VK access token",
        pattern: r"\bvk1\.a\.[A-Za-z0-9_-]{80,200}",
        matches: &[
            "please revoke «vk¦1.a.x6lEs-5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn_LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm» asap",
            "my «vk¦1.a.UtXci-f6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpT_CxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpv» stopped working today",
            "Warum liefert «vk¦1.a.L0ekZ-aE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8s_Z7UWcgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2» den Fehler 401?",
        ],
        ignores: &[
            (
                "vk1.a.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("vk¦1.a.mLPpA-o5GgwkK5", SHORT),
            ("vk1.alpha", "a name"),
        ],
        references: &["VK: Access tokens"],
        ..TOKEN
    },
];
