//! What people say of their own wish to die or to hurt themselves, after folding.
//!
//! A pattern finds the end of such a sentence; here every word before it must be one that belongs
//! to it. A word that does not, `he`, `told`, `stopped`, `not`, makes it another sentence.

/// Between a speaker and an act, in English.
const WORDS: &str = "i m ve ll d am have been had just really only still honestly sometimes often \
    always keep feel feeling so very want wanna wanting need wish could plan planning intend \
    going gonna about ready decided trying tempted thinking think of considering contemplating \
    having to on and can t stop started constantly even might will how do should what is the best \
    way easiest quickest a for me suicidal get urge urges thoughts";

/// Between a speaker and an act, in French.
const MOTS: &str = "je j ai veux voudrais aimerais pense songe vais suis a de d envie besoin l \
    intention souvent tous les jours plus que des tres vraiment juste envisage prepare compte me \
    sens n ne peux m empecher toujours encore parfois idee depuis mois semaines quelques \
    constamment sans arret decide comment faire pour puis le la chaque jour soir nuit";

/// Between a speaker and death or life, in English and French.
const OF_LIFE: &str = "i d just really only still honestly sometimes often so want wanna wish to be \
    do don t dont not no longer was were had never been could would \
    je j ai veux voudrais aimerais souhaite a de envie n ne plus pas vraiment juste parfois \
    souvent etre me m";

/// What turns a wish to live into its opposite, and a wish to die likewise.
const NOT: &str = "don dont not no never plus pas";

/// Life, where a sentence ends with it.
const LIFE: [&str; 6] = ["alive", "live", "exist", "up", "vivre", "reveiller"];

/// What makes a wish of it.
const WISHES: &str = "want wanna wish veux voudrais aimerais souhaite envie";

/// Before somebody is better off, or nothing is left, in English and French.
const OF_OTHERS: &str = "i have see feel like that there is s everyone everybody they you all my \
    family kids children friends parents wife husband the world people would will d be nobody no \
    one je n ai ne vois tout le monde ils serait seraient irait iraient ma mes famille enfants \
    amis proches parents";

/// Whether somebody says this of themselves: `I'm thinking about killing myself`.
pub fn is_of_oneself(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    let acts = ACTS.iter().filter_map(|act| text.find(act)).min();
    acts.is_some_and(|at| consists_of(&text[..at], &[WORDS, MOTS]))
}

/// Where an act begins that one may do to oneself.
const ACTS: [&str; 29] = [
    "kill",
    "end my",
    "ending my",
    "end it",
    "ending it",
    "take my",
    "taking my",
    "commit",
    "hang",
    "harm",
    "hurt",
    "cutting",
    "self",
    "suicid",
    "me tuer",
    "me suicider",
    "en finir",
    "mettre fin",
    "me pendre",
    "me faire du mal",
    "me scarif",
    "me mutil",
    "idees",
    "pensees",
    "au suicide",
    "me foutre",
    "overdos",
    "shoot",
    "jump",
];

/// Whether somebody wishes to be dead, or no longer to live.
pub fn is_death_wish(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    let words: Vec<&str> = words(&text).collect();
    let Some((&last, before)) = words.split_last() else {
        return false;
    };
    let before = if last == "up" {
        before.split_last().map_or(before, |(_, rest)| rest)
    } else {
        before
    };
    let is_in = |list: &str, word: &&str| list.split_whitespace().any(|known| known == *word);
    let is_negated = before.iter().any(|word| is_in(NOT, word));
    let must_be_negated = LIFE.contains(&last) || last == "born";
    before.iter().all(|word| is_in(OF_LIFE, word))
        && before.iter().any(|word| is_in(WISHES, word))
        && is_negated == must_be_negated
}

/// Whether somebody sees no reason for themselves to live.
pub fn is_despair(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    let ends = [
        "better off",
        "would miss",
        "no reason",
        "no point",
        "nothing",
        "mieux sans",
        "aucune raison",
        "plus de raison",
        "plus aucune",
    ];
    let end = ends.iter().filter_map(|end| text.find(end)).min();
    end.is_some_and(|at| consists_of(&text[..at], &[OF_OTHERS]))
}

fn consists_of(text: &str, lists: &[&str]) -> bool {
    words(text).all(|word| {
        lists
            .iter()
            .any(|list| list.split_whitespace().any(|known| known == word))
    })
}

/// Words, apart at apostrophes too.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{is_death_wish, is_despair, is_of_oneself};

    #[test]
    fn a_word_of_another_sentence_makes_it_another_sentence() {
        assert!(is_of_oneself("I've been thinking about killing myself"));
        assert!(!is_of_oneself("I told him not to kill myself"));
        assert!(!is_of_oneself("I stopped wanting to kill myself"));
        assert!(is_of_oneself("j'ai envie de me tuer"));
        assert!(!is_of_oneself("je ne veux pas me tuer"));
    }

    #[test]
    fn a_wish_to_live_is_none_to_die() {
        assert!(is_death_wish("I want to die"));
        assert!(!is_death_wish("I don't want to die"));
        assert!(is_death_wish("I don't want to live"));
        assert!(!is_death_wish("I want to live"));
        assert!(is_death_wish("je n'ai plus envie de vivre"));
        assert!(!is_death_wish("j'ai envie de vivre"));
        assert!(!is_death_wish(""));
    }

    #[test]
    fn what_others_are_better_off_without_is_oneself() {
        assert!(is_despair("everyone would be better off without me"));
        assert!(!is_despair("the patient was better off without me"));
    }
}
