//! Addresses of machines and devices.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::checksum::{alphanumerics, digits, luhn};
use super::counting::is_counting;

/// Resolvers that everybody uses, and what stands for an address in samples.
const WELL_KNOWN: &[&str] = &[
    "1.1.1.1",
    "1.0.0.1",
    "8.8.8.8",
    "8.8.4.4",
    "9.9.9.9",
    "4.4.4.4",
    "1.2.3.4",
    "4.3.2.1",
    "2.2.2.2",
    "3.3.3.3",
    "5.5.5.5",
    "208.67.222.222",
    "208.67.220.220",
    "114.114.114.114",
];

/// A machine on the internet: routed, not reserved, not known to everybody, not a version.
pub fn is_public_ipv4(text: &str) -> bool {
    text.parse::<Ipv4Addr>().is_ok_and(|address| {
        !is_special_ipv4(address) && !is_private_ipv4_address(address) && !is_small(address)
    }) && !WELL_KNOWN.contains(&text)
}

/// A machine in a private network.
pub fn is_private_ipv4(text: &str) -> bool {
    text.parse().is_ok_and(is_private_ipv4_address)
}

fn is_private_ipv4_address(address: Ipv4Addr) -> bool {
    let [first, second, ..] = address.octets();
    // RFC 6598 sets 100.64.0.0/10 aside for providers.
    address.is_private() || first == 100 && (64..128).contains(&second)
}

/// Loopback, link-local, multicast, documentation, benchmarks, masks and the rest of RFC 6890.
fn is_special_ipv4(address: Ipv4Addr) -> bool {
    let [first, second, third, last] = address.octets();
    address.is_loopback()
        || address.is_link_local()
        || address.is_documentation()
        || first == 0
        || first >= 224
        || first == 198 && (18..20).contains(&second)
        || first == 192 && second == 0 && third == 0
        || (last == 0 && third == 0)
}

/// Four small numbers, as versions and sections have them.
fn is_small(address: Ipv4Addr) -> bool {
    address.octets().iter().filter(|octet| **octet < 20).count() >= 3
}

/// A machine on the internet, not of a range for documentation.
pub fn is_public_ipv6(text: &str) -> bool {
    text.parse::<Ipv6Addr>().is_ok_and(|address| {
        let segments = address.segments();
        let is_global = (0x2000..0x4000).contains(&segments[0]);
        let is_documentation = segments[0] == 0x2001 && segments[1] == 0xdb8
            || segments[0] == 0x3fff && segments[1] < 0x1000;
        // Public resolvers: Google, Cloudflare, Quad9.
        let is_resolver = segments[0] == 0x2001 && segments[1] == 0x4860
            || segments[0] == 0x2606 && segments[1] == 0x4700
            || segments[0] == 0x2620 && segments[1] == 0xfe;
        is_global && !is_documentation && !is_resolver
    })
}

/// A machine in a private network or on the same link.
pub fn is_private_ipv6(text: &str) -> bool {
    text.parse::<Ipv6Addr>().is_ok_and(|address| {
        let first = address.segments()[0];
        address.segments()[7] != 0 && (first & 0xfe00 == 0xfc00 || first & 0xffc0 == 0xfe80)
    })
}

/// A hardware address of one device: not of a group, of documentation or a filler.
pub fn is_mac(text: &str) -> bool {
    let bytes: Vec<u8> = alphanumerics(text).collect();
    let hex = String::from_utf8_lossy(&bytes);
    let is_filler = [
        "0123456789AB",
        "AABBCCDDEEFF",
        "112233445566",
        "DEADBEEFCAFE",
        "001122334455",
    ]
    .contains(&&*hex);
    let distinct = {
        let mut sorted = bytes.clone();
        sorted.sort_unstable();
        sorted.dedup();
        sorted.len()
    };
    let second = bytes
        .get(1)
        .and_then(|&digit| char::from(digit).to_digit(16));
    bytes.len() == 12
        && distinct > 3
        && !is_filler
        && !hex.starts_with("00005E")
        && second.is_some_and(|digit| digit % 2 == 0)
}

