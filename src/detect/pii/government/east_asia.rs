//! Numbers that China, Hong Kong, Japan, Korea and Taiwan give to people.

use super::{NAMED, SHAPED};
use crate::detect::Detector;
use crate::detect::pii::{FILLER, NAMELESS, WRONG_CHECK};
use crate::detect::validate::east_asia;

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "cn-resident",
        title: "Chinese resident number",
        pattern: r"\b[1-9]\d{5}(?:19|20)\d{2}[01]\d[0-3]\d{4}[0-9Xx]\b",
        validate: Some(east_asia::is_cn_resident),
        context: &[
            "身份证",
            "resident id",
            "chinese id",
            "shenfenzheng",
            "id card",
        ],
        matches: &[
            "身份证号：«110101196702128637»",
            "Chinese resident ID «110101195005285640»",
            "holder «110101199706169608», Beijing",
        ],
        ignores: &[
            ("110101196702128638", WRONG_CHECK),
            ("110101196713128637", "there is no month 13"),
            ("1101011967021286370", "part of a longer number"),
        ],
        references: &["GB 11643-1999"],
        ..SHAPED
    },
    Detector {
        id: "hk-identity",
        title: "Hong Kong identity card",
        pattern: r"\b[A-Z]{1,2}\d{6} ?\([0-9A]\)",
        validate: Some(east_asia::is_hk_identity),
        context: &["hkid", "hong kong", "身份證", "identity card"],
        matches: &[
            "HKID «K286309(A)»",
            "my Hong Kong identity card is «Z815210(2)»",
            "身份證號碼 «WX686463(3)»",
        ],
        ignores: &[
            ("HKID K286309(B)", "no such check character"),
            ("HKID K286309(9)", WRONG_CHECK),
            ("K286309", "without its check in brackets"),
        ],
        references: &["https://www.immd.gov.hk"],
        ..SHAPED
    },
    Detector {
        id: "tw-identity",
        title: "Taiwanese identity number",
        pattern: r"\b[A-Z][12]\d{8}\b",
        validate: Some(east_asia::is_tw_identity),
        context: &["taiwan", "身分證", "身份證", "national id"],
        matches: &[
            "身分證字號 «F215637437»",
            "Taiwan ID: «H102081592»",
            "Taiwanese national ID «B249889272»",
        ],
        ignores: &[
            ("Taiwan ID: F215637438", WRONG_CHECK),
            ("part F215637437", NAMELESS),
            ("Taiwan ID: A123456789", FILLER),
        ],
        references: &["https://www.ris.gov.tw"],
        ..NAMED
    },
    Detector {
        id: "jp-my-number",
        title: "Japanese personal number (My Number)",
        pattern: r"\b\d{4}[ -]?\d{4}[ -]?\d{4}\b",
        validate: Some(east_asia::is_jp_my_number),
        context: &[
            "my number",
            "mynumber",
            "kojin bango",
            "個人番号",
            "マイナンバー",
        ],
        matches: &[
            "My Number: «2876 1614 5255»",
            "個人番号は«927834992627»です",
            "マイナンバー «6533-5971-1240»",
        ],
        ignores: &[
            ("My Number: 2876 1614 5256", WRONG_CHECK),
            ("order 2876 1614 5255", NAMELESS),
            ("My Number: 0000 0000 0000", FILLER),
        ],
        references: &["https://www.soumu.go.jp/kojinbango_card/"],
        ..NAMED
    },
    Detector {
        id: "kr-resident",
        title: "South Korean resident number",
        pattern: r"\b\d{2}[01]\d[0-3]\d-[1-8]\d{6}\b",
        validate: Some(east_asia::is_kr_resident),
        confidence: 0.75,
        confidence_in_context: 0.95,
        context: &[
            "주민등록",
            "주민번호",
            "resident registration",
            "rrn",
            "jumin",
            "korean",
        ],
        matches: &[
            "주민등록번호 «920119-1854953»",
            "RRN: «991021-2915185»",
            "Korean resident registration number «600315-1868990»",
        ],
        ignores: &[
            ("RRN: 920119-1854954", WRONG_CHECK),
            ("RRN: 921319-1854953", "there is no month 13"),
            ("RRN: 000000-0000000", FILLER),
        ],
        references: &["https://www.mois.go.kr"],
        ..SHAPED
    },
];
