//! Package and model registries.

use super::{FILLER, SHORT, TOKEN};
use crate::detect::Detector;
use crate::detect::validate::{crc32, entropy};

/// The rows.
pub(super) const ROWS: &[Detector] = &[
    Detector {
        id: "npm-token",
        title: "npm access token",
        pattern: r"\bnpm_[A-Za-z0-9]{36}\b",
        validate: Some(crc32::is_checked_token),
        confidence: 1.0,
        confidence_in_context: 1.0,
        matches: &[
            "my «np¦m_f6SqvcJHT2ONo8I5CM0xSkZeedJui74MhBRp» stopped working today",
            "Warum liefert «np¦m_aE6eMsvCzAloOmn0LRZlhb0uP9tgos4cXwCg» den Fehler 401?",
            "Il token «np¦m_o5GgwkK5qYlOqpTSCxPCK53XbTcpQS26hPiI» non funziona più",
        ],
        ignores: &[
            ("npm_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("np¦m_3qOmJhqdqNwcU8", SHORT),
            ("npm_config_cache=/tmp/npm", "a variable"),
        ],
        references: &["npm: About access tokens"],
        ..TOKEN
    },
    Detector {
        id: "pypi-token",
        title: "PyPI API token",
        pattern: r"\bpypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZ)[A-Za-z0-9_-]{70,250}",
        matches: &[
            "Voici la clé : «py¦pi-AgEIcHlwaS5vcmcAXzbw-AperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJ_T2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5G», merci de vérifier",
            "(leaked: «py¦pi-AgEIcHlwaS5vcmcj4XEC-WZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsv_zAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qO»)",
            "O token «py¦pi-AgEIcHlwaS5vcmcNo8I5-M0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK_qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXz» expirou",
        ],
        ignores: &[
            (
                "pypi-AgEIcHlwaS5vcmcxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("py¦pi-AgEIcHlwaS5vcmc", SHORT),
            ("pypi-AgEIcHlwaS5vcmc", "the prefix alone"),
        ],
        references: &["PyPI: API tokens"],
        ..TOKEN
    },
    Detector {
        id: "rubygems-token",
        title: "RubyGems API key",
        pattern: r"\brubygems_[a-f0-9]{48}\b",
        matches: &[
            "token = '«ru¦bygems_593caebcd8b36edd88f7242787f0d7bcfabe1ba0a6c92a52»'  # rotate",
            "Le jeton «ru¦bygems_ba0a6c92a52b0f5d4bafe92587d0c80f1efc8acbb9b4ed88» a fuité",
            "export SERVICE_TOKEN=«ru¦bygems_acbb9b4ed88eaa5f6f63245fa09cbd4a316e89f0f7c98928»",
        ],
        ignores: &[
            (
                "rubygems_000000000000000000000000000000000000000000000000",
                FILLER,
            ),
            ("ru¦bygems_9f0f7c98928", SHORT),
            ("rubygems_update", "a gem"),
        ],
        references: &["RubyGems: API key scopes"],
        ..TOKEN
    },
    Detector {
        id: "crates-io-token",
        title: "crates.io API token",
        pattern: r"\bcio[A-Za-z0-9]{32}\b",
        validate: Some(entropy::is_random),
        matches: &[
            "please revoke «ci¦oZeedJui74L0ekZJaE6eMsvCzAloOmn0L» asap",
            "my «ci¦o0uP9tgoskmLPpApo5GgwkK5qYlOqpTSC» stopped working today",
            "Warum liefert «ci¦o3XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ» den Fehler 401?",
        ],
        ignores: &[
            ("cioxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("ci¦oywhYHUC14s9x", SHORT),
            ("ciobanu", "a name"),
        ],
        references: &["crates.io: API tokens"],
        ..TOKEN
    },
    Detector {
        id: "nuget-api-key",
        title: "NuGet API key",
        pattern: r"\boy2[a-z0-9]{43}\b",
        matches: &[
            "my «oy¦20niuoe5pws7vza73obdxjg4wo7giwk20u0tkmia9qax» stopped working today",
            "Warum liefert «oy¦2ia9qaxupgaoemevkga7ifyfam6010rc3gz7qu38bhvl» den Fehler 401?",
            "Il token «oy¦238bhvldx2qnu4yjdcsjwvfhys8jb5c8cv1gss2qg7ji» non funziona più",
        ],
        ignores: &[
            ("oy2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("oy¦22qg7jixa42sle4cyj", SHORT),
            ("oy2m in the index", "too short"),
        ],
        references: &["NuGet: Publish a package"],
        ..TOKEN
    },
    Detector {
        id: "docker-hub-token",
        title: "Docker Hub access token",
        pattern: r"\bdckr_(?:pat|oat)_[A-Za-z0-9_-]{27,32}",
        matches: &[
            "Voici la clé : «dc¦kr_pat_bXyP3-OmJhqdq_wcU8shZ7UWcgy», merci de vérifier",
            "(leaked: «dc¦kr_pat_xCm7A-zbwnApe_W7UTR1US1rx6l»)",
            "O token «dc¦kr_pat_Rpvbj-XECQWZf_jS3mtQTDWlUtX» expirou",
        ],
        ignores: &[
            ("dckr_pat_xxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("dc¦kr_pat_HT2ON-8", SHORT),
            ("dckr_pat_name", "a name"),
        ],
        references: &["Docker: Access tokens"],
        ..TOKEN
    },
    Detector {
        id: "packagist-token",
        title: "Private Packagist token",
        pattern: r"\bpackagist_(?:[ou][ru]t|ack|acs|uut|uus)_[a-f0-9]{68}\b",
        matches: &[
            "token = '«pa¦ckagist_ort_79e96265068ccd1c4e5eff0c1bd91ac7280a5fb93593caebcd8b36edd88f7242787f»'  # rotate",
            "Le jeton «pa¦ckagist_ort_fb93593caebcd8b36edd88f7242787f0d7bcfabe1ba0a6c92a52b0f5d4bafe92587d» a fuité",
            "export SERVICE_TOKEN=«pa¦ckagist_ort_abe1ba0a6c92a52b0f5d4bafe92587d0c80f1efc8acbb9b4ed88eaa5f6f63245fa09»",
        ],
        ignores: &[
            (
                "packagist_ort_00000000000000000000000000000000000000000000000000000000000000000000",
                FILLER,
            ),
            ("pa¦ckagist_ort_efc8ac", SHORT),
            ("packagist_url", "a variable"),
        ],
        references: &["Private Packagist: API authentication"],
        ..TOKEN
    },
    Detector {
        id: "clojars-token",
        title: "Clojars deploy token",
        pattern: r"\bCLOJARS_[a-f0-9]{60}\b",
        matches: &[
            "please revoke «CL¦OJARS_16e89f0f7c9892818b5db67ef02ff02bd6238315ae27b3bfcf4be4d799b3» asap",
            "my «CL¦OJARS_315ae27b3bfcf4be4d799b352f79e96265068ccd1c4e5eff0c1bd91ac728» stopped working today",
            "Warum liefert «CL¦OJARS_ccd1c4e5eff0c1bd91ac7280a5fb93593caebcd8b36edd88f7242787f0d7» den Fehler 401?",
        ],
        ignores: &[
            (
                "CLOJARS_000000000000000000000000000000000000000000000000000000000000",
                FILLER,
            ),
            ("CL¦OJARS_cd8b36edd88f", SHORT),
            ("CLOJARS_USERNAME=me", "a name"),
        ],
        references: &["Clojars: Deploy tokens"],
        ..TOKEN
    },
    Detector {
        id: "jsr-token",
        title: "JSR token",
        pattern: r"\bjsr[pd]_[A-Za-z0-9]{32,64}\b",
        matches: &[
            "my «js¦rp_UWcgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lE» stopped working today",
            "Warum liefert «js¦rp_1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXc» den Fehler 401?",
            "Il token «js¦rp_WlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ek» non funziona più",
        ],
        ignores: &[
            ("jsrp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("js¦rp_74L0ekZJaE6eMsv", SHORT),
            ("jsrp_init", "a name"),
        ],
        references: &["JSR: Publishing packages"],
        ..TOKEN
    },
    Detector {
        id: "npmrc-auth",
        title: "Credential in .npmrc",
        pattern: r#"(?i):_(?:authToken|auth|password)\s{0,2}=\s{0,2}["']?([A-Za-z0-9+/=_.-]{16,200})"#,
        validate: Some(entropy::is_random),
        confidence: 0.9,
        confidence_in_context: 0.9,
        matches: &[
            "En el registro: //npm.acme.io/:_authToken=«sk¦mLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4j»",
            "Pourquoi //npm.acme.io/:_authToken=«S4¦jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s» est-il refusé ?",
            "//npm.acme.io/:_authToken=«14¦s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o»",
        ],
        ignores: &[
            (
                "//npm.acme.io/:_authToken=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("//npm.acme.io/:_authToken=W1o2Rpvbj4", SHORT),
            (
                "//registry.npmjs.org/:_authToken=${NPM_TOKEN}",
                "a variable",
            ),
        ],
        references: &["npm: npmrc"],
        ..TOKEN
    },
    Detector {
        id: "hugging-face-token",
        title: "Hugging Face token",
        pattern: r"\b(?:hf_[A-Za-z]{34}|api_org_[A-Za-z]{34})\b",
        matches: &[
            "token = '«hf¦_psJgRwHrwTQLMDQHHPeUUFcgAXIQABmUSC»'  # rotate",
            "Le jeton «hf¦_kKNTvzCJYILhdGHTEQPBKIbraeIqYyLGna» a fuité",
            "export SERVICE_TOKEN=«hf¦_JtyPwqFiJMRjwtufHgIYwPYHmqBsFrBpdw»",
        ],
        ignores: &[
            ("hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("hf¦_LFvZnXpSXvHzN", SHORT),
            ("hf_transfer", "a package"),
        ],
        references: &["Hugging Face: User access tokens"],
        ..TOKEN
    },
];
