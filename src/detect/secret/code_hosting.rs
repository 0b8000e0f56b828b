//! Code hosting and project tools.

use super::{FILLER, SHORT, TOKEN};
use crate::detect::Detector;
use crate::detect::validate::{crc32, entropy};

/// The rows.
pub(super) const ROWS: &[Detector] = &[
    Detector {
        id: "github-token",
        title: "GitHub token",
        pattern: r"\bgh[pousr]_[A-Za-z0-9]{36}\b",
        validate: Some(crc32::is_checked_token),
        confidence: 1.0,
        confidence_in_context: 1.0,
        matches: &[
            "Voici la clé : «gh¦p_oOmn0LRZlhb0uP9tgoskmLPpApo5Gg4KPLFP», merci de vérifier",
            "(leaked: «gh¦p_OqpTSCxPCK53XbTcpQS4jsbXyP3qOm2rC9uO»)",
            "O token «gh¦p_cU8shZ7UWcgywhYHUC14s9xCm7AXzb3Bfup0» expirou",
        ],
        ignores: &[
            ("ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("gh¦p_7UTR1US1rx6lEs", SHORT),
            ("ghp_import -n docs/", "a command"),
        ],
        references: &[
            "https://github.blog/engineering/behind-githubs-new-authentication-token-formats/",
        ],
        ..TOKEN
    },
    Detector {
        id: "altered-token",
        title: "Token of GitHub, npm or Grafana with a wrong checksum",
        pattern: r"\b(?:(?:gh[pousr]|npm)_[A-Za-z0-9]{36}|glsa_[A-Za-z0-9]{32}_[a-f0-9]{8})\b",
        validate: Some(entropy::is_random),
        confidence: 0.75,
        confidence_in_context: 0.75,
        matches: &[
            "my token gh¦p_ is refused: «gh¦p_mF9Kq2vXz7RtLw4YbNc8Hd1JpG5sA3eUoI6t»",
            "NPM_TOKEN=«np¦m_Zk3vQ8xLr2TnW7bYc5HdMf9Kp4Jq6Gs1XwR0»",
            "Le jeton «gl¦sa_k7Qm2ZxTn8RwVb4Yc1LsHd9JfKpGeUo3_0a1b2c3d» ne marche pas",
        ],
        ignores: &[
            ("gh¦p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("npm_package_config_registry_of_the_proj", "words"),
            ("gh¦p_mF9Kq2vXz7RtLw4Y", SHORT),
        ],
        references: &[
            "https://github.blog/engineering/behind-githubs-new-authentication-token-formats/",
        ],
        ..TOKEN
    },
    Detector {
        id: "github-fine-grained-token",
        title: "GitHub fine-grained token",
        pattern: r"\bgithub_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}\b",
        matches: &[
            "token = '«gi¦thub_pat_S3mtQTDWlUtXciEf6SqvcJ_ZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK»'  # rotate",
            "Le jeton «gi¦thub_pat_0uP9tgoskmLPpApo5GgwkK_3XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXzbwnA» a fuité",
            "export SERVICE_TOKEN=«gi¦thub_pat_ywhYHUC14s9xCm7AXzbwnA_lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM»",
        ],
        ignores: &[
            (
                "github_pat_xxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("gi¦thub_pat_XciEf6Sqv", SHORT),
            ("github_pat_ and 82 characters", "a description"),
        ],
        references: &["GitHub Docs: Managing your personal access tokens"],
        ..TOKEN
    },
    Detector {
        id: "gitlab-token",
        title: "GitLab token",
        pattern: r"\bgl(?:pat|ptt|dt|rt|rtr|cbt|ft|imt|agent|oas|soat|ffct|wt)-[A-Za-z0-9_-]{20,160}(?:\.[A-Za-z0-9]{2}\.[A-Za-z0-9]{7,9}|\.[0-9a-z]{9})?",
        validate: Some(entropy::is_random),
        matches: &[
            "please revoke «gl¦pat-PpApo5GgwkK5qYlOqpTS» asap",
            "my «gl¦pat-bXyP3qOmJhqdqNwcU8sh» stopped working today",
            "Warum liefert «gl¦pat-xCm7AXzbwnAperW7UTR1» den Fehler 401?",
        ],
        ignores: &[
            ("glpat-xxxxxxxxxxxxxxxxxxxx", FILLER),
            ("gl¦pat-Rpvbj", SHORT),
            ("glimt-von-licht", "words"),
        ],
        references: &["GitLab: Token overview"],
        ..TOKEN
    },
    Detector {
        id: "gitlab-runner-registration-token",
        title: "GitLab runner registration token",
        pattern: r"\bGR1348941[A-Za-z0-9_-]{20}",
        matches: &[
            "my «GR¦1348941HT2ONo8I5CM0xSkZeedJ» stopped working today",
            "Warum liefert «GR¦1348941CzAloOmn0LRZlhb0uP9t» den Fehler 401?",
            "Il token «GR¦13489415qYlOqpTSCxPCK53XbTc» non funziona più",
        ],
        ignores: &[
            ("GR1348941xxxxxxxxxxxxxxxxxxxx", FILLER),
            ("GR¦1348941dqNw", SHORT),
            ("GR1348941", "the prefix alone"),
        ],
        references: &["GitLab: Runner registration"],
        ..TOKEN
    },
    Detector {
        id: "bitbucket-token",
        title: "Bitbucket app password",
        pattern: r"\bATBB[A-Za-z0-9]{24}[A-F0-9]{8}\b",
        matches: &[
            "Voici la clé : «AT¦BBperW7UTR1US1rx6lEsz5WLW16F46848A», merci de vérifier",
            "(leaked: «AT¦BB0xSkZeedJui74L0ekZJaE6eM0CEF116E»)",
            "O token «AT¦BBPCK53XbTcpQS4jsbXyP3qOmJ07AC5206» expirou",
        ],
        ignores: &[
            ("ATBBxxxxxxxxxxxxxxxxxxxxxxxx00000000", FILLER),
            ("AT¦BB1rx6lEsz5WLW", SHORT),
            ("ATBBY", "a word"),
        ],
        references: &["Bitbucket Cloud: App passwords"],
        ..TOKEN
    },
    Detector {
        id: "atlassian-token",
        title: "Atlassian API token",
        pattern: r"\bAT[AC]TT3xFfG[A-Za-z0-9_=-]{50,220}",
        matches: &[
            "token = '«AT¦ATT3xFfGF074L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3m=1A2B3C4D»'  # rotate",
            "Le jeton «AT¦ATT3xFfGF0skmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZee=1A2B3C4D» a fuité",
            "export SERVICE_TOKEN=«AT¦ATT3xFfGF0S4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP=1A2B3C4D»",
        ],
        ignores: &[
            (
                "ATATT3xFfGF0xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=1A2B3C4D",
                FILLER,
            ),
            ("AT¦ATT3xFfGF014s9xCm7", SHORT),
            ("ATATT3xFfGF0", "the prefix alone"),
        ],
        references: &["Atlassian: API tokens"],
        ..TOKEN
    },
    Detector {
        id: "sourcegraph-token",
        title: "Sourcegraph access token",
        pattern: r"\bsg[pdm]_(?:(?:[a-f0-9]{16}|local)_)?[a-f0-9]{40}\b",
        matches: &[
            "please revoke «sg¦p_63245fa09cbd4a31_7ef02ff02bd6238315ae27b3bfcf4be4d799b352» asap",
            "my «sg¦p_352f79e96265068c_80a5fb93593caebcd8b36edd88f7242787f0d7bc» stopped working today",
            "Warum liefert «sg¦p_7bcfabe1ba0a6c92_80f1efc8acbb9b4ed88eaa5f6f63245fa09cbd4a» den Fehler 401?",
        ],
        ignores: &[
            (
                "sgp_0000000000000000_0000000000000000000000000000000000000000",
                FILLER,
            ),
            ("sg¦p_d4a316e89f0f7c98", SHORT),
            ("sgp_conversion", "a variable"),
        ],
        references: &["Sourcegraph: Access tokens"],
        ..TOKEN
    },
    Detector {
        id: "postman-api-key",
        title: "Postman API key",
        pattern: r"\bPMAK-[a-f0-9]{24}-[a-f0-9]{34}\b",
        matches: &[
            "my «PM¦AK-5068ccd1c4e5eff0c1bd91ac-caebcd8b36edd88f7242787f0d7bcfabe1» stopped working today",
            "Warum liefert «PM¦AK-a6c92a52b0f5d4bafe92587d-b9b4ed88eaa5f6f63245fa09cbd4a316e8» den Fehler 401?",
            "Il token «PM¦AK-f7c9892818b5db67ef02ff02-b3bfcf4be4d799b352f79e96265068ccd1» non funziona più",
        ],
        ignores: &[
            (
                "PMAK-000000000000000000000000-0000000000000000000000000000000000",
                FILLER,
            ),
            ("PM¦AK-5eff0c1bd91ac72", SHORT),
            ("PMAK-API", "a name"),
        ],
        references: &["Postman: API keys"],
        ..TOKEN
    },
    Detector {
        id: "linear-api-key",
        title: "Linear API key",
        pattern: r"\blin_(?:api|oauth)_[A-Za-z0-9]{40,64}\b",
        matches: &[
            "Voici la clé : «li¦n_api_YHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5W», merci de vérifier",
            "(leaked: «li¦n_api_z5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6»)",
            "O token «li¦n_api_Ef6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE» expirou",
        ],
        ignores: &[
            ("lin_api_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("li¦n_api_JaE6eMsvCzAl", SHORT),
            ("lin_api_version", "a name"),
        ],
        references: &["Linear: API"],
        ..TOKEN
    },
    Detector {
        id: "figma-token",
        title: "Figma access token",
        pattern: r"\bfig[dour]h?_[A-Za-z0-9_-]{40}",
        matches: &[
            "token = '«fi¦gd_po5Gg-kK5qYlOqpTSCxP_K53XbTcpQS4jsbXyP3q»'  # rotate",
            "Le jeton «fi¦gd_P3qOm-hqdqNwcU8shZ7U_cgywhYHUC14s9xCm7AX» a fuité",
            "export SERVICE_TOKEN=«fi¦gd_7AXzb-nAperW7UTR1US1_x6lEsz5WLW1o2Rpvbj4»",
        ],
        ignores: &[
            ("figd_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("fi¦gd_bj4XE-QWZfDjS3m", SHORT),
            ("figd_ is the prefix", "the prefix alone"),
        ],
        references: &["Figma: REST API authentication"],
        ..TOKEN
    },
    Detector {
        id: "asana-token",
        title: "Asana access token",
        pattern: r"\b[012]/\d{12,17}(?:/\d{12,17})?:[a-f0-9]{32}\b",
        matches: &[
            "please revoke «2/9911¦181172256167/1055518945171020:3593caebcd8b36edd88f7242787f0d7b» asap",
            "my «2/3350¦806838501375/1530593240346281:89f0f7c9892818b5db67ef02ff02bd62» stopped working today",
            "Warum liefert «2/5616¦794433653331/7102058924819153:b36edd88f7242787f0d7bcfabe1ba0a6» den Fehler 401?",
        ],
        ignores: &[
            (
                "2/0000000000000000/0000000000000000:00000000000000000000000000000000",
                FILLER,
            ),
            ("2/¦0137531321957904/4", SHORT),
            ("1/12:30", "a date"),
        ],
        references: &["Asana: Personal access tokens"],
        ..TOKEN
    },
    Detector {
        id: "notion-token",
        title: "Notion token",
        pattern: r"\b(?:ntn_[A-Za-z0-9]{40,50}|secret_[A-Za-z0-9]{43})\b",
        validate: Some(entropy::is_random),
        matches: &[
            "my «nt¦n_53331553424LPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS» stopped working today",
            "Warum liefert «nt¦n_943984583579xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW» den Fehler 401?",
            "Il token «nt¦n_67907493020JHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6e» non funziona più",
        ],
        ignores: &[
            ("ntn_00000000000xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("nt¦n_27701055518K5qYl", SHORT),
            ("secret_key_base_for_sessions", "a name"),
        ],
        references: &["Notion: Authorization"],
        ..TOKEN
    },
    Detector {
        id: "airtable-token",
        title: "Airtable access token",
        pattern: r"\bpat[A-Za-z0-9]{14}\.[a-f0-9]{64}\b",
        matches: &[
            "Voici la clé : «pa¦tqdqNwcU8shZ7UW.1efc8acbb9b4ed88eaa5f6f63245fa09cbd4a316e89f0f7c9892818b5db67ef0», merci de vérifier",
            "(leaked: «pa¦tWZfDjS3mtQTDWl.8315ae27b3bfcf4be4d799b352f79e96265068ccd1c4e5eff0c1bd91ac7280a5»)",
            "O token «pa¦tRZlhb0uP9tgosk.bcd8b36edd88f7242787f0d7bcfabe1ba0a6c92a52b0f5d4bafe92587d0c80f1» expirou",
        ],
        ignores: &[
            (
                "patxxxxxxxxxxxxxx.0000000000000000000000000000000000000000000000000000000000000000",
                FILLER,
            ),
            ("pa¦t7UWcgywhYHUC14.4e", SHORT),
            ("pattern.replace", "code"),
        ],
        references: &["Airtable: Personal access tokens"],
        ..TOKEN
    },
    Detector {
        id: "trello-token",
        title: "Trello token",
        pattern: r"\bATTA[a-f0-9]{64}[A-F0-9]{8}\b",
        matches: &[
            "token = '«AT¦TA9892818b5db67ef02ff02bd6238315ae27b3bfcf4be4d799b352f79e962650685EEA3077»'  # rotate",
            "Le jeton «AT¦TAf0c1bd91ac7280a5fb93593caebcd8b36edd88f7242787f0d7bcfabe1ba0a6c9F70D92B6» a fuité",
            "export SERVICE_TOKEN=«AT¦TAbafe92587d0c80f1efc8acbb9b4ed88eaa5f6f63245fa09cbd4a316e89f0f7c9334D907E»",
        ],
        ignores: &[
            (
                "ATTA000000000000000000000000000000000000000000000000000000000000000000000000",
                FILLER,
            ),
            ("AT¦TA67ef02ff02bd6238", SHORT),
            ("ATTACHMENT", "a word"),
        ],
        references: &["Trello: API authorization"],
        ..TOKEN
    },
    Detector {
        id: "clickup-token",
        title: "ClickUp API token",
        pattern: r"\bpk_\d{6,9}_[A-Z0-9]{32}\b",
        matches: &[
            "please revoke «pk¦_18149195_LABPQIW3KWMVQCXZH45TR5IHN1NXQLCW» asap",
            "my «pk¦_04882530_9B36YY85PJI3W3NSF8FZQMJDGAYWIXE2» stopped working today",
            "Warum liefert «pk¦_11811722_C87KGJH89SUH1MHXEMZ8PLCXMW3UGQIU» den Fehler 401?",
        ],
        ignores: &[
            ("pk_00000000_XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX", FILLER),
            ("pk¦_18247049_VQCXZH4", SHORT),
            ("pk_user_id", "a column"),
        ],
        references: &["ClickUp: API authentication"],
        ..TOKEN
    },
];
