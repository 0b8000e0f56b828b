//! Addresses and names of machines and devices.

use crate::detect::Detector;
use crate::detect::pii::{FILLER, NAMELESS, WRONG_CHECK};
use crate::detect::validate::machine;
use crate::finding::Category;

const DOCUMENTATION: &str = "a range for documentation";

/// Noted, and held where words make it somebody's.
const ROW: Detector = Detector {
    category: Category::PiiNetwork,
    confidence: 0.5,
    confidence_in_context: 0.7,
    ..Detector::ROW
};

/// What says little to whoever is outside the network.
const QUIET: Detector = Detector {
    confidence: 0.3,
    confidence_in_context: 0.3,
    ..ROW
};

const HOST: &[&str] = &[
    "my ip",
    "client ip",
    "ip=",
    "user=",
    "login",
    "dhcp",
    "ip address",
    "adresse ip",
    "login from",
    "logged in",
    "connexion",
    "ssh ",
    "customer",
    "home",
    "attacker",
    "banned",
    "blacklist",
    "whitelist",
    "firewall",
    "mon ip",
    "meine ip",
    "mi ip",
];

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "ipv4-address",
        title: "Public IPv4 address",
        pattern: r"\b(?:[0-9]{1,3}\.){3}[0-9]{1,3}\b",
        validate: Some(machine::is_public_ipv4),
        context: HOST,
        matches: &[
            "my IP address is «82.64.113.207»",
            "Failed password for root from «185.38.151.22» port 51412",
            "mon IP : «91.170.86.43»",
        ],
        ignores: &[
            ("ping 8.8.8.8", "a resolver that everybody uses"),
            ("version 4.18.2.19", "a version"),
            ("server 203.0.113.77", DOCUMENTATION),
            ("mask 255.255.255.0", "a mask"),
            ("router 192.168.1.254", "a private network, another row"),
        ],
        references: &["RFC 791", "RFC 6890", "RFC 5737"],
        ..ROW
    },
    Detector {
        id: "private-ipv4-address",
        title: "Private IPv4 address",
        pattern: r"\b(?:10|172|192|100)(?:\.[0-9]{1,3}){3}\b",
        validate: Some(machine::is_private_ipv4),
        matches: &[
            "the printer is at «192.168.1.44»",
            "kubectl get pods on «10.42.7.113»",
            "le NAS «172.20.5.9» ne répond plus",
        ],
        ignores: &[
            ("server 192.0.2.7", DOCUMENTATION),
            ("host 172.64.9.18", "a public address"),
            ("10.500.3.2", "no octet is that large"),
        ],
        references: &["RFC 1918", "RFC 6598"],
        ..QUIET
    },
    Detector {
        id: "ipv6-address",
        title: "Public IPv6 address",
        pattern: r"(?:^|[^0-9A-Za-z:.])([23][0-9A-Fa-f]{3}(?::[0-9A-Fa-f]{1,4}){1,6}(?::(?::[0-9A-Fa-f]{1,4}){1,5}|:[0-9A-Fa-f]{1,4}))\b",
        validate: Some(machine::is_public_ipv6),
        context: HOST,
        matches: &[
            "my IP is «2a01:e0a:4b2:91f0::17»",
            "accept from «2003:e5:9f1c:4a00:b1c2:77d3:e8f4:91a6» port 443",
            "connexion depuis «2a02:8428:1b3d:6f01:9c4e:22aa:b70d:5e18»",
        ],
        ignores: &[
            ("listen on 2001:db8:4b2:91f0::17", DOCUMENTATION),
            ("at 2024:11:05:10", "too short, a time"),
            ("dns 2606:4700:4700::1111", "a resolver that everybody uses"),
        ],
        references: &["RFC 4291", "RFC 3849"],
        ..ROW
    },
    Detector {
        id: "private-ipv6-address",
        title: "Private IPv6 address",
        pattern: r"\b[Ff](?:[CcDd][0-9A-Fa-f]{2}|[Ee]80)(?::[0-9A-Fa-f]{0,4}){2,7}\b",
        validate: Some(machine::is_private_ipv6),
        matches: &[
            "gateway «fe80::1c2d:4bff:fe9a:77e1»",
            "host «fd12:3456:789a:1::20»",
            "la passerelle «fe80::a00:27ff:fe4e:66a1» répond",
        ],
        ignores: &[
            ("fe80::", "a prefix"),
            ("face:b00c", "letters that are no address"),
            ("std::fd::close", "a path of a program"),
        ],
        references: &["RFC 4193", "RFC 4291"],
        ..QUIET
    },
    Detector {
        id: "mac-address",
        title: "Hardware address of a network card",
        pattern: r"\b[0-9A-Fa-f]{2}(?:(?::[0-9A-Fa-f]{2}){5}|(?:-[0-9A-Fa-f]{2}){5})\b",
        validate: Some(machine::is_mac),
        context: &[
            "mac",
            "bssid",
            "ethernet",
            "wi-fi",
            "wifi",
            "bluetooth",
            "laptop",
            "phone",
            "device",
            "hwaddr",
            "dhcp",
        ],
        matches: &[
            "MAC «3c:52:82:1f:9a:07» keeps dropping off",
            "adresse MAC «A4-83-E7-5B-10-D2»",
            "link/ether «52:f4:1b:90:7c:3e» brd",
        ],
        ignores: &[
            ("ff:ff:ff:ff:ff:ff", "the broadcast address"),
            ("00:00:5e:00:53:af", "a block for documentation"),
            ("aa:bb:cc:dd:ee:ff", FILLER),
        ],
        references: &["IEEE 802", "RFC 7042"],
        ..ROW
    },
    Detector {
        id: "imei",
        title: "Number of a mobile device (IMEI)",
        pattern: r"\b(?:IMEI|[Ii]mei)\b[^0-9\n]{0,24}([0-9]{2}[ -]?[0-9]{6}[ -]?[0-9]{6}[ -]?[0-9])\b",
        validate: Some(machine::is_imei),
        context: &[
            "imei",
            "stolen phone",
            "telephone vole",
            "appareil",
            "device",
        ],
        confidence: 0.0,
        confidence_in_context: 0.85,
        matches: &[
            "IMEI «352099001761481»",
            "my phone was stolen, IMEI: «86-493204-718305-7»",
            "numéro IMEI «358471126039578», déclaré volé",
        ],
        ignores: &[
            ("IMEI 352099001761482", WRONG_CHECK),
            ("order 352099001761481", NAMELESS),
            ("IMEI 000000000000000", FILLER),
        ],
        references: &["3GPP TS 23.003"],
        ..ROW
    },
    Detector {
        id: "vehicle-identification",
        title: "Vehicle identification number (VIN)",
        pattern: r"\b(?:VIN|[Vv]in|[Cc]hassis|CHASSIS|[Ff]ahrgestell|[Bb]astidor|[Tt]elaio|[Vv]ehicle [Ii]d|[Nn]umero de serie)[^\n]{0,24}?\b([A-HJ-NPR-Z0-9]{17})\b",
        validate: Some(machine::is_vin),
        confidence: 0.85,
        confidence_in_context: 0.85,
        matches: &[
            "VIN «1HGCM82633A004352»",
            "numéro de châssis : «VF1RFB00X57482913»",
            "Fahrgestellnummer «WVWZZZ1K88W318264»",
        ],
        ignores: &[
            ("build WVWZZZ1K88W318264", NAMELESS),
            ("VIN ABCDEFGHJKLMNPRST", "no digits"),
            ("VIN 00000000000000000", FILLER),
        ],
        references: &["ISO 3779", "49 CFR 565"],
        ..ROW
    },
    Detector {
        id: "internal-host",
        title: "Name of a machine inside a network",
        pattern: r"\b[a-z0-9][a-z0-9-]*(?:\.[a-z0-9][a-z0-9-]*)*\.(?:internal|intranet|corp|intra|lan|localdomain|home\.arpa)\b",
        validate: Some(machine::is_internal_host),
        confidence: 0.45,
        confidence_in_context: 0.45,
        matches: &[
            "ssh to «db-master-02.prod.internal»",
            "le serveur «srv-paie.intranet» est lent",
            "nslookup «wiki.acme.corp»",
        ],
        ignores: &[
            (
                "ping host.docker.internal",
                "the same name on every machine",
            ),
            ("the internal corp strategy", "words"),
            ("metadata.google.internal", "the same name in every cloud"),
        ],
        references: &[
            "RFC 6762, appendix G",
            "ICANN Board resolution 2024.07.29.06 (.internal)",
        ],
        ..ROW
    },
    Detector {
        id: "internal-url",
        title: "Address of a page inside a network",
        pattern: r"\bhttps?://(?:intranet|wiki|confluence|jira|gitlab|jenkins|grafana|kibana|vault|sharepoint|nexus|artifactory|sonar|vpn|staging|preprod)(?:[.-][a-z0-9-]+)+(?::[0-9]{2,5})?/[A-Za-z0-9_./?=&%#~-]*[A-Za-z0-9/]",
        validate: Some(machine::is_internal_host),
        confidence: 0.45,
        confidence_in_context: 0.45,
        matches: &[
            "see «https://jira.acme-corp.net/browse/PAY-1183»",
            "voir «https://confluence.groupe-morel.fr/display/RH/Salaires»",
            "the dashboard «http://grafana.prod.acme.io:3000/d/9fk2»",
        ],
        ignores: &[
            (
                "https://wiki.example.org/Page",
                "a domain reserved for documentation",
            ),
            ("https://www.grafana.com/docs/", "the site of the program"),
            ("https://jira/", "no domain"),
        ],
        references: &["OWASP ASVS, V14"],
        ..ROW
    },
    Detector {
        id: "user-folder",
        title: "Name of a user in a path",
        pattern: r"(?:/home/|/Users/|:\\{1,2}Users\\{1,2}|:\\{1,2}Documents and Settings\\{1,2})([A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9])(?:[/\\]|\b)",
        validate: Some(machine::is_personal_account),
        confidence: 0.45,
        confidence_in_context: 0.45,
        matches: &[
            "No such file: /home/«jdupont»/projects/app.py",
            r"C:\Users\«Marie.Keller»\Documents\budget.xlsx ne s'ouvre pas",
            "at /Users/«tbaker»/dev/main.rs:12",
        ],
        ignores: &[
            ("/home/user/app.py", "the user of every sample"),
            ("/home/runner/work/app", "the user of a service"),
            (r"C:\Users\Public\file.txt", "a folder of the system"),
        ],
        references: &["https://learn.microsoft.com/windows/win32/shell/knownfolderid"],
        ..ROW
    },
];
