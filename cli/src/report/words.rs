//! Every sentence of the record, in English and French. One that lacks either does not compile.

use clap::ValueEnum;
use funambule::policy::Dismissal;
use funambule::{Action, Category};
use serde::Serialize;

/// The language of a record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ValueEnum)]
pub enum Language {
    /// English.
    #[default]
    #[serde(rename = "en")]
    En,
    /// French.
    #[serde(rename = "fr")]
    Fr,
}

impl Language {
    /// The tag for HTML.
    pub const fn tag(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Fr => "fr",
        }
    }

    /// One of two texts. French sets its double punctuation off with a narrow space.
    pub fn pick(self, english: &str, french: &str) -> String {
        match self {
            Language::En => english.to_owned(),
            Language::Fr => [" :", " ;", " ?", " !", " %", " »"]
                .iter()
                .fold(french.replace("« ", "«\u{202f}"), |text, sign| {
                    text.replace(sign, &sign.replace(' ', "\u{202f}"))
                }),
        }
    }

    /// A share in per cent, with as many digits as it takes.
    pub fn percent(self, share: f64) -> String {
        self.pick(
            &format!("{} %", crate::eval::percent(share)),
            &format!("{} %", crate::eval::percent(share).replace('.', ",")),
        )
    }

    /// A count with something between its thousands.
    pub fn count(self, count: usize) -> String {
        let grouped = crate::eval::grouped(count);
        self.pick(&grouped, &grouped.replace(',', "\u{202f}"))
    }

    /// What stands between a name and what is said of it.
    pub fn colon(self) -> String {
        self.pick(": ", " : ")
    }

    /// A threshold.
    pub fn threshold(self, threshold: f32) -> String {
        self.pick(
            &threshold.to_string(),
            &threshold.to_string().replace('.', ","),
        )
    }
}

macro_rules! words {
    ($($name:ident: $english:literal, $french:literal;)*) => {
        /// A sentence of the record.
        #[derive(Clone, Copy, Debug)]
        #[allow(missing_docs, reason = "each says what it says")]
        pub enum Word { $($name,)* }

        impl Word {
            /// Every sentence.
            #[cfg(test)]
            pub const ALL: &'static [Word] = &[$(Word::$name,)*];

            /// The sentence in a language.
            pub fn say(self, language: Language) -> String {
                let (english, french) = match self { $(Word::$name => ($english, $french),)* };
                language.pick(english, french)
            }
        }
    };
}

