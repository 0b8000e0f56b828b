//! Addresses of cryptocurrencies.

use super::SHAPED;
use crate::detect::Detector;
use crate::detect::pii::FILLER;
use crate::detect::validate::wallet;

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "bitcoin-address",
        title: "Bitcoin address",
        pattern: r"\b(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|bc1[ac-hj-np-z02-9]{11,71}|BC1[AC-HJ-NP-Z02-9]{11,71})\b",
        validate: Some(wallet::is_bitcoin),
        context: &["bitcoin", "btc", "wallet", "portefeuille"],
        matches: &[
            "send BTC to «18jb8L9M1Nqte1qk7NWouiJzSW1SUQcnmE»",
            "mon adresse : «3CeK1Ngrs6Ke1fMHs4encg5Qiwxzb2o5hf»",
            "«bc1qws438a2clwlxae5x0hm0l3vucvp49gr8lg9hj0» is the new one",
            "taproot «bc1pnlyy5tje9zdvpmph2hwkn2a7vzzjjr4ysf8xv75wcfgvnm7dml4srkfg6h»",
        ],
        ignores: &[
            (
                "18jb8L9M1Nqte1qk7NWouiJzSW1SUQcnmF",
                "the checksum is wrong",
            ),
            (
                "bc1qws438a2clwlxae5x0hm0l3vucvp49gr8lg9hj9",
                "the checksum is wrong",
            ),
            (
                "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
                "the address of the first block, which everyone quotes",
            ),
        ],
        references: &[
            "BIP 173",
            "BIP 350",
            "https://en.bitcoin.it/wiki/Base58Check_encoding",
        ],
        ..SHAPED
    },
    Detector {
        id: "ethereum-address",
        title: "Ethereum address",
        pattern: r"\b0x[0-9A-Fa-f]{40}\b",
        validate: Some(wallet::is_ethereum),
        confidence: 0.75,
        confidence_in_context: 0.95,
        context: &[
            "ethereum", "eth", "wallet", "metamask", "erc", "usdt", "usdc", "polygon", "send",
            "adresse", "address",
        ],
        matches: &[
            "my wallet is «0x399eC76beDbB05b458870cC0525dd3697392E6B9»",
            "envoyer les ETH à «0x2a7ACF5BB4B9430DD80D6B366CbD973e527Ad9ED»",
            "«0xfd616c815edcc171faf48714ea6912ace19a4770»",
        ],
        ignores: &[
            (
                "0x399ec76beDbB05b458870cC0525dd3697392E6B9",
                "the checksum in the case of its letters is wrong",
            ),
            ("0x0000000000000000000000000000000000000000", FILLER),
            (
                "tx 0x399ec76bedbb05b458870cc0525dd3697392e6b9399ec76bedbb05b458870cc0",
                "a hash of 32 bytes",
            ),
        ],
        references: &["EIP-55"],
        ..SHAPED
    },
    Detector {
        id: "other-coin-address",
        title: "Address of Litecoin, Dogecoin, Dash, Zcash, Tron, Cardano, Cosmos or Ripple",
        pattern: r"\b(?:[DLMTX][1-9A-HJ-NP-Za-km-z]{33}|t[13][1-9A-HJ-NP-Za-km-z]{33}|r[1-9A-HJ-NP-Za-km-z]{24,34}|(?:ltc|addr|cosmos)1[ac-hj-np-z02-9]{20,110})\b",
        validate: Some(wallet::is_other_coin),
        context: &[
            "wallet", "litecoin", "ltc", "doge", "dash", "zcash", "tron", "trx", "cardano", "ada",
            "cosmos", "xrp", "ripple",
        ],
        matches: &[
            "LTC: «LLRfjaPu6Gk9Gf96xNNyriuMxYsGxbAegZ»",
            "tip me in doge «DJYudxCBpERdFLkoy88xCFF88GHCXdagoP»",
            "USDT (Tron) auf «TJPcgS6cRvnXb2DUtS6zbVF9NvMZwdUa6f»",
            "XRP wallet «rNi2k1gzcpGfdG9Pg45YBM62YDA2ugPK7n»",
            "«ltc1q3avufzejvphprvaupynpfjlpueaqxjesw42u5c»",
        ],
        ignores: &[
            (
                "LLRfjaPu6Gk9Gf96xNNyriuMxYsGxbAegY",
                "the checksum is wrong",
            ),
            (
                "rNi2k1gzcpGfdG9Pg45YBM62YDA2ugPK7m",
                "the checksum is wrong",
            ),
            (
                "ltc1q3avufzejvphprvaupynpfjlpueaqxjesw42u5d",
                "the checksum is wrong",
            ),
        ],
        references: &[
            "https://en.bitcoin.it/wiki/List_of_address_prefixes",
            "https://xrpl.org/docs/references/protocol/data-types/base58-encodings",
            "BIP 173",
        ],
        ..SHAPED
    },
    Detector {
        id: "monero-address",
        title: "Monero address",
        pattern: r"\b[48][0-9AB][1-9A-HJ-NP-Za-km-z]{93}\b",
        validate: Some(wallet::is_monero),
        context: &["monero", "xmr", "wallet"],
        matches: &[
            "XMR «44inveF2GMCgCvL2w4FZZWCNg1aigpqjyNwuFewTWpJD7dKQMf7MLviKdq3MkeWAxzYT16Utk351c64RjuQ3rkRz2EHH7JQ»",
            "monero: «89Yu98HBkZweYbKjSGgN4qEGapipLk5XB5Ag5odudBEMKwR2Qa225HZJjgTTNsJ1qZdyACtKDCxQgjfirfQkUw3pUGLu3Yg»",
            "spende an «44inveF2GMCgCvL2w4FZZWCNg1aigpqjyNwuFewTWpJD7dKQMf7MLviKdq3MkeWAxzYT16Utk351c64RjuQ3rkRz2EHH7JQ» bitte",
        ],
        ignores: &[
            (
                "44inveF2GMCgCvL2w4FZZWCNg1aigpqjyNwuFewTWpJD7dKQMf7MLviKdq3MkeWAxzYT16Utk351c64RjuQ3rkRz2EHH7JR",
                "the checksum is wrong",
            ),
            (
                "44inveF2GMCgCvL2w4FZZWCNg1aigpqjyNwuFewTWpJD7dKQMf7MLviKdq3MkeWAxzYT16Utk351c64RjuQ3rkRz2EHH7J",
                "one character short",
            ),
            (
                "41111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111",
                FILLER,
            ),
        ],
        references: &["https://docs.getmonero.org/public-address/standard-address/"],
        ..SHAPED
    },
    Detector {
        id: "stellar-address",
        title: "Stellar account",
        pattern: r"\bG[A-D][A-Z2-7]{54}\b",
        validate: Some(wallet::is_stellar),
        context: &["stellar", "xlm", "wallet"],
        matches: &[
            "XLM to «GCDFHFFOXX5YPR4WDM5ZGLXZUZDEZH45Y44YVYTWDG75SNXSN65GKQRK»",
            "mon compte Stellar : «GCDFHFFOXX5YPR4WDM5ZGLXZUZDEZH45Y44YVYTWDG75SNXSN65GKQRK»",
            "«GCDFHFFOXX5YPR4WDM5ZGLXZUZDEZH45Y44YVYTWDG75SNXSN65GKQRK» memo 42",
        ],
        ignores: &[
            (
                "GCDFHFFOXX5YPR4WDM5ZGLXZUZDEZH45Y44YVYTWDG75SNXSN65GKQRL",
                "the checksum is wrong",
            ),
            (
                "GCDFHFFOXX5YPR4WDM5ZGLXZUZDEZH45Y44YVYTWDG75SNXSN65GKQR",
                "one character short",
            ),
            (
                "GAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                FILLER,
            ),
        ],
        references: &["SEP-23"],
        ..SHAPED
    },
];
