//! Placeholders in place of findings, and back.

use std::collections::HashMap;
use std::fmt::Write;

use crate::finding::{Category, Finding, Group};

/// The prompt with the data among `findings` replaced by numbered placeholders, `[EMAIL_1]`.
/// The same text gets the same placeholder. Attacks and hazards are requests, not data: they stay.
///
/// # Panics
///
/// When the findings are not a verdict on this prompt.
pub fn mask(prompt: &str, findings: &[Finding]) -> String {
    let mut masked = String::with_capacity(prompt.len());
    let mut numbers: HashMap<(Category, &str), usize> = HashMap::new();
    let mut end = 0;
    let is_data = |finding: &&Finding| finding.category.group() == Group::Data;
    for finding in findings.iter().filter(is_data) {
        let text = &prompt[finding.span.range()];
        let next = numbers.len() + 1;
        let number = numbers.entry((finding.category, text)).or_insert(next);
        let name = finding.detector().to_uppercase().replace('-', "_");
        masked.push_str(&prompt[end..finding.span.start]);
        write!(masked, "[{name}_{number}]").expect("a string can be written to");
        end = finding.span.end;
    }
    masked.push_str(&prompt[end..]);
    masked
}

#[cfg(test)]
mod tests {
    use super::mask;
    use crate::finding::{Category, Finding, LayerKind, Span};

    fn finding(detector: &'static str, category: Category, start: usize, end: usize) -> Finding {
        Finding {
            detector: detector.into(),
            category,
            span: Span::new(start, end),
            score: 1.0,
            layer: LayerKind::Folded,
        }
    }

    #[test]
    fn the_same_text_gets_the_same_placeholder() {
        let email = |start| finding("e-mail", Category::PiiContact, start, start + 3);
        assert_eq!(
            mask("to a@b, c@d and a@b", &[email(3), email(8), email(16)]),
            "to [E_MAIL_1], [E_MAIL_2] and [E_MAIL_1]"
        );
    }

    #[test]
    fn an_attack_around_data_stays() {
        let findings = [
            finding("exfiltration", Category::AttackExfiltration, 0, 11),
            finding("email", Category::PiiContact, 8, 11),
        ];
        assert_eq!(mask("send to a@b", &findings), "send to [EMAIL_1]");
    }
}