words! {
    Title: "Risk record", "Registre des risques";
    Policy: "Policy", "Politique";
    Owner: "Owner", "Responsable";
    Review: "Next review", "Prochaine revue";
    NotSet: "not set", "non renseigné";
    InScope: "Categories in scope", "Catégories couvertes";
    OutOfScope: "not acted upon", "sans effet";
    OfAll: "of", "sur";
    BenignHeld: "Benign prompts held", "Prompts anodins retenus";
    HarmfulHeld: "Harmful prompts held", "Prompts nuisibles retenus";
    NotMeasured: "not measured", "non mesuré";
    NotMeasuredPolicy: "not measured for this policy as a whole", "non mesuré pour cette politique dans son ensemble";
    Screened: "Prompts screened", "Prompts filtrés";
    NoAudit: "no audit data", "aucune donnée d’audit";
    Held: "held", "retenus";
    Register: "The register", "Le registre";
    RegisterNote: "Each category with how often it came up, what is done about it, and what remains. Missed: the share of such prompts that reach no holding rung. False alarms: the share of other prompts that do. A prompt that one category misses may be held by another: what all of them hold together stands above.", "Chaque catégorie avec sa fréquence, ce qui est fait et ce qui reste. Manqués : la part de tels prompts qui n’atteint aucun seuil de retenue. Fausses alertes : la part des autres qui l’atteint. Un prompt qu’une catégorie manque peut être retenu par une autre : ce que toutes retiennent ensemble figure plus haut.";
    CategoryName: "Category", "Catégorie";
    Likelihood: "Likelihood", "Fréquence";
    Mitigation: "Mitigation in force", "Mesure en vigueur";
    Missed: "Missed", "Manqués";
    Alarms: "False alarms", "Fausses alertes";
    NothingHeld: "nothing is held", "rien n’est retenu";
    NoSuchPrompts: "the data hold no such prompts", "les données ne contiennent aucun prompt de ce type";
    DataUnlabelled: "the labels do not say which data a prompt holds", "les étiquettes ne disent pas quelles données un prompt contient";
    MeasuredOn: "Measured on", "Mesuré sur";
    Chart: "What is missed, by category", "Ce qui est manqué, par catégorie";
    ChartNote: "The dot is the measured share of such prompts that are not held, the line its interval of 95 %.", "Le point est la part mesurée des prompts de ce type qui ne sont pas retenus, le trait son intervalle à 95 %.";
    Details: "Category by category", "Catégorie par catégorie";
    MapsTo: "Nearest entries elsewhere", "Entrées voisines ailleurs";
    Note: "Remark", "Remarque";
    Of: "of", "sur";
    Changes: "Change history", "Historique des changements";
    NoChanges: "No earlier policy and no earlier results were given to compare with.", "Aucune politique ni aucun résultat antérieur n’a été donné en comparaison.";
    From: "From", "De";
    To: "to", "à";
    NewlyHeld: "Newly held", "Nouvellement retenus";
    NewlyPassed: "Newly pass", "Passent désormais";
    NewlyBlocked: "Newly blocked", "Nouvellement bloqués";
    NoLongerBlocked: "No longer blocked", "Plus bloqués";
    Such: "such prompts", "de ce type";
    Others: "others", "autres";
    SameDecisions: "Both decide the same way on these data.", "Les deux décident de même sur ces données.";
    FromCurves: "Counted from the published curves, category by category: own detectors and exceptions are not in them.", "Compté d’après les courbes publiées, catégorie par catégorie : détecteurs propres et exceptions n’y figurent pas.";
    FromPrompts: "Each prompt was screened under both policies.", "Chaque prompt a été filtré selon les deux politiques.";
    FromResults: "The differences between two measurements on the same data, under the policy in force: a prompt that is newly held may offset one that newly passes.", "Différences entre deux mesures sur les mêmes données, selon la politique en vigueur : un prompt nouvellement retenu peut en compenser un qui passe désormais.";
    AllTogether: "All together", "Toutes ensemble";
    Harmful: "harmful", "nuisibles";
    Benign: "benign", "anodins";
    Prompt: "Prompt", "Prompt";
    Before: "Before", "Avant";
    After: "After", "Après";
    Limits: "Known limits", "Limites connues";
    LimitData: "The figures are of the data that are named here. Prompts of another kind may fare better or worse; `funambule eval` measures on one’s own.", "Les chiffres valent pour les données nommées ici. D’autres prompts peuvent donner mieux ou moins bien ; `funambule eval` mesure sur les siens.";
    LimitUnlabelled: "For personal data, secrets and own terms, what is missed is not measured on these data: their labels do not say which data a prompt holds. Their false alarms count true finds too. docs/measured-data.md has measurements on generated prompts.", "Pour les données personnelles, les secrets et les termes propres, ce qui est manqué n’est pas mesuré sur ces données : leurs étiquettes ne disent pas quelles données un prompt contient. Leurs fausses alertes comptent aussi des trouvailles justes. docs/measured-data.md donne des mesures sur des prompts générés.";
    LimitWeights: "The figures were measured with another classifier than the one in this program.", "Les chiffres ont été mesurés avec un autre classifieur que celui de ce programme.";
    LimitOwnRules: "The policy has detectors of its own, switched-off detectors or exceptions, which the figures do not know.", "La politique a des détecteurs propres, des détecteurs désactivés ou des exceptions, que les chiffres ne connaissent pas.";
    LimitSites: "The policy says something else on some sites; this record is of its general rules.", "La politique dit autre chose sur certains sites ; ce registre vaut pour ses règles générales.";
    LimitLanguages: "Prompts in languages with few or no prompts in the data are covered less, and how much less is not known.", "Les prompts dans des langues peu ou pas présentes dans les données sont moins bien couverts, sans que l’écart soit connu.";
    LimitScope: "Prompts are screened where users write them. What an assistant answers, images and sound are not part of these figures.", "Les prompts sont filtrés là où ils sont écrits. Les réponses des assistants, les images et le son n’entrent pas dans ces chiffres.";
    LimitAudit: "The counts are of the exports that were given. Devices without an export, and times when the log or the protection was switched off, are not in them.", "Les décomptes valent pour les exports donnés. Les appareils sans export et les moments où le journal ou la protection était arrêté n’y figurent pas.";
    LimitNoAudit: "No audit export was given: how often each category comes up is not known here.", "Aucun export d’audit n’a été donné : la fréquence de chaque catégorie n’est pas connue ici.";
    LimitMapping: "The mappings name the nearest entry elsewhere and claim no equivalence. The levels of the Preparedness Framework, High and Critical, are of a model’s capabilities: no prompt and no policy has one, so none is given here.", "Les correspondances nomment l’entrée la plus proche et n’affirment aucune équivalence. Les niveaux du Preparedness Framework, High et Critical, sont ceux des capacités d’un modèle : ni prompt ni politique n’en a, aucun n’est donc donné ici.";
    How: "How to read this", "Comment lire ceci";
    HowText: "Nothing here was entered by hand but owners, review dates and remarks. Intervals are of 95 % (Wilson): they speak of chance in the choice of prompts, not of wrong labels. Nothing in this page is fetched, and no prompt is quoted unless that was asked for.", "Rien n’est saisi à la main hormis responsables, dates de revue et remarques. Les intervalles sont à 95 % (Wilson) : ils parlent du hasard dans le choix des prompts, pas d’étiquettes fausses. Rien dans cette page n’est chargé d’ailleurs, et aucun prompt n’est cité sans que cela ait été demandé.";
}

