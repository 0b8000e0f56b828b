//! Microsoft Azure and 365.

use super::{FILLER, SHORT, TOKEN};
use crate::detect::Detector;
use crate::detect::validate::token;

/// The rows.
pub(super) const ROWS: &[Detector] = &[
    Detector {
        id: "azure-client-secret",
        title: "Microsoft Entra client secret",
        pattern: r"[A-Za-z0-9_.~-]{3}[0-9]Q~[A-Za-z0-9_.~-]{31,34}",
        matches: &[
            "Voici la clé : «pAp8Q¦~XyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14», merci de vérifier",
            "(leaked: «Cm78Q¦~pvbj4XECQWZfDjS3mtQTDWlUtXciEf6Sqv»)",
            "O token «T2O8Q¦~zAloOmn0LRZlhb0uP9tgoskmLPpApo5Ggw» expirou",
        ],
        ignores: &[
            ("xxx8Q~xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("qY¦l8Q~qNwcU8shZ7UW", SHORT),
            ("abc8Q~short", "too short"),
        ],
        references: &["Microsoft Entra: Application credentials"],
        ..TOKEN
    },
    Detector {
        id: "azure-storage-key",
        title: "Azure storage account key",
        pattern: r"(?i)\bAccountKey=([A-Za-z0-9+/]{86}==)",
        matches: &[
            "En el registro: DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=«er¦W7+TR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3m/QTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74==»;EndpointSuffix=core.windows.net",
            "Pourquoi DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=«fD¦jS+mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZee/Jui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgosk==»;EndpointSuffix=core.windows.net est-il refusé ?",
            "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=«xS¦kZ+edJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP/tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4==»;EndpointSuffix=core.windows.net",
        ],
        ignores: &[
            (
                "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx==;EndpointSuffix=core.windows.net",
                FILLER,
            ),
            (
                "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=lhb0+P9tgoskmLPpApo5",
                SHORT,
            ),
            ("DefaultEndpointsProtocol=https;AccountName=shop", "no key"),
        ],
        references: &["Azure Storage: Connection strings"],
        ..TOKEN
    },
    Detector {
        id: "azure-shared-access-key",
        title: "Azure shared access key",
        pattern: r"(?i)\bSharedAccessKey=([A-Za-z0-9+/]{43}=)",
        matches: &[
            "config:\nEndpoint=sb://orders.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=«CK¦53+bTcpQS4jsbXyP3qO/JhqdqNwcU8shZ7UWcgywh=»\n",
            "Im Log steht Endpoint=sb://orders.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=«Wc¦gy+hYHUC14s9xCm7AXz/wnAperW7UTR1US1rx6lEs=» im Klartext",
            "debug this: Endpoint=sb://orders.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=«rx¦6l+sz5WLW1o2Rpvbj4X/CQWZfDjS3mtQTDWlUtXci=» thanks",
        ],
        ignores: &[
            (
                "Endpoint=sb://orders.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=",
                FILLER,
            ),
            (
                "Endpoint=sb://orders.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=lUtX+iEf6SqvcJHT2ON",
                SHORT,
            ),
            (
                "SharedAccessKeyName=RootManageSharedAccessKey",
                "the name of the key",
            ),
        ],
        references: &["Azure Service Bus: Connection strings"],
        ..TOKEN
    },
    Detector {
        id: "azure-identifiable-key",
        title: "Azure key with a signature inside",
        pattern: r"\b(?:[A-Za-z0-9]+JQQJ99[A-Za-z0-9]{26}\b|[A-Za-z0-9+/]+(?:\+ASt|\+ABa|\+AMC|ACDb)[A-Za-z0-9+/]{5}[AQgw]==)",
        confidence: 0.95,
        confidence_in_context: 0.95,
        validate: Some(token::is_azure_key),
        matches: &[
            "my «4L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5JQ¦QJ99kmLPpApo5GgwkK5qYlOqpTSCxP» stopped working today",
            "Warum liefert «4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXzbwnApJQ¦QJ994s9xCm7AXzbwnAperW7UTR1US1» den Fehler 401?",
            "Il token «1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0JQ¦QJ99vcJHT2ONo8I5CM0xSkZeedJui7» non funziona più",
        ],
        ignores: &[
            (
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQJ99xxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("Ms¦vCzAloOmn0LRZlhb0u", SHORT),
            ("JQQJ99 marks Azure keys", "the signature alone"),
        ],
        references: &["Microsoft Security Utilities: Identifiable secrets"],
        ..TOKEN
    },
    Detector {
        id: "azure-shared-access-signature",
        title: "Azure shared access signature",
        pattern: r"[?&]sig=([A-Za-z0-9%/+]{40,70}(?:%3D|=){1,2})",
        confidence: 0.85,
        confidence_in_context: 0.85,
        matches: &[
            "Pourquoi https://shop.blob.core.windows.net/a?sv=2022-11-02&sr=b&sig=«Jh¦qdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXzbwnAper%3D» est-il refusé ?",
            "https://shop.blob.core.windows.net/a?sv=2022-11-02&sr=b&sig=«wn¦AperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfD%3D»",
            "En el registro: https://shop.blob.core.windows.net/a?sv=2022-11-02&sr=b&sig=«CQ¦WZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xS%3D»",
        ],
        ignores: &[
            (
                "https://shop.blob.core.windows.net/a?sv=2022-11-02&sr=b&sig=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx%3D",
                FILLER,
            ),
            (
                "https://shop.blob.core.windows.net/a?sv=2022-11-02&sr=b&sig=5CM0xSkZeedJui74L0ek",
                SHORT,
            ),
            (
                "https://shop.blob.core.windows.net/a?sv=2022-11-02&se=2026-01-01",
                "not signed",
            ),
        ],
        references: &["Azure Storage: Shared access signatures"],
        ..TOKEN
    },
    Detector {
        id: "azure-devops-token",
        title: "Azure DevOps personal access token",
        pattern: r#"(?i)\b(?:azure[_ -]?devops|azdo|vsts)[a-z_ -]{0,24}["'`]?\s{0,3}(?:=>|:=|[:=]|\bis\b)\s{0,3}["'`]?([a-z2-7]{52})\b"#,
        confidence: 0.9,
        confidence_in_context: 0.9,
        matches: &[
            "Im Log steht AZDO_PAT=«6i¦j2krytyrl6bpay7lojjd2pqmsixpmlysuepadb3hoyie2qrune» im Klartext",
            "debug this: AZDO_PAT=«ad¦b3hoyie2qruneg3omnj6g52yb4koxig27tc3knuuohfsshmjfn» thanks",
            "config:\nAZDO_PAT=«3k¦nuuohfsshmjfniwa5iaivkgdlkpvty2xywlgifmxqidhws7ri2»\n",
        ],
        ignores: &[
            (
                "AZDO_PAT=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                FILLER,
            ),
            ("AZDO_PAT=gifmxqidhws7ri2lls3b", SHORT),
            ("azdo_pat: $(System.AccessToken)", "a variable"),
        ],
        references: &["Azure DevOps: Personal access tokens"],
        ..TOKEN
    },
    Detector {
        id: "microsoft-teams-webhook",
        title: "Microsoft Teams webhook",
        pattern: r"\bhttps://[a-z0-9-]{1,40}\.webhook\.office\.com/webhookb2/[0-9a-f-]{36}@[0-9a-f-]{36}/IncomingWebhook/[A-Za-z0-9]{32}/[0-9a-f-]{36}(?:/[A-Za-z0-9_-]{10,60})?",
        matches: &[
            "please revoke «https://contoso.webh¦ook.office.com/webhookb2/7c989281-8b5d-4b67-8ef0-2ff02bd62383@3bfcf4be-4d79-49b3-852f-79e96265068c/IncomingWebhook/eff0c1bd91ac7280a5fb93593caebcd8/d88f7242-787f-40d7-8bcf-abe1ba0a6c92» asap",
            "my «https://contoso.webh¦ook.office.com/webhookb2/d4bafe92-587d-40c8-80f1-efc8acbb9b4e@f6f63245-fa09-4cbd-84a3-16e89f0f7c98/IncomingWebhook/db67ef02ff02bd6238315ae27b3bfcf4/99b352f7-9e96-4265-8068-ccd1c4e5eff0» stopped working today",
            "Warum liefert «https://contoso.webh¦ook.office.com/webhookb2/c7280a5f-b935-493c-8aeb-cd8b36edd88f@f0d7bcfa-be1b-4a0a-86c9-2a52b0f5d4ba/IncomingWebhook/d0c80f1efc8acbb9b4ed88eaa5f6f632/9cbd4a31-6e89-4f0f-87c9-892818b5db67» den Fehler 401?",
        ],
        ignores: &[
            (
                "https://contoso.webhook.office.com/webhookb2/00000000-0000-0000-0000-000000000000@00000000-0000-0000-0000-000000000000/IncomingWebhook/00000000000000000000000000000000/00000000-0000-0000-0000-000000000000",
                FILLER,
            ),
            ("ht¦tps://contoso.webh", SHORT),
            ("https://contoso.webhook.office.com/webhookb2/", "no id"),
        ],
        references: &["Microsoft Teams: Incoming webhooks"],
        ..TOKEN
    },
    Detector {
        id: "power-automate-url",
        title: "Power Automate request URL",
        pattern: r"\bhttps://[a-z0-9.-]{5,80}/(?:workflows|powerautomate/automations/direct/workflows)/[0-9a-f]{32}/triggers/[a-z_]{3,20}/paths/invoke\?[A-Za-z0-9%&=._/-]{0,200}&sig=[A-Za-z0-9_-]{40,50}",
        matches: &[
            "my «https://prod-7.weste¦urope.logic.azure.com/workflows/acbb9b4ed88eaa5f6f63245fa09cbd4a/triggers/manual/paths/invoke?api-version=2016-06-01&sig=S3mtQ-DWlUtXciEf6Sqvc_HT2ONo8I5CM0xSkZeedJu» stopped working today",
            "Warum liefert «https://prod-7.weste¦urope.logic.azure.com/workflows/e27b3bfcf4be4d799b352f79e9626506/triggers/manual/paths/invoke?api-version=2016-06-01&sig=0uP9t-oskmLPpApo5Ggwk_5qYlOqpTSCxPCK53XbTcp» den Fehler 401?",
            "Il token «https://prod-7.weste¦urope.logic.azure.com/workflows/36edd88f7242787f0d7bcfabe1ba0a6c/triggers/manual/paths/invoke?api-version=2016-06-01&sig=ywhYH-C14s9xCm7AXzbwn_perW7UTR1US1rx6lEsz5W» non funziona più",
        ],
        ignores: &[
            (
                "https://prod-7.westeurope.logic.azure.com/workflows/00000000000000000000000000000000/triggers/manual/paths/invoke?api-version=2016-06-01&sig=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("ht¦tps://prod-7.weste", SHORT),
            (
                "https://prod-7.westeurope.logic.azure.com/workflows/",
                "no signature",
            ),
        ],
        references: &["Azure Logic Apps: Secure access"],
        ..TOKEN
    },
];
