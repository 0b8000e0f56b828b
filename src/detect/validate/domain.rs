//! Domain names and the addresses at them.

/// Domains whose addresses name a service.
const SERVICES: &[&str] = &["github.com", "gitlab.com"];

/// Names that stand in for any domain, whatever they end in.
const STAND_INS: &[&str] = &[
    "example",
    "examples",
    "sample",
    "exemple",
    "ejemplo",
    "beispiel",
    "esempio",
    "exemplo",
    "voorbeeld",
    "domain",
    "domaine",
    "yourdomain",
    "company",
    "yourcompany",
    "mycompany",
    "entreprise",
    "empresa",
    "foo",
    "bar",
    "foobar",
    "test",
];

/// Endings that RFC 2606 sets aside, and one that no domain has.
const RESERVED_ENDINGS: &[&str] = &[".example", ".test", ".invalid", ".localhost", ".tld"];

/// Mailboxes that nobody reads, without their punctuation; with the tail of each name after a
/// hyphen, since the scanner tries a rejected address again from its next word.
const UNREAD: &[&str] = &[
    "noreply",
    "donotreply",
    "notreply",
    "reply",
    "nepasrepondre",
    "pasrepondre",
    "repondre",
    "mailerdaemon",
    "daemon",
];

/// Mailboxes that stand in for any, without their punctuation.
const SAMPLES: &[&str] = &[
    "firstnamelastname",
    "prenomnom",
    "nomprenom",
    "nombreapellido",
    "vornamenachname",
    "yourname",
    "youremail",
    "votrenom",
    "votreemail",
    "tunombre",
    "tucorreo",
    "ihrname",
    "johndoe",
    "janedoe",
    "maxmustermann",
    "erikamustermann",
    // What is left of them after a point.
    "lastname",
    "nom",
    "prenom",
    "apellido",
    "nachname",
    "doe",
    "mustermann",
];

/// Not at a domain that is reserved for documentation or tests, nor at a code host, and not a
/// mailbox that only ever sends.
pub fn is_real_mailbox(address: &str) -> bool {
    let address = address.to_ascii_lowercase();
    let (local, domain) = address.rsplit_once('@').unwrap_or(("", &address));
    let mailbox = local.replace(['.', '-', '_'], "");
    !SERVICES.contains(&domain)
        && !is_stand_in(domain)
        && !RESERVED_ENDINGS.iter().any(|name| domain.ends_with(name))
        && !UNREAD.contains(&mailbox.as_str())
        && !SAMPLES.contains(&mailbox.as_str())
}

/// Whether a domain, or the one that it belongs to, is a sample.
fn is_stand_in(domain: &str) -> bool {
    const SECOND_ENDINGS: &[&str] = &["co", "com", "org", "ac"];
    let mut labels = domain.rsplit('.').skip(1);
    let name = labels.next().unwrap_or_default();
    STAND_INS.contains(&name)
        || SECOND_ENDINGS.contains(&name) && labels.next().is_some_and(|it| STAND_INS.contains(&it))
}

/// What stands for the signs of an address that is spelled, in lower case.
const AT: &[&str] = &["at", "arobase", "arroba", "ett"];
const DOT: &[&str] = &["dot", "point", "punto", "punkt", "ponto"];

/// Endings that private mailboxes have.
const ENDINGS: &[&str] = &[
    "at", "au", "be", "biz", "br", "ca", "ch", "cn", "co", "com", "cz", "de", "dev", "dk", "edu",
    "es", "eu", "fi", "fr", "gov", "ie", "in", "info", "io", "it", "jp", "lu", "me", "mx", "net",
    "nl", "no", "nz", "org", "pl", "pt", "ru", "se", "uk", "us",
];

/// A real mailbox whose `@` and dots are written in words or brackets.
pub fn is_spelled_mailbox(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let spaced = lower.replace(|c: char| "[](){}<>".contains(c), " ");
    let mut address = String::new();
    for word in spaced.split(' ').filter(|word| !word.is_empty()) {
        if AT.contains(&word) && !address.contains('@') {
            address.push('@');
        } else if DOT.contains(&word) && address.contains('@') {
            address.push('.');
        } else {
            address.push_str(word);
        }
    }
    let ending = address.rsplit('.').next().unwrap_or_default();
    address.contains('@') && ENDINGS.contains(&ending) && is_real_mailbox(&address)
}

/// An address with letters beyond ASCII, with a mailbox and a domain of letters.
pub fn is_international_mailbox(address: &str) -> bool {
    let Some((mailbox, domain)) = address.rsplit_once('@') else {
        return false;
    };
    !address.is_ascii()
        && mailbox.chars().any(char::is_alphabetic)
        && domain
            .split('.')
            .all(|label| label.chars().any(char::is_alphabetic))
        && is_real_mailbox(address)
}
