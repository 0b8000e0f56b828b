//! The one error type of the crate.

use std::fmt;

/// What went wrong, coarsely.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The policy is not valid JSON, or not a valid policy.
    Policy,
    /// A term or pattern of the policy cannot be compiled.
    Pattern,
    /// The weights of the classifier cannot be used.
    Weights,
    /// A serialised vault cannot be read.
    Vault,
    /// A record or a time cannot be an entry of the audit log.
    Audit,
}

/// Why a [`Screener`](crate::Screener) could not be built, or a
/// [`Vault`](crate::redact::Vault) not be read. Screening itself cannot fail.
#[derive(Clone, Debug)]
pub struct Error {
    kind: ErrorKind,
    message: String,
    position: Option<(usize, usize)>,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Error {
        Error {
            kind,
            message: message.into(),
            position: None,
        }
    }

    pub(crate) fn at(mut self, line: usize, column: usize) -> Error {
        self.position = Some((line, column));
        self
    }

    /// What went wrong, coarsely.
    pub const fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// The line and column of the document, both from 1, where one is to blame.
    pub const fn position(&self) -> Option<(usize, usize)> {
        self.position
    }

    /// What went wrong, without the position.
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)?;
        if let Some((line, column)) = self.position {
            write!(formatter, " (line {line}, column {column})")?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}
