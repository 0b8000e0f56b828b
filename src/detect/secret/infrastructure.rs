//! Infrastructure and secret managers.

use super::{FILLER, SHORT, TOKEN};
use crate::detect::Detector;
use crate::detect::validate::entropy;

/// The rows.
pub(super) const ROWS: &[Detector] = &[
    Detector {
        id: "vault-token",
        title: "HashiCorp Vault token",
        pattern: r"\bhv[bsr]\.[A-Za-z0-9_-]{24,160}",
        matches: &[
            "Voici la clé : «hv¦s.x6lEs-5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6Sq_cJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn», merci de vérifier",
            "(leaked: «hv¦s.UtXci-f6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6e_svCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpT»)",
            "O token «hv¦s.L0ekZ-aE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5Gg_kK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8s» expirou",
        ],
        ignores: &[
            (
                "hvs.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("hv¦s.mLPpA-o5GgwkK5qY", SHORT),
            ("hvs.js", "a file"),
        ],
        references: &["HashiCorp Vault: Tokens"],
        ..TOKEN
    },
    Detector {
        id: "terraform-token",
        title: "HCP Terraform token",
        pattern: r"\b[A-Za-z0-9]+\.atlasv1\.[A-Za-z0-9_=-]{60,70}",
        matches: &[
            "token = '«jsbXyP3qOmJhqd.a¦tlasv1.s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXc»'  # rotate",
            "Le jeton «o2Rpvbj4XECQWZ.a¦tlasv1.cJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPp» a fuité",
            "export SERVICE_TOKEN=«svCzAloOmn0LRZ.a¦tlasv1.kK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xC»",
        ],
        ignores: &[
            (
                "xxxxxxxxxxxxxx.atlasv1.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("hq¦dqNwcU8shZ7U.atlas", SHORT),
            ("vagrant.atlasv1.json", "a file"),
        ],
        references: &["HCP Terraform: API tokens"],
        ..TOKEN
    },
    Detector {
        id: "pulumi-token",
        title: "Pulumi access token",
        pattern: r"\bpul-[a-f0-9]{40}\b",
        matches: &[
            "please revoke «pu¦l-a316e89f0f7c9892818b5db67ef02ff02bd62383» asap",
            "my «pu¦l-38315ae27b3bfcf4be4d799b352f79e96265068c» stopped working today",
            "Warum liefert «pu¦l-68ccd1c4e5eff0c1bd91ac7280a5fb93593caebc» den Fehler 401?",
        ],
        ignores: &[
            ("pul-0000000000000000000000000000000000000000", FILLER),
            ("pu¦l-ebcd8b36edd88f7", SHORT),
            ("pul-biber", "a word"),
        ],
        references: &["Pulumi: Access tokens"],
        ..TOKEN
    },
    Detector {
        id: "doppler-token",
        title: "Doppler token",
        pattern: r"\bdp\.(?:pt|st|ct|sa|scim|audit)\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}\b",
        matches: &[
            "my «dp¦.pt.Z7UWcgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6» stopped working today",
            "Warum liefert «dp¦.pt.US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUt» den Fehler 401?",
            "Il token «dp¦.pt.TDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0» non funziona più",
        ],
        ignores: &[
            ("dp.pt.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("dp¦.pt.ui74L0ekZJaE6e", SHORT),
            ("dp.st.mean()", "code"),
        ],
        references: &["Doppler: Auth token formats"],
        ..TOKEN
    },
    Detector {
        id: "infisical-token",
        title: "Infisical service token",
        pattern: r"\bst\.[a-f0-9]{24}\.[a-f0-9]{32}\.[a-f0-9]{32}\b",
        matches: &[
            "Voici la clé : «st¦.ff0c1bd91ac7280a5fb93593.88f7242787f0d7bcfabe1ba0a6c92a52.4bafe92587d0c80f1efc8acbb9b4ed88», merci de vérifier",
            "(leaked: «st¦.6f63245fa09cbd4a316e89f0.b67ef02ff02bd6238315ae27b3bfcf4b.9b352f79e96265068ccd1c4e5eff0c1b»)",
            "O token «st¦.7280a5fb93593caebcd8b36e.0d7bcfabe1ba0a6c92a52b0f5d4bafe9.0c80f1efc8acbb9b4ed88eaa5f6f6324» expirou",
        ],
        ignores: &[
            (
                "st.000000000000000000000000.00000000000000000000000000000000.00000000000000000000000000000000",
                FILLER,
            ),
            ("st¦.cbd4a316e89f0f7c9", SHORT),
            ("st.session_state.user", "code"),
        ],
        references: &["Infisical: Service tokens"],
        ..TOKEN
    },
    Detector {
        id: "onepassword-service-token",
        title: "1Password service account token",
        pattern: r"\bops_eyJ[A-Za-z0-9_+/=-]{100,}",
        validate: None,
        matches: &[
            "token = '«op¦s_eyJqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOm»'  # rotate",
            "Le jeton «op¦s_eyJU8shZ7UWcgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXzb» a fuité",
            "export SERVICE_TOKEN=«op¦s_eyJUTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpApo5GgwkK5qYlOqpTSCxPCK53XbTcpQS4jsbXyP3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XE»",
        ],
        ignores: &[
            ("ops_eyJ0eXAi<...>", "cut off"),
            ("op¦s_eyJ3mtQTDWlUtXci", SHORT),
            ("ops_eyJ...", "cut off"),
        ],
        references: &["1Password: Service accounts"],
        ..TOKEN
    },
    Detector {
        id: "onepassword-secret-key",
        title: "1Password secret key",
        pattern: r"\bA3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}\b",
        matches: &[
            "please revoke «A3¦-B9E8I3-UH1MHX-G2NOS-5IHN1-E6GR5-MJDGA» asap",
            "my «A3¦-1GAIP8-LCXMW3-ABPAI-5LLG6-N3VZ3-GE0EJ» stopped working today",
            "Warum liefert «A3¦-12OJKC-N8SLQ3-W3KWM-2M2LO-85PJI-FX5HB» den Fehler 401?",
        ],
        ignores: &[
            ("A3-XXXXXX-XXXXXX-XXXXX-XXXXX-XXXXX-XXXXX", FILLER),
            ("A3¦-H89SUH-VOT5G2-4", SHORT),
            ("A3-PAPER-100", "a product"),
        ],
        references: &["1Password: Secret Key"],
        ..TOKEN
    },
    Detector {
        id: "bitwarden-token",
        title: "Bitwarden access token",
        pattern: r"\b0\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.[A-Za-z0-9]{30}:[A-Za-z0-9+/]{22}==",
        matches: &[
            "my «0.c1bd91ac¦-7280-4a5f-8b93-593caebcd8b3.4jsbXyP3qOmJhqdqNwcU8shZ7UWcgy:4s9x+m7AXzb/nAperW7UTR==» stopped working today",
            "Warum liefert «0.3245fa09¦-cbd4-4a31-86e8-9f0f7c989281.vcJHT2ONo8I5CM0xSkZeedJui74L0e:MsvC+AloOmn/LRZlhb0uP9==» den Fehler 401?",
            "Il token «0.0a5fb935¦-93ca-4ebc-8d8b-36edd88f7242.JhqdqNwcU8shZ7UWcgywhYHUC14s9x:wnAp+rW7UTR/US1rx6lEsz==» non funziona più",
        ],
        ignores: &[
            (
                "0.00000000-0000-0000-0000-000000000000.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx:xxxxxxxxxxxxxxxxxxxxxx==",
                FILLER,
            ),
            ("0.¦4a316e89-f0f7-4c98", SHORT),
            ("0.5.2", "a version"),
        ],
        references: &["Bitwarden: Secrets Manager access tokens"],
        ..TOKEN
    },
    Detector {
        id: "databricks-token",
        title: "Databricks access token",
        pattern: r"\bdapi[a-f0-9]{32}(?:-\d)?\b",
        matches: &[
            "Voici la clé : «da¦piaebcd8b36edd88f7242787f0d7bcfabe», merci de vérifier",
            "(leaked: «da¦pi6c92a52b0f5d4bafe92587d0c80f1efc»)",
            "O token «da¦pi9b4ed88eaa5f6f63245fa09cbd4a316e» expirou",
        ],
        ignores: &[
            ("dapi00000000000000000000000000000000", FILLER),
            ("da¦pi7c9892818b5d", SHORT),
            ("dapivirine", "a drug"),
        ],
        references: &["Databricks: Personal access tokens"],
        ..TOKEN
    },
    Detector {
        id: "octopus-api-key",
        title: "Octopus Deploy API key",
        pattern: r"\bAPI-[A-Z0-9]{25,32}\b",
        validate: Some(entropy::is_random),
        matches: &[
            "token = '«AP¦I-8I3YZESG1GAIP8Y5BJB12OJKC8»'  # rotate",
            "Le jeton «AP¦I-MHXEMZ8PLCXMW3UGQIUN8SLQ3D» a fuité",
            "export SERVICE_TOKEN=«AP¦I-OSDQ7XZRABPAILABPQIW3KWMVQ»",
        ],
        ignores: &[
            ("API-XXXXXXXXXXXXXXXXXXXXXXXXXX", FILLER),
            ("AP¦I-N1NXQLCW5", SHORT),
            ("API-2024-REFERENCE", "a title"),
        ],
        references: &["Octopus Deploy: API keys"],
        ..TOKEN
    },
    Detector {
        id: "prefect-token",
        title: "Prefect API key",
        pattern: r"\bpnu_[A-Za-z0-9]{36}\b",
        matches: &[
            "please revoke «pn¦u_5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXci» asap",
            "my «pn¦u_f6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZ» stopped working today",
            "Warum liefert «pn¦u_aE6eMsvCzAloOmn0LRZlhb0uP9tgoskmLPpA» den Fehler 401?",
        ],
        ignores: &[
            ("pnu_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("pn¦u_o5GgwkK5qYlOqp", SHORT),
            ("pnu_count", "a variable"),
        ],
        references: &["Prefect: API keys"],
        ..TOKEN
    },
    Detector {
        id: "jfrog-token",
        title: "JFrog Artifactory token",
        pattern: r"\b(?:AKCp[A-Za-z0-9]{69}|cmVmdGtu[A-Za-z0-9]{56})\b",
        matches: &[
            "my «AK¦Cp3qOmJhqdqNwcU8shZ7UWcgywhYHUC14s9xCm7AXzbwnAperW7UTR1US1rx6lEsz5WLW1o» stopped working today",
            "Warum liefert «AK¦CpAXzbwnAperW7UTR1US1rx6lEsz5WLW1o2Rpvbj4XECQWZfDjS3mtQTDWlUtXciEf6Sqvc» den Fehler 401?",
            "Il token «AK¦Cpj4XECQWZfDjS3mtQTDWlUtXciEf6SqvcJHT2ONo8I5CM0xSkZeedJui74L0ekZJaE6eMs» non funziona più",
        ],
        ignores: &[
            (
                "AKCpxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
            ("AK¦CpNo8I5CM0xSkZeedJ", SHORT),
            ("cmVmdGtu", "the prefix alone"),
        ],
        references: &["JFrog: Access tokens"],
        ..TOKEN
    },
];
