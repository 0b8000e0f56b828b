//! Credentials in HTTP: headers, cookies, URLs.

use super::{FILLER, NAMED, SHORT};
use crate::detect::Detector;
use crate::detect::validate::token;

/// The rows.
pub(super) const ROWS: &[Detector] = &[
    Detector {
        id: "json-web-token",
        title: "JSON web token",
        // Every header holds `"alg"`, which has one of three forms in base64.
        pattern: r"\b(eyJ[A-Za-z0-9_-]*?(?:hbGciO|FsZyI6|YWxnIjo)[A-Za-z0-9_-]*\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{20,})(?:[^A-Za-z0-9_-]|$)",
        validate: Some(token::is_json_web_token),
        confidence: 0.95,
        confidence_in_context: 0.95,
        matches: &[
            "«ey¦JhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJtYXJpZSIsImlzcyI6ImFjbWUifQ.k7Qm2ZxTn8RwVb4Yc1LsHd9JfKpGeUo3AiXtMy6WzNq»",
            "Le jeton «ey¦J0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJzdWIiOiI4NzEyIiwicm9sZSI6ImFkbWluIn0.Rw7nVb2YcQ9LsHd4JfKpGe8UoAiXtMy1WzNqk3Zx5Tm» a expiré",
            "Set id_token=«ey¦JraWQiOiI3IiwiYWxnIjoiRVMyNTYifQ.eyJzdWIiOiJqZG9lIiwiYXVkIjoic2hvcCJ9.Yc1LsHd9JfKpGeUo3AiXtMy6WzNqk7Qm2ZxTn8RwVb4Q»",
        ],
        ignores: &[
            (
                "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c",
                "the sample of jwt.io",
            ),
            (
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtYXJpZSJ9.<signature>",
                FILLER,
            ),
            ("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9", "a header alone"),
        ],
        references: &["RFC 7519", "RFC 7515"],
        ..NAMED
    },
    Detector {
        id: "bearer-token",
        title: "Bearer token",
        pattern: r#"(?i)\b(?:bearer|authorization["']?\s{0,2}[:=]\s{0,2}["']?(?:token|apikey|api-key))\s{1,3}([A-Za-z0-9._~+/=-]{15,}[A-Za-z0-9_~+/=-])(?:[^A-Za-z0-9_~+/=-]|$)"#,
        confidence: 0.9,
        confidence_in_context: 0.9,
        matches: &[
            "Authorization: Bearer «mF9Kq2vXz7RtLw4YbNc8Hd1J»",
            r#"curl -H "Authorization: Token «9f3c7a1e5b8d2046c1f7e9a3b5d80246»" https://api.acme.io"#,
            "Voici l'en-tête : Bearer «Zk3vQ8xLr2TnW7bYc5HdMf9J.k2Rw» merci",
        ],
        ignores: &[
            ("Authorization: Bearer <your-access-token>", FILLER),
            (
                "Bearer authentication-with-refresh-tokens is common",
                "words",
            ),
            ("Authorization: Bearer $ACCESS_TOKEN", "a variable"),
        ],
        references: &["RFC 6750"],
        ..NAMED
    },
    Detector {
        id: "basic-authorization",
        title: "Credentials of HTTP basic authentication",
        pattern: r"(?i)\bbasic\s{1,3}([A-Za-z0-9+/]{8,}={0,2})(?:[^A-Za-z0-9+/=]|$)",
        validate: Some(token::is_basic_credentials),
        confidence: 0.95,
        confidence_in_context: 0.95,
        matches: &[
            "Authorization: Basic «bWFyaWU6dFI0dmVyczNlIQ==»",
            r#"headers = {"Authorization": "Basic «ZGVwbG95Oms4TG0jMnBR»"}"#,
            "L'en-tête Basic «amRvZTptMG5ULWJsYW5jIQ==» est refusé",
        ],
        ignores: &[
            ("Authorization: Basic dXNlcjpwYXNzd29yZA==", "user:password"),
            ("basic understanding of chemistry", "words"),
            ("Authorization: Basic <credentials>", FILLER),
        ],
        references: &["RFC 7617"],
        ..NAMED
    },
    Detector {
        id: "api-key-header",
        title: "API key in a header",
        pattern: r#"(?i)\b(?:x-(?:[a-z0-9]{1,20}-){0,3}(?:key|token|secret|auth)|api-key|private-token|deploy-token|job-token|ocp-apim-subscription-key|dd-(?:api|application)-key|circle-token)["']?\s{0,2}[:=]\s{0,2}["']?([A-Za-z0-9._~+/=-]{11,}[A-Za-z0-9_~+/=-])(?:[^A-Za-z0-9_~+/=-]|$)"#,
        confidence: 0.85,
        confidence_in_context: 0.85,
        matches: &[
            "-H 'X-Api-Key: «mF9Kq2vXz7RtLw4YbNc8»'",
            "X-Auth-Token: «9f3c7a1e5b8d2046c1f7e9a3b5d80246»",
            r#"en-tête {"Ocp-Apim-Subscription-Key": "«c1f7e9a3b5d802469f3c7a1e5b8d2046»"}"#,
        ],
        ignores: &[
            ("X-Api-Key: your-api-key", FILLER),
            ("X-Request-Id: 9f3c7a1e5b8d2046c1f7e9a3b5d80246", "an id"),
            ("X-Api-Key: abc", SHORT),
        ],
        references: &[
            "IANA: HTTP field names",
            "Azure API Management: Subscriptions",
        ],
        ..NAMED
    },
    Detector {
        id: "session-cookie",
        title: "Session cookie",
        pattern: r#"(?i)(?:(?:\b|_)session(?:_?id)?|\b(?:PHPSESSID|JSESSIONID|ASP\.NET_SessionId|connect\.sid|laravel_session|sid|auth_token|remember_token|SAPISID|SSID|HSID|APISID|li_at|__(?:Secure|Host)-[A-Za-z0-9_.-]{1,40}|wordpress_logged_in_[a-f0-9]{32}|\.AspNetCore\.[A-Za-z.]{1,40}))=["']?([A-Za-z0-9%._~+/|-]{15,}[A-Za-z0-9%_~+/|-])(?:[^A-Za-z0-9%_~+/|-]|$)"#,
        confidence: 0.85,
        confidence_in_context: 0.85,
        matches: &[
            "Cookie: PHPSESSID=«k2v9qx7rtlw4ybnc8hd1jm3f5g»; lang=fr",
            "Set-Cookie: connect.sid=«s%3AmF9Kq2vXz7RtLw4YbNc8Hd1J.k7Qm2ZxTn8Rw»; Path=/",
            "curl -b 'sessionid=«c1f7e9a3b5d802469f3c7a1e5b8d2046»' https://acme.fr/compte",
        ],
        ignores: &[
            ("session=requests.Session_object_1", "code"),
            ("Cookie: sessionid=xxxxxxxxxxxxxxxxxxxxxxxx", FILLER),
            ("Cookie: lang=fr; theme=dark; sid=12", SHORT),
        ],
        references: &["RFC 6265"],
        ..NAMED
    },
    Detector {
        id: "url-secret",
        title: "Secret in the query of a URL",
        pattern: r"(?i)[?&](?:access_?token|auth_?token|id_?token|refresh_?token|api_?key|key|token|secret|client_?secret|sig|signature|auth|code|jwt|hmac|ticket|session|sid)=([A-Za-z0-9%._~+/=-]{15,}[A-Za-z0-9%_~+/=-])(?:[^A-Za-z0-9%_~+/=-]|$)",
        confidence: 0.8,
        confidence_in_context: 0.8,
        matches: &[
            "https://api.acme.io/v1/me?access_token=«mF9Kq2vXz7RtLw4YbNc8Hd1J»",
            "Le lien https://acme.fr/reset?user=7&token=«9f3c7a1e5b8d2046c1f7e9a3b5d80246» marche encore",
            "wss://stream.acme.io/?api_key=«Zk3vQ8xLr2TnW7bYc5Hd»&v=2",
        ],
        ignores: &[
            (
                "https://api.acme.io/?api_key=YOUR_API_KEY_GOES_HERE",
                FILLER,
            ),
            ("https://acme.io/?key=summer-collection-2024", "words"),
            ("https://acme.io/?code=12345", SHORT),
        ],
        references: &[
            "RFC 6750, 2.3",
            "OWASP: Information exposure through query strings",
        ],
        ..NAMED
    },
];
