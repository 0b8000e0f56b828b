//! Passwords in addresses, connection strings and command lines.

use super::{FILLER, IN_PLACE, SHORT};
use crate::detect::Detector;
use crate::detect::validate::{password, token};

/// The rows.
pub(super) const ROWS: &[Detector] = &[
    Detector {
        id: "database-credentials",
        title: "Password in the address of a database or broker",
        pattern: r#"(?i)\b(?:postgres(?:ql)?|mysql|mariadb|mongodb|rediss?|valkeys?|amqps?|mssql|sqlserver|oracle|clickhouse|cassandra|couchbases?|cockroachdb|neo4j|bolt|ldaps?|smtps?|imaps?|pop3s?|kafka|nats|mqtts?|influxdb|snowflake|elasticsearch)(?:\+[a-z0-9]{1,12})?://[^\s:@/"'<>]{0,64}:([^\s/"'<>]{3,128})@(?:[A-Za-z0-9_-]{1,63}\.){0,8}[A-Za-z0-9_-]{1,63}\b"#,
        validate: Some(password::is_login_password),
        confidence: 0.95,
        confidence_in_context: 0.95,
        matches: &[
            "postgres://marie:«v9K2mQx7»@db.acme.io:5432/shop",
            "DATABASE_URL=mysql+pymysql://app:«gR33n.t3a-L8te»@10.0.3.7/orders",
            "Pourquoi mongodb+srv://lecteur:«Bordeaux!33»@cluster0.ab1cd.mongodb.net ne répond pas ?",
            "redis://:«hX2pLk9Wq»@cache.internal:6379/0",
            "mysql://app:«v9K2@mQx7»@db.acme.io/shop",
        ],
        ignores: &[
            (
                "postgres://user:password@localhost:5432/db",
                "the sample of every manual",
            ),
            ("postgres://app:${DB_PASSWORD}@db:5432/shop", "a variable"),
            ("postgres://db.acme.io:5432/shop", "no password"),
            ("mongodb://user:xxxxxxxx@host/db", FILLER),
        ],
        references: &["RFC 3986", "PostgreSQL: Connection URIs"],
        ..IN_PLACE
    },
    Detector {
        id: "url-credentials",
        title: "Password in a URL",
        pattern: r#"(?i)\b(?:https?|ftps?|sftp|scp|ssh|git|svn|wss?|rtsps?|smb|davs?|socks[45][ah]?|vnc|rdp)(?:\+[a-z]{1,6})?://[^\s:@/"'<>?#]{1,80}:([^\s/"'<>]{3,128})@(?:[A-Za-z0-9_-]{1,63}\.){0,8}[A-Za-z0-9_-]{1,63}\b"#,
        validate: Some(password::is_login_password),
        confidence: 0.9,
        confidence_in_context: 0.9,
        matches: &[
            "git clone https://marie:«kP7-wq2Xv»@git.acme.io/shop.git",
            "proxy http://jdoe:«Sommer#24»@proxy.acme.de:3128",
            "ftp://backup:«n8Wm2c0Lr»@10.1.4.9/dumps ne marche plus",
        ],
        ignores: &[
            (
                "https://user:password@example.com/",
                "the sample of every manual",
            ),
            ("https://acme.io:8443/@marie", "a port and a handle"),
            ("http://<user>:<password>@host", FILLER),
            ("https://oauth2:${TOKEN}@gitlab.com/a/b.git", "a variable"),
        ],
        references: &["RFC 3986"],
        ..IN_PLACE
    },
    Detector {
        id: "connection-string-password",
        title: "Password in a connection string",
        pattern: r#"(?i);\s{0,2}(?:password|pwd)\s{0,2}=\s{0,2}['"]?([^;"'\s]{3,})(?:[;"'\s]|$)"#,
        context: &[
            "server",
            "data source",
            "user id",
            "uid",
            "user",
            "database",
            "initial catalog",
            "host",
            "driver",
            "account",
        ],
        validate: Some(password::is_password_among_credentials),
        confidence: 0.0,
        confidence_in_context: 0.9,
        matches: &[
            "Server=sql.acme.io;Database=shop;User Id=app;Password=«Wq8!mZ2k»;Encrypt=yes",
            r#""Data Source=10.0.0.4;Initial Catalog=hr;uid=sa;pwd=«rosebud-1941»;""#,
            "La chaîne est Host=db;Username=marie;Password=«bleu.Ciel42»",
            "Server=sql01;User Id=app;Password=«%ZjWfvESUuWw»;",
        ],
        ignores: &[
            (
                "Server=sql;Database=shop;User Id=app;Password=<password>;",
                FILLER,
            ),
            (
                "Server=sql;User Id=app;Password=yourStrong(!)Password;",
                "the sample of the manual",
            ),
            (
                "Server=sql;Database=shop;Trusted_Connection=True;",
                "no password",
            ),
        ],
        references: &[".NET: Connection string syntax"],
        ..IN_PLACE
    },
    Detector {
        id: "command-line-password",
        title: "Password in a command",
        pattern: r#"\bcurl\b[^|;]{0,200}?\s(?:-u|--user|--proxy-user)[ =]{0,2}["']?[^\s:"']{1,80}:([^\s"']{3,100})|\bsshpass\s{1,3}-p\s{0,3}["']?([^\s"']{3,100})|\bmysql(?:dump|admin)?\b[^|;\n]{0,120}?\s-p["']?([A-Za-z0-9!?@#$%^&*._-]{5,60})|\bredis-cli\b[^|;\n]{0,80}?\s(?:-a|--pass)\s{1,3}["']?([^\s"']{3,100})|\s--(?:[a-z]{2,12}-){0,2}(?:password|passwd|passphrase|secret|api-key|token)[ =]{1,2}["']?([^\s"'-][^\s"']{5,100})|\b(?:docker|podman|helm|az\s|oc\s)[^|;\n]{0,30}?\blogin\b[^|;\n]{0,120}?\s-p\s{1,2}["']?([^\s"']{3,100})"#,
        validate: Some(password::is_password),
        confidence: 0.85,
        confidence_in_context: 0.85,
        matches: &[
            "curl -s -u marie:«tR4vers3e!» https://api.acme.io/v1",
            "sshpass -p '«k8Lm#2pQ»' ssh deploy@10.0.0.7",
            "mysqldump -h db -u root -p«Zx9kQ2w7» shop > shop.sql",
            "mysql -u root -p'«Breton-9246!»' shop < shop.sql",
            "docker login registry.acme.io -u marie -p «m0nT-blanc!»",
            "J'ai lancé restic --password «neige$Alpes74» backup",
        ],
        ignores: &[
            ("curl -u \"$USER:$PASS\" https://api.acme.io", "variables"),
            ("mysql -u root -p shop", "the program asks for it"),
            ("cmd --password <password>", FILLER),
            (
                "curl -u admin:admin http://localhost",
                "what a server comes with",
            ),
        ],
        references: &["curl(1)", "mysql(1)"],
        ..IN_PLACE
    },
    Detector {
        id: "netrc-password",
        title: "Password in .netrc",
        pattern: r"\bmachine\s{1,3}[^\s]{1,80}\s{1,6}login\s{1,3}[^\s]{1,80}\s{1,6}password\s{1,3}([^\s]{3,100})",
        confidence: 0.95,
        confidence_in_context: 0.95,
        matches: &[
            "machine git.acme.io login marie password «kP7-wq2Xv»",
            "machine api.heroku.com\n  login marie@acme.io\n  password «Bordeaux!33»",
            "mon .netrc : machine ftp.acme.fr login web password «rosebud-1941»",
        ],
        ignores: &[
            ("machine host login me password xxxxxxx", FILLER),
            (
                "machine learning with a login and a password field",
                "prose",
            ),
            ("machine git.acme.io login marie", "no password"),
        ],
        references: &["ftp(1): the .netrc file"],
        ..IN_PLACE
    },
    Detector {
        id: "wifi-password",
        title: "Password in a Wi-Fi code",
        pattern: r"\bWIFI:(?:[STHAI]{1,2}:[^;\n]{0,40};){0,3}P:([^;\n]{8,63});",
        confidence: 0.95,
        confidence_in_context: 0.95,
        matches: &[
            "WIFI:T:WPA;S:Maison;P:«chat-noir-22»;;",
            "WIFI:S:Office;T:WPA;P:«Wq8!mZ2kLp»;H:true;;",
            "le QR code dit WIFI:T:WPA;S:Box;P:«bleu.Ciel42»;;",
        ],
        ignores: &[
            ("WIFI:T:nopass;S:Gare;;", "no password"),
            ("WIFI:T:WPA;S:Box;P:xxxxxxxx;;", FILLER),
            ("WIFI:T:WPA;S:Box;P:abc;;", SHORT),
        ],
        references: &["Wi-Fi Alliance: WPA3 specification, URI format"],
        ..IN_PLACE
    },
    Detector {
        id: "docker-registry-auth",
        title: "Credentials of a container registry",
        pattern: r#""auth"\s{0,3}:\s{0,3}"([A-Za-z0-9+/]{8,}={0,2})""#,
        validate: Some(token::is_basic_credentials),
        confidence: 0.95,
        confidence_in_context: 0.95,
        matches: &[
            r#"{"auths":{"registry.acme.io":{"auth":"«bWFyaWU6dFI0dmVyczNlIQ==»"}}}"#,
            r#"mon config.json : "auth": "«ZGVwbG95Oms4TG0jMnBR»""#,
            r#""ghcr.io": { "auth": "«amRvZTptMG5ULWJsYW5jIQ==»" }"#,
        ],
        ignores: &[
            (
                r#""auth": "dXNlcjpwYXNzd29yZA==""#,
                "user:password, the sample",
            ),
            (r#""auth": "required""#, "a setting"),
            (r#""auth": "aGVsbG8gd29ybGQ=""#, "no credentials in it"),
        ],
        references: &["Docker: config.json"],
        ..IN_PLACE
    },
];
