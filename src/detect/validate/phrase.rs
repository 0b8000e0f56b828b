//! Words of phrases that are too common to be looked for.

/// Possessives of the person spoken to, in the four languages.
const YOUR: &[&str] = &["your", "tes", "vos", "tus", "sus", "deine", "ihre"];

/// How verbs that ask for a text to be shown begin, after folding, in the four languages.
const SHOW: &[&str] = &[
    "affich", "communiqu", "copi", "cual", "dame", "dime", "disclos", "display", "divulg", "donne",
    "dump", "echo", "escrib", "expos", "geben", "gib", "imprim", "kopier", "leak", "montre",
    "muestr", "nenn", "offenbar", "output", "paste", "print", "quel", "recit", "recopi", "repeat",
    "repet", "repit", "reprodu", "restitu", "reveal", "revel", "schreib", "share", "show", "spell",
    "tell", "verrat", "wiederhol", "wie", "write", "zeig",
];

/// Forms of these verbs that report or forbid and do not ask.
const TOLD: &[&str] = &["s", "ed", "t", "te", "ten", "wn", "nt", "ing"];

/// Whether the phrase begins with a possessive of the person spoken to.
pub fn is_said_to_you(phrase: &str) -> bool {
    let first = first_word(phrase);
    YOUR.contains(&first.as_str())
}

/// Whether the phrase begins with a verb that asks for a text to be shown.
pub fn asks_to_show(phrase: &str) -> bool {
    let first = first_word(phrase);
    SHOW.iter().any(|verb| first.starts_with(verb))
}

fn first_word(phrase: &str) -> String {
    let letters = phrase.chars().take_while(char::is_ascii_alphabetic);
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}
