//! Google.

use super::{FILLER, SHORT, TOKEN};
use crate::detect::Detector;

/// The rows.
pub(super) const ROWS: &[Detector] = &[
    Detector {
        id: "google-api-key",
        title: "Google API key",
        pattern: r"\bAIza[A-Za-z0-9_-]{35}",
        matches: &[
            "Voici la clé : «AI¦zamLPpA-o5GgwkK5qYl_qpTSCxPCK53XbTcpQ», merci de vérifier",
            "(leaked: «AI¦zajsbXy-3qOmJhqdqNw_U8shZ7UWcgywhYHUC»)",
            "O token «AI¦zas9xCm-AXzbwnAperW_UTR1US1rx6lEsz5WL» expirou",
        ],
        ignores: &[
            ("AIzaxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("AI¦zao2Rpv-j4XECQW", SHORT),
            ("AIzaSyNotAKey", "too short for a key"),
        ],
        references: &["Google Cloud: API keys overview"],
        ..TOKEN
    },
    Detector {
        id: "google-oauth-client-secret",
        title: "Google OAuth client secret",
        pattern: r"\bGOCSPX-[A-Za-z0-9_-]{28}",
        matches: &[
            "token = '«GO¦CSPX-cJHT2-No8I5CM0_SkZeedJui74L0»'  # rotate",
            "Le jeton «GO¦CSPX-svCzA-oOmn0LRZ_hb0uP9tgoskmL» a fuité",
            "export SERVICE_TOKEN=«GO¦CSPX-kK5qY-OqpTSCxP_K53XbTcpQS4js»",
        ],
        ignores: &[
            ("GOCSPX-xxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("GO¦CSPX-hqdqN-cU", SHORT),
            (
                "407408718192-8kq3.apps.googleusercontent.com",
                "the public client id",
            ),
        ],
        references: &["Google Identity: OAuth 2.0"],
        ..TOKEN
    },
    Detector {
        id: "google-oauth-access-token",
        title: "Google OAuth access token",
        pattern: r"\bya29\.[A-Za-z0-9_-]{40,260}",
        matches: &[
            "please revoke «ya¦29.nAper-7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZ_DjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSk» asap",
            "my «ya¦29.QWZfD-S3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0_SkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb» stopped working today",
            "Warum liefert «ya¦29.CM0xS-ZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZ_hb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK5» den Fehler 401?",
        ],
        ignores: &[
            (
                "ya29.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("ya¦29.LRZlh-0uP9tgosk", SHORT),
            ("ya29.js is bundled", "a file name"),
        ],
        references: &["Google Identity: OAuth 2.0"],
        ..TOKEN
    },
    Detector {
        id: "google-oauth-refresh-token",
        title: "Google OAuth refresh token",
        pattern: r"\b1//0[A-Za-z0-9_-]{50,200}",
        matches: &[
            "my «1/¦/0CxPCK-3XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYH_C14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj» stopped working today",
            "Warum liefert «1/¦/0Z7UWc-ywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5_LW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ON» den Fehler 401?",
            "Il token «1/¦/0US1rx-lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf_SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAlo» non funziona più",
        ],
        ignores: &[
            (
                "1//0xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("1/¦/0TDWlU-XciEf6Sqvc", SHORT),
            ("1//0 is a division", "no token follows"),
        ],
        references: &["Google Identity: OAuth 2.0"],
        ..TOKEN
    },
    Detector {
        id: "google-hmac-key",
        title: "Google Cloud Storage HMAC key id",
        pattern: r"\bGOOG1E[A-Z2-7]{55}\b",
        matches: &[
            "Voici la clé : «GO¦OG1EWGT4672UZW7IVFCOMBFFBLKGVP7SI32TA6W7HWQ3HBBRKVXOFGK7PEL», merci de vérifier",
            "(leaked: «GO¦OG1EWQ3HBBRKVXOFGK7PELEDZTCS7HLKGGLUMWW52BWUKYJRFYELCMAQFS3»)",
            "O token «GO¦OG1EBWUKYJRFYELCMAQFS3BKDE334F5ATX2FHNV6D62V52EYQ67EJQWUHTB» expirou",
        ],
        ignores: &[
            (
                "GOOG1EAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                FILLER,
            ),
            ("GO¦OG1E62V52EYQ67EJQW", SHORT),
            ("GOOG1E closed at 181.35", "a ticker"),
        ],
        references: &["Cloud Storage: HMAC keys"],
        ..TOKEN
    },
    Detector {
        id: "firebase-server-key",
        title: "Firebase Cloud Messaging server key",
        pattern: r"\bAAAA[A-Za-z0-9_-]{7}:APA91b[A-Za-z0-9_-]{134}",
        matches: &[
            "token = '«AA¦AAWLW1o2R:APA91b6Sqvc-HT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgosk_LPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgyw»'  # rotate",
            "Le jeton «AA¦AAE6eMsvC:APA91b5Ggwk-5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14_9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXc» a fuité",
            "export SERVICE_TOKEN=«AA¦AAqOmJhqd:APA91bXzbwn-perW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6Sqv_JHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPp»",
        ],
        ignores: &[
            (
                "AAAAxxxxxxx:APA91bxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("AA¦AA4XECQWZ:APA91bo8", SHORT),
            ("AAAAB3NzaC1yc2EAAAADAQABAAABgQC7", "a public SSH key"),
        ],
        references: &["Firebase: Cloud Messaging"],
        ..TOKEN
    },
    Detector {
        id: "google-signed-url",
        title: "Signature of a Google Cloud Storage URL",
        pattern: r"[?&]X-Goog-Signature=([a-f0-9]{128,})\b",
        validate: None,
        confidence: 0.85,
        confidence_in_context: 0.85,
        matches: &[
            "https://storage.googleapis.com/reports/q3.pdf?X-Goog-Expires=900&X-Goog-Signature=«26¦5068ccd1c4e5eff0c1bd91ac7280a5fb93593caebcd8b36edd88f7242787f0d7bcfabe1ba0a6c92a52b0f5d4bafe92587d0c80f1efc8acbb9b4ed88eaa5f6f63245fa09cbd4a316e89f0f7c9892818b5db67ef02ff02bd6238315ae27b3bfcf4be4d799b352f79e96265068ccd1c4e5eff0c1bd91ac7280a5fb93593caebcd»",
            "En el registro: https://storage.googleapis.com/reports/q3.pdf?X-Goog-Expires=900&X-Goog-Signature=«93¦caebcd8b36edd88f7242787f0d7bcfabe1ba0a6c92a52b0f5d4bafe92587d0c80f1efc8acbb9b4ed88eaa5f6f63245fa09cbd4a316e89f0f7c9892818b5db67ef02ff02bd6238315ae27b3bfcf4be4d799b352f79e96265068ccd1c4e5eff0c1bd91ac7280a5fb93593caebcd8b36edd88f7242787f0d7bcfabe1ba0a6c92a»",
            "Pourquoi https://storage.googleapis.com/reports/q3.pdf?X-Goog-Expires=900&X-Goog-Signature=«a0¦a6c92a52b0f5d4bafe92587d0c80f1efc8acbb9b4ed88eaa5f6f63245fa09cbd4a316e89f0f7c9892818b5db67ef02ff02bd6238315ae27b3bfcf4be4d799b352f79e96265068ccd1c4e5eff0c1bd91ac7280a5fb93593caebcd8b36edd88f7242787f0d7bcfabe1ba0a6c92a52b0f5d4bafe92587d0c80f1efc8acbb9b4ed» est-il refusé ?",
        ],
        ignores: &[
            ("X-Goog-Signature=SIGNATURE", "cut off"),
            (
                "https://storage.googleapis.com/reports/q3.pdf?X-Goog-Expires=900&X-Goog-Signature=cbb9b4ed88eaa5f6f632",
                SHORT,
            ),
            (
                "&X-Goog-Algorithm=GOOG4-RSA-SHA256",
                "the algorithm is public",
            ),
        ],
        references: &["Cloud Storage: Signed URLs"],
        ..TOKEN
    },
    Detector {
        id: "google-chat-webhook",
        title: "Google Chat webhook",
        pattern: r"\bhttps://chat\.googleapis\.com/v1/spaces/[A-Za-z0-9_-]{5,30}/messages\?key=[A-Za-z0-9_-]{39}&token=[A-Za-z0-9_%-]{30,60}",
        matches: &[
            "my «https://chat.googleapis.com/v1/spaces/AAQA3k9/messages?key=AI¦za3mtQT-WlUtXciEf6S_vcJHT2ONo8I5CM0xS&token=eedJu-74L0ekZJaE6eMsv_zAloOmn0LRZlhb0uP9tgo» stopped working today",
            "Warum liefert «https://chat.googleapis.com/v1/spaces/AAQA3k9/messages?key=AI¦zauP9tg-skmLPpApo5G_wkK5qYlOqpTSCxPCK&token=XbTcp-S4jsbXyP3qOmJhq_qNwcU8shZ7UWcgywhYHUC» den Fehler 401?",
            "Il token «https://chat.googleapis.com/v1/spaces/AAQA3k9/messages?key=AI¦zawhYHU-14s9xCm7AXz_wnAperW7UTR1US1rx&token=Esz5W-W1o2Rpvbj4XECQW_fDjS3mtQTDWlUtXciEf6S» non funziona più",
        ],
        ignores: &[
            (
                "https://chat.googleapis.com/v1/spaces/AAQA3k9/messages?key=AIzaxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx&token=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("ht¦tps://chat.googlea", SHORT),
            (
                "https://chat.googleapis.com/v1/spaces/AAQA3k9/messages",
                "no key",
            ),
        ],
        references: &["Google Chat: Webhooks"],
        ..TOKEN
    },
];