/// A number of a mobile device, with its check digit and a reporting body in front.
pub fn is_imei(text: &str) -> bool {
    let digits: Vec<u32> = digits(text).collect();
    digits.len() == 15
        && !is_counting(&digits)
        && matches!(
            digits[0] * 10 + digits[1],
            1 | 10 | 33 | 35 | 44 | 45 | 49..=54 | 86 | 91 | 98 | 99
        )
        && luhn(text)
}

/// A vehicle identification number: letters and digits mixed, no filler.
pub fn is_vin(text: &str) -> bool {
    let bytes: Vec<u8> = alphanumerics(text).collect();
    let numbers: Vec<u32> = digits(text).collect();
    let letters = bytes
        .iter()
        .filter(|byte| byte.is_ascii_alphabetic())
        .count();
    bytes.len() == 17
        && letters >= 2
        && numbers.len() >= 4
        && bytes[13..].iter().all(u8::is_ascii_digit)
        && !is_counting(&numbers)
}

/// A name of a machine that samples do not use.
pub fn is_internal_host(text: &str) -> bool {
    const SAMPLES: &[&str] = &[
        "example",
        "cluster.local",
        "myapp",
        "my-app",
        "foo",
        "bar.",
        "docker.internal",
        "google.internal",
    ];
    let lower = text.to_ascii_lowercase();
    !SAMPLES.iter().any(|sample| lower.contains(sample))
}

/// The name of a user, and not one that systems or manuals give.
pub fn is_personal_account(name: &str) -> bool {
    const SHARED: &[&str] = &[
        "admin",
        "administrator",
        "all",
        "alice",
        "anonymous",
        "app",
        "appuser",
        "bob",
        "builder",
        "centos",
        "ci",
        "circleci",
        "codespace",
        "coder",
        "debian",
        "default",
        "defaultuser",
        "deploy",
        "dev",
        "developer",
        "docker",
        "ec2-user",
        "example",
        "foo",
        "git",
        "gitpod",
        "guest",
        "home",
        "jenkins",
        "jovyan",
        "linuxbrew",
        "me",
        "my",
        "myname",
        "myuser",
        "name",
        "node",
        "nobody",
        "oracle",
        "pi",
        "postgres",
        "project",
        "projects",
        "public",
        "root",
        "runner",
        "runneradmin",
        "sandbox",
        "shared",
        "someone",
        "somebody",
        "student",
        "test",
        "testuser",
        "ubuntu",
        "user",
        "user1",
        "username",
        "user_name",
        "users",
        "vagrant",
        "vscode",
        "www",
        "www-data",
        "you",
        "your",
        "yourname",
        "your_name",
        "your-name",
        "your_username",
        "your-username",
        "yourusername",
        "youruser",
        "data",
        "site",
        "work",
        "workspace",
        "web",
        "xxx",
        "ftp",
        "mail",
        "page",
        "index",
        "about",
    ];
    let lower = name.to_ascii_lowercase();
    lower.len() > 1
        && !SHARED.contains(&lower.as_str())
        && !lower.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{is_imei, is_mac, is_public_ipv4, is_public_ipv6, is_vin};

    #[test]
    fn devices_are_told_from_look_alikes() {
        assert!(is_public_ipv4("82.64.113.207") && !is_public_ipv4("203.0.113.7"));
        assert!(!is_public_ipv4("10.4.8.113") && !is_public_ipv4("2.14.3.108"));
        assert!(is_public_ipv6("2a01:e0a:4b2:91f0::17") && !is_public_ipv6("2001:db8::1"));
        assert!(is_imei("35-209900-176148-1") && !is_imei("35-209900-176148-2"));
        assert!(is_vin("1M8GDM9AXKP042788") && !is_vin("ABCDEFGHJKLMNPRST"));
        assert!(is_mac("3c:52:82:1f:9a:07") && !is_mac("ff:ff:ff:ff:ff:ff"));
    }
}
