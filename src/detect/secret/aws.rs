//! Amazon Web Services.

use super::{FILLER, SHORT, TOKEN};
use crate::detect::Detector;
use crate::detect::validate::entropy;

/// The rows.
pub(super) const ROWS: &[Detector] = &[
    Detector {
        id: "aws-access-key-id",
        title: "AWS access key id",
        pattern: r"\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b",
        matches: &[
            "my «AK¦IAEX77Q2INUY647E42» stopped working today",
            "Warum liefert «AK¦IAVFCOMBFFBLKGVP7S» den Fehler 401?",
            "Il token «AK¦IAGK7PELEDZTCS7HLK» non funziona più",
        ],
        ignores: &[
            ("AKIAIOSFODNN7EXAMPLE", FILLER),
            ("AK¦IAMAQFS", SHORT),
            (
                "arn:aws:iam::AIDAQ3EGPX7FSOD5LWZR:user",
                "the id of a user, not of a key",
            ),
        ],
        references: &["AWS: IAM identifiers, unique ids"],
        ..TOKEN
    },
    Detector {
        id: "aws-secret-access-key",
        title: "AWS secret access key",
        pattern: r#"(?i)\b(?:aws[a-z_. -]{0,16})?secret[_ -]?(?:access[_ -]?)?key["'`]?\s{0,3}(?:=>|:=|[:=]|\bis\b)\s{0,3}["'`]?([A-Za-z0-9/+]{40})(?:[^A-Za-z0-9/+=]|$)"#,
        validate: Some(entropy::is_random),
        matches: &[
            "debug this: aws_secret_access_key = «zb¦wn+perW7UTR1US1rx6/Esz5WLW1o2Rpvbj4XEC» thanks",
            "config:\naws_secret_access_key = «XE¦CQ+ZfDjS3mtQTDWlUt/ciEf6SqvcJHT2ONo8I5»\n",
            "Im Log steht aws_secret_access_key = «8I¦5C+0xSkZeedJui74L0/kZJaE6eMsvCzAloOmn0» im Klartext",
        ],
        ignores: &[
            (
                "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                "the sample of the documentation",
            ),
            ("secret_key = Zr8wqT2m", SHORT),
            ("aws_secret_access_key=$AWS_SECRET_ACCESS_KEY", "a variable"),
        ],
        references: &["AWS: Managing access keys for IAM users"],
        ..TOKEN
    },
    Detector {
        id: "aws-key-pair",
        title: "AWS secret next to its key id",
        pattern: r#"\b(?:AKIA|ASIA)[A-Z2-7]{16}["'`]?[ \t,;:|/]{1,3}["'`]?([A-Za-z0-9/+]{40})(?:[^A-Za-z0-9/+=]|$)"#,
        validate: Some(entropy::is_random),
        matches: &[
            "AKIA¦Q3EGPX7FSOD5LWZR:«pT¦SC+PCK53XbTcpQS4js/XyP3qOmJhqdqNwcU8sh»",
            "En el registro: AKIA¦Q3EGPX7FSOD5LWZR:«8s¦hZ+UWcgywhYHUC14s9/Cm7AXzbwnAperW7UTR1»",
            "Pourquoi AKIA¦Q3EGPX7FSOD5LWZR:«TR¦1U+1rx6lEsz5WLW1o2/pvbj4XECQWZfDjS3mtQ» est-il refusé ?",
        ],
        ignores: &[
            (
                "AKIAQ3EGPX7FSOD5LWZR:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("AKIA¦Q3EGPX7FSOD5LWZR:mtQT+WlUtXciEf6Sqv", SHORT),
            ("AKIA¦Q3EGPX7FSOD5LWZR,eu-west-3", "the id alone"),
        ],
        references: &["AWS: Managing access keys for IAM users"],
        ..TOKEN
    },
    Detector {
        id: "aws-session-token",
        title: "AWS session token",
        pattern: r"\b(?:IQoJb3JpZ2luX2Vj|FwoGZXIvYXdz|FQoGZXIvYXdz)[A-Za-z0-9+/=%]{80,}",
        validate: None,
        matches: &[
            "please revoke «IQ¦oJb3JpZ2luX2VjedJu+74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qY/OqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9» asap",
            "my «IQ¦oJb3JpZ2luX2VjP9tg+skmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqN/cU8shZ7UWcgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2» stopped working today",
            "Warum liefert «IQ¦oJb3JpZ2luX2VjbTcp+S4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXzbwnAper/7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJ» den Fehler 401?",
        ],
        ignores: &[
            ("aws_session_token = IQoJb3JpZ2luX2Vj<token>", "cut off"),
            ("IQ¦oJb3JpZ2luX2VjhYHU", SHORT),
            ("IQoJb3JpZ2luX2Vj...", "cut off"),
        ],
        references: &["AWS: Using temporary credentials"],
        ..TOKEN
    },
    Detector {
        id: "aws-bedrock-api-key",
        title: "Amazon Bedrock API key",
        pattern: r"\b(?:ABSKQmVkcm9ja0FQSUtleS|bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t)[A-Za-z0-9+/=-]{80,}",
        validate: None,
        matches: &[
            "my «AB¦SKQmVkcm9ja0FQSUtleSsz5W+W1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5/M0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLP» stopped working today",
            "Warum liefert «AB¦SKQmVkcm9ja0FQSUtleSiEf6+qvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0/RZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsb» den Fehler 401?",
            "Il token «AB¦SKQmVkcm9ja0FQSUtleSZJaE+eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTS/xPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9x» non funziona più",
        ],
        ignores: &[
            ("ABSKQmVkcm9ja0FQSUtleS...", "cut off"),
            ("AB¦SKQmVkcm9ja0FQSUtl", SHORT),
            (
                "export AWS_BEARER_TOKEN_BEDROCK=bedrock-api-key",
                "only the prefix",
            ),
        ],
        references: &["Amazon Bedrock: API keys"],
        ..TOKEN
    },
    Detector {
        id: "aws-mws-token",
        title: "Amazon MWS token",
        pattern: r"\bamzn\.mws\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b",
        matches: &[
            "Voici la clé : «am¦zn.mws.87f0d7bc-fabe-41ba-80a6-c92a52b0f5d4», merci de vérifier",
            "(leaked: «am¦zn.mws.87d0c80f-1efc-48ac-8bb9-b4ed88eaa5f6»)",
            "O token «am¦zn.mws.a09cbd4a-316e-489f-80f7-c9892818b5db» expirou",
        ],
        ignores: &[
            ("amzn.mws.00000000-0000-0000-0000-000000000000", FILLER),
            ("am¦zn.mws.f02bd623-83", SHORT),
            ("amzn.mws.region-eu", "a name"),
        ],
        references: &["Amazon MWS: Developer guide"],
        ..TOKEN
    },
    Detector {
        id: "amazon-client-secret",
        title: "Login with Amazon client secret",
        pattern: r"\bamzn1\.oa2-cs\.v1\.[a-f0-9]{64}\b",
        matches: &[
            "token = '«am¦zn1.oa2-cs.v1.e96265068ccd1c4e5eff0c1bd91ac7280a5fb93593caebcd8b36edd88f724278»'  # rotate",
            "Le jeton «am¦zn1.oa2-cs.v1.93593caebcd8b36edd88f7242787f0d7bcfabe1ba0a6c92a52b0f5d4bafe9258» a fuité",
            "export SERVICE_TOKEN=«am¦zn1.oa2-cs.v1.e1ba0a6c92a52b0f5d4bafe92587d0c80f1efc8acbb9b4ed88eaa5f6f63245fa»",
        ],
        ignores: &[
            (
                "amzn1.oa2-cs.v1.0000000000000000000000000000000000000000000000000000000000000000",
                FILLER,
            ),
            ("am¦zn1.oa2-cs.v1.c8ac", SHORT),
            (
                "amzn1.application-oa2-client.3f9a1c77d0be",
                "the public client id",
            ),
        ],
        references: &["Login with Amazon: Developer guide"],
        ..TOKEN
    },
    Detector {
        id: "aws-signed-url",
        title: "Signature of an AWS request URL",
        pattern: r"[?&]X-Amz-Signature=([a-f0-9]{64})\b",
        confidence: 0.85,
        confidence_in_context: 0.85,
        matches: &[
            "En el registro: https://media-prod.s3.eu-west-3.amazonaws.com/a.pdf?X-Amz-Expires=900&X-Amz-Signature=«e8¦9f0f7c9892818b5db67ef02ff02bd6238315ae27b3bfcf4be4d799b352f79e»",
            "Pourquoi https://media-prod.s3.eu-west-3.amazonaws.com/a.pdf?X-Amz-Expires=900&X-Amz-Signature=«5a¦e27b3bfcf4be4d799b352f79e96265068ccd1c4e5eff0c1bd91ac7280a5fb9» est-il refusé ?",
            "https://media-prod.s3.eu-west-3.amazonaws.com/a.pdf?X-Amz-Expires=900&X-Amz-Signature=«d1¦c4e5eff0c1bd91ac7280a5fb93593caebcd8b36edd88f7242787f0d7bcfabe»",
        ],
        ignores: &[
            (
                "https://media-prod.s3.eu-west-3.amazonaws.com/a.pdf?X-Amz-Expires=900&X-Amz-Signature=0000000000000000000000000000000000000000000000000000000000000000",
                FILLER,
            ),
            (
                "https://media-prod.s3.eu-west-3.amazonaws.com/a.pdf?X-Amz-Expires=900&X-Amz-Signature=8b36edd88f7242787f0d",
                SHORT,
            ),
            (
                "&X-Amz-Algorithm=AWS4-HMAC-SHA256",
                "the algorithm is public",
            ),
        ],
        references: &["AWS: Signature Version 4"],
        ..TOKEN
    },
    Detector {
        id: "cloudfront-signed-url",
        title: "Signature of a CloudFront URL",
        pattern: r"[?&]Signature=([A-Za-z0-9~_-]{100,})&Key-Pair-Id=",
        validate: None,
        confidence: 0.85,
        confidence_in_context: 0.85,
        matches: &[
            "Pourquoi https://d111.cloudfront.net/v.mp4?Expires=1735689600&Signature=«cg¦ywh-HUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6Sqvc_HT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCx»&Key-Pair-Id=K2JCJMDEHXQW5F est-il refusé ?",
            "https://d111.cloudfront.net/v.mp4?Expires=1735689600&Signature=«x6¦lEs-5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMs_CzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7»&Key-Pair-Id=K2JCJMDEHXQW5F",
            "En el registro: https://d111.cloudfront.net/v.mp4?Expires=1735689600&Signature=«Ut¦Xci-f6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5Ggwk_5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXzbwnAperW7UTR1US»&Key-Pair-Id=K2JCJMDEHXQW5F",
        ],
        ignores: &[
            ("?Signature=<signature>&Key-Pair-Id=<id>", "cut off"),
            (
                "https://d111.cloudfront.net/v.mp4?Expires=1735689600&Signature=L0ekZ-aE6eMsvCzAloOm",
                SHORT,
            ),
            ("?Signature=required&Key-Pair-Id=K2JC", "no signature"),
        ],
        references: &["Amazon CloudFront: Signed URLs"],
        ..TOKEN
    },
];
