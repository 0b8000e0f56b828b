//! Payment.

use super::{FILLER, SHORT, TOKEN};
use crate::detect::Detector;
use crate::detect::validate::entropy;

/// The rows.
pub(super) const ROWS: &[Detector] = &[
    Detector {
        id: "stripe-key",
        title: "Stripe secret key",
        pattern: r"\b[sr]k_(?:live|test)_[A-Za-z0-9]{16,}\b",
        matches: &[
            "my «sk¦_live_9tgoskmLPpApo5GgwkK5qYlO» stopped working today",
            "Warum liefert «sk¦_live_TcpQS4jsbXyP3qOmJhqdqNwc» den Fehler 401?",
            "Il token «sk¦_live_YHUC14s9xCm7AXzbwnAperW7» non funziona più",
        ],
        ignores: &[
            ("sk_live_xxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("sk¦_live_z5WLW1", SHORT),
            (
                "pk_live_51HxQ2mT0dXvB7nKzR2wLsJ8",
                "publishable keys are public",
            ),
        ],
        references: &["Stripe: API keys"],
        ..TOKEN
    },
    Detector {
        id: "stripe-webhook-secret",
        title: "Stripe webhook secret",
        pattern: r"\bwhsec_[A-Za-z0-9+/=]{32,64}",
        matches: &[
            "Voici la clé : «wh¦sec_Ef6SqvcJHT2ONo8I5CM0xSkZeedJui74», merci de vérifier",
            "(leaked: «wh¦sec_JaE6eMsvCzAloOmn0LRZlhb0uP9tgosk»)",
            "O token «wh¦sec_po5GgwkK5qYlOqpTSCxPCK53XbTcpQS4» expirou",
        ],
        ignores: &[
            ("whsec_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("wh¦sec_P3qOmJhqdqN", SHORT),
            ("whsec_ prefix", "the prefix alone"),
        ],
        references: &["Stripe: Webhook signatures"],
        ..TOKEN
    },
    Detector {
        id: "square-token",
        title: "Square access token",
        pattern: r"\b(?:sq0(?:atp|csp|idp)-[A-Za-z0-9_-]{22,43}|EAAA[A-Za-z0-9_-]{60})",
        matches: &[
            "token = '«sq¦0atp-7AXzb-nAper_7UTR1US1rx»'  # rotate",
            "Le jeton «sq¦0atp-bj4XE-QWZfD_S3mtQTDWlU» a fuité",
            "export SERVICE_TOKEN=«sq¦0atp-ONo8I-CM0xS_ZeedJui74L»",
        ],
        ignores: &[
            ("sq0atp-xxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("sq¦0atp-loOmn-", SHORT),
            ("sq0idb-public", "an application id"),
        ],
        references: &["Square: Access tokens"],
        ..TOKEN
    },
    Detector {
        id: "braintree-token",
        title: "Braintree access token",
        pattern: r"\baccess_token\$(?:production|sandbox)\$[a-z0-9]{16}\$[a-f0-9]{32}\b",
        matches: &[
            "please revoke «ac¦cess_token$production$cyjf6uzxycw0r02a$1ba0a6c92a52b0f5d4bafe92587d0c80» asap",
            "my «ac¦cess_token$production$82posn6zqo1c0niu$89f0f7c9892818b5db67ef02ff02bd62» stopped working today",
            "Warum liefert «ac¦cess_token$production$6010rc3gz7qu38bh$1c4e5eff0c1bd91ac7280a5fb93593ca» den Fehler 401?",
        ],
        ignores: &[
            (
                "access_token$production$xxxxxxxxxxxxxxxx$00000000000000000000000000000000",
                FILLER,
            ),
            ("ac¦cess_token$product", SHORT),
            ("access_token$production", "no token"),
        ],
        references: &["Braintree: Access tokens"],
        ..TOKEN
    },
    Detector {
        id: "razorpay-key",
        title: "Razorpay key id",
        pattern: r"\brzp_(?:live|test)_[A-Za-z0-9]{14}\b",
        confidence: 0.85,
        confidence_in_context: 0.85,
        matches: &[
            "my «rz¦p_live_6lEsz5WLW1o2Rp» stopped working today",
            "Warum liefert «rz¦p_live_tXciEf6SqvcJHT» den Fehler 401?",
            "Il token «rz¦p_live_0ekZJaE6eMsvCz» non funziona più",
        ],
        ignores: &[
            ("rzp_live_xxxxxxxxxxxxxx", FILLER),
            ("rz¦p_live_L", SHORT),
            ("rzp_live_key", "a name"),
        ],
        references: &["Razorpay: API keys"],
        ..TOKEN
    },
    Detector {
        id: "plaid-token",
        title: "Plaid access token",
        pattern: r"\b(?:access|public|link)-(?:sandbox|development|production)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b",
        matches: &[
            "Voici la clé : «ac¦cess-production-42787f0d-7bcf-4abe-81ba-0a6c92a52b0f», merci de vérifier",
            "(leaked: «ac¦cess-production-92587d0c-80f1-4efc-88ac-bb9b4ed88eaa»)",
            "O token «ac¦cess-production-45fa09cb-d4a3-416e-889f-0f7c9892818b» expirou",
        ],
        ignores: &[
            (
                "access-production-00000000-0000-0000-0000-000000000000",
                FILLER,
            ),
            ("ac¦cess-production-02", SHORT),
            ("access-production-database", "words"),
        ],
        references: &["Plaid: Tokens"],
        ..TOKEN
    },
    Detector {
        id: "flutterwave-key",
        title: "Flutterwave secret key",
        pattern: r"\bFLWSECK(?:_TEST)?-[a-zA-Z0-9]{12,48}(?:-X)?\b",
        matches: &[
            "token = '«FL¦WSECK-f79e96265068ccd1c4e5eff0c1bd91ac-X»'  # rotate",
            "Le jeton «FL¦WSECK-5fb93593caebcd8b36edd88f7242787f-X» a fuité",
            "export SERVICE_TOKEN=«FL¦WSECK-fabe1ba0a6c92a52b0f5d4bafe92587d-X»",
        ],
        ignores: &[
            ("FLWSECK-00000000000000000000000000000000-X", FILLER),
            ("FL¦WSECK-1efc8acbb9", SHORT),
            (
                "FLWPUBK-3f9a1c77d0be42586aef19c2b7e4a605-X",
                "public keys are public",
            ),
        ],
        references: &["Flutterwave: API keys"],
        ..TOKEN
    },
    Detector {
        id: "mercado-pago-token",
        title: "Mercado Pago access token",
        pattern: r"\b(?:APP_USR|TEST)-\d{10,18}-\d{6}-[a-f0-9]{32}(?:__[A-Z]{2}_[A-Z]{2}__)?-\d{6,12}\b",
        matches: &[
            "please revoke «AP¦P_USR-1893033179161431-101012-8315ae27b3bfcf4be4d799b352f79e96-945171020» asap",
            "my «AP¦P_USR-7049606292601139-101012-92a52b0f5d4bafe92587d0c80f1efc8a-240346281» stopped working today",
            "Warum liefert «AP¦P_USR-6143135376779450-101012-fcf4be4d799b352f79e96265068ccd1c-924819153» den Fehler 401?",
        ],
        ignores: &[
            (
                "APP_USR-0000000000000000-101012-00000000000000000000000000000000-000000000",
                FILLER,
            ),
            ("AP¦P_USR-011394398458", SHORT),
            ("TEST-2024-10", "a name"),
        ],
        references: &["Mercado Pago: Credentials"],
        ..TOKEN
    },
    Detector {
        id: "mollie-key",
        title: "Mollie API key",
        pattern: r"\b(?:live|test)_[A-Za-z0-9]{30}\b",
        validate: Some(entropy::is_random),
        confidence: 0.85,
        confidence_in_context: 0.85,
        matches: &[
            "my «li¦ve_SqvcJHT2ONo8I5CM0xSkZeedJui74L» stopped working today",
            "Warum liefert «li¦ve_6eMsvCzAloOmn0LRZlhb0uP9tgoskm» den Fehler 401?",
            "Il token «li¦ve_GgwkK5qYlOqpTSCxPCK53XbTcpQS4j» non funziona più",
        ],
        ignores: &[
            ("live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("li¦ve_OmJhqdqNwc", SHORT),
            ("live_reload", "a name"),
        ],
        references: &["Mollie: Authentication"],
        ..TOKEN
    },
    Detector {
        id: "gocardless-token",
        title: "GoCardless access token",
        pattern: r"\blive_[A-Za-z0-9_-]{40}",
        validate: Some(entropy::is_random),
        confidence: 0.85,
        confidence_in_context: 0.85,
        matches: &[
            "Voici la clé : «li¦ve_zbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XEC», merci de vérifier",
            "(leaked: «li¦ve_XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5»)",
            "O token «li¦ve_8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0» expirou",
        ],
        ignores: &[
            ("live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("li¦ve_mn0LRZlhb0uP9tg", SHORT),
            ("live_data_feed_of_the_national_weather_service", "words"),
        ],
        references: &["GoCardless: Access tokens"],
        ..TOKEN
    },
    Detector {
        id: "paddle-key",
        title: "Paddle API key",
        pattern: r"\bpdl_(?:live|sdbx)_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}\b",
        matches: &[
            "token = '«pd¦l_live_apikey_f6uzxycw0r02anpbfxi0sw8jpl_8shZ7UWcgywhYHUC14s9xC_TR1»'  # rotate",
            "Le jeton «pd¦l_live_apikey_wk20u0tkmia9qaxupgaoemevkg_edJui74L0ekZJaE6eMsvCz_P9t» a fuité",
            "export SERVICE_TOKEN=«pd¦l_live_apikey_2anpbfxi0sw8jpld4g7ckjnfd2_hYHUC14s9xCm7AXzbwnApe_sz5»",
        ],
        ignores: &[
            (
                "pdl_live_apikey_xxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxxxxxxxxxxxxxx_xxx",
                FILLER,
            ),
            ("pd¦l_live_apikey_9qax", SHORT),
            ("pdl_live_apikey", "the prefix alone"),
        ],
        references: &["Paddle: API keys"],
        ..TOKEN
    },
    Detector {
        id: "xendit-key",
        title: "Xendit secret key",
        pattern: r"\bxnd_(?:production|development)_[A-Za-z0-9]{40,70}\b",
        matches: &[
            "please revoke «xn¦d_production_yP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXzbwnApe» asap",
            "my «xn¦d_production_m7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZf» stopped working today",
            "Warum liefert «xn¦d_production_vbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0x» den Fehler 401?",
        ],
        ignores: &[
            (
                "xnd_production_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("xn¦d_production_2ONo8", SHORT),
            ("xnd_public_production_abc", "public keys are public"),
        ],
        references: &["Xendit: API keys"],
        ..TOKEN
    },
];