/// What is done with a prompt at a rung.
pub fn rung(action: Action, threshold: f32, dismissal: Dismissal, language: Language) -> String {
    let from = language.threshold(threshold);
    let way = match dismissal {
        Dismissal::Confirm => language.pick(
            "can be sent all the same with a second click",
            "peut partir malgré tout après un second clic",
        ),
        Dismissal::Justify => language.pick(
            "can be sent all the same with a written reason",
            "peut partir malgré tout avec une raison écrite",
        ),
        Dismissal::Never => language.pick("cannot be sent as it is", "ne peut pas partir tel quel"),
    };
    match action {
        Action::Allow | Action::Note => language.pick(
            &format!("from {from}: sent, with a remark"),
            &format!("à partir de {from} : envoyé, avec une remarque"),
        ),
        Action::Warn => language.pick(
            &format!("from {from}: held with a warning; {way}"),
            &format!("à partir de {from} : retenu avec un avertissement ; {way}"),
        ),
        Action::Mask => language.pick(
            &format!("from {from}: held, placeholders are offered; {way}"),
            &format!("à partir de {from} : retenu, des substituts sont proposés ; {way}"),
        ),
        Action::Block => language.pick(
            &format!("from {from}: refused; {way}"),
            &format!("à partir de {from} : refusé ; {way}"),
        ),
    }
}

/// What happened to a prompt, as a column is headed.
pub fn action(action: Action, language: Language) -> String {
    match action {
        Action::Allow => language.pick("allowed", "autorisé"),
        Action::Note => language.pick("noted", "signalé"),
        Action::Warn => language.pick("warned", "averti"),
        Action::Mask => language.pick("to be masked", "à masquer"),
        Action::Block => language.pick("blocked", "bloqué"),
    }
}

/// The name of a category, as the other surfaces call it.
pub fn category(category: Category, language: Language) -> String {
    let (english, french) = names(category);
    language.pick(english, french)
}

