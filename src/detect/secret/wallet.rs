//! Keys of wallets and decentralised accounts.

use super::{FILLER, SHORT, TOKEN};
use crate::detect::Detector;
use crate::detect::validate::{bech32, seed_phrase, wallet_key};

/// The rows.
pub(super) const ROWS: &[Detector] = &[
    Detector {
        id: "seed-phrase",
        title: "Seed phrase of a wallet",
        // Where a line or a statement begins, since a start at every word would cost as much
        // as all other rows together. Words have three letters or more.
        pattern: r#"(?:(?:^|:\s{1,2})["'`]?|(?i:\b(?:phrase|seed|mnemonic|words|wallet|mots|frase|palabras|semilla)["']?(?:\s(?:is|are|est|sont|es|son|ist|lautet))?[\s:="'`]{1,4}))([a-z]{3,}(?:[\s,]{1,2}[a-z]{3,}){11,23})\b"#,
        validate: Some(seed_phrase::is_seed_phrase),
        confidence: 1.0,
        confidence_in_context: 1.0,
        matches: &[
            "my seed phrase is «six decrease until require screen elegant spare false erase wisdom dawn dream»",
            "«giant yard senior occur little mind entire silver napkin school expect quarter» can you restore it?",
            "Ma phrase de récupération :\n«vault pistol tomorrow country choose tray tuna galaxy since turkey fee error quiz debris pact fresh surge deposit pair frequent online nuclear mistake flash»",
            "mnemonic: \"«route case section pole essay remove acquire fiber cable wise puppy liar title share wrestle»\"",
        ],
        ignores: &[
            (
                "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about",
                "the phrase of every manual",
            ),
            (
                "six decrease until require screen elegant spare false erase wisdom dawn dawn",
                "the checksum is wrong",
            ),
            (
                "they were happy when their father came home with some bread and fresh fruit",
                "prose",
            ),
        ],
        references: &["BIP-39"],
        ..TOKEN
    },
    Detector {
        id: "numbered-seed-phrase",
        title: "Seed phrase of a wallet as a numbered list",
        pattern: r"\b1[.):]\s?[a-z]{3,}(?:[\s,;]{1,2}\d{1,2}[.):]\s?[a-z]{3,}){11,23}\b",
        validate: Some(seed_phrase::is_seed_phrase),
        confidence: 1.0,
        confidence_in_context: 1.0,
        matches: &[
            "«1. shadow 2. grunt 3. danger 4. dignity 5. reduce 6. mask 7. guitar 8. gap 9. ability 10. comic 11. desk 12. slim»",
            "Mes mots :\n«1) six\n2) decrease\n3) until\n4) require\n5) screen\n6) elegant\n7) spare\n8) false\n9) erase\n10) wisdom\n11) dawn\n12) dream»",
            "«1: giant, 2: yard, 3: senior, 4: occur, 5: little, 6: mind, 7: entire, 8: silver, 9: napkin, 10: school, 11: expect, 12: quarter» is my wallet",
        ],
        ignores: &[
            (
                "1. apple 2. banana 3. cherry 4. date 5. elder 6. fig 7. grape 8. honey 9. iris 10. jam 11. kiwi 12. lemon",
                "a list of other words",
            ),
            (
                "1. shadow 2. grunt 3. danger 4. dignity 5. reduce 6. mask 7. guitar 8. gap 9. ability 10. comic 11. desk 12. desk",
                "the checksum is wrong",
            ),
            ("1. shadow 2. grunt 3. danger", SHORT),
        ],
        references: &["BIP-39"],
        ..TOKEN
    },
    Detector {
        id: "bitcoin-private-key",
        title: "Bitcoin private key",
        pattern: r"\b[5KL][1-9A-HJ-NP-Za-km-z]{50,51}\b",
        validate: Some(wallet_key::is_wallet_import_key),
        confidence: 1.0,
        confidence_in_context: 1.0,
        matches: &[
            "«5H¦vhZAZKxd96DSQfxb8LgFyZ1fANwMbMqBJ5fUG16Kvkv8V5oLv»",
            "import «L4¦6XsKHBnDCQg2KL5pSBsx5BoLXcP7rkobzf1hkiUprnfqLM28ch» please",
            "Ma clé privée : «L4¦S9S9wUucbQttxsiWzrfKGBBs2vbJ3iFicQhDYmxQW4An8ttpWV»",
        ],
        ignores: &[
            (
                "5HvhZAZKxd96DSQfxb8LgFyZ1fANwMbMqBJ5fUG16Kvkv8V5oLw",
                "the checksum is wrong",
            ),
            ("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "an address"),
            (
                "Kxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                FILLER,
            ),
        ],
        references: &["Bitcoin Wiki: Wallet import format"],
        ..TOKEN
    },
    Detector {
        id: "extended-private-key",
        title: "Extended private key of a wallet",
        pattern: r"\b[xyztuv]prv[1-9A-HJ-NP-Za-km-z]{107,108}\b",
        validate: Some(wallet_key::is_extended_private_key),
        confidence: 1.0,
        confidence_in_context: 1.0,
        matches: &[
            "«xp¦rv9s21ZrQH143K3NpDdJDoTyf1xDp1fXsWwT4TcS5FQH8D2kNppHG8yWM4riWhBmncoH2befwnqeBw8azt4bCsjbVoNxR6aGeJkJyegbNX8kv»",
            "Mon wallet : «xp¦rv9s21ZrQH143K3URPWRUFhdJCEpQ29VJKvQ4mYD1nNqLUhXyYCHbGVBsiTZAbXi6B5kBfEZagJaEisSBhDg8Xr3eKrebdfiphTFP6ze4hoor»",
            "key=«xp¦rv9s21ZrQH143K2LdB4ieU2zb6V12a6Wah1n8rat9kTyDLsKJNPJtKgfJM1fKPLazgW6EEiLYeYh541Csno14e5hZKsNw9aLUewSk8a7MLR5u»",
        ],
        ignores: &[
            (
                "xp¦rv9s21ZrQH143K3NpDdJDoTyf1xDp1fXsWwT4TcS5FQH8D2kNppHG8yWM4riWhBmncoH2befwnqeBw8azt4bCsjbVoNxR6aGeJkJyegbNX8kw",
                "the checksum is wrong",
            ),
            (
                "xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8",
                "a public key",
            ),
            ("xprv9s21ZrQH143K3NpDd", SHORT),
        ],
        references: &["BIP-32", "SLIP-132"],
        ..TOKEN
    },
    Detector {
        id: "stellar-secret-seed",
        title: "Stellar secret seed",
        pattern: r"\bS[A-D][A-Z2-7]{54}\b",
        validate: Some(wallet_key::is_stellar_seed),
        confidence: 1.0,
        confidence_in_context: 1.0,
        matches: &[
            "«SA¦MQS7P2Q4A6SIZPEHZICJUHPBUXN274YMT7LEYXMUTUXKMCTNCAMP2P»",
            "seed: «SD¦3B76EJGJX7VFES5XXO4PDGT4V7ECEU5IT6NCOGNNVSMLSIQ24EGEXJ»",
            "La graine «SC¦HTTOTW734MSDCRAH56NT42JDK3BQFBHWUQBJVNZM6WIBUUQG7CDL5A» a fuité",
        ],
        ignores: &[
            (
                "SAMQS7P2Q4A6SIZPEHZICJUHPBUXN274YMT7LEYXMUTUXKMCTNCAMP2Q",
                "the checksum is wrong",
            ),
            (
                "GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ",
                "an address",
            ),
            (
                "SAXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX",
                FILLER,
            ),
        ],
        references: &["Stellar: SEP-23"],
        ..TOKEN
    },
    Detector {
        id: "nostr-secret-key",
        title: "Nostr secret key",
        pattern: r"\bnsec1[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{58}\b",
        validate: Some(bech32::is_bech32),
        confidence: 1.0,
        confidence_in_context: 1.0,
        matches: &[
            "«ns¦ec12hjumrjxmj8dfd7zwexj5kjdwemsd7zas6gqyjkkhk35qxlfer9stnyeem»",
            "mi clave es «ns¦ec1enyntakdrasjy6hp2vu2ux35qpxn8wsdy34vqnypkxa0y03ml8hqljx5jh»",
            "log in with «ns¦ec17hme726fxjhc0a2jpd5mjjcdnqhgtw64kee2sunr0txhgehukc8qss7c9t»!",
        ],
        ignores: &[
            (
                "nsec12hjumrjxmj8dfd7zwexj5kjdwemsd7zas6gqyjkkhk35qxlfer9stnyeeq",
                "the checksum is wrong",
            ),
            (
                "npub10elfcs4fr0l0r8af98jlmgdh9c8tcxjvz9qkw038js35mp4dma8qzvjptg",
                "a public key",
            ),
            ("nsec1...", FILLER),
        ],
        references: &["Nostr: NIP-19"],
        ..TOKEN
    },
    Detector {
        id: "ethereum-private-key",
        title: "Private key of Ethereum and kin",
        pattern: r#"(?i)(?:\b|_)(?:private|priv|wallet|deployer|signer|owner)[_ -]?key["'`]?\s{0,3}(?:=>|:=|[:=]|\bis\b)\s{0,3}["'`]?((?:0x)?[a-f0-9]{64})\b"#,
        matches: &[
            "PRIVATE_KEY=«0x¦7f37724f4d37ea2b14004077139b4180df3932249962c6857200059aeb8ea17c»",
            "deployerKey: \"«f3¦787e0ed29d1c0b63ffd7298374d9bd74fc11add7b9ca6503952269fd669f63»\"",
            "my private key is «0x¦9b4180df3932249962c6857200059aeb8ea17cf3787e0ed29d1c0b63ffd72983»",
        ],
        ignores: &[
            (
                "tx 0x7f37724f4d37ea2b14004077139b4180df3932249962c6857200059aeb8ea17c",
                "a transaction hash",
            ),
            (
                "PRIVATE_KEY=0x0000000000000000000000000000000000000000000000000000000000000000",
                FILLER,
            ),
            ("PRIVATE_KEY=0x7f37724f4d37ea2b", SHORT),
        ],
        references: &["Ethereum: Accounts"],
        ..TOKEN
    },
];
