//! What people say of their own health and of their relatives'.

use super::SAID;
use crate::detect::Detector;

/// Diseases, after folding, in English, French, German and Spanish.
macro_rules! disease {
    () => {
        concat!(
            "((?:(?:type|typ|tipo) [12] |breast |lung |skin |colon |prostate |pancreatic |brain |bipolar |severe |chronic )?",
            "(?:cancer|diabetes|diabete|leuk[ae]*mia|leucemie|lymphoma|lymphome|hiv|vih|aids|sida|hepatitis|hepatite|hepatitis [abc]|depression(?:en)?|depresion|bipolar|trouble bipolaire|disorder",
            "|schizophrenia|schizophrenie|esquizofrenia|ptsd|adhd|tdah|autism|autisme|epilepsy|epilepsie|epilepsia|multiple sclerosis|multiple sklerose|sclerose en plaques|esclerosis multiple",
            "|parkinson(?:'s)?|alzheimer(?:'s)?|dementia|demence|demenz|demencia|crohn(?:'s)?|maladie de (?:parkinson|crohn|alzheimer|charcot)|asthma?e?|asma|lupus|heart failure|heart disease|hypertension",
            "|high blood pressure|bluthochdruck|krebs|brustkrebs|lungenkrebs|chlamydia|gonorrh?ea|syphilis|herpes|anorexia|anorexie|bulimia|boulimie|tuberculosis|tuberculose|fibromyalgia|fibromyalgie",
            "|endometriosis|endometriose|cirrhosis|cirrhose|kidney failure|insuffisance renale)",
            r"(?: du (?:sein|poumon|colon|foie|pancreas|rein)| de (?:mama|pulmon|colon|prostata)| de la prostate| disease)?)\b",
        )
    };
}

/// Medicines by name, and by how the names of whole families end.
macro_rules! medicine {
    () => {
        concat!(
            "([a-z]{2,14}(?:pril|sartan|statine?|olol|azepam|zolam|oxetine?|formine?|prazole?|cycline?|cillin|gliptin|glutide|triptan|dipine?|thyroxine?|zodone?|apine?|idone?|gabaline?|pentine?)",
            "|xanax|prozac|zoloft|lexapro|seroplex|valium|lexomil|lithium|insuline?|insulina|methadone?|subutex|ritaline?|adderall|concerta|levothyrox|ozempic|wegovy|truvada|warfarin|eliquis|xarelto",
            r"|antidepressants?|antidepresseurs?|antidepressiva|chemotherapy|chimio(?:therapie)?|quimioterapia)\b",
        )
    };
}

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "diagnosis-own",
        title: "Disease that somebody says to have",
        pattern: concat!(
            r"(?i)\b(?-i:[Ii] was|[Ii] am|[Ii]'m|[Ii] have|[Ii]'ve|[Ii] suffer|[Ii] live with|[Jj]'ai|[Jj]e souffre|[Jj]e suis|[Oo]n m'a|[Ii]ch habe|[Ii]ch leide|[Bb]ei mir w|[Tt]engo|[Pp]adezco|[Mm]e diagn|[Mm]e han diagn)",
            r"(?: ?(?:urde|ostica(?:ron|do)|been|got|from|just|recently|diagnosed|living|with|diagnostique|atteinte?|de|du|d'une?|un|une|le|la|an|a|ein|eine|einen|seit|jahren|severe|stage|[1-4]|i{1,3}v?|unter|hiv-positive)){0,6} ?",
            disease!(),
        ),
        matches: &[
            "I was diagnosed with «type 2 diabetes» last week",
            "j'ai un «cancer du sein», comment le dire à mes enfants ?",
            "Ich leide unter «Depressionen» seit Jahren",
            "tengo «diabetes» y quiero correr",
        ],
        ignores: &[
            (
                "What causes type 2 diabetes?",
                "a question about the disease",
            ),
            ("j'ai un examen sur le cancer demain", "a subject"),
            ("Explain the depression of 1929", "an economic crisis"),
        ],
        references: &["GDPR, article 9"],
        ..SAID
    },
    Detector {
        id: "diagnosis-of-relation",
        title: "Disease of somebody close",
        pattern: concat!(
            r"(?i)\b(?-i:[Mm]y|[Oo]ur|[Mm]on|[Mm]a|[Nn]otre|[Mm]ein|[Mm]eine|[Mm]i) (?:wife|husband|partner|girlfriend|boyfriend|son|daughter|child|brother|sister|mother|father|mum|mom|dad|friend|boss|colleague|employee|client|patient|neighbou?r",
            r"|grandmother|grandfather|femme|mari|fils|fille|frere|soeur|mere|pere|ami|amie|collegue|chef|salariee?|patiente?|frau|mann|sohn|tochter|mutter|vater|bruder|schwester|kollege|kollegin|marido|mujer|hijo|hija|madre|padre|hermano|hermana)",
            r"(?: (?:has|have|had|was|is|a|hat|tiene|est|souffre|suffers?|been|just|recently|got|diagnosed|from|with|living|diagnostique|atteinte?|de|du|un|une|le|la|an|ein|eine|seit|leidet|unter|stage|[1-4]|i{1,3}v?)| d'une?){1,6} ",
            disease!(),
        ),
        matches: &[
            "my father has «Alzheimer's» and forgets me",
            "mon père a un «cancer du poumon»",
            "meine Mutter hat «Brustkrebs»",
        ],
        ignores: &[
            ("my father has a car", "no disease"),
            ("my daughter studies cancer", "a subject"),
            ("le cancer du poumon en France", "statistics"),
        ],
        references: &["GDPR, article 9"],
        ..SAID
    },
    Detector {
        id: "medication-own",
        title: "Medicine that somebody takes",
        pattern: concat!(
            r"(?i)\b(?-i:[Ii] take|[Ii] am taking|[Ii]'m taking|[Ii]'m on|[Ii] am on|[Ii] was prescribed|[Pp]rescribed me|[Jj]e prends|[Jj]e suis sous|[Mm]'a prescrit|[Ii]ch nehme|[Tt]omo|[Mm]e recet)",
            r"(?:[oa]|(?: (?:du|de la|de|des|some|my|mon|ma|the|daily|[0-9]{1,4} ?mg(?: of| de)?)| de l'){0,3}) ?",
            medicine!(),
        ),
        matches: &[
            "I'm on 20 mg of «fluoxetine», can I drink wine?",
            "je prends du «Lexomil» tous les soirs",
            "Ich nehme «Metformin» seit Mai",
        ],
        ignores: &[
            ("I take the train", "no medicine"),
            ("how does fluoxetine work?", "a question about the medicine"),
            ("je prends du pain", "no medicine"),
        ],
        references: &[
            "GDPR, article 9",
            "https://www.who.int/teams/health-product-and-policy-standards/inn/stembook",
        ],
        ..SAID
    },
];
