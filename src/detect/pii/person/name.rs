//! Names of people, where words say that it is a person.

use super::{NAMED, PART, full_name, word};
use crate::detect::Detector;
use crate::detect::validate::name;

const PUBLIC: &str = "a name that everybody knows";
const FILLER: &str = "a name that stands for any";

/// "My name is" and its like.
macro_rules! introduction {
    () => {
        concat!(
            r"\b(?:(?:[Nn]ame is|[Nn]ame's|[Ii] am called|[Jj]e m'appelle|[Ss]'appelle|[Mm]e nomme|[Mm]on nom est|[Mm]oi c'est",
            r"|[Mm]e llamo|[Ss]e llama|[Nn]ombre es|[Hh]eisse|[Hh]eisst|[Nn]ame ist|[Mm]i chiamo|[Ss]i chiama|[Nn]ome e|[Ii]k heet),? {1,2})",
        )
    };
}

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "person-introduced",
        title: "Full name of somebody who is introduced",
        pattern: concat!(introduction!(), "(", full_name!(), r")\b"),
        validate: Some(name::is_full_name),
        matches: &[
            "Hi, my name is «Ines Moreau» and I rent a flat",
            "Bonjour, je m'appelle «Karim Benali», j'ai une question",
            "Ich heiße «Jonas von der Heide» und arbeite hier",
            "Me llamo «Lucía Ortega Ruiz»",
            "her name is «Sarah O'Neill»",
        ],
        ignores: &[
            ("My name is Sherlock Holmes", PUBLIC),
            ("my name is John Doe", FILLER),
            ("The file name is Annual Report", "words, not a name"),
        ],
        references: &["GDPR, article 4(1)"],
        ..NAMED
    },
    Detector {
        id: "first-name-introduced",
        title: "First name of somebody who is introduced",
        pattern: concat!(introduction!(), "([A-Za-z][a-z]+)\\b"),
        validate: Some(name::is_first_name),
        matches: &[
            "my name is «Ines»",
            "je m'appelle «karim» et j'ai 34 ans",
            "Mein Name ist «Jonas».",
        ],
        ignores: &[
            ("my name is important to me", "a word, not a name"),
            ("the variable name is count", "a word, not a name"),
            ("il s'appelle comment ?", "a question"),
        ],
        references: &["GDPR, article 4(1)"],
        ..PART
    },
    Detector {
        id: "person-signature",
        title: "Full name under a letter",
        pattern: concat!(
            r"\b(?:[Rr]egards|[Ss]incerely|[Cc]ordialement|[Bb]ien a vous|[Ss]aludos?|[Aa]tentamente|[Gg]russen?|[Rr]espectfully",
            r"|[Yy]ours truly|[Yy]ours faithfully|[Ss]alutations(?: distinguees)?|[Aa]mities|[Mm]any thanks|[Bb]est wishes|[Cc]heers|[Mm]erci d'avance|Hochachtungsvoll)",
            r"[,.!]?[ \r]{0,3}\n[\s-]{0,4}(",
            full_name!(),
            r")\b",
        ),
        validate: Some(name::is_full_name),
        matches: &[
            "See you Monday.\nKind regards,\n«Tom Baker»",
            "Merci.\nCordialement,\n\n«Marie Lefèvre»\nResponsable RH",
            "Mit freundlichen Grüßen\n«Anna Keller»",
        ],
        ignores: &[
            ("Kind regards,\nCustomer Support", "a team"),
            ("Best regards,\n[Your Name]", FILLER),
            ("Give her my regards and go", "no signature"),
        ],
        references: &["GDPR, article 4(1)"],
        ..NAMED
    },
    Detector {
        id: "person-field",
        title: "Full name in a field or header",
        pattern: concat!(
            r"\b(?:(?:To|Cc|CC|De) ?:|(?:From|Von|Para|Attn|[Nn]ame|[Nn]om|[Pp]renom|[Nn]ombre|[Pp]atient|[Cc]lient|[Ee]mploye|[Ss]alarie|[Cc]ustomer",
            r"|[Aa]pplicant|[Cc]andidat|[Cc]ontact|[Tt]enant|[Ll]ocataire|[Bb]ailleur|[Tt]itulaire|[Hh]older|[Bb]eneficiary|[Mm]ieter|[Kk]unde|[Mm]itarbeiter)e?e?",
            r"(?: [Nn]ame| complet| et prenom| y apellidos)? ?[:=]) ?(",
            full_name!(),
            r")\b",
        ),
        validate: Some(name::is_known_full_name),
        matches: &[
            "From: «Tom Baker» <tom.baker@btinternet.com>",
            "Nom et prénom : «Marie Lefèvre»\nPoste : comptable",
            "Patient: «Karim Benali», admitted on Monday",
            "Mieter: «Anna Keller»",
        ],
        ignores: &[
            ("Name: Sherlock Holmes", PUBLIC),
            ("From: Customer Support", "a team"),
            ("Name: Iron Gate Tavern", "no first name"),
        ],
        references: &["GDPR, article 4(1)", "RFC 5322"],
        ..NAMED
    },
    Detector {
        id: "person-role",
        title: "Full name of somebody with a role",
        pattern: concat!(
            r"\b(?:[Ee]mployee|[Pp]atiente?|[Cc]liente?|[Cc]ustomer|[Aa]pplicant|[Cc]olleague|[Cc]oworker|[Ll]andlord|[Tt]enant|[Nn]eighbou?r|[Bb]oss|[Mm]anager",
            r"|[Ww]ife|[Hh]usband|[Bb]rother|[Ss]ister|[Dd]aughter|[Ee]mploye|[Ss]alariee?|[Cc]ollegue|[Vv]oisine?|[Pp]atron|[Ff]emme|[Mm]ari",
            r"|[Ff]rere|[Ss]oeur|[Kk]olleg|[Pp]atientin|[Cc]hef|[Nn]achbar|[Cc]ompaner|[Jj]efe)(?:e|in|o|a)?,? (",
            full_name!(),
            r")\b",
        ),
        validate: Some(name::is_known_full_name),
        matches: &[
            "my colleague «Sarah Connolly» was fired yesterday",
            "notre salariée «Fatima Haddad» est en arrêt",
            "meine Kollegin «Petra Lindner» hat gekündigt",
            "the patient «Daniel Nwosu» called again",
        ],
        ignores: &[
            ("the manager Steve Jobs was", PUBLIC),
            ("our customer Blue Ocean pays late", "no first name"),
            ("my brother plays Mozart", "no name follows"),
        ],
        references: &["GDPR, article 4(1)"],
        ..NAMED
    },
    Detector {
        id: "first-name-of-relation",
        title: "First name of somebody close",
        pattern: concat!(
            r"\b(?:[Mm]y|[Mm]on|[Mm]a|[Mm]ein|[Mm]eine|[Mm]i|[Oo]ur|[Nn]otre) (?:colleague|coworker|boss|manager|wife|husband|partner|girlfriend|boyfriend|ex|son",
            r"|daughter|brother|sister|mother|father|mum|mom|dad|friend|neighbou?r|client|patient|collegue|chef|cheffe|patronne?|femme|mari|conjointe?|copine?|fils|fille|frere|soeur|mere|pere|amie?|voisine?",
            r"|Kollegin|Kollege|Chef|Frau|Mann|Sohn|Tochter|Bruder|Schwester|Freund|Freundin|marido|mujer|hijo|hija|hermano|hermana|jefe|jefa|amigo|amiga),? (",
            word!(),
            r")\b",
        ),
        validate: Some(name::is_first_name),
        matches: &[
            "my wife «Sarah» wants to move out",
            "ma fille «Léa» a de la fièvre",
            "Mein Kollege «Jonas» trinkt zu viel",
        ],
        ignores: &[
            ("my wife and I moved", "no name follows"),
            ("mon ami Pierrot", "no first name"),
            ("my son Monday evening", "a day"),
        ],
        references: &["GDPR, article 4(1)"],
        ..PART
    },
    Detector {
        id: "person-greeted",
        title: "Name of somebody who is greeted",
        pattern: concat!(
            r"\b(?:Dear|Hi|Hello|Hey|Bonjour|Bonsoir|Salut|Chere?|Hola|Estimad[oa]|Querid[oa]|Hallo|Lieber?|Guten Tag) (",
            word!(),
            "(?: ",
            word!(),
            r")?)[,!\n]",
        ),
        validate: Some(name::is_greeted),
        matches: &[
            "Dear «Ines», thank you for your offer",
            "Bonjour «Karim», votre dossier",
            "Hallo «Petra»! Kannst du",
        ],
        ignores: &[
            ("Dear Sir, I am writing", "nobody in particular"),
            ("Dear Hiring Manager, please", "nobody in particular"),
            ("Hello World! in Rust", "a first program"),
        ],
        references: &["GDPR, article 4(1)"],
        ..PART
    },
    Detector {
        id: "person-titled",
        title: "Name after a title",
        pattern: concat!(
            r"\b(?:Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Prof\.|Mme\.?|Mlle|(?:a|de|avec|par|pour|et|chez|que) M\.|Maitre|Monsieur|Madame|Herrn?|Frau|Sr\.|Sra\.|Srta\.|Senora?) (",
            word!(),
            "(?: ",
            word!(),
            r"){0,2})\b",
        ),
        validate: Some(name::is_titled),
        matches: &[
            "write to Mrs «Lindqvist» about the leak",
            "réponds à Mme «Lefèvre» que c'est non",
            "Frau «Keller» hat angerufen",
        ],
        ignores: &[
            ("what did Mr. Trump say", PUBLIC),
            ("Dear Mr President", "an office"),
            ("Madame la directrice", "an office"),
        ],
        references: &["GDPR, article 4(1)"],
        ..PART
    },
];
