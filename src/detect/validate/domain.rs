//! Domain names and the addresses at them.

/// Domains that stand in for any domain, or whose addresses name a service.
const RESERVED: &[&str] = &[
    "example.com",
    "example.org",
    "example.net",
    "sample.com",
    "domain.com",
    "yourdomain.com",
    "github.com",
    "gitlab.com",
];

/// Endings that RFC 2606 sets aside.
const RESERVED_ENDINGS: &[&str] = &[".example", ".test", ".invalid", ".localhost"];

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

/// Not at a domain that is reserved for documentation or tests, nor at a code host, and not a
/// mailbox that only ever sends.
pub fn is_real_mailbox(address: &str) -> bool {
    let address = address.to_ascii_lowercase();
    let (local, domain) = address.rsplit_once('@').unwrap_or(("", &address));
    let mailbox = local.replace(['.', '-', '_'], "");
    !RESERVED.contains(&domain)
        && !RESERVED_ENDINGS.iter().any(|name| domain.ends_with(name))
        && !UNREAD.contains(&mailbox.as_str())
}
