//! Commerce, maps, social networks and files.

use super::{FILLER, SHORT, TOKEN};
use crate::detect::Detector;
use crate::detect::validate::token;

/// The rows.
pub(super) const ROWS: &[Detector] = &[
    Detector {
        id: "shopify-token",
        title: "Shopify token",
        pattern: r"\bshp(?:at|ca|pa|ss|tka|ua)_[a-fA-F0-9]{32}\b",
        matches: &[
            "my «sh¦pat_e96265068ccd1c4e5eff0c1bd91ac728» stopped working today",
            "Warum liefert «sh¦pat_93593caebcd8b36edd88f7242787f0d7» den Fehler 401?",
            "Il token «sh¦pat_e1ba0a6c92a52b0f5d4bafe92587d0c8» non funziona più",
        ],
        ignores: &[
            ("shpat_00000000000000000000000000000000", FILLER),
            ("sh¦pat_c8acbb9b4ed", SHORT),
            ("shpat_token", "a name"),
        ],
        references: &["Shopify: Access tokens"],
        ..TOKEN
    },
    Detector {
        id: "shippo-token",
        title: "Shippo API token",
        pattern: r"\bshippo_(?:live|test)_[a-f0-9]{40}\b",
        matches: &[
            "Voici la clé : «sh¦ippo_live_e89f0f7c9892818b5db67ef02ff02bd6238315ae», merci de vérifier",
            "(leaked: «sh¦ippo_live_5ae27b3bfcf4be4d799b352f79e96265068ccd1c»)",
            "O token «sh¦ippo_live_d1c4e5eff0c1bd91ac7280a5fb93593caebcd8b3» expirou",
        ],
        ignores: &[
            (
                "shippo_live_0000000000000000000000000000000000000000",
                FILLER,
            ),
            ("sh¦ippo_live_8b36edd8", SHORT),
            ("shippo_live_rates", "a name"),
        ],
        references: &["Shippo: Authentication"],
        ..TOKEN
    },
    Detector {
        id: "easypost-key",
        title: "EasyPost API key",
        pattern: r"\bEZ[AT]K[A-Za-z0-9]{54}\b",
        matches: &[
            "token = '«EZ¦AKcgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvb»'  # rotate",
            "Le jeton «EZ¦AKx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2O» a fuité",
            "export SERVICE_TOKEN=«EZ¦AKUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAl»",
        ],
        ignores: &[
            (
                "EZAKxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("EZ¦AKL0ekZJaE6eMsvCzA", SHORT),
            ("EZAKIEL", "a name"),
        ],
        references: &["EasyPost: API keys"],
        ..TOKEN
    },
    Detector {
        id: "duffel-token",
        title: "Duffel access token",
        pattern: r"\bduffel_(?:test|live)_[A-Za-z0-9_=-]{43}",
        matches: &[
            "please revoke «du¦ffel_live_mLPpA-o5GgwkK5qYlOqpT_CxPCK53XbTcpQS4jsbXyP» asap",
            "my «du¦ffel_live_jsbXy-3qOmJhqdqNwcU8s_Z7UWcgywhYHUC14s9xCm7» stopped working today",
            "Warum liefert «du¦ffel_live_s9xCm-AXzbwnAperW7UTR_US1rx6lEsz5WLW1o2Rpvb» den Fehler 401?",
        ],
        ignores: &[
            (
                "duffel_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("du¦ffel_live_o2Rpv-j4", SHORT),
            ("duffel_live_orders", "a name"),
        ],
        references: &["Duffel: Making requests"],
        ..TOKEN
    },
    Detector {
        id: "lob-key",
        title: "Lob API key",
        pattern: r"\b(?:live|test)_[a-f0-9]{35}\b",
        matches: &[
            "my «li¦ve_f02ff02bd6238315ae27b3bfcf4be4d799b» stopped working today",
            "Warum liefert «li¦ve_2f79e96265068ccd1c4e5eff0c1bd91ac72» den Fehler 401?",
            "Il token «li¦ve_a5fb93593caebcd8b36edd88f7242787f0d» non funziona più",
        ],
        ignores: &[
            ("live_00000000000000000000000000000000000", FILLER),
            ("li¦ve_cfabe1ba0a6c9", SHORT),
            (
                "live_pub_3f9a1c77d0be42586aef19c2b7e4a60",
                "public keys are public",
            ),
        ],
        references: &["Lob: API keys"],
        ..TOKEN
    },
    Detector {
        id: "coinbase-key",
        title: "Coinbase API key name",
        pattern: r"\borganizations/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/apiKeys/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b",
        confidence: 0.6,
        confidence_in_context: 0.6,
        matches: &[
            "Voici la clé : «or¦ganizations/f1efc8ac-bb9b-44ed-888e-aa5f6f63245f/apiKeys/a316e89f-0f7c-4989-8281-8b5db67ef02f», merci de vérifier",
            "(leaked: «or¦ganizations/38315ae2-7b3b-4fcf-84be-4d799b352f79/apiKeys/68ccd1c4-e5ef-4f0c-81bd-91ac7280a5fb»)",
            "O token «or¦ganizations/ebcd8b36-edd8-48f7-8242-787f0d7bcfab/apiKeys/c92a52b0-f5d4-4baf-8e92-587d0c80f1ef» expirou",
        ],
        ignores: &[
            (
                "organizations/00000000-0000-0000-0000-000000000000/apiKeys/00000000-0000-0000-0000-000000000000",
                FILLER,
            ),
            ("or¦ganizations/b4ed88", SHORT),
            ("organizations/acme/apiKeys/list", "a path"),
        ],
        references: &["Coinbase: CDP API keys"],
        ..TOKEN
    },
    Detector {
        id: "woocommerce-key",
        title: "WooCommerce REST API key",
        pattern: r"\bc[ks]_[a-f0-9]{40}\b",
        matches: &[
            "token = '«cs¦_bfcf4be4d799b352f79e96265068ccd1c4e5eff0»'  # rotate",
            "Le jeton «cs¦_ff0c1bd91ac7280a5fb93593caebcd8b36edd88f» a fuité",
            "export SERVICE_TOKEN=«cs¦_88f7242787f0d7bcfabe1ba0a6c92a52b0f5d4ba»",
        ],
        ignores: &[
            ("cs_0000000000000000000000000000000000000000", FILLER),
            ("cs¦_4bafe92587d0c80f", SHORT),
            ("cs_language", "a name"),
        ],
        references: &["WooCommerce: REST API keys"],
        ..TOKEN
    },
    Detector {
        id: "mapbox-token",
        title: "Mapbox secret token",
        pattern: r"\bsk\.eyJ[A-Za-z0-9_-]{40,200}\.[A-Za-z0-9_-]{22}",
        matches: &[
            "please revoke «sk¦.eyJWLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0e.6SqvcJHT2ONo8I5CM0xSkZ» asap",
            "my «sk¦.eyJE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsb.5GgwkK5qYlOqpTSCxPCK53» stopped working today",
            "Warum liefert «sk¦.eyJqOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2R.XzbwnAperW7UTR1US1rx6l» den Fehler 401?",
        ],
        ignores: &[
            (
                "sk.eyJxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("sk¦.eyJ4XECQWZfDjS3mt", SHORT),
            (
                "pk.eyJ1IjoiYWNtZSIsImEiOiJjbGV4eW",
                "public tokens are public",
            ),
        ],
        references: &["Mapbox: Access tokens"],
        ..TOKEN
    },
    Detector {
        id: "facebook-token",
        title: "Meta access token",
        pattern: r"\bEAA[A-Z][A-Za-z0-9]{90,}\b",
        matches: &[
            "my «EA¦AGOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3m» stopped working today",
            "Warum liefert «EA¦AGqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZee» den Fehler 401?",
            "Il token «EA¦AGU8shZ7UWcgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP» non funziona più",
        ],
        ignores: &[
            (
                "EAAGxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("EA¦AGUTR1US1rx6lEsz5W", SHORT),
            ("EAAGLE", "a word"),
        ],
        references: &["Meta: Access tokens"],
        ..TOKEN
    },
    Detector {
        id: "instagram-token",
        title: "Instagram access token",
        pattern: r"\bIG(?:QV|AA)[A-Za-z0-9_-]{100,200}",
        matches: &[
            "Voici la clé : «IG¦QV3mtQT-WlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZ_hb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8s», merci de vérifier",
            "(leaked: «IG¦QVeedJu-74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxP_K53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXzbwnAperW7UTR»)",
            "O token «IG¦QVuP9tg-skmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7U_cgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mt» expirou",
        ],
        ignores: &[
            (
                "IGQVxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("IG¦QVXbTcp-S4jsbXyP3q", SHORT),
            ("IGQVJ", "too short"),
        ],
        references: &["Instagram: Access tokens"],
        ..TOKEN
    },
    Detector {
        id: "x-bearer-token",
        title: "X (Twitter) bearer token",
        pattern: r"\bA{20,24}[A-Za-z0-9]{8,14}(?:%[0-9A-F]{2}|[A-Za-z0-9]){60,100}\b",
        validate: Some(token::is_x_bearer_token),
        matches: &[
            "token = '«AA¦AAAAAAAAAAAAAAAAAAAwhYHUC14s%2FEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQ%3DciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE»'  # rotate",
            "Le jeton «AA¦AAAAAAAAAAAAAAAAAAAkZJaE6eMs%2FpApo5GgwkK5qYlOqpTSCxPCK53XbTc%3DXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AX» a fuité",
            "export SERVICE_TOKEN=«AA¦AAAAAAAAAAAAAAAAAAACm7AXzbwn%2Fpvbj4XECQWZfDjS3mtQTDWlUtXciEf%3DT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloO»",
        ],
        ignores: &[
            (
                "AAAAAAAAAAAAAAAAAAAAAxxxxxxxxx%2Fxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx%3Dxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("AA¦AAAAAAAAAAAAAAAAAA", SHORT),
            ("AAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "a scream"),
        ],
        references: &["X: OAuth 2.0 bearer token"],
        ..TOKEN
    },
    Detector {
        id: "dropbox-token",
        title: "Dropbox access token",
        pattern: r"\bsl\.(?:u\.)?[A-Za-z0-9_-]{120,}",
        validate: None,
        matches: &[
            "please revoke «sl¦.erW7U-R1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I_CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYl» asap",
            "my «sl¦.fDjS3-tQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn_LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNw» stopped working today",
            "Warum liefert «sl¦.xSkZe-dJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpT_CxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXzbwnAperW» den Fehler 401?",
        ],
        ignores: &[
            ("sl.u.XXXX", "cut off"),
            ("sl¦.lhb0u-9tgoskmLPpA", SHORT),
            ("sl.no 4", "an abbreviation"),
        ],
        references: &["Dropbox: OAuth guide"],
        ..TOKEN
    },
    Detector {
        id: "contentful-token",
        title: "Contentful management token",
        pattern: r"\bCFPAT-[A-Za-z0-9_-]{43}",
        matches: &[
            "my «CF¦PAT-CK53X-TcpQS4jsbXyP3qO_JhqdqNwcU8shZ7UWcgywh» stopped working today",
            "Warum liefert «CF¦PAT-Wcgyw-YHUC14s9xCm7AXz_wnAperW7UTR1US1rx6lEs» den Fehler 401?",
            "Il token «CF¦PAT-rx6lE-z5WLW1o2Rpvbj4X_CQWZfDjS3mtQTDWlUtXci» non funziona più",
        ],
        ignores: &[
            ("CFPAT-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("CF¦PAT-lUtXc-Ef6SqvcJ", SHORT),
            ("CFPAT-TOKEN", "a name"),
        ],
        references: &["Contentful: Authentication"],
        ..TOKEN
    },
    Detector {
        id: "typeform-token",
        title: "Typeform access token",
        pattern: r"\btfp_[A-Za-z0-9_.=-]{40,70}",
        matches: &[
            "Voici la clé : «tf¦p_4L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpAp_kmLPpApo5GgwkK», merci de vérifier",
            "(leaked: «tf¦p_4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7_4s9xCm7AXzbwnA»)",
            "O token «tf¦p_1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2O_vcJHT2ONo8I5CM» expirou",
        ],
        ignores: &[
            (
                "tfp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxxxxxx",
                FILLER,
            ),
            ("tf¦p_MsvCzAloOmn0LRZl", SHORT),
            ("tfp_ prefix", "the prefix alone"),
        ],
        references: &["Typeform: Personal access tokens"],
        ..TOKEN
    },
];
