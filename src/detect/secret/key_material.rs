//! Private keys and shared secrets of cryptography.

use super::{FILLER, SHORT, TOKEN};
use crate::detect::Detector;
use crate::detect::validate::{bech32, entropy, token};

/// The rows.
pub(super) const ROWS: &[Detector] = &[
    Detector {
        id: "private-key",
        title: "Private key",
        // In full, or, where the end is cut off, as far as lines of base64 go.
        pattern: r"-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:[A-Za-z0-9+/=\\\s:,.()@<>_-]{32,}?-----END (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----|(?:\s|\\[nr]){1,4}[A-Za-z0-9+/]{60,}(?:(?:\s|\\[nr]){1,4}[A-Za-z0-9+/=]{16,})*)",
        validate: Some(token::is_key_block),
        confidence: 1.0,
        confidence_in_context: 1.0,
        matches: &[
            "«-----BEGIN PRIV¦ATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgFyG6ZiHETn5paDkR\nESyT9NDNMmiWo6zYhQqzg5AYvKTzkw\n-----END PRIV¦ATE KEY-----»",
            "Voici ma clé : «-----BEGIN RSA PRIV¦ATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,3F9A1C77D0BE42586AEF19C2B7E4A605\n\nZ5MbArL7MPte/bGFUZFtdv9UOCn7Nae2MM3KLNgMvmmbhttXwnfrQBGyp0/mpVb0\n-----END RSA PRIV¦ATE KEY-----» merci",
            r#"{"private_key": "«-----BEGIN PRIV¦ATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg4IN2QKvseWKImk9P\nfqeyUninYIQ0VDRkxE1LmpjejGQ3No\n-----END PRIV¦ATE KEY-----»"}"#,
            "«-----BEGIN PGP PRIV¦ATE KEY BLOCK-----\nVersion: GnuPG v2\nComment: Marie (work) <marie@acme.io>\n\nlQOYBGX3kT0BCADFEIqoCgbwUUNIThjQ/uTVHEhs4FRpYzpSYL1aoZ5o74SZV3OU\n=9xZk\n-----END PGP PRIV¦ATE KEY BLOCK-----»",
            "client-key-data: «LS0tLS1C¦RUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpaNU1iQXJMN01QdGUvYkdGVVpGdGR2OVVPQ243TmFlMk1NM0tMTmdNdm1tYmh0dFh3bmZyUUJHeXAwL21wVmJ0»",
            "cut off: «-----BEGIN OPENSSH PRIV¦ATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2g\ntZWQyNTUxOQAAACAhbpsyb6HwLxKuKkp4nVaGJeBnqAAEX»",
        ],
        ignores: &[
            (
                "the header is -----BEGIN PRIV¦ATE KEY-----",
                "only the header",
            ),
            (
                "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAZ5MbArL7MPtebGFUZFtd\n-----END PUBLIC KEY-----",
                "a public key",
            ),
            (
                "-----BEGIN PRIV¦ATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC...\n-----END PRIV¦ATE KEY-----",
                FILLER,
            ),
        ],
        references: &["RFC 7468", "RFC 9580", "OpenSSH: PROTOCOL.key"],
        ..TOKEN
    },
    Detector {
        id: "putty-private-key",
        title: "PuTTY private key",
        pattern: r"\bPrivate-Lines: \d{1,3}\s{1,2}((?:[A-Za-z0-9+/=]{1,64}\s{1,2})+Private-MAC: [a-f0-9]{40,64})\b",
        validate: None,
        matches: &[
            "Private-Lines: 1\n«FEIqoCgbwUUNIThjQuTVHEhs4FRpYzpSYL1aoZ5o74SZV3OUo6nwFaHOhi45zWB\nPrivate-MAC: 7f37724f4d37ea2b14004077139b4180df393224»",
            "Clé :\nPrivate-Lines: 2\r\n«yb6HwLxKuKkp4nVaGJeBnqAAEXFMlN3VuhhDnQXCxsBtZs2tnLTmkRouNRRAd8\r\nTOYxIEqKzYcF\r\nPrivate-MAC: 9962c6857200059aeb8ea17cf3787e0ed29d1c0b»",
            "Private-Lines: 1\n«Ez+rhhqI34eXbysHVoV4Z1GnYseoesLw8QMN33edbMgnV0oQDTk2UrBIDg8VRhUi\nPrivate-MAC: 63ffd7298374d9bd74fc11add7b9ca6503952269fd669f6375e1b2c40a9d8e71»",
        ],
        ignores: &[
            (
                "Public-Lines: 4\nAAAAC3NzaC1lZDI1NTE5AAAAI",
                "the public half",
            ),
            ("Private-Lines: 8\n...\nPrivate-MAC: ...", FILLER),
            ("Private-Lines: 8", "no key follows"),
        ],
        references: &["PuTTY: PPK file format"],
        ..TOKEN
    },
    Detector {
        id: "json-web-key",
        title: "Private part of a JSON web key",
        pattern: r#""(?:d|k)"\s{0,3}:\s{0,3}"([A-Za-z0-9_-]{40,})""#,
        validate: Some(entropy::is_random),
        context: &["kty", "crv"],
        confidence: 0.3,
        confidence_in_context: 0.95,
        matches: &[
            r#"{"kty":"OKP","crv":"Ed25519","d":"«ttTVCbpkyM9oA95Q2Douz7rrU0IHGkjLLb1XSrKRUlc»"}"#,
            r#"La clé {"kty": "EC", "crv": "P-256", "d": "«IjfE-2WaQBb3oRvGLFJxz2TyXW8VzFDEtz9MfmIVE6U»"} fuit"#,
            r#"{"kty":"oct","k":"«PMfpnNedf9nHvOTgWwsB-u545Opb8sw2IkG33Lsu4hQ»"}"#,
        ],
        ignores: &[
            (
                r#"{"kty":"EC","x":"ttTVCbpkyM9oA95Q2Douz7rrU0IHGkjLLb1XSrKRUlc"}"#,
                "a coordinate of the public key",
            ),
            (
                r#"{"kty":"oct","k":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}"#,
                FILLER,
            ),
            (r#"{"kty":"EC","d":"870MB6gfuTJ4HtUn"}"#, SHORT),
        ],
        references: &["RFC 7517", "RFC 7518"],
        ..TOKEN
    },
    Detector {
        id: "xml-rsa-key",
        title: "Private part of an RSA key in XML",
        pattern: r"<(?:D|InverseQ)>([A-Za-z0-9+/=]{40,})</",
        validate: Some(entropy::is_random),
        matches: &[
            "<Q>5w==</Q><D>«FEIqoCgbwUUNIThjQ/uTVHEhs4FRpYzpSYL1aoZ5o74SZV3OUo6nwFaHOhi45zWB»</D>",
            "<RSAKeyValue><D>«yb6HwLxKuKkp4nVaGJeBnqAAEXFMlN3VuhhD+nQXCxsBtZs2tnLTmkRou/NRRAd8»</D></RSAKeyValue>",
            "clé : <InverseQ>«TOYxIEqKzYcFHLPj/H9UABYfDM9feVEdNQZkSNNm1FmeIJkY9APA3+4p51lzNYV2»</InverseQ>",
        ],
        ignores: &[
            (
                "<Modulus>FEIqoCgbwUUNIThjQ/uTVHEhs4FRpYzpSYL1aoZ5o74SZV3O</Modulus>",
                "the public modulus",
            ),
            (
                "<D>AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA</D>",
                FILLER,
            ),
            ("<D>D major</D>", SHORT),
        ],
        references: &[".NET: RSA.ToXmlString"],
        ..TOKEN
    },
    Detector {
        id: "wireguard-key",
        title: "WireGuard private or shared key",
        pattern: r"(?i)\b(?:Private|Preshared)Key\s{0,3}=\s{0,3}([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)",
        matches: &[
            "[Interface]\nPrivateKey = «hy¦tqMdf/5Fh3RNXreD6Wlo+JvoKFZeB+X314TpBgpyE=»",
            "PresharedKey=«yo¦B9djPtEjQC83blvxSWdz0ZYWMmvlvlhQM2s28TvK4=»",
            "Mon VPN : PrivateKey = «SB¦ZoghNoBafRvl6fJ2gQ/fcg0DPKTy5Ty4rRkZ3VGp8=» AllowedIPs",
        ],
        ignores: &[
            (
                "PublicKey = hytqMdf/5Fh3RNXreD6Wlo+JvoKFZeB+X314TpBgpyE=",
                "a public key",
            ),
            ("PrivateKey = <your private key>", FILLER),
            ("PrivateKey = hytqMdf/5Fh3RNX", SHORT),
        ],
        references: &["WireGuard: wg(8)"],
        ..TOKEN
    },
    Detector {
        id: "age-secret-key",
        title: "age secret key",
        pattern: r"\bAGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}\b",
        validate: Some(bech32::is_bech32),
        confidence: 1.0,
        confidence_in_context: 1.0,
        matches: &[
            "«AGE-SEC¦RET-KEY-154XU5XP9XZA36MGN9N0DVGMM9MV3U0MJRL93JUGHGJ2DVJFUN4WQR9928S»",
            "SOPS_AGE_KEY=«AGE-SEC¦RET-KEY-1X3STUVFQRE5LAK4QAM5TNXTLT37ZNX0A4LJEXFFU6E227N066U2Q6T2HEG»",
            "La clé «AGE-SEC¦RET-KEY-1Y7S2AVL7AY3JLZHJYY0EAEY3CKCSHM942CALC8N0JDP8AJ7GLC5S2QPR20» a fuité",
        ],
        ignores: &[
            (
                "AGE-SEC¦RET-KEY-154XU5XP9XZA36MGN9N0DVGMM9MV3U0MJRL93JUGHGJ2DVJFUN4WQR9928Q",
                "the checksum is wrong",
            ),
            (
                "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p",
                "a public key",
            ),
            ("AGE-SECRET-KEY-1...", FILLER),
        ],
        references: &["https://age-encryption.org/v1"],
        ..TOKEN
    },
    Detector {
        id: "one-time-password-secret",
        title: "Secret of one-time passwords",
        pattern: r"(?i)\botpauth://[ht]otp/[A-Za-z0-9%@._:+-]{1,120}\?[A-Za-z0-9%@._=&+-]{0,120}?secret=([A-Z2-7]{16,})\b",
        matches: &[
            "otpauth://totp/Acme:marie@acme.io?secret=«Z4BHZXGXOV2VYP7I3WQIKMWWPTGFBAGY»&issuer=Acme",
            "scan otpauth://hotp/VPN?issuer=Acme&secret=«67UQVUK5U4C4P6RWCOAG6UTGWIZ6S2HT»&counter=0",
            "Code QR : otpauth://totp/GitHub:marie?secret=«BC627UXJNNPMQPVWDSAYZQ6MD4DCNVWX»",
        ],
        ignores: &[
            ("otpauth://totp/Acme?issuer=Acme", "no secret"),
            ("otpauth://totp/Acme?secret=AAAAAAAAAAAAAAAA", FILLER),
            ("otpauth://totp/Acme?secret=JBSWY3", SHORT),
        ],
        references: &["RFC 6238", "Google Authenticator: Key URI format"],
        ..TOKEN
    },
];
