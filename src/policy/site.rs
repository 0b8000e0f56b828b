//! Which of the sites of a policy a host belongs to.

/// What is wrong with the name of a site, if anything.
pub fn check(site: &str) -> Result<(), String> {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
    };
    if site.len() <= 253 && site.split('.').all(is_label) {
        return Ok(());
    }
    Err(format!(
        "`{site}` is not a site: write the host alone, in lower case, as in `chat.example.com`; \
         its subdomains are meant too, and letters beyond ASCII are written as `xn--`"
    ))
}

/// Of `sites`, the one that `host` is or is a subdomain of; the longest if there are several.
pub fn find<'s>(sites: impl Iterator<Item = &'s String>, host: &str) -> Option<&'s String> {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    sites
        .filter(|site| {
            host.strip_suffix(site.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        })
        .max_by_key(|site| site.len())
}

#[cfg(test)]
mod tests {
    use super::{check, find};

    #[test]
    fn the_closest_site_is_found_and_no_look_alike() {
        let sites = ["example.com", "chat.example.com", "localhost"].map(str::to_owned);
        let found = |host| find(sites.iter(), host).map(String::as_str);
        assert_eq!(found("example.com"), Some("example.com"));
        assert_eq!(found("WWW.Example.com."), Some("example.com"));
        assert_eq!(found("a.chat.example.com"), Some("chat.example.com"));
        assert_eq!(found("notexample.com"), None);
        assert_eq!(found("example.com.evil.test"), None);
        assert_eq!(found(""), None);
    }

    #[test]
    fn only_a_host_is_a_site() {
        for good in [
            "example.com",
            "localhost",
            "xn--bcher-kva.example",
            "10.0.0.1",
        ] {
            check(good).unwrap();
        }
        for bad in [
            "",
            "Example.com",
            "https://example.com",
            "example.com/",
            "example.com:8080",
            "*.example.com",
            "-a.com",
            "a..b",
            "bücher.example",
        ] {
            assert!(check(bad).is_err(), "{bad}");
        }
    }
}
