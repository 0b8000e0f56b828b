//! The leaf types that every stage shares: categories, spans, findings and scores.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The family a [`Category`] belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// Personal data, secrets and the user's own terms.
    Data,
    /// Attempts to take over or to unlock an assistant.
    Attack,
    /// Requests for harm.
    Hazard,
    /// Consequential advice or imitation that a person might rely on blindly.
    Reliance,
    /// The summary of several categories of the classifier.
    RollUp,
}

macro_rules! categories {
    ($($(#[$doc:meta])* $variant:ident = $id:literal in $group:ident;)*) => {
        /// What a finding or a score is about. The ids are stable.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum Category { $($(#[$doc])* $variant,)* }

        impl Category {
            /// Every category, in the order of the taxonomy.
            pub const ALL: &'static [Category] = &[$(Category::$variant,)*];

            /// The stable id, for example `pii.contact`.
            pub const fn id(self) -> &'static str {
                match self { $(Category::$variant => $id,)* }
            }

            /// The family that this category belongs to.
            pub const fn group(self) -> Group {
                match self { $(Category::$variant => Group::$group,)* }
            }
        }
    };
}

categories! {
    /// E-mail and postal addresses, telephone numbers, social handles.
    PiiContact = "pii.contact" in Data;
    /// Numbers that a state gives to a person or a company.
    PiiGovernmentId = "pii.government-id" in Data;
    /// Cards, accounts and wallets.
    PiiFinancial = "pii.financial" in Data;
    /// Health data of an identifiable person.
    PiiHealth = "pii.health" in Data;
    /// Names and dates of birth.
    PiiPerson = "pii.person" in Data;
    /// Coordinates and whereabouts.
    PiiLocation = "pii.location" in Data;
    /// Addresses and names of machines.
    PiiNetwork = "pii.network" in Data;
    /// Keys, tokens and passwords.
    SecretCredential = "secret.credential" in Data;
    /// A term or pattern of the policy.
    CustomTerm = "custom.term" in Data;
    /// Orders to drop or replace earlier instructions.
    AttackOverride = "attack.override" in Attack;
    /// Personas and pretexts that unlock refused content.
    AttackJailbreak = "attack.jailbreak" in Attack;
    /// Requests for the hidden instructions of the assistant.
    AttackPromptLeak = "attack.prompt-leak" in Attack;
    /// Encoded or split instructions.
    AttackObfuscation = "attack.obfuscation" in Attack;
    /// Instructions that carry data out.
    AttackExfiltration = "attack.exfiltration" in Attack;
    /// Suicide, self-injury and eating disorders.
    HazardSelfHarm = "hazard.self-harm" in Hazard;
    /// Violence against people and animals.
    HazardViolence = "hazard.violence" in Hazard;
    /// Contempt for people because of what they are.
    HazardHate = "hazard.hate" in Hazard;
    /// Bullying, threats and blackmail of a person.
    HazardHarassment = "hazard.harassment" in Hazard;
    /// Sexual content.
    HazardSexual = "hazard.sexual" in Hazard;
    /// Any sexualisation of minors.
    HazardSexualMinors = "hazard.sexual-minors" in Hazard;
    /// Chemical, biological, radiological and nuclear weapons, explosives, illegal firearms.
    HazardWeapons = "hazard.weapons" in Hazard;
    /// Malware and intrusion.
    HazardCyber = "hazard.cyber" in Hazard;
    /// Scams, forgery and laundering.
    HazardFraud = "hazard.fraud" in Hazard;
    /// Drugs, trafficking, stolen and counterfeit goods.
    HazardIllegalGoods = "hazard.illegal-goods" in Hazard;
    /// Made-up news and manipulation of opinion.
    HazardMisinformation = "hazard.misinformation" in Hazard;
    /// Stalking, doxing and surveillance.
    HazardPrivacy = "hazard.privacy" in Hazard;
    /// Legal decisions.
    RelianceLegal = "reliance.legal" in Reliance;
    /// Medical decisions.
    RelianceMedical = "reliance.medical" in Reliance;
    /// Financial decisions.
    RelianceFinancial = "reliance.financial" in Reliance;
    /// Words or images put on real people.
    RelianceImpersonation = "reliance.impersonation" in Reliance;
    /// Any attack.
    Attack = "attack" in RollUp;
    /// Any hazard.
    Hazard = "hazard" in RollUp;
    /// Any attack or hazard.
    Harm = "harm" in RollUp;
}

impl Category {
    /// The first category that the classifier scores; all later ones are scored too.
    const FIRST_SCORED: usize = Category::AttackOverride as usize;

    /// The number of categories that the classifier scores, the roll-ups included.
    pub const SCORED_COUNT: usize = Category::ALL.len() - Self::FIRST_SCORED;

    /// The categories that the classifier scores, the roll-ups last.
    pub fn scored() -> &'static [Category] {
        &Category::ALL[Self::FIRST_SCORED..]
    }

    /// The category with this id.
    pub fn from_id(id: &str) -> Option<Category> {
        Category::ALL
            .iter()
            .copied()
            .find(|category| category.id() == id)
    }

    /// The index among [`Category::scored`]; `None` where only detectors speak.
    pub fn scored_index(self) -> Option<usize> {
        (self as usize).checked_sub(Self::FIRST_SCORED)
    }
}

