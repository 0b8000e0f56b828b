//! Chat and telephony.

use super::{FILLER, SHORT, TOKEN};
use crate::detect::Detector;
use crate::detect::validate::{crc32, entropy, token};

/// The rows.
pub(super) const ROWS: &[Detector] = &[
    Detector {
        id: "slack-token",
        title: "Slack token",
        pattern: r"\bxox[abeoprs]-(?:\d-)?[A-Za-z0-9-]{20,120}",
        validate: Some(entropy::is_random),
        matches: &[
            "my «xo¦xb-629260113943-375313219579-Esz5WLW1o2Rpvbj4XECQWZfD» stopped working today",
            "Warum liefert «xo¦xb-537677945050-331553424277-pApo5GgwkK5qYlOqpTSCxPCK» den Fehler 401?",
            "Il token «xo¦xb-398458357911-904750488253-pvbj4XECQWZfDjS3mtQTDWlU» non funziona più",
        ],
        ignores: &[
            (
                "xoxb-000000000000-000000000000-xxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("xo¦xb-009911181172-70", SHORT),
            ("xoxb-token-here", "a description"),
        ],
        references: &["Slack: Token types"],
        ..TOKEN
    },
    Detector {
        id: "slack-app-token",
        title: "Slack app-level token",
        pattern: r"\bxapp-\d-[A-Z0-9]{9,12}-\d{10,14}-[a-f0-9]{64}\b",
        matches: &[
            "Voici la clé : «xa¦pp-1-AW3KWMVQCX-3015305932403-6e89f0f7c9892818b5db67ef02ff02bd6238315ae27b3bfcf4be4d799b352f79», merci de vérifier",
            "(leaked: «xa¦pp-1-AFX5HB9E8I-5171020589248-d8b36edd88f7242787f0d7bcfabe1ba0a6c92a52b0f5d4bafe92587d0c80f1ef»)",
            "O token «xa¦pp-1-A45TR5IHN1-0346281990875-92818b5db67ef02ff02bd6238315ae27b3bfcf4be4d799b352f79e96265068cc» expirou",
        ],
        ignores: &[
            (
                "xapp-1-AXXXXXXXXX-0000000000000-0000000000000000000000000000000000000000000000000000000000000000",
                FILLER,
            ),
            ("xa¦pp-1-AZESG1GAIP-48", SHORT),
            ("xapp-1-A", "the prefix alone"),
        ],
        references: &["Slack: Token types"],
        ..TOKEN
    },
    Detector {
        id: "slack-config-token",
        title: "Slack configuration token",
        pattern: r"\bxoxe(?:\.xox[bp])?-\d-[A-Za-z0-9]{140,}\b",
        matches: &[
            "token = '«xo¦xe.xoxp-1-4s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK5»'  # rotate",
            "Le jeton «xo¦xe.xoxp-1-1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcg» a fuité",
            "export SERVICE_TOKEN=«xo¦xe.xoxp-1-vcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6»",
        ],
        ignores: &[
            (
                "xoxe.xoxp-1-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("xo¦xe.xoxp-1-MsvCzAlo", SHORT),
            ("xoxe-1-", "the prefix alone"),
        ],
        references: &["Slack: Token rotation"],
        ..TOKEN
    },
    Detector {
        id: "slack-session",
        title: "Slack session token",
        pattern: r"\bxox[cd]-(?:\d{8,14}-){0,3}[A-Za-z0-9%+/=-]{40,200}",
        matches: &[
            "please revoke «xo¦xc-149195940182-579110335080-8825301530593-4a316e89f0f7c9892818b5db67ef02ff02bd6238315ae27b3bfcf4be4d799b35» asap",
            "my «xo¦xc-811722561679-189451710205-2470496062926-6c92a52b0f5d4bafe92587d0c80f1efc8acbb9b4ed88eaa5f6f63245fa09cbd4» stopped working today",
            "Warum liefert «xo¦xc-932403462819-916143135376-9443365333155-eff0c1bd91ac7280a5fb93593caebcd8b36edd88f7242787f0d7bcfabe1ba0a6» den Fehler 401?",
        ],
        ignores: &[
            (
                "xoxc-000000000000-000000000000-0000000000000-0000000000000000000000000000000000000000000000000000000000000000",
                FILLER,
            ),
            ("xo¦xc-260113943984-31", SHORT),
            ("xoxd-cookie", "a description"),
        ],
        references: &["Slack: Token types"],
        ..TOKEN
    },
    Detector {
        id: "slack-webhook",
        title: "Slack webhook",
        pattern: r"\bhttps://hooks\.slack\.com/(?:services|workflows|triggers)/[A-Z][A-Z0-9]{7,12}/[A-Za-z0-9]{8,20}/[A-Za-z0-9]{20,64}",
        matches: &[
            "my «https://hooks.slack.¦com/services/TIP8Y5BJB/BMW3UGQIUN/3qOmJhqdqNwcU8shZ7UWcgyw» stopped working today",
            "Warum liefert «https://hooks.slack.¦com/services/TG6J3F8MU/BZ39B36YY8/No8I5CM0xSkZeedJui74L0ek» den Fehler 401?",
            "Il token «https://hooks.slack.¦com/services/TJKC87KGJ/BLQ3DXFD0V/cU8shZ7UWcgywhYHUC14s9xC» non funziona più",
        ],
        ignores: &[
            (
                "https://hooks.slack.com/services/TXXXXXXXX/BXXXXXXXXX/xxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("ht¦tps://hooks.slack.", SHORT),
            (
                "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX",
                "the sample of the documentation",
            ),
        ],
        references: &["Slack: Incoming webhooks"],
        ..TOKEN
    },
    Detector {
        id: "discord-bot-token",
        title: "Discord bot token",
        pattern: r"\b[MNO][A-Za-z0-9_-]+\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,38}",
        validate: Some(token::is_discord_token),
        matches: &[
            "Voici la clé : «MT¦A0MzE4NzI2NjU1MzI0NTY5Ng.0uP9tg.3XbTc-QS4jsbXyP3qOm_hqdqNwcU8shZ7UWcgy», merci de vérifier",
            "(leaked: «MT¦A0MzE4NzI2NjU1MzI0NTY5Ng.ywhYHU.lEsz5-LW1o2Rpvbj4XE_QWZfDjS3mtQTDWlUtX»)",
            "O token «MT¦A0MzE4NzI2NjU1MzI0NTY5Ng.XciEf6.ekZJa-6eMsvCzAloOmn_LRZlhb0uP9tgoskmLP» expirou",
        ],
        ignores: &[
            (
                "MTA0MzE4NzI2NjU1MzI0NTY5Ng.XXXXXX.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("MT¦A0MzE4NzI2NjU1MzI0", SHORT),
            ("Model.config.hidden", "code"),
        ],
        references: &["Discord: Developer reference, authentication"],
        ..TOKEN
    },
    Detector {
        id: "discord-webhook",
        title: "Discord webhook",
        pattern: r"\bhttps://(?:(?:canary|ptb)\.)?discord(?:app)?\.com/api/(?:v\d{1,2}/)?webhooks/\d{17,20}/[A-Za-z0-9_-]{60,80}",
        matches: &[
            "token = '«https://discord.com/¦api/webhooks/790475048825301530/Rpvbj-XECQWZfDjS3mtQTDWlUtXciEf6Sq_cJHT2ONo8I5CM0xSkZeedJui74L0ekZJa»'  # rotate",
            "Le jeton «https://discord.com/¦api/webhooks/500991118117225616/CzAlo-mn0LRZlhb0uP9tgoskmLPpApo5Gg_kK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3» a fuité",
            "export SERVICE_TOKEN=«https://discord.com/¦api/webhooks/195940182470496062/dqNwc-8shZ7UWcgywhYHUC14s9xCm7AXzb_nAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj»",
        ],
        ignores: &[
            (
                "https://discord.com/api/webhooks/000000000000000000/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("ht¦tps://discord.com/", SHORT),
            ("https://discord.com/api/webhooks/", "no id"),
        ],
        references: &["Discord: Webhooks"],
        ..TOKEN
    },
    Detector {
        id: "telegram-bot-token",
        title: "Telegram bot token",
        pattern: r"\b\d{8,10}:AA[A-Za-z0-9_-]{33}",
        matches: &[
            "please revoke «722561¦6794:AAZlhb0-P9tgoskmLP_Apo5GgwkK5qYlOqp» asap",
            "my «049606¦2926:AAUWcgy-hYHUC14s9x_m7AXzbwnAperW7UT» stopped working today",
            "Warum liefert «403462¦8199:AAWlUtX-iEf6SqvcJH_2ONo8I5CM0xSkZee» den Fehler 401?",
        ],
        ignores: &[
            ("0000000000:AAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("33¦65333155:AAskmLP-A", SHORT),
            ("12345678:AAPL 189.2", "a ticker"),
        ],
        references: &["Telegram: Bot API"],
        ..TOKEN
    },
    Detector {
        id: "twilio-key",
        title: "Twilio account id or API key id",
        pattern: r"\b(?:SK|AC)[a-f0-9]{32}\b",
        confidence: 0.8,
        confidence_in_context: 0.8,
        matches: &[
            "my «SK¦f7242787f0d7bcfabe1ba0a6c92a52b0» stopped working today",
            "Warum liefert «SK¦afe92587d0c80f1efc8acbb9b4ed88ea» den Fehler 401?",
            "Il token «SK¦63245fa09cbd4a316e89f0f7c9892818» non funziona più",
        ],
        ignores: &[
            ("SK00000000000000000000000000000000", FILLER),
            ("SK¦7ef02ff02bd62", SHORT),
            ("ACCEPTED", "a word"),
        ],
        references: &["Twilio: API keys"],
        ..TOKEN
    },
    Detector {
        id: "matrix-token",
        title: "Matrix access token",
        pattern: r"\bsyt_[A-Za-z0-9+/=_-]{4,80}_[A-Za-z0-9]{20}_[A-Za-z0-9]{6}\b",
        validate: Some(crc32::is_matrix_token),
        confidence: 1.0,
        confidence_in_context: 1.0,
        matches: &[
            "Voici la clé : «sy¦t_bWFyaWU_kKNTvzCJYILhdGHTEQPB_0qJ4m9», merci de vérifier",
            "(leaked: «sy¦t_bWFyaWU_JtyPwqFiJMRjwtufHgIY_0mqjMa»)",
            "O token «sy¦t_bWFyaWU_LFvZnXpSXvHzNawYCjeu_49pXsQ» expirou",
        ],
        ignores: &[
            ("syt_bWFyaWU_xxxxxxxxxxxxxxxxxxxx_1HqlXo", FILLER),
            ("sy¦t_bWFyaWU_Oqpwo", SHORT),
            ("syt_invite", "a name"),
        ],
        references: &["Synapse: Access tokens"],
        ..TOKEN
    },
    Detector {
        id: "intercom-token",
        title: "Intercom access token",
        pattern: r"\bdG9rOi[A-Za-z0-9+/]{40,70}={0,2}",
        matches: &[
            "token = '«dG¦9rOiECQW+fDjS3mtQTDWlUtXciEf6Sq/cJHT2ONo8I5CM0xSkZeedJui74»'  # rotate",
            "Le jeton «dG¦9rOiI5CM+xSkZeedJui74L0ekZJaE6e/svCzAloOmn0LRZlhb0uP9tgosk» a fuité",
            "export SERVICE_TOKEN=«dG¦9rOin0LR+lhb0uP9tgoskmLPpApo5Gg/kK5qYlOqpTSCxPCK53XbTcpQS4»",
        ],
        ignores: &[
            (
                "dG9rOixxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("dG¦9rOiTSCx+CK53XbTcp", SHORT),
            ("dG9rOi", "the prefix alone"),
        ],
        references: &["Intercom: Authentication"],
        ..TOKEN
    },
    Detector {
        id: "mattermost-webhook",
        title: "Incoming webhook of a chat server",
        pattern: r"\bhttps://[a-z0-9.-]{4,60}/hooks/([a-z0-9]{26})\b",
        validate: Some(entropy::is_random),
        confidence: 0.8,
        confidence_in_context: 0.8,
        matches: &[
            "config:\nhttps://chat.acme.io/hooks/«33¦j62i4jdlrxidk5fagytswnbo»\n",
            "Im Log steht https://chat.acme.io/hooks/«sn¦6zqo1c0niuoe5pws7vza73ob» im Klartext",
            "debug this: https://chat.acme.io/hooks/«k2¦0u0tkmia9qaxupgaoemevkga» thanks",
        ],
        ignores: &[
            (
                "https://chat.acme.io/hooks/xxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("https://chat.acme.io/hooks/rc3gz7qu38b", SHORT),
            ("https://acme.io/hooks/pre-commit", "a page"),
        ],
        references: &["Mattermost: Incoming webhooks"],
        ..TOKEN
    },
];
