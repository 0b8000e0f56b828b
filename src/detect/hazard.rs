//! Rows for people who speak of ending their life or hurting themselves.
//!
//! The classifier weighs whole texts and misses short, plain sentences. These rows know them, in
//! the first person only: what somebody quotes, fears for a friend or studies is left alone. They
//! are scored so that a policy asks and offers help, and blocks nobody for them.

use super::Detector;
use super::validate::distress;
use crate::finding::Category;

/// What such a sentence may stand behind. A quotation mark or a colon makes it somebody else's.
macro_rules! begins {
    () => {
        r"(?i)(?:^|[\n.!?;,(-] {0,2}|\b(?:and|but|because|cause|so|now|today|tonight|lately|honestly|et|mais|car|donc|parce que|maintenant|aujourd'hui|ce soir) )"
    };
}

/// What may follow; the rest, `myself shaving`, `die laughing`, makes another sense of it.
macro_rules! ends {
    () => {
        r"(?:[ \t]{0,3}(?:[.!?,;\n)-]|$)| (?:tonight|today|now|tomorrow|soon|and|but|because|so|again|every|all|anymore|any more|lately|too|right|since|i|with|in the least|without pain|painlessly|quickly|ce soir|aujourd'hui|demain|maintenant|et|mais|car|parce|depuis|tous|tout|chaque|encore|souvent|avec des|je)\b)"
    };
}

/// What all rows share.
const DISTRESS: Detector = Detector {
    category: Category::HazardSelfHarm,
    confidence: 0.9,
    confidence_in_context: 0.9,
    references: &["https://www.who.int/publications/i/item/9789240026629"],
    ..Detector::ROW
};

/// The rows.
pub(super) const ROWS: &[Detector] = &[
    Detector {
        id: "suicidal-intent",
        title: "Wish to end one's life or hurt oneself, in the first person",
        pattern: concat!(
            begins!(),
            r"((?:I|how|what)['a-z ]{1,48}? (?:kill(?:ing)? myself|end(?:ing)? (?:my (?:own )?life|it all)|tak(?:e|ing) my (?:own )?life|commit(?:ting)? suicide|hang(?:ing)? myself|shoot(?:ing)? myself|harm(?:ing)? myself|hurt(?:ing)? myself|cutting myself|self[ -]harm(?:ing)?|suicidal(?: thoughts| ideation)?|suicide))",
            ends!(),
        ),
        validate: Some(distress::is_of_oneself),
        matches: &[
            "«I want to kill myself»",
            "Sorry, but «I am thinking about suicide» every day",
            "«I feel suicidal». Please don't tell anyone",
            "«I keep cutting myself» and I can't stop",
            "«I have been having suicidal thoughts», for weeks",
            "it hurts so much and «I'm going to end my life» tonight",
            "«how do I kill myself»",
        ],
        ignores: &[
            (
                "My friend told me he wants to kill himself",
                "somebody else",
            ),
            (
                "A patient says: I want to end my life. What do I ask?",
                "somebody else's words",
            ),
            (
                "My character says \"I want to kill myself\" in act two",
                "fiction",
            ),
            (
                "I could kill myself for forgetting her birthday",
                "an idiom",
            ),
            ("I keep cutting myself shaving", "an accident"),
            (
                "I am thinking about suicide prevention for my thesis",
                "a subject",
            ),
            ("I never want to kill myself", "the opposite"),
        ],
        ..DISTRESS
    },
    Detector {
        id: "suicidal-intent-french",
        title: "Wish to end one's life or hurt oneself, in the first person, in French",
        pattern: concat!(
            begins!(),
            r"([a-z']{1,7}['a-z ]{0,48}? (?:me tuer|me suicider|en finir|mettre fin a (?:mes jours|ma vie)|me pendre|me faire du mal|me foutre en l'air|me scarifi(?:e|er)|me mutil(?:e|er)|(?:idees|pensees) suicidaires|pense(?: souvent| constamment)? au suicide|suicidaire))",
            ends!(),
        ),
        validate: Some(distress::is_of_oneself),
        matches: &[
            "«J'ai envie de me tuer»",
            "«Je pense au suicide» tous les jours",
            "«je vais en finir» ce soir",
            "«Je me scarifie» depuis des mois",
            "Bonjour, «j'ai des pensées suicidaires»",
        ],
        ignores: &[
            (
                "Mon frère dit qu'il veut se tuer, que faire ?",
                "somebody else",
            ),
            ("Je veux en finir avec ce dossier", "work"),
            (
                "Ma fille se scarifie, comment lui parler ?",
                "somebody else",
            ),
            ("Je ne veux pas me tuer", "the opposite"),
            (
                "Il m'a écrit : « je vais me tuer »",
                "somebody else's words",
            ),
        ],
        ..DISTRESS
    },
    Detector {
        id: "death-wish",
        title: "Wish to be dead, in the first person",
        pattern: concat!(
            begins!(),
            r"((?:I|j[e'])['a-z ]{1,40}? (?:die|dead|alive|to live|exist|wake up|been born|never born|mourir|morte?|vivre|me reveiller))",
            ends!(),
        ),
        validate: Some(distress::is_death_wish),
        matches: &[
            "«I wish I were dead»",
            "«I don't want to be alive» anymore",
            "«I just want to die»",
            "«Je veux mourir»",
            "«Je n'ai plus envie de vivre»",
            "Je suis à bout, «je voudrais être morte».",
        ],
        ignores: &[
            ("I want to die of laughter every time", "an idiom"),
            ("I don't want to die", "the opposite"),
            ("I want to live in Lisbon", "a plan"),
            ("I don't want to live in Paris any more", "a move"),
            ("Je meurs d'envie de goûter ce gâteau", "an idiom"),
            ("Juliette dit : je veux mourir", "a play"),
        ],
        ..DISTRESS
    },
    Detector {
        id: "despair",
        title: "No reason to live, in the first person",
        pattern: concat!(
            begins!(),
            r"(['a-z ]{0,32}?(?:better off without me|nobody would miss me|no one would miss me|no reason to live|no point in living|nothing left to live for|mieux sans moi|(?:plus de|aucune|plus aucune) raison de vivre))",
            ends!(),
        ),
        validate: Some(distress::is_despair),
        matches: &[
            "«Everyone would be better off without me». I have the pills",
            "I can't go on. «There is no reason to live».",
            "«Je n'ai plus de raison de vivre»",
        ],
        ignores: &[
            ("There is no reason to live in fear of bugs", "an argument"),
            ("My ex is better off without me", "a break-up"),
            ("Ma fille est ma raison de vivre", "the opposite"),
        ],
        ..DISTRESS
    },
];