impl fmt::Display for Category {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.id())
    }
}

impl Serialize for Category {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for Category {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let id = Cow::<str>::deserialize(deserializer)?;
        Category::from_id(&id)
            .ok_or_else(|| serde::de::Error::custom(format_args!("unknown category `{id}`")))
    }
}

/// A half-open range of byte offsets into the raw prompt, on character boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to, not including, `end`.
    pub const fn new(start: usize, end: usize) -> Span {
        Span { start, end }
    }

    /// The number of bytes.
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span holds nothing.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The span as a range, to index a `str` with.
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// Whether the two spans share a byte.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies within this span.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// How the text in which something was found was obtained from the raw prompt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LayerKind {
    /// The prompt with look-alike characters replaced and invisible ones removed.
    Folded,
    /// Spaced-out or punctuated letters joined to words.
    Unspaced,
    /// Digits and signs read as the letters they stand for.
    Leetspeak,
    /// Text written in invisible tag characters or variation selectors.
    Smuggled,
    /// Base64 and base64url.
    Base64,
    /// Hexadecimal bytes.
    Hex,
    /// Percent-encoding.
    Url,
    /// HTML entities.
    Html,
    /// JSON and `\u` escapes.
    Escape,
    /// Letters rotated by thirteen.
    Rot13,
    /// Letters in reverse order.
    Reversed,
}

impl LayerKind {
    /// Whether the layer carries the prompt's own characters, so that a number or a
    /// token found in it is really there. Guessed readings are only searched for attacks.
    pub const fn is_faithful(self) -> bool {
        !matches!(
            self,
            LayerKind::Leetspeak | LayerKind::Rot13 | LayerKind::Reversed
        )
    }
}

/// Something that a detector found. It holds no text, so that no log can leak any.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub(crate) detector: Cow<'static, str>,
    pub(crate) category: Category,
    pub(crate) span: Span,
    pub(crate) score: f32,
    pub(crate) layer: LayerKind,
}

impl Finding {
    /// The id of the detector.
    pub fn detector(&self) -> &str {
        &self.detector
    }

    /// What was found.
    pub const fn category(&self) -> Category {
        self.category
    }

    /// Where it lies in the raw prompt, in bytes.
    pub const fn span(&self) -> Span {
        self.span
    }

    /// The confidence, from 0 to 1.
    pub const fn score(&self) -> f32 {
        self.score
    }

    /// The layer in which it was found.
    pub const fn layer(&self) -> LayerKind {
        self.layer
    }
}

/// The classifier's calibrated probability of each scored category.
#[derive(Clone, Debug, PartialEq)]
pub struct Scores {
    pub(crate) values: [f32; Category::SCORED_COUNT],
}

impl Scores {
    /// No probability of anything.
    pub const ZERO: Scores = Scores {
        values: [0.0; Category::SCORED_COUNT],
    };

    /// The probability of `category`, from 0 to 1; 0 for one that only detectors speak of.
    pub fn get(&self, category: Category) -> f32 {
        category
            .scored_index()
            .map_or(0.0, |index| self.values[index])
    }

    /// Every scored category with its probability.
    pub fn iter(&self) -> impl Iterator<Item = (Category, f32)> + '_ {
        Category::scored().iter().copied().zip(self.values)
    }
}

impl Serialize for Scores {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}
