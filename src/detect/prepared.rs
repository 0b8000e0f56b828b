//! The triggers of the built-in rows, worked out beforehand.
//!
//! Working them out means parsing every pattern, which was most of the time that a page
//! waited for its first verdict. `cargo xtask docs` writes them to `triggers.txt`: a line for
//! each row, with its id, the hash of its pattern, what must stand before its literals and
//! these themselves. A row whose line is
//! missing or of another pattern has its trigger worked out at the start, so that a stale
//! file costs time but no finding.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::row::syntax;
use super::trigger::Trigger;
use super::{Detector, patterns};

const TABLE: &str = include_str!("triggers.txt");

/// The triggers in the file, by id of the row, with the hash of the pattern.
pub(super) struct Prepared(HashMap<&'static str, (u32, Trigger)>);

impl Prepared {
    /// Those of the file.
    pub(super) fn read() -> Prepared {
        Prepared(TABLE.lines().filter_map(read_line).collect())
    }

    /// The trigger of `row`.
    pub(super) fn take(&mut self, row: &Detector) -> Trigger {
        match self.0.remove(row.id) {
            Some((hash, trigger)) if hash == hash_of(row.pattern) => trigger,
            _ => Trigger::of(row.pattern, &syntax()),
        }
    }
}

/// The whole file, as it should be.
pub fn trigger_table() -> String {
    let mut table = String::new();
    for row in patterns() {
        let (kind, literals) = match Trigger::of(row.pattern, &syntax()) {
            Trigger::Beginning { literals, at_word } => {
                let kind = if at_word { "word" } else { "beginning" };
                (kind.to_owned(), literals)
            }
            Trigger::Inner {
                literals,
                at,
                digit_within,
            } => {
                let reach = digit_within.map(|reach| format!("/{reach}"));
                (format!("inner/{at}{}", reach.unwrap_or_default()), literals)
            }
            Trigger::Whole { has_digit } => {
                let kind = if has_digit { "digit" } else { "whole" };
                (kind.to_owned(), Vec::new())
            }
        };
        let _ = write!(table, "{} {:08x} {kind}", row.id, hash_of(row.pattern));
        for literal in literals {
            table.push(' ');
            for byte in literal {
                if byte.is_ascii_graphic() && byte != b'\\' {
                    table.push(char::from(byte));
                } else {
                    let _ = write!(table, "\\{byte:02x}");
                }
            }
        }
        table.push('\n');
    }
    table
}

fn read_line(line: &'static str) -> Option<(&'static str, (u32, Trigger))> {
    let mut fields = line.split(' ');
    let id = fields.next()?;
    let hash = u32::from_str_radix(fields.next()?, 16).ok()?;
    let kind = fields.next()?;
    let literals = fields.map(read_literal).collect::<Option<_>>()?;
    let mut kind = kind.split('/');
    let trigger = match kind.next()? {
        "word" => Trigger::Beginning {
            literals,
            at_word: true,
        },
        "beginning" => Trigger::Beginning {
            literals,
            at_word: false,
        },
        "inner" => Trigger::Inner {
            literals,
            at: kind.next()?.parse().ok()?,
            digit_within: kind.next().map(str::parse).transpose().ok()?,
        },
        "digit" => Trigger::Whole { has_digit: true },
        "whole" => Trigger::Whole { has_digit: false },
        _ => return None,
    };
    Some((id, (hash, trigger)))
}

fn read_literal(field: &str) -> Option<Vec<u8>> {
    let mut parts = field.split('\\');
    let mut literal = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let (code, rest) = part.split_at_checked(2)?;
        literal.push(u8::from_str_radix(code, 16).ok()?);
        literal.extend(rest.as_bytes());
    }
    Some(literal)
}

/// FNV-1a.
fn hash_of(pattern: &str) -> u32 {
    pattern.bytes().fold(0x811c_9dc5, |hash: u32, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::{Prepared, TABLE, trigger_table};
    use crate::detect::patterns;
    use crate::detect::row::syntax;
    use crate::detect::trigger::Trigger;

    #[test]
    fn the_file_is_up_to_date() {
        assert!(TABLE == trigger_table(), "run `cargo xtask docs`");
    }

    #[test]
    fn what_is_read_is_what_would_be_worked_out() {
        let mut prepared = Prepared::read();
        assert_eq!(prepared.0.len(), patterns().count());
        for row in patterns() {
            assert_eq!(
                prepared.take(row),
                Trigger::of(row.pattern, &syntax()),
                "{}",
                row.id
            );
        }
    }
}
