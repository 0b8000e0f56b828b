//! E-mail and marketing.

use super::{FILLER, SHORT, TOKEN};
use crate::detect::Detector;
use crate::detect::validate::entropy;

/// The rows.
pub(super) const ROWS: &[Detector] = &[
    Detector {
        id: "sendgrid-key",
        title: "SendGrid API key",
        pattern: r"\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}",
        matches: &[
            "token = '«SG¦.Jhqdq-wcU8s_Z7UWcgywhY.wnApe-W7UTR1US1rx6lEs_5WLW1o2Rpvbj4XECQWZfD»'  # rotate",
            "Le jeton «SG¦.CQWZf-jS3mt_TDWlUtXciE.5CM0x-kZeedJui74L0ekZ_aE6eMsvCzAloOmn0LRZlh» a fuité",
            "export SERVICE_TOKEN=«SG¦.0LRZl-b0uP9_goskmLPpAp.SCxPC-53XbTcpQS4jsbXy_3qOmJhqdqNwcU8shZ7UWc»",
        ],
        ignores: &[
            (
                "SG.xxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("SG¦.hZ7UW-gywhY_UC14s", SHORT),
            ("SG.com", "a domain"),
        ],
        references: &["SendGrid: API keys"],
        ..TOKEN
    },
    Detector {
        id: "mailgun-key",
        title: "Mailgun API key",
        pattern: r"\b(?:key-[a-f0-9]{32}|[a-f0-9]{32}-[a-f0-9]{8}-[a-f0-9]{8})\b",
        matches: &[
            "please revoke «ke¦y-7c9892818b5db67ef02ff02bd6238315» asap",
            "my «ke¦y-3bfcf4be4d799b352f79e96265068ccd» stopped working today",
            "Warum liefert «ke¦y-eff0c1bd91ac7280a5fb93593caebcd8» den Fehler 401?",
        ],
        ignores: &[
            ("key-00000000000000000000000000000000", FILLER),
            ("ke¦y-d88f7242787f", SHORT),
            (
                "pubkey-3f9a1c77d0be42586aef19c2b7e4a605",
                "validation keys are public",
            ),
        ],
        references: &["Mailgun: API keys"],
        ..TOKEN
    },
    Detector {
        id: "mailchimp-key",
        title: "Mailchimp API key",
        pattern: r"\b[a-f0-9]{32}-us\d{1,2}\b",
        matches: &[
            "my «d4bafe92¦587d0c80f1efc8acbb9b4ed8-us14» stopped working today",
            "Warum liefert «f6f63245¦fa09cbd4a316e89f0f7c9892-us14» den Fehler 401?",
            "Il token «db67ef02¦ff02bd6238315ae27b3bfcf4-us14» non funziona più",
        ],
        ignores: &[
            ("00000000000000000000000000000000-us14", FILLER),
            ("99¦b352f79e962650", SHORT),
            ("us14.api.mailchimp.com", "a host"),
        ],
        references: &["Mailchimp: API keys"],
        ..TOKEN
    },
    Detector {
        id: "mandrill-key",
        title: "Mandrill API key",
        pattern: r"\bmd-[A-Za-z0-9_-]{22}",
        validate: Some(entropy::is_random),
        context: &["mandrill", "mailchimp", "smtp", "api", "key"],
        confidence: 0.5,
        confidence_in_context: 0.95,
        matches: &[
            "Voici la clé : «md¦-o5GgwkK5qYlOqpTSCxPCK5», merci de vérifier",
            "(leaked: «md¦-3qOmJhqdqNwcU8shZ7UWcg»)",
            "O token «md¦-AXzbwnAperW7UTR1US1rx6» expirou",
        ],
        ignores: &[
            ("md-xxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("md¦-j4XECQWZ", SHORT),
            ("md-editor-v3-for-vue", "a package"),
        ],
        references: &["Mailchimp Transactional: API keys"],
        ..TOKEN
    },
    Detector {
        id: "brevo-key",
        title: "Brevo API key",
        pattern: r"\bx(?:key|smtp)sib-[a-f0-9]{64}-[A-Za-z0-9]{16}\b",
        matches: &[
            "token = '«xk¦eysib-2bd6238315ae27b3bfcf4be4d799b352f79e96265068ccd1c4e5eff0c1bd91ac-oOmn0LRZlhb0uP9t»'  # rotate",
            "Le jeton «xk¦eysib-593caebcd8b36edd88f7242787f0d7bcfabe1ba0a6c92a52b0f5d4bafe92587d-cU8shZ7UWcgywhYH» a fuité",
            "export SERVICE_TOKEN=«xk¦eysib-acbb9b4ed88eaa5f6f63245fa09cbd4a316e89f0f7c9892818b5db67ef02ff02-S3mtQTDWlUtXciEf»",
        ],
        ignores: &[
            (
                "xkeysib-0000000000000000000000000000000000000000000000000000000000000000-xxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("xk¦eysib-e27b3bfcf4be", SHORT),
            ("xkeysib-key", "a name"),
        ],
        references: &["Brevo: API keys"],
        ..TOKEN
    },
    Detector {
        id: "resend-key",
        title: "Resend API key",
        pattern: r"\bre_[A-Za-z0-9]{8}_[A-Za-z0-9]{20,28}\b",
        validate: Some(entropy::is_random),
        matches: &[
            "please revoke «re¦_3XbTcpQS_ywhYHUC14s9xCm7AXzbwnApe» asap",
            "my «re¦_lEsz5WLW_XciEf6SqvcJHT2ONo8I5CM0x» stopped working today",
            "Warum liefert «re¦_ekZJaE6e_PpApo5GgwkK5qYlOqpTSCxPC» den Fehler 401?",
        ],
        ignores: &[
            ("re_xxxxxxxx_xxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("re¦_bXyP3qOm_xCm7", SHORT),
            ("re_compile_pattern", "a function"),
        ],
        references: &["Resend: API keys"],
        ..TOKEN
    },
    Detector {
        id: "hubspot-token",
        title: "HubSpot private app token",
        pattern: r"\bpat-(?:na|eu|ap)\d-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b",
        matches: &[
            "my «pa¦t-eu1-5fa09cbd-4a31-46e8-89f0-f7c9892818b5» stopped working today",
            "Warum liefert «pa¦t-eu1-2ff02bd6-2383-415a-8e27-b3bfcf4be4d7» den Fehler 401?",
            "Il token «pa¦t-eu1-79e96265-068c-4cd1-8c4e-5eff0c1bd91a» non funziona più",
        ],
        ignores: &[
            ("pat-eu1-00000000-0000-0000-0000-000000000000", FILLER),
            ("pa¦t-eu1-fb93593c-ae", SHORT),
            ("pat-eu1", "the prefix alone"),
        ],
        references: &["HubSpot: Private apps"],
        ..TOKEN
    },
    Detector {
        id: "klaviyo-key",
        title: "Klaviyo private key",
        pattern: r"\bpk_(?:[A-Za-z0-9]{6}_)?[a-f0-9]{34}\b",
        matches: &[
            "Voici la clé : «pk¦_abe1ba0a6c92a52b0f5d4bafe92587d0c8», merci de vérifier",
            "(leaked: «pk¦_efc8acbb9b4ed88eaa5f6f63245fa09cbd»)",
            "O token «pk¦_16e89f0f7c9892818b5db67ef02ff02bd6» expirou",
        ],
        ignores: &[
            ("pk_0000000000000000000000000000000000", FILLER),
            ("pk¦_315ae27b3bfcf", SHORT),
            ("pk_id", "a column"),
        ],
        references: &["Klaviyo: Authenticate API requests"],
        ..TOKEN
    },
    Detector {
        id: "onesignal-key",
        title: "OneSignal API key",
        pattern: r"\bos_v2_(?:app|org)_[a-z2-7]{103}\b",
        matches: &[
            "token = '«os¦_v2_app_2krytyrl6bpay7lojjd2pqmsixpmlysuepadb3hoyie2qruneg3omnj6g52yb4koxig27tc3knuuohfsshmjfniwa5iaivkgdlkpvty»'  # rotate",
            "Le jeton «os¦_v2_app_3hoyie2qruneg3omnj6g52yb4koxig27tc3knuuohfsshmjfniwa5iaivkgdlkpvty2xywlgifmxqidhws7ri2lls3becqgxhx23oxd» a fuité",
            "export SERVICE_TOKEN=«os¦_v2_app_uuohfsshmjfniwa5iaivkgdlkpvty2xywlgifmxqidhws7ri2lls3becqgxhx23oxdbur6juodbvqairhzwxmu2th53xm26zvvjtkge»",
        ],
        ignores: &[
            (
                "os_v2_app_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                FILLER,
            ),
            ("os¦_v2_app_mxqidhws7r", SHORT),
            ("os_v2_app", "the prefix alone"),
        ],
        references: &["OneSignal: Keys and ids"],
        ..TOKEN
    },
    Detector {
        id: "mailersend-token",
        title: "MailerSend token",
        pattern: r"\bmlsn\.[a-f0-9]{64}\b",
        matches: &[
            "please revoke «ml¦sn.892818b5db67ef02ff02bd6238315ae27b3bfcf4be4d799b352f79e96265068c» asap",
            "my «ml¦sn.cf4be4d799b352f79e96265068ccd1c4e5eff0c1bd91ac7280a5fb93593caebc» stopped working today",
            "Warum liefert «ml¦sn.0c1bd91ac7280a5fb93593caebcd8b36edd88f7242787f0d7bcfabe1ba0a6c92» den Fehler 401?",
        ],
        ignores: &[
            (
                "mlsn.0000000000000000000000000000000000000000000000000000000000000000",
                FILLER,
            ),
            ("ml¦sn.f7242787f0d7bcf", SHORT),
            ("mlsn.token", "a name"),
        ],
        references: &["MailerSend: API tokens"],
        ..TOKEN
    },
    Detector {
        id: "beamer-key",
        title: "Beamer API key",
        pattern: r"\bb_[A-Za-z0-9_=/+-]{44}",
        validate: Some(entropy::is_random),
        context: &["beamer"],
        confidence: 0.4,
        confidence_in_context: 0.9,
        matches: &[
            "my «b_¦14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpv» stopped working today",
            "Warum liefert «b_¦W1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2» den Fehler 401?",
            "Il token «b_¦qvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzA» non funziona più",
        ],
        ignores: &[
            ("b_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("b_¦eMsvCzAloOmn0LRZlh", SHORT),
            ("b_the_quick_brown_fox_jumps_over_the_lazy_dogs", "words"),
        ],
        references: &["Beamer: API"],
        ..TOKEN
    },
    Detector {
        id: "frameio-token",
        title: "Frame.io token",
        pattern: r"\bfio-u-[A-Za-z0-9_=-]{64}",
        matches: &[
            "Voici la clé : «fi¦o-u-gwkK5-YlOqpTSCxPCK53XbTcpQS4jsbX_P3qOmJhqdqNwcU8shZ7UWcgywhYHUC1», merci de vérifier",
            "(leaked: «fi¦o-u-mJhqd-NwcU8shZ7UWcgywhYHUC14s9xC_7AXzbwnAperW7UTR1US1rx6lEsz5WLW»)",
            "O token «fi¦o-u-bwnAp-rW7UTR1US1rx6lEsz5WLW1o2Rp_bj4XECQWZfDjS3mtQTDWlUtXciEf6Sq» expirou",
        ],
        ignores: &[
            (
                "fio-u-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("fi¦o-u-ECQWZ-DjS3mtQT", SHORT),
            ("fio-u-boot", "a word"),
        ],
        references: &["Frame.io: Developer tokens"],
        ..TOKEN
    },
    Detector {
        id: "readme-key",
        title: "ReadMe API key",
        pattern: r"\brdme_[a-z0-9]{70}\b",
        matches: &[
            "token = '«rd¦me_7ifyfam6010rc3gz7qu38bhvldx2qnu4yjdcsjwvfhys8jb5c8cv1gss2qg7jixa42sle4»'  # rotate",
            "Le jeton «rd¦me_jwvfhys8jb5c8cv1gss2qg7jixa42sle4cyjf6uzxycw0r02anpbfxi0sw8jpld4g7ckjn» a fuité",
            "export SERVICE_TOKEN=«rd¦me_6uzxycw0r02anpbfxi0sw8jpld4g7ckjnfd2233j62i4jdlrxidk5fagytswnbocafdt73»",
        ],
        ignores: &[
            (
                "rdme_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("rd¦me_33j62i4jdlrxidk", SHORT),
            ("rdme_file", "a name"),
        ],
        references: &["ReadMe: Authentication"],
        ..TOKEN
    },
];
