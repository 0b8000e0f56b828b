//! Profiles and handles of people on social networks.

use super::SHAPED;
use crate::detect::Detector;
use crate::detect::validate::profile;

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "profile-url",
        title: "Address of a profile",
        pattern: concat!(
            r"\b(?:https?://(?:[a-z]{1,3}\.)?|www\.)?(?:linkedin\.com/in/|facebook\.com/|instagram\.com/|twitter\.com/|x\.com/@?",
            r"|tiktok\.com/@|threads\.net/@|snapchat\.com/add/|t\.me/|medium\.com/@|youtube\.com/@|reddit\.com/u(?:ser)?/|xing\.com/profile/)",
            r"[A-Za-z0-9_%-][A-Za-z0-9._%-]*[A-Za-z0-9_]\b/?",
        ),
        validate: Some(profile::is_profile),
        confidence: 0.5,
        confidence_in_context: 0.7,
        context: &[
            "my",
            "mon",
            "ma",
            "mein",
            "mi",
            "cv",
            "resume",
            "portfolio",
            "candidat",
        ],
        matches: &[
            "My LinkedIn: «https://www.linkedin.com/in/ines-moreau-4b21»",
            "mon insta «instagram.com/lea.b_93» si tu veux",
            "Folge mir auf «https://t.me/jonas_kl»",
        ],
        ignores: &[
            (
                "https://www.facebook.com/groups",
                "a page of the network itself",
            ),
            (
                "see https://twitter.com/hashtag/rustlang",
                "a topic, not a person",
            ),
            ("https://www.instagram.com/p/Cx81", "a picture"),
        ],
        references: &["https://www.linkedin.com/help/linkedin/answer/a542685"],
        ..SHAPED
    },
    Detector {
        id: "social-handle",
        title: "Handle on a social network",
        pattern: concat!(
            r"(?:[Tt]witter|[Ii]nsta(?:gram)?|[Ss]nap(?:chat)?|[Tt]ik[Tt]ok|[Tt]elegram|[Dd]iscord|[Mm]astodon|[Ss]kype|[Tt]hreads|[Bb]lue[Ss]ky)\b",
            r"(?: (?:handle|account|user(?:name)?|id|tag|compte|pseudo|name|konto|cuenta|usuario))?(?: is| est| ist| es|,)?[ :]{1,3}",
            r"(@[A-Za-z0-9_][A-Za-z0-9_.]{2,30}[A-Za-z0-9_]|[a-z0-9_.]{2,30}[._#][0-9a-z_]{1,8})\b",
        ),
        validate: Some(profile::is_handle),
        confidence: 0.5,
        confidence_in_context: 0.7,
        context: &[
            "my",
            "mon",
            "mein",
            "mi",
            "add me",
            "ajoute",
            "follow me",
            "suis-moi",
        ],
        matches: &[
            "my insta is «@lea.b_93»",
            "Discord: «nightowl_88»",
            "mon compte Twitter : «@k_benali»",
        ],
        ignores: &[
            ("Instagram is down today", "no handle"),
            ("on Twitter: @example", "the handle of every sample"),
            ("the Telegram API returns 404", "a program"),
        ],
        references: &["https://help.x.com/en/managing-your-account/x-username-rules"],
        ..SHAPED
    },
];
