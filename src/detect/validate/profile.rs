//! Profiles and handles on social networks.

/// What stands where a handle would stand, in lower case.
const NOBODY: &[&str] = &[
    "about",
    "accounts",
    "ads",
    "api",
    "business",
    "company",
    "developer",
    "developers",
    "events",
    "example",
    "explore",
    "gaming",
    "groups",
    "hashtag",
    "help",
    "home",
    "i",
    "intent",
    "jobs",
    "joinchat",
    "legal",
    "login",
    "marketplace",
    "messages",
    "notifications",
    "p",
    "pages",
    "policies",
    "privacy",
    "profile.php",
    "reel",
    "reels",
    "search",
    "settings",
    "share",
    "sharer",
    "sharer.php",
    "signup",
    "stories",
    "tags",
    "terms",
    "tos",
    "tr",
    "user",
    "username",
    "your-name",
    "your_username",
    "yourname",
    "yourusername",
    "your-profile",
    "watch",
    "everyone",
    "here",
    "channel",
    "handle",
    "yourhandle",
    "gmail.com",
    "media",
    "param",
    "override",
];

/// The address of a profile and not of a page that the network has for itself.
pub fn is_profile(url: &str) -> bool {
    url.trim_end_matches('/')
        .rsplit(['/', '@'])
        .next()
        .is_some_and(is_handle)
        && !url
            .to_ascii_lowercase()
            .split('/')
            .any(|part| ["hashtag", "groups"].contains(&part))
}

/// A handle, and not a word that stands for any.
pub fn is_handle(handle: &str) -> bool {
    let handle = handle.trim_start_matches('@').to_ascii_lowercase();
    handle.len() > 1 && !NOBODY.contains(&handle.as_str())
}