const fn names(category: Category) -> (&'static str, &'static str) {
    match category {
        Category::PiiContact => ("Contact details", "Coordonnées"),
        Category::PiiGovernmentId => ("Government identifier", "Identifiant officiel"),
        Category::PiiFinancial => ("Financial data", "Données bancaires"),
        Category::PiiHealth => ("Health data", "Données de santé"),
        Category::PiiPerson => ("Person", "Personne"),
        Category::PiiLocation => ("Location", "Lieu"),
        Category::PiiNetwork => ("Network address", "Adresse réseau"),
        Category::SecretCredential => ("Secret or credential", "Secret ou identifiant d’accès"),
        Category::CustomTerm => ("Term of the policy", "Terme de la politique"),
        Category::AttackOverride => ("Instruction override", "Contournement des consignes"),
        Category::AttackJailbreak => ("Jailbreak", "Débridage"),
        Category::AttackPromptLeak => ("Prompt extraction", "Extraction des consignes"),
        Category::AttackObfuscation => ("Hidden instructions", "Consignes cachées"),
        Category::AttackExfiltration => ("Exfiltration", "Exfiltration"),
        Category::HazardSelfHarm => ("Self-harm", "Automutilation et suicide"),
        Category::HazardViolence => ("Violence", "Violence"),
        Category::HazardHate => ("Hate", "Haine"),
        Category::HazardHarassment => ("Harassment", "Harcèlement"),
        Category::HazardSexual => ("Sexual content", "Contenu sexuel"),
        Category::HazardSexualMinors => ("Sexualisation of minors", "Sexualisation de mineurs"),
        Category::HazardWeapons => ("Weapons", "Armes"),
        Category::HazardCyber => ("Cybercrime", "Cybercriminalité"),
        Category::HazardFraud => ("Fraud", "Fraude"),
        Category::HazardIllegalGoods => ("Illegal goods", "Produits illicites"),
        Category::HazardMisinformation => ("Misinformation", "Désinformation"),
        Category::HazardPrivacy => ("Intrusion into privacy", "Atteinte à la vie privée"),
        Category::RelianceLegal => ("Legal advice", "Conseil juridique"),
        Category::RelianceMedical => ("Medical advice", "Conseil médical"),
        Category::RelianceFinancial => ("Financial advice", "Conseil financier"),
        Category::RelianceImpersonation => ("Impersonation", "Usurpation d’identité"),
        Category::Attack => ("Any attack", "Toute attaque"),
        Category::Hazard => ("Any hazard", "Tout danger"),
        Category::Harm => ("Any attack or hazard", "Toute attaque ou tout danger"),
    }
}

#[cfg(test)]
mod tests {
    use funambule::Category;

    use super::{Language, Word, names};

    #[test]
    fn every_sentence_is_there_in_both_languages() {
        for word in Word::ALL {
            let (english, french) = (word.say(Language::En), word.say(Language::Fr));
            assert!(!english.is_empty() && !french.is_empty(), "{word:?}");
            assert!(
                !french.contains(" :") && !french.contains(" ;"),
                "{word:?}: a narrow space stands there"
            );
        }
    }

    /// The package has the same names, in TypeScript.
    #[test]
    fn categories_are_called_what_the_package_calls_them() {
        let strings = include_str!("../../../npm/src/strings.ts");
        for &category in Category::ALL {
            let (english, french) = names(category);
            let line = format!("\"category.{category}\": [\"{english}\", \"{french}\"],");
            assert!(strings.contains(&line), "{line}");
        }
    }

    #[test]
    fn numbers_are_written_as_the_language_does() {
        assert_eq!(Language::En.percent(0.0123), "1.23 %");
        assert_eq!(Language::Fr.percent(0.0123), "1,23\u{202f}%");
        assert_eq!(Language::Fr.count(13_773), "13\u{202f}773");
        assert_eq!(Language::Fr.threshold(0.85), "0,85");
    }
}
