//! E-mail and postal addresses, telephone numbers, social handles.

use super::SHAPED;
use crate::detect::Detector;
use crate::detect::validate::domain;

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "email-address",
        title: "E-mail address",
        pattern: r"\b[A-Za-z0-9](?:[A-Za-z0-9._%+-]*[A-Za-z0-9_+-])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}[A-Za-z]{2,24}\b",
        validate: Some(domain::is_real_mailbox),
        confidence: 0.9,
        confidence_in_context: 0.9,
        matches: &[
            "Write to «marie.dupont@wanadoo.fr» please",
            "cc «j.smith+invoices@mail.acme-corp.co.uk», thanks",
            "mailto:«ops@intranet.bayer.de»?subject=hello",
        ],
        ignores: &[
            (
                "git@github.com:rust-lang/rust.git",
                "the user of a repository address, not a person",
            ),
            (
                "use user@example.com in the docs",
                "a domain reserved for documentation",
            ),
            (
                "jane@sample.com and bob@domain.com",
                "domains that stand in for any domain",
            ),
            (
                "nombre@ejemplo.es, vorname.name@beispiel.de, moi@mail.exemple.fr",
                "the same in other languages",
            ),
            ("k.benali@mairie.tld", "no domain ends like that"),
            (
                "vorname.nachname@bayer.de, prenom.nom@orange.fr",
                "mailboxes that stand in for any",
            ),
            (
                "From: Booking <do-not-reply@eurostar.com>",
                "a mailbox that nobody reads",
            ),
            ("import foo@1.2.3 from npm", "a package version"),
        ],
        references: &["RFC 5322", "RFC 2606"],
        ..SHAPED
    },
    Detector {
        id: "email-quoted",
        title: "E-mail address with a quoted mailbox",
        pattern: r#""[A-Za-z0-9._%+-]+ ?[A-Za-z0-9._%+-]*"@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}[A-Za-z]{2,24}\b"#,
        validate: Some(domain::is_real_mailbox),
        confidence: 0.9,
        confidence_in_context: 0.9,
        matches: &[
            r#"write to «"marie dupont"@wanadoo.fr» please"#,
            r#"cc «"j..smith"@acme-corp.co.uk»"#,
            r#"Schreib an «"anna privat"@web.de»"#,
        ],
        ignores: &[
            (
                r#"in Ruby, "name"@example.com"#,
                "a domain reserved for documentation",
            ),
            (r#"say "hello"@12:30"#, "a time"),
            (r#"{"scope": "@angular/core"}"#, "a package"),
        ],
        references: &["RFC 5321, section 4.1.2"],
        ..SHAPED
    },
    Detector {
        id: "email-obfuscated",
        title: "E-mail address with its signs in brackets",
        pattern: r"\b[A-Za-z0-9][A-Za-z0-9._%+-]* ?[\[({<] ?(?:at|AT|At|arobase|arroba|ett|@) ?[\])}>] ?[A-Za-z0-9-]+(?:(?:\.| ?[\[({<] ?(?:dot|DOT|Dot|point|punto|punkt|ponto|\.) ?[\])}>] ?| (?:dot|point|punto|punkt|ponto) )[A-Za-z0-9-]+){1,3}\b",
        validate: Some(domain::is_spelled_mailbox),
        confidence: 0.8,
        confidence_in_context: 0.8,
        matches: &[
            "reach me: «marie.dupont [at] wanadoo [dot] fr»",
            "écrivez à «k.benali(arobase)laposte.net»",
            "Kontakt: «ops {at} bayer.de»",
        ],
        ignores: &[
            (
                "user [at] example [dot] com",
                "a domain reserved for documentation",
            ),
            ("array [at] index.html", "no domain ends like that"),
            ("meet me (at home)", "a place"),
        ],
        references: &["RFC 5321", "RFC 2606"],
        ..SHAPED
    },
    Detector {
        id: "email-spelled",
        title: "E-mail address spelled in words",
        pattern: r"\b(?:[A-Za-z0-9]{1,20} (?:dot|DOT|point|punto|punkt|ponto) ){0,2}[A-Za-z0-9][A-Za-z0-9._%+-]* (?:(?:at|AT) [A-Za-z0-9-]+(?: (?:dot|DOT|punkt) [A-Za-z0-9-]+){1,3}|(?:arobase|arroba) [A-Za-z0-9-]+(?: (?:point|punto|ponto) [A-Za-z0-9-]+){1,3})\b",
        validate: Some(domain::is_spelled_mailbox),
        confidence: 0.45,
        confidence_in_context: 0.75,
        context: &[
            "mail", "email", "e-mail", "courriel", "correo", "contact", "reach", "write to",
            "send", "ecri", "envoie", "escrib", "schreib", "adress", "my",
        ],
        matches: &[
            "my e-mail is «marie.dupont at wanadoo dot fr»",
            "my e-mail is «marie dot dupont at wanadoo dot fr»",
            "écris-moi : «k.benali arobase laposte point net»",
            "mi correo es «ana_ruiz arroba correos punto es»",
        ],
        ignores: &[
            (
                "write to user at example dot com",
                "a domain reserved for documentation",
            ),
            ("look at the dot product", "mathematics"),
            ("send it at noon point final", "no domain ends like that"),
        ],
        references: &["RFC 5321", "RFC 2606"],
        ..SHAPED
    },
    Detector {
        id: "email-internationalised",
        title: "E-mail address in other letters than Latin",
        pattern: concat!(
            r"(?:\b[A-Za-z0-9](?:[A-Za-z0-9._%+-]*[A-Za-z0-9_+-])?@[0-9A-Za-z-]*[\x80-\xff]|(?:\b[A-Za-z0-9][A-Za-z0-9._%+-]*)?[\x80-\xff][0-9A-Za-z._+\x80-\xff-]*@[0-9A-Za-z\x80-\xff])",
            r"[0-9A-Za-z\x80-\xff-]*\.(?:[A-Za-z]{2,12}\b|[a-z\x80-\xff]{3,24})",
        ),
        validate: Some(domain::is_international_mailbox),
        confidence: 0.85,
        confidence_in_context: 0.85,
        matches: &[
            "写信给 «张伟@例子.中国» 谢谢",
            "mail «दीपक@डाटामेल.भारत» today",
            "почта: «елена@почта.рф»",
        ],
        ignores: &[
            ("微博 @张三", "a handle"),
            ("价格 5@个.", "no domain"),
            ("見て@ここ", "no dot in the domain"),
        ],
        references: &["RFC 6531", "RFC 5890"],
        ..SHAPED
    },
];
