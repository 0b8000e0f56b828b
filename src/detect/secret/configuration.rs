//! Secrets in files of configuration whose form is known.

use super::{FILLER, IN_PLACE, SHORT, TOKEN};
use crate::detect::Detector;
use crate::detect::validate::{placeholder, token};

/// The rows.
pub(super) const ROWS: &[Detector] = &[
    Detector {
        id: "kubernetes-secret",
        title: "Values of a Kubernetes secret",
        pattern: r#"\bkind:\s{1,3}["']?Secret\b[A-Za-z0-9\s"'.:/_-]{0,200}?\n(?:data|stringData):[ \t]{0,3}\r?\n((?:[ \t]{1,8}[A-Za-z0-9._-]{1,60}:[ \t]{1,3}[^\s]{4,}[ \t]{0,3}(?:\r?\n)?)+)|\n?\b(?:data|stringData):[ \t]{0,3}\r?\n((?:[ \t]{1,8}[A-Za-z0-9._-]{1,60}:[ \t]{1,3}[^\s]{4,}[ \t]{0,3}\r?\n)+)kind:\s{1,3}["']?Secret\b"#,
        validate: Some(token::is_secret_block),
        matches: &[
            "apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ntype: Opaque\ndata:\n«  username: bWFyaWU=\n  password: djlLMm1ReDch\n»",
            "kind: Secret\nmetadata:\n  name: api\nstringData:\n«  token: mF9Kq2vXz7RtLw4YbNc8\n»",
            "Voici le manifeste :\napiVersion: v1\ndata:\n«  password: Qm9yZGVhdXghMzM=\n»kind: Secret\n",
        ],
        ignores: &[
            (
                "kind: ConfigMap\nmetadata:\n  name: shop\ndata:\n  mode: production\n",
                "no secret",
            ),
            (
                "kind: Secret\nmetadata:\n  name: db\ndata:\n  password: <base64>\n",
                FILLER,
            ),
            ("kind: Secret\nmetadata:\n  name: db\n", "no values"),
        ],
        references: &["Kubernetes: Secrets"],
        ..TOKEN
    },
    Detector {
        id: "xml-password",
        title: "Password in XML",
        pattern: r#"(?i)[<:](?:password|passwd|passphrase|apikey|api_key|secret|clientsecret|secretkey|accesstoken)(?:\s[^>]{0,60})?>([^<>\s]{4,})</|<add\s{1,3}key="[a-z0-9_.:-]{0,60}(?:password|secret|token|apikey)"\s{1,3}value="([^"\s]{4,})""#,
        confidence: 0.85,
        confidence_in_context: 0.85,
        matches: &[
            "<server><username>ci</username><password>«v9K2mQx7!»</password></server>",
            r#"<add key="ClearTextPassword" value="«Bordeaux!33»" />"#,
            "Le fichier contient <wsse:Password Type=\"text\">«rosebud-1941»</wsse:Password>",
        ],
        ignores: &[
            ("<password>${env.NEXUS_PASSWORD}</password>", "a variable"),
            ("<password>********</password>", FILLER),
            ("<password>abc</password>", SHORT),
        ],
        references: &["Maven: Settings", "NuGet: nuget.config"],
        ..IN_PLACE
    },
    Detector {
        id: "password-hash",
        title: "Hash of a password",
        pattern: r"\$2[abxy]\$\d\d\$[./A-Za-z0-9]{53}|\$(?:5|6|y|gy|7)\$(?:rounds=\d{1,9}\$)?[./A-Za-z0-9$]{1,60}\$[./A-Za-z0-9]{43,86}|\$apr1\$[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{22}|\$argon2(?:id|i|d)\$v=\d{1,2}\$m=\d{1,8},t=\d{1,4},p=\d{1,3}\$[A-Za-z0-9+/]{11,64}\$[A-Za-z0-9+/]{16,90}|\bpbkdf2[_:]sha\d{1,3}[:$]\d{3,8}[:$][A-Za-z0-9+/=.]{8,64}[:$][A-Za-z0-9+/=]{27,90}",
        confidence: 0.75,
        confidence_in_context: 0.75,
        matches: &[
            "marie:«$2¦b$12$k7Qm2ZxTn8RwVb4Yc1LsHd9JfKpGeUo3AiXtMy6WzNqRw5Tb0Pv3c»",
            "root:«$6¦$k7Qm2ZxTn8$RwVb4Yc1LsHd9JfKpGeUo3AiXtMy6WzNqk7Qm2ZxTn8RwVb4Yc1LsHd9JfKpGeUo3AiXtMy6WzNqk7Qm2Z»:19700:0:99999:7:::",
            "Le hachage est «$ar¦gon2id$v=19$m=65536,t=3,p=4$k7Qm2ZxTn8RwVb4Y$c1LsHd9JfKpGeUo3AiXtMy6WzNqk7Qm2ZxTn8RwVb4Y»",
        ],
        ignores: &[
            ("costs $2 or $5 or $6 each", "prices"),
            (
                "$2b$12$xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("$2b$12$k7Qm2ZxTn8", SHORT),
        ],
        references: &["crypt(5)", "RFC 9106"],
        validate: Some(placeholder::is_filled_in),
        ..TOKEN
    },
];
