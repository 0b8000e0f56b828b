//! The straight line from prompt to verdict: the only file that knows the order.

use std::sync::Arc;

use crate::classify::{Classifier, Evidence};
use crate::decide::{Action, Decision, decide};
use crate::detect::Scanner;
use crate::error::Error;
use crate::finding::{Category, Finding, Scores};
use crate::normalize::normalize;
use crate::policy::{Identity, Policy};
use crate::redact::{Masked, Vault};
use crate::replacement::Replacement;

/// An immutable engine for one policy. New rules, new screener.
#[derive(Debug)]
pub struct Screener {
    scanner: Scanner,
    classifier: Arc<Classifier>,
    policy: Policy,
}

impl Screener {
    /// Compiles the detectors of `policy`.
    ///
    /// # Errors
    ///
    /// When a term or pattern of the policy cannot be compiled.
    pub fn new(policy: Policy) -> Result<Screener, Error> {
        Screener::with_classifier(policy, Classifier::builtin())
    }

    /// The same with another classifier than the one that ships with the crate.
    ///
    /// # Errors
    ///
    /// When a pattern of the policy does not compile.
    pub fn with_classifier(policy: Policy, classifier: Arc<Classifier>) -> Result<Screener, Error> {
        Ok(Screener {
            scanner: Scanner::new(&policy)?,
            classifier,
            policy,
        })
    }

    /// Screens one prompt. Never fails, whatever the text; time is linear in its length.
    pub fn screen(&self, prompt: &str) -> Verdict {
        let text = normalize(prompt);
        let findings = self.scanner.scan(&text);
        let scores = self.classifier.score(&text);
        let decision = decide(&findings, &scores, &self.policy);
        Verdict {
            policy: Arc::clone(self.policy.identity()),
            decision,
            findings,
            scores,
        }
    }

    /// Screens one prompt and puts what the policy says in the place of its data. The vault
    /// remembers what stands for what.
    pub fn mask(&self, prompt: &str, vault: &mut Vault) -> Masked {
        self.mask_as(prompt, vault, None)
    }

    /// The same with one replacement for every category, whatever the policy says.
    pub fn mask_as(
        &self,
        prompt: &str,
        vault: &mut Vault,
        replacement: impl Into<Option<Replacement>>,
    ) -> Masked {
        let replacement = replacement.into();
        let findings = self.scanner.scan(&normalize(prompt));
        vault.mask(prompt, &findings, |category| {
            replacement.unwrap_or_else(|| self.policy.ladder(category).replacement())
        })
    }

    /// The words that carried the classifier's score of `category`, the weightiest first.
    pub fn explain(&self, prompt: &str, category: Category) -> Vec<Evidence> {
        self.classifier.explain(&normalize(prompt), category)
    }

    /// The policy that this screener applies.
    pub fn policy(&self) -> &Policy {
        &self.policy
    }
}

/// What screening found and decided: the evidence, and the decision that follows from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    policy: Arc<Identity>,
    decision: Decision,
    findings: Vec<Finding>,
    scores: Scores,
}

impl Verdict {
    /// What happens to the prompt.
    pub const fn action(&self) -> Action {
        self.decision.action
    }

    /// Which policy decided.
    pub fn policy(&self) -> &Identity {
        &self.policy
    }

    /// The decision with its reasons.
    pub const fn decision(&self) -> &Decision {
        &self.decision
    }

    /// What the detectors found, in the order of the text, without overlaps.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The classifier's probabilities.
    pub const fn scores(&self) -> &Scores {
        &self.scores
    }
}
