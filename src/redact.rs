//! Placeholders in place of findings, and back.

use crate::finding::{Category, Finding};

/// The prompt with `findings` replaced by numbered placeholders, `[EMAIL_1]`.
/// The same text gets the same placeholder.
pub fn mask(prompt: &str, findings: &[Finding]) -> String {
    let mut masked = String::with_capacity(prompt.len());
    let mut names: Vec<(Category, &str)> = Vec::new();
    let mut end = 0;
    for finding in findings {
        let text = &prompt[finding.span.range()];
        let key = (finding.category, text);
        let number = names
            .iter()
            .position(|known| *known == key)
            .unwrap_or_else(|| {
                names.push(key);
                names.len() - 1
            });
        masked.push_str(&prompt[end..finding.span.start]);
        masked.push_str(&format!(
            "[{}_{}]",
            finding.detector().to_uppercase().replace('-', "_"),
            number + 1
        ));
        end = finding.span.end;
    }
    masked.push_str(&prompt[end..]);
    masked
}
