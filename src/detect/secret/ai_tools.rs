//! Tools around AI models.

use super::{FILLER, SHORT, TOKEN};
use crate::detect::Detector;
use crate::detect::validate::entropy;

/// The rows.
pub(super) const ROWS: &[Detector] = &[
    Detector {
        id: "elevenlabs-api-key",
        title: "ElevenLabs API key",
        pattern: r"\bsk_[a-f0-9]{48}\b",
        matches: &[
            "please revoke «sk¦_f63245fa09cbd4a316e89f0f7c9892818b5db67ef02ff02b» asap",
            "my «sk¦_67ef02ff02bd6238315ae27b3bfcf4be4d799b352f79e962» stopped working today",
            "Warum liefert «sk¦_b352f79e96265068ccd1c4e5eff0c1bd91ac7280a5fb9359» den Fehler 401?",
        ],
        ignores: &[
            (
                "sk_000000000000000000000000000000000000000000000000",
                FILLER,
            ),
            ("sk¦_280a5fb93593caebc", SHORT),
            ("sk_buff", "a struct"),
        ],
        references: &["ElevenLabs: API authentication"],
        ..TOKEN
    },
    Detector {
        id: "langsmith-api-key",
        title: "LangSmith API key",
        pattern: r"\blsv2_(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}\b",
        matches: &[
            "my «ls¦v2_pt_d7bcfabe1ba0a6c92a52b0f5d4bafe92_c80f1efc8a» stopped working today",
            "Warum liefert «ls¦v2_pt_bd4a316e89f0f7c9892818b5db67ef02_d6238315ae» den Fehler 401?",
            "Il token «ls¦v2_pt_65068ccd1c4e5eff0c1bd91ac7280a5f_3caebcd8b3» non funziona più",
        ],
        ignores: &[
            (
                "lsv2_pt_00000000000000000000000000000000_0000000000",
                FILLER,
            ),
            ("ls¦v2_pt_0a6c92a52b0f", SHORT),
            ("lsv2_pt", "the prefix alone"),
        ],
        references: &["LangSmith: API keys"],
        ..TOKEN
    },
    Detector {
        id: "langfuse-key",
        title: "Langfuse secret key",
        pattern: r"\bsk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b",
        matches: &[
            "Voici la clé : «sk¦-lf-0f7c9892-818b-45db-867e-f02ff02bd623», merci de vérifier",
            "(leaked: «sk¦-lf-7b3bfcf4-be4d-4799-8b35-2f79e9626506»)",
            "O token «sk¦-lf-e5eff0c1-bd91-4ac7-8280-a5fb93593cae» expirou",
        ],
        ignores: &[
            ("sk-lf-00000000-0000-0000-0000-000000000000", FILLER),
            ("sk¦-lf-edd88f72-427", SHORT),
            (
                "pk-lf-3f9a1c77-d0be-4258-8aef-19c2b7e4a605",
                "public keys are public",
            ),
        ],
        references: &["Langfuse: API keys"],
        ..TOKEN
    },
    Detector {
        id: "tavily-api-key",
        title: "Tavily API key",
        pattern: r"\btvly-(?:(?:dev|prod)-)?[A-Za-z0-9]{32}\b",
        matches: &[
            "token = '«tv¦ly-dev-hYHUC14s9xCm7AXzbwnAperW7UTR1US1»'  # rotate",
            "Le jeton «tv¦ly-dev-sz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDW» a fuité",
            "export SERVICE_TOKEN=«tv¦ly-dev-iEf6SqvcJHT2ONo8I5CM0xSkZeedJui7»",
        ],
        ignores: &[
            ("tvly-dev-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("tv¦ly-dev-ZJaE6eMsv", SHORT),
            ("tvly-python", "a package"),
        ],
        references: &["Tavily: API keys"],
        ..TOKEN
    },
    Detector {
        id: "pinecone-api-key",
        title: "Pinecone API key",
        pattern: r"\bpcsk_[A-Za-z0-9]{5,8}_[A-Za-z0-9]{60,70}\b",
        matches: &[
            "please revoke «pc¦sk_Apo5Gg_yP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lE» asap",
            "my «pc¦sk_m7AXzb_vbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ek» stopped working today",
            "Warum liefert «pc¦sk_2ONo8I_AloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsbX» den Fehler 401?",
        ],
        ignores: &[
            (
                "pcsk_xxxxxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("pc¦sk_YlOqpT_NwcU8shZ", SHORT),
            ("pcsk_name", "a name"),
        ],
        references: &["Pinecone: API keys"],
        ..TOKEN
    },
    Detector {
        id: "voyage-api-key",
        title: "Voyage AI API key",
        pattern: r"\bpa-[A-Za-z0-9_-]{43}",
        validate: Some(entropy::is_random),
        context: &["voyage", "embedding", "api", "key", "token"],
        confidence: 0.6,
        confidence_in_context: 0.95,
        matches: &[
            "my «pa¦-rW7UT-1US1rx6lEsz5WLW_o2Rpvbj4XECQWZfDjS3mt» stopped working today",
            "Warum liefert «pa¦-DjS3m-QTDWlUtXciEf6Sq_cJHT2ONo8I5CM0xSkZeed» den Fehler 401?",
            "Il token «pa¦-SkZee-Jui74L0ekZJaE6e_svCzAloOmn0LRZlhb0uP9» non funziona più",
        ],
        ignores: &[
            ("pa-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("pa¦-hb0uP-tgoskmLPpAp", SHORT),
            ("pa-ssword", "a word"),
        ],
        references: &["Voyage AI: API keys"],
        ..TOKEN
    },
    Detector {
        id: "jina-api-key",
        title: "Jina AI API key",
        pattern: r"\bjina_[a-f0-9]{32}[A-Za-z0-9_-]{28}",
        matches: &[
            "Voici la clé : «ji¦na_8b36edd88f7242787f0d7bcfabe1ba0acgywh-HUC14s9x_m7AXzbwnAperW», merci de vérifier",
            "(leaked: «ji¦na_88eaa5f6f63245fa09cbd4a316e89f0fUtXci-f6SqvcJH_2ONo8I5CM0xSk»)",
            "O token «ji¦na_4be4d799b352f79e96265068ccd1c4e5mLPpA-o5GgwkK5_YlOqpTSCxPCK5» expirou",
        ],
        ignores: &[
            (
                "jina_00000000000000000000000000000000xxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("ji¦na_242787f0d7bcfab", SHORT),
            ("jina_embeddings", "a name"),
        ],
        references: &["Jina AI: API keys"],
        ..TOKEN
    },
    Detector {
        id: "runpod-api-key",
        title: "RunPod API key",
        pattern: r"\brpa_[A-Z0-9]{40,50}[a-z0-9]{0,8}\b",
        matches: &[
            "token = '«rp¦a_ED1N3VZ39B36YY85PJI3W3NSF8FZQMJDGAYWIXE2GE0EJL»'  # rotate",
            "Le jeton «rp¦a_XE2GE0EJL1SR33FX5HB9E8I3YZESG1GAIP8Y5BJB12OJKC» a fuité",
            "export SERVICE_TOKEN=«rp¦a_BJB12OJKC87KGJH89SUH1MHXEMZ8PLCXMW3UGQIUN8SLQ3»",
        ],
        ignores: &[
            ("rpa_XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX", FILLER),
            ("rp¦a_QIUN8SLQ3DXFD0VO", SHORT),
            ("rpa_robot", "a name"),
        ],
        references: &["RunPod: API keys"],
        ..TOKEN
    },
    Detector {
        id: "e2b-api-key",
        title: "E2B API key",
        pattern: r"\be2b_[a-f0-9]{40}\b",
        matches: &[
            "please revoke «e2¦b_cfabe1ba0a6c92a52b0f5d4bafe92587d0c80f1e» asap",
            "my «e2¦b_f1efc8acbb9b4ed88eaa5f6f63245fa09cbd4a31» stopped working today",
            "Warum liefert «e2¦b_a316e89f0f7c9892818b5db67ef02ff02bd62383» den Fehler 401?",
        ],
        ignores: &[
            ("e2b_0000000000000000000000000000000000000000", FILLER),
            ("e2¦b_38315ae27b3bfcf", SHORT),
            ("e2b_desktop", "a package"),
        ],
        references: &["E2B: API keys"],
        ..TOKEN
    },
    Detector {
        id: "cursor-api-key",
        title: "Cursor API key",
        pattern: r"\b(?:key|crsr)_[a-f0-9]{64}\b",
        matches: &[
            "my «ke¦y_68ccd1c4e5eff0c1bd91ac7280a5fb93593caebcd8b36edd88f7242787f0d7bc» stopped working today",
            "Warum liefert «ke¦y_ebcd8b36edd88f7242787f0d7bcfabe1ba0a6c92a52b0f5d4bafe92587d0c80f» den Fehler 401?",
            "Il token «ke¦y_c92a52b0f5d4bafe92587d0c80f1efc8acbb9b4ed88eaa5f6f63245fa09cbd4a» non funziona più",
        ],
        ignores: &[
            (
                "key_0000000000000000000000000000000000000000000000000000000000000000",
                FILLER,
            ),
            ("ke¦y_b4ed88eaa5f6f632", SHORT),
            ("key_length=64", "a name"),
        ],
        references: &["Cursor: API keys"],
        ..TOKEN
    },
    Detector {
        id: "wandb-api-key",
        title: "Weights & Biases API key",
        pattern: r"\bwandb_v1_[A-Za-z0-9_]{60,90}",
        matches: &[
            "Voici la clé : «wa¦ndb_v1_TDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgos», merci de vérifier",
            "(leaked: «wa¦ndb_v1_ui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS»)",
            "O token «wa¦ndb_v1_goskmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC1» expirou",
        ],
        ignores: &[
            (
                "wandb_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("wa¦ndb_v1_pQS4jsbXyP3", SHORT),
            ("wandb_v1_config", "a name"),
        ],
        references: &["Weights & Biases: API keys"],
        ..TOKEN
    },
    Detector {
        id: "copilot-token",
        title: "GitHub Copilot token",
        pattern: r"\btid=[a-f0-9]{32};exp=\d{10};[A-Za-z0-9_=;.:-]{40,}",
        validate: None,
        matches: &[
            "token = '«tid=4baf¦e92587d0c80f1efc8acbb9b4ed88;exp=9087567907;sku=free_limited_copilot;proxy-ep=proxy.individual.githubcopilot.com;8kp=1:b67ef02ff02bd6238315ae27b3bfcf4be4d799b352f79e96265068ccd1c4e5ef»'  # rotate",
            "Le jeton «tid=9b35¦2f79e96265068ccd1c4e5eff0c1b;exp=4181491959;sku=free_limited_copilot;proxy-ep=proxy.individual.githubcopilot.com;8kp=1:0d7bcfabe1ba0a6c92a52b0f5d4bafe92587d0c80f1efc8acbb9b4ed88eaa5f6» a fuité",
            "export SERVICE_TOKEN=«tid=0c80¦f1efc8acbb9b4ed88eaa5f6f6324;exp=9302018930;sku=free_limited_copilot;proxy-ep=proxy.individual.githubcopilot.com;8kp=1:bd6238315ae27b3bfcf4be4d799b352f79e96265068ccd1c4e5eff0c1bd91ac7»",
        ],
        ignores: &[
            ("tid=<id>;exp=<time>", "cut off"),
            ("ti¦d=265068ccd1c4e5ef", SHORT),
            ("tid=4;exp=1", "numbers"),
        ],
        references: &["GitHub Docs: Copilot"],
        ..TOKEN
    },
    Detector {
        id: "modal-token",
        title: "Modal token secret",
        pattern: r"\ba[ks]-[A-Za-z0-9]{22}\b",
        validate: Some(entropy::is_random),
        context: &["modal"],
        confidence: 0.5,
        confidence_in_context: 0.95,
        matches: &[
            "please revoke «as¦-UTR1US1rx6lEsz5WLW1o2R» asap",
            "my «as¦-3mtQTDWlUtXciEf6SqvcJH» stopped working today",
            "Warum liefert «as¦-eedJui74L0ekZJaE6eMsvC» den Fehler 401?",
        ],
        ignores: &[
            ("as-xxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("as¦-uP9tgosk", SHORT),
            ("as-is-without-warranty", "words"),
        ],
        references: &["Modal: Tokens"],
        ..TOKEN
    },
];
