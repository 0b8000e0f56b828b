//! Monitoring, analytics and scraping.

use super::{FILLER, SHORT, TOKEN};
use crate::detect::Detector;
use crate::detect::validate::{crc32, entropy, token};

/// The rows.
pub(super) const ROWS: &[Detector] = &[
    Detector {
        id: "sentry-token",
        title: "Sentry token",
        pattern: r"\bsntry(?:u_[a-f0-9]{64}\b|s_eyJ[A-Za-z0-9+/=_-]{80,160})",
        matches: &[
            "please revoke «sn¦tryu_88f7242787f0d7bcfabe1ba0a6c92a52b0f5d4bafe92587d0c80f1efc8acbb9b» asap",
            "my «sn¦tryu_4bafe92587d0c80f1efc8acbb9b4ed88eaa5f6f63245fa09cbd4a316e89f0f7c» stopped working today",
            "Warum liefert «sn¦tryu_6f63245fa09cbd4a316e89f0f7c9892818b5db67ef02ff02bd6238315ae27b3b» den Fehler 401?",
        ],
        ignores: &[
            (
                "sntryu_0000000000000000000000000000000000000000000000000000000000000000",
                FILLER,
            ),
            ("sn¦tryu_b67ef02ff02bd", SHORT),
            ("sntryu_token", "a name"),
        ],
        references: &["Sentry: Auth tokens"],
        ..TOKEN
    },
    Detector {
        id: "newrelic-key",
        title: "New Relic key",
        pattern: r"\b(?:NRAK-[A-Z0-9]{27}|NRII-[A-Za-z0-9_-]{32}|NRJS-[a-f0-9]{19}|[a-f0-9]{36}(?:FFFF)?NRAL)\b",
        matches: &[
            "my «NR¦AK-P8Y5BJB12OJKC87KGJH89SUH1MH» stopped working today",
            "Warum liefert «NR¦AK-W3UGQIUN8SLQ3DXFD0VOT5G2NOS» den Fehler 401?",
            "Il token «NR¦AK-ILABPQIW3KWMVQCXZH45TR5IHN1» non funziona più",
        ],
        ignores: &[
            ("NRAK-XXXXXXXXXXXXXXXXXXXXXXXXXXX", FILLER),
            ("NR¦AK-6J3F8MU2M", SHORT),
            ("NRAK-KEY", "a name"),
        ],
        references: &["New Relic: API keys"],
        ..TOKEN
    },
    Detector {
        id: "grafana-token",
        title: "Grafana service account token",
        pattern: r"\bglsa_[A-Za-z0-9]{32}_[a-f0-9]{8}\b",
        validate: Some(crc32::is_grafana_token),
        confidence: 1.0,
        confidence_in_context: 1.0,
        matches: &[
            "Voici la clé : «gl¦sa_4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJ_c457d989», merci de vérifier",
            "(leaked: «gl¦sa_o8I5CM0xSkZeedJui74L0ekZJaE6eMsv_adc3cdcb»)",
            "O token «gl¦sa_Omn0LRZlhb0uP9tgoskmLPpApo5GgwkK_118f64e2» expirou",
        ],
        ignores: &[
            ("glsa_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_4e8e755e", FILLER),
            ("gl¦sa_qpTSCxPCK53XbTc", SHORT),
            ("glsa_list", "a function"),
        ],
        references: &["Grafana: Service accounts"],
        ..TOKEN
    },
    Detector {
        id: "grafana-cloud-token",
        title: "Grafana Cloud token",
        pattern: r"\bglc_eyJ[A-Za-z0-9+/]{50,200}={0,3}",
        matches: &[
            "token = '«gl¦c_eyJU8shZ7UWcgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6»'  # rotate",
            "Le jeton «gl¦c_eyJUTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE» a fuité",
            "export SERVICE_TOKEN=«gl¦c_eyJ3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5»",
        ],
        ignores: &[
            (
                "glc_eyJxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("gl¦c_eyJeedJui74L0ekZ", SHORT),
            ("glc_eyJ", "the prefix alone"),
        ],
        references: &["Grafana Cloud: Access policies"],
        ..TOKEN
    },
    Detector {
        id: "grafana-api-key",
        title: "Grafana API key",
        pattern: r"\beyJrIjoi[A-Za-z0-9+/]{60,200}={0,3}",
        matches: &[
            "please revoke «ey¦JrIjoiuP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC» asap",
            "my «ey¦JrIjoiXbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WL» stopped working today",
            "Warum liefert «ey¦JrIjoiwhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6S» den Fehler 401?",
        ],
        ignores: &[
            (
                "eyJrIjoixxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("ey¦JrIjoiEsz5WLW1o2Rp", SHORT),
            ("eyJrIjoi...", "cut off"),
        ],
        references: &["Grafana: API keys (deprecated)"],
        ..TOKEN
    },
    Detector {
        id: "dynatrace-token",
        title: "Dynatrace token",
        pattern: r"\bdt0[a-z]\d\d\.[A-Z2-7]{8,24}\.[A-Z2-7]{64}\b",
        matches: &[
            "my «dt¦0c01.6X2DVEX77Q2INUY647E42RKX.UZW7IVFCOMBFFBLKGVP7SI32TA6W7HWQ3HBBRKVXOFGK7PELEDZTCS7HLKGGLUMW» stopped working today",
            "Warum liefert «dt¦0c01.KVXOFGK7PELEDZTCS7HLKGGL.FYELCMAQFS3BKDE334F5ATX2FHNV6D62V52EYQ67EJQWUHTBXGU3ODLMY6BFQO4Z» den Fehler 401?",
            "Il token «dt¦0c01.Q67EJQWUHTBXGU3ODLMY6BFQ.3M4PP6T2ZFJJ5FQUENNI3N5O7F6X2DVEX77Q2INUY647E42RKX7EKWE4WGT4672U» non funziona più",
        ],
        ignores: &[
            (
                "dt0c01.AAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                FILLER,
            ),
            ("dt¦0c01.INUY647E42RKX", SHORT),
            ("dt0c01.PUBLICPART", "the public part alone"),
        ],
        references: &["Dynatrace: Access tokens"],
        ..TOKEN
    },
    Detector {
        id: "honeycomb-key",
        title: "Honeycomb key",
        pattern: r"\bhc[abcx][mi][ck]_[a-z0-9]{58}\b",
        matches: &[
            "Voici la clé : «hc¦aik_e4cyjf6uzxycw0r02anpbfxi0sw8jpld4g7ckjnfd2233j62i4jdlrxidk», merci de vérifier",
            "(leaked: «hc¦aik_jnfd2233j62i4jdlrxidk5fagytswnbocafdt7382posn6zqo1c0niuoe5»)",
            "O token «hc¦aik_7382posn6zqo1c0niuoe5pws7vza73obdxjg4wo7giwk20u0tkmia9qaxu» expirou",
        ],
        ignores: &[
            (
                "hcaik_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("hc¦aik_wo7giwk20u0tkm", SHORT),
            ("hcaik_name", "a name"),
        ],
        references: &["Honeycomb: API keys"],
        ..TOKEN
    },
    Detector {
        id: "posthog-key",
        title: "PostHog personal API key",
        pattern: r"\bphx_[A-Za-z0-9]{40,50}\b",
        matches: &[
            "token = '«ph¦x_xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP»'  # rotate",
            "Le jeton «ph¦x_lhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53Xb» a fuité",
            "export SERVICE_TOKEN=«ph¦x_CK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywh»",
        ],
        ignores: &[
            ("phx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("ph¦x_WcgywhYHUC14s9xC", SHORT),
            (
                "phc_4aYpQmT0dXvB7nKzR2wLsJ8uEhGfCiO5VrN1",
                "project keys are public",
            ),
        ],
        references: &["PostHog: API overview"],
        ..TOKEN
    },
    Detector {
        id: "statsig-key",
        title: "Statsig secret key",
        pattern: r"\bsecret-[A-Za-z0-9]{43,44}\b",
        validate: Some(entropy::is_random),
        matches: &[
            "please revoke «se¦cret-rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXci» asap",
            "my «se¦cret-lUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZ» stopped working today",
            "Warum liefert «se¦cret-4L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpA» den Fehler 401?",
        ],
        ignores: &[
            ("secret-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("se¦cret-kmLPpApo5Ggwk", SHORT),
            (
                "client-4aYpQmT0dXvB7nKzR2wLsJ8uEhGfCi",
                "client keys are public",
            ),
        ],
        references: &["Statsig: Keys"],
        ..TOKEN
    },
    Detector {
        id: "logfire-token",
        title: "Pydantic Logfire token",
        pattern: r"\bpylf_v\d_[a-z]{2,10}_[A-Za-z0-9]{43}\b",
        matches: &[
            "my «py¦lf_v1_eu_4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm» stopped working today",
            "Warum liefert «py¦lf_v1_eu_4s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpv» den Fehler 401?",
            "Il token «py¦lf_v1_eu_1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2» non funziona più",
        ],
        ignores: &[
            (
                "pylf_v1_eu_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("py¦lf_v1_eu_vcJHT2ONo", SHORT),
            ("pylf_v1_eu", "the prefix alone"),
        ],
        references: &["Pydantic Logfire: Write tokens"],
        ..TOKEN
    },
    Detector {
        id: "apify-token",
        title: "Apify API token",
        pattern: r"\bapify_api_[A-Za-z0-9]{36}\b",
        matches: &[
            "Voici la clé : «ap¦ify_api_MsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5G», merci de vérifier",
            "(leaked: «ap¦ify_api_wkK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qO»)",
            "O token «ap¦ify_api_JhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXz» expirou",
        ],
        ignores: &[
            ("apify_api_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("ap¦ify_api_wnAperW7UT", SHORT),
            ("apify_api_client", "a package"),
        ],
        references: &["Apify: API authentication"],
        ..TOKEN
    },
    Detector {
        id: "firecrawl-api-key",
        title: "Firecrawl API key",
        pattern: r"\bfc-[a-f0-9]{32}\b",
        matches: &[
            "token = '«fc¦-4a316e89f0f7c9892818b5db67ef02ff»'  # rotate",
            "Le jeton «fc¦-238315ae27b3bfcf4be4d799b352f79e» a fuité",
            "export SERVICE_TOKEN=«fc¦-068ccd1c4e5eff0c1bd91ac7280a5fb9»",
        ],
        ignores: &[
            ("fc-00000000000000000000000000000000", FILLER),
            ("fc¦-aebcd8b36edd", SHORT),
            ("fc-barcelona", "a club"),
        ],
        references: &["Firecrawl: Authentication"],
        ..TOKEN
    },
    Detector {
        id: "maxmind-licence-key",
        title: "MaxMind licence key",
        pattern: r"\b[A-Za-z0-9]+_[A-Za-z0-9]+_mmk\b",
        validate: Some(token::is_maxmind_key),
        matches: &[
            "please revoke «hZ7¦UWc_1US1rx6lEsz5WLW1o2Rpvbj4XECQW_mmk» asap",
            "my «QTD¦WlU_Jui74L0ekZJaE6eMsvCzAloOmn0LR_mmk» stopped working today",
            "Warum liefert «tgo¦skm_cpQS4jsbXyP3qOmJhqdqNwcU8shZ7_mmk» den Fehler 401?",
        ],
        ignores: &[
            ("xxxxxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxx_mmk", FILLER),
            ("HU¦C14s_5WLW1o2Rpvb", SHORT),
            ("geoip_mmk", "a name"),
        ],
        references: &["MaxMind: License keys"],
        ..TOKEN
    },
];
