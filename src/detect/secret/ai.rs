//! Providers of AI models.

use super::{FILLER, SHORT, TOKEN};
use crate::detect::Detector;
use crate::detect::validate::entropy;

/// The rows.
pub(super) const ROWS: &[Detector] = &[
    Detector {
        id: "openai-api-key",
        title: "OpenAI API key",
        pattern: r"\bsk-(?:(?:proj|svcacct|admin|None)-)?[A-Za-z0-9_-]{20,80}T3BlbkFJ[A-Za-z0-9_-]{20,80}",
        matches: &[
            "please revoke «sk-proj-bwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8T3¦BlbkFJECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOm» asap",
            "my «sk-proj-I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpT3¦BlbkFJn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8» stopped working today",
            "Warum liefert «sk-proj-TSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXzbwnAperW7UTT3¦BlbkFJshZ7UWcgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3m» den Fehler 401?",
        ],
        ignores: &[
            (
                "sk-proj-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxT3BlbkFJxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("sk¦-proj-R1US1rx6lEsz", SHORT),
            ("sk-learn is not a key", "a library"),
        ],
        references: &["OpenAI: API authentication"],
        ..TOKEN
    },
    Detector {
        id: "openai-style-key",
        title: "API key of the form sk-...",
        pattern: r"\bsk-(?:[a-z0-9]{1,10}-)?[A-Za-z0-9]{32,64}\b",
        validate: Some(entropy::is_random),
        confidence: 0.9,
        confidence_in_context: 0.9,
        matches: &[
            "my «sk¦-b3bfcf4be4d799b352f79e96265068cc» stopped working today",
            "Warum liefert «sk¦-5eff0c1bd91ac7280a5fb93593caebcd» den Fehler 401?",
            "Il token «sk¦-dd88f7242787f0d7bcfabe1ba0a6c92a» non funziona più",
        ],
        ignores: &[
            ("sk-00000000000000000000000000000000", FILLER),
            ("sk¦-5d4bafe92587", SHORT),
            ("sk-learn-contrib", "a library"),
        ],
        references: &["DeepSeek, Moonshot, Stability AI: API keys"],
        ..TOKEN
    },
    Detector {
        id: "anthropic-api-key",
        title: "Anthropic API key",
        pattern: r"\bsk-ant-(?:api|admin|oat|ort)\d\d-[A-Za-z0-9_-]{80,120}",
        matches: &[
            "Voici la clé : «sk¦-ant-api03-z5WLW-o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJH_2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRAA», merci de vérifier",
            "(leaked: «sk¦-ant-api03-Ef6Sq-cJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvC_AloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxAA»)",
            "O token «sk¦-ant-api03-JaE6e-svCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5_YlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7AA» expirou",
        ],
        ignores: &[
            (
                "sk-ant-api03-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAA",
                FILLER,
            ),
            ("sk¦-ant-api03-po5Gg-k", SHORT),
            ("sk-ant-api03-...", "cut off"),
        ],
        references: &["Anthropic: API keys"],
        ..TOKEN
    },
    Detector {
        id: "openrouter-key",
        title: "OpenRouter API key",
        pattern: r"\bsk-or-v1-[a-f0-9]{64}\b",
        matches: &[
            "token = '«sk¦-or-v1-7f0d7bcfabe1ba0a6c92a52b0f5d4bafe92587d0c80f1efc8acbb9b4ed88eaa5»'  # rotate",
            "Le jeton «sk¦-or-v1-7d0c80f1efc8acbb9b4ed88eaa5f6f63245fa09cbd4a316e89f0f7c9892818b5» a fuité",
            "export SERVICE_TOKEN=«sk¦-or-v1-09cbd4a316e89f0f7c9892818b5db67ef02ff02bd6238315ae27b3bfcf4be4d7»",
        ],
        ignores: &[
            (
                "sk-or-v1-0000000000000000000000000000000000000000000000000000000000000000",
                FILLER,
            ),
            ("sk¦-or-v1-02bd6238315", SHORT),
            ("sk-or-v1", "the prefix alone"),
        ],
        references: &["OpenRouter: Authentication"],
        ..TOKEN
    },
    Detector {
        id: "groq-api-key",
        title: "Groq API key",
        pattern: r"\bgsk_[A-Za-z0-9]{52}\b",
        matches: &[
            "please revoke «gs¦k_loOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53Xb» asap",
            "my «gs¦k_lOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywh» stopped working today",
            "Warum liefert «gs¦k_wcU8shZ7UWcgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEs» den Fehler 401?",
        ],
        ignores: &[
            (
                "gsk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("gs¦k_W7UTR1US1rx6lEsz", SHORT),
            ("gsk_renderer=gl", "a variable"),
        ],
        references: &["Groq: API keys"],
        ..TOKEN
    },
    Detector {
        id: "perplexity-api-key",
        title: "Perplexity API key",
        pattern: r"\bpplx-[A-Za-z0-9]{48}\b",
        matches: &[
            "my «pp¦lx-jS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L» stopped working today",
            "Warum liefert «pp¦lx-kZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskm» den Fehler 401?",
            "Il token «pp¦lx-b0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4j» non funziona più",
        ],
        ignores: &[
            (
                "pplx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("pp¦lx-53XbTcpQS4jsbXy", SHORT),
            ("pplx-7b-online", "a model"),
        ],
        references: &["Perplexity: API keys"],
        ..TOKEN
    },
    Detector {
        id: "xai-api-key",
        title: "xAI API key",
        pattern: r"\bxai-[A-Za-z0-9]{70,90}\b",
        matches: &[
            "Voici la clé : «xa¦i-gywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf», merci de vérifier",
            "(leaked: «xa¦i-6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJa»)",
            "O token «xa¦i-tXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo» expirou",
        ],
        ignores: &[
            (
                "xai-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("xa¦i-0ekZJaE6eMsvCzAl", SHORT),
            ("xai-grok", "a name"),
        ],
        references: &["xAI: API keys"],
        ..TOKEN
    },
    Detector {
        id: "replicate-token",
        title: "Replicate API token",
        pattern: r"\br8_[A-Za-z0-9]{37}\b",
        matches: &[
            "token = '«r8¦_LPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4j»'  # rotate",
            "Le jeton «r8¦_sbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s» a fuité",
            "export SERVICE_TOKEN=«r8¦_9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o»",
        ],
        ignores: &[
            ("r8_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("r8¦_2Rpvbj4XECQWZfD", SHORT),
            ("r8_unorm", "a format"),
        ],
        references: &["Replicate: API tokens"],
        ..TOKEN
    },
    Detector {
        id: "fireworks-api-key",
        title: "Fireworks AI API key",
        pattern: r"\bfw_[A-Za-z0-9]{22,24}\b",
        validate: Some(entropy::is_random),
        matches: &[
            "please revoke «fw¦_JHT2ONo8I5CM0xSkZeedJui7» asap",
            "my «fw¦_vCzAloOmn0LRZlhb0uP9tgos» stopped working today",
            "Warum liefert «fw¦_K5qYlOqpTSCxPCK53XbTcpQS» den Fehler 401?",
        ],
        ignores: &[
            ("fw_xxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("fw¦_qdqNwcU8s", SHORT),
            ("fw_printenv", "a command"),
        ],
        references: &["Fireworks AI: API keys"],
        ..TOKEN
    },
    Detector {
        id: "together-api-key",
        title: "Together AI API key",
        pattern: r"\btgp_v1_[A-Za-z0-9_-]{43}",
        matches: &[
            "my «tg¦p_v1_AperW-UTR1US1rx6lEsz5_LW1o2Rpvbj4XECQWZfDjS» stopped working today",
            "Warum liefert «tg¦p_v1_WZfDj-3mtQTDWlUtXciEf_SqvcJHT2ONo8I5CM0xSkZ» den Fehler 401?",
            "Il token «tg¦p_v1_M0xSk-eedJui74L0ekZJa_6eMsvCzAloOmn0LRZlhb0» non funziona più",
        ],
        ignores: &[
            ("tgp_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("tg¦p_v1_RZlhb-uP9tgos", SHORT),
            ("tgp_v1_key", "a name"),
        ],
        references: &["Together AI: API keys"],
        ..TOKEN
    },
    Detector {
        id: "cerebras-api-key",
        title: "Cerebras API key",
        pattern: r"\bcsk-[a-z0-9]{48}\b",
        matches: &[
            "Voici la clé : «cs¦k-xycw0r02anpbfxi0sw8jpld4g7ckjnfd2233j62i4jdlrxid», merci de vérifier",
            "(leaked: «cs¦k-62i4jdlrxidk5fagytswnbocafdt7382posn6zqo1c0niuoe»)",
            "O token «cs¦k-zqo1c0niuoe5pws7vza73obdxjg4wo7giwk20u0tkmia9qax» expirou",
        ],
        ignores: &[
            (
                "csk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("cs¦k-u0tkmia9qaxupgao", SHORT),
            ("csk-moscow", "a club"),
        ],
        references: &["Cerebras: API keys"],
        ..TOKEN
    },
    Detector {
        id: "nvidia-api-key",
        title: "NVIDIA API key",
        pattern: r"\bnvapi-[A-Za-z0-9_-]{60,70}",
        matches: &[
            "token = '«nv¦api-i74L0-kZJaE6eMsvCzAloOmn0LRZlhb0_P9tgoskmLPpApo5GgwkK5qYlOqpTSCx»'  # rotate",
            "Le jeton «nv¦api-oskmL-pApo5GgwkK5qYlOqpTSCxPCK53_bTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7» a fuité",
            "export SERVICE_TOKEN=«nv¦api-QS4js-XyP3qOmJhqdqNwcU8shZ7UWcgy_hYHUC14s9xCm7AXzbwnAperW7UTR1US»",
        ],
        ignores: &[
            (
                "nvapi-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("nv¦api-C14s9-Cm7AXzbw", SHORT),
            ("nvapi-key", "a name"),
        ],
        references: &["NVIDIA: NGC API keys"],
        ..TOKEN
    },
];
