//! Domain names.

/// Not a domain that is reserved for documentation or tests, nor a code host.
pub fn is_real_domain(address: &str) -> bool {
    const RESERVED: &[&str] = &[
        "example.com",
        "example.org",
        "example.net",
        "github.com",
        "gitlab.com",
    ];
    let domain = address
        .rsplit('@')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let reserved_name = [".example", ".test", ".invalid", ".localhost"];
    !RESERVED.contains(&domain.as_str()) && !reserved_name.iter().any(|name| domain.ends_with(name))
}
