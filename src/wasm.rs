//! The WebAssembly boundary: the only place where `wasm_bindgen` appears, with its folder.
//!
//! Values go out through serde, offsets in UTF-16 code units, as JavaScript counts them.
//! Types are hand-written in `wasm.d.ts`.

mod audit;
mod vault;

use js_sys::Error as JsError;
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::decide::{Reason, Source};
use crate::detect;
use crate::error::Error;
use crate::finding::{Category, LayerKind, Scores, Span};
use crate::normalize::{Layer, normalize};
use crate::policy::{Identity, PRESETS, Policy};
use crate::redact::{Entry, Vault};
use crate::replacement::Replacement;
use crate::screener::Screener;
use vault::WasmVault;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wasm.d.ts");

#[wasm_bindgen]
extern "C" {
    /// A value whose type `wasm.d.ts` gives.
    #[wasm_bindgen(typescript_type = "Verdict")]
    pub type JsVerdict;
    /// A value whose type `wasm.d.ts` gives.
    #[wasm_bindgen(typescript_type = "Masked")]
    pub type JsMasked;
    /// A value whose type `wasm.d.ts` gives.
    #[wasm_bindgen(typescript_type = "DetectorInfo[]")]
    pub type JsDetectors;
    /// A value whose type `wasm.d.ts` gives.
    #[wasm_bindgen(typescript_type = "PolicyProblem | undefined")]
    pub type JsProblem;
    /// A value whose type `wasm.d.ts` gives.
    #[wasm_bindgen(typescript_type = "Evidence[]")]
    pub type JsEvidence;
    /// A value whose type `wasm.d.ts` gives.
    #[wasm_bindgen(typescript_type = "Reading[]")]
    pub type JsReadings;
}

/// An engine for one policy.
#[wasm_bindgen(js_name = Screener)]
#[derive(Debug)]
pub struct WasmScreener {
    screener: Screener,
}

#[derive(Serialize)]
struct VerdictOut<'v> {
    action: &'static str,
    policy: &'v Identity,
    findings: Vec<FindingOut<'v>>,
    reasons: Vec<ReasonOut>,
    scores: &'v Scores,
}

#[derive(Serialize)]
struct FindingOut<'v> {
    detector: &'v str,
    category: Category,
    start: usize,
    end: usize,
    score: f32,
    layer: LayerKind,
}

#[derive(Serialize)]
struct ReasonOut {
    category: Category,
    action: &'static str,
    score: f32,
    threshold: f32,
    #[serde(skip_serializing_if = "Option::is_none")]
    finding: Option<usize>,
}

#[derive(Serialize)]
struct MaskedOut<'m> {
    text: &'m str,
    entries: &'m [Entry],
}

#[derive(Serialize)]
struct EvidenceOut {
    start: usize,
    end: usize,
    weight: f32,
    layer: LayerKind,
}

#[derive(Serialize)]
struct ReadingOut<'t> {
    layer: LayerKind,
    start: usize,
    end: usize,
    text: &'t str,
}

#[derive(Serialize)]
struct DetectorOut {
    id: &'static str,
    title: &'static str,
    category: Category,
}

#[derive(Serialize)]
struct ProblemOut<'e> {
    message: &'e str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
}

#[wasm_bindgen(js_class = Screener)]
impl WasmScreener {
    /// Compiles the policy, a JSON document; the default one if there is none. `site` is the host
    /// of the page, whose own rules are applied if the policy has any.
    ///
    /// # Errors
    ///
    /// When the policy is not valid; the message says where.
    #[wasm_bindgen(constructor)]
    pub fn new(policy: Option<String>, site: Option<String>) -> Result<WasmScreener, JsError> {
        let mut policy = match policy {
            Some(json) => Policy::from_json(&json).map_err(|error| into_js(&error))?,
            None => Policy::balanced(),
        };
        if let Some(host) = site {
            policy = policy.for_site(&host);
        }
        Ok(WasmScreener {
            screener: Screener::new(policy).map_err(|error| into_js(&error))?,
        })
    }

    /// Screens one prompt.
    ///
    /// # Errors
    ///
    /// Only if the host refuses to make the objects of the result.
    pub fn screen(&self, prompt: &str) -> Result<JsVerdict, JsError> {
        let verdict = self.screener.screen(prompt);
        let offsets = verdict.findings().iter().flat_map(|finding| {
            let span = finding.span();
            [span.start, span.end]
        });
        let units = Utf16::new(prompt, offsets.collect());
        let findings = verdict.findings().iter().map(|finding| FindingOut {
            detector: finding.detector(),
            category: finding.category(),
            start: units.at(finding.span().start),
            end: units.at(finding.span().end),
            score: finding.score(),
            layer: finding.layer(),
        });
        into_value(&VerdictOut {
            action: verdict.action().name(),
            policy: verdict.policy(),
            findings: findings.collect(),
            reasons: verdict
                .decision()
                .reasons
                .iter()
                .map(ReasonOut::from)
                .collect(),
            scores: verdict.scores(),
        })
        .map(JsCast::unchecked_into)
    }

    /// The words that carried the classifier's score of a category, the weightiest first.
    ///
    /// # Errors
    ///
    /// When there is no such category.
    pub fn explain(&self, prompt: &str, category: &str) -> Result<JsEvidence, JsError> {
        let Some(category) = Category::from_id(category) else {
            return Err(JsError::new(&format!("there is no category `{category}`")));
        };
        let evidence = self.screener.explain(prompt, category);
        let spans = evidence.iter().map(|words| words.span);
        let offsets = spans.flat_map(|span| [span.start, span.end]);
        let units = Utf16::new(prompt, offsets.collect());
        let words = evidence.iter().map(|words| EvidenceOut {
            start: units.at(words.span.start),
            end: units.at(words.span.end),
            weight: words.weight,
            layer: words.layer,
        });
        into_value(&words.collect::<Vec<_>>()).map(JsCast::unchecked_into)
    }

    /// The prompt with its data findings replaced by placeholders, for a reader who never needs
    /// the values back.
    pub fn mask(&self, prompt: &str) -> String {
        self.screener.mask(prompt, &mut Vault::new()).into_text()
    }

    /// The prompt with its data replaced as the policy says, or as `replacement` does. The vault
    /// remembers what stands for what.
    ///
    /// # Errors
    ///
    /// When there is no such replacement.
    #[wasm_bindgen(js_name = maskWith)]
    pub fn mask_with(
        &self,
        prompt: &str,
        vault: &mut WasmVault,
        replacement: Option<String>,
    ) -> Result<JsMasked, JsError> {
        let replacement = replacement
            .map(|name| {
                Replacement::from_name(&name)
                    .ok_or_else(|| JsError::new(&format!("there is no replacement `{name}`")))
            })
            .transpose()?;
        let masked = self.screener.mask_as(prompt, &mut vault.vault, replacement);
        into_value(&MaskedOut {
            text: masked.text(),
            entries: masked.entries(),
        })
        .map(JsCast::unchecked_into)
    }

    /// The policy in force, as JSON: everything that it inherits is written out.
    pub fn policy(&self) -> String {
        self.screener.policy().to_json()
    }
}

impl From<&Reason> for ReasonOut {
    fn from(reason: &Reason) -> ReasonOut {
        ReasonOut {
            category: reason.category,
            action: reason.action.name(),
            score: reason.score,
            threshold: reason.threshold,
            finding: match reason.source {
                Source::Finding(index) => Some(index),
                Source::Classifier => None,
            },
        }
    }
}

/// Every built-in detector.
///
/// # Errors
///
/// Only if the host refuses to make the objects of the result.
#[wasm_bindgen]
pub fn detectors() -> Result<JsDetectors, JsError> {
    let rows = detect::detectors().map(|row| DetectorOut {
        id: row.id,
        title: row.title,
        category: row.category,
    });
    into_value(&rows.collect::<Vec<_>>()).map(JsCast::unchecked_into)
}

/// Every reading of a prompt that is searched: the folded one first, then what is decoded from it.
///
/// # Errors
///
/// Only if the host refuses to make the objects of the result.
#[wasm_bindgen]
pub fn readings(prompt: &str) -> Result<JsReadings, JsError> {
    let text = normalize(prompt);
    let whole = |layer: &Layer<'_>| layer.to_raw(Span::new(0, layer.text().len()));
    let spans: Vec<Span> = text.layers().iter().map(whole).collect();
    let offsets = spans.iter().flat_map(|span| [span.start, span.end]);
    let units = Utf16::new(prompt, offsets.collect());
    let readings = text
        .layers()
        .iter()
        .zip(&spans)
        .map(|(layer, span)| ReadingOut {
            layer: layer.kind(),
            start: units.at(span.start),
            end: units.at(span.end),
            text: layer.text(),
        });
    into_value(&readings.collect::<Vec<_>>()).map(JsCast::unchecked_into)
}

/// The text of a preset; the default one if no name is given.
#[wasm_bindgen(js_name = defaultPolicy)]
#[expect(
    clippy::needless_pass_by_value,
    reason = "an optional string comes from JavaScript by value"
)]
pub fn default_policy(name: Option<String>) -> Option<String> {
    let name = name.as_deref().unwrap_or("balanced");
    PRESETS
        .iter()
        .find(|(preset, _)| *preset == name)
        .map(|(_, text)| (*text).to_owned())
}

/// What is wrong with a policy, and where; `undefined` if nothing is.
///
/// # Errors
///
/// Only if the host refuses to make the objects of the result.
#[wasm_bindgen(js_name = checkPolicy)]
pub fn check_policy(policy: &str) -> Result<JsProblem, JsError> {
    let checked = Policy::from_json(policy).and_then(|policy| Screener::new(policy).map(drop));
    let problem = checked.as_ref().err().map(|error| ProblemOut {
        message: error.message(),
        line: error.position().map(|(line, _)| line),
        column: error.position().map(|(_, column)| column),
    });
    into_value(&problem).map(JsCast::unchecked_into)
}

/// The version of the engine.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

fn into_value(value: &impl Serialize) -> Result<JsValue, JsError> {
    let serializer = serde_wasm_bindgen::Serializer::new()
        .serialize_maps_as_objects(true)
        .serialize_missing_as_null(false);
    value
        .serialize(&serializer)
        .map_err(|error| JsError::new(&error.to_string()))
}

fn into_js(error: &Error) -> JsError {
    JsError::new(&error.to_string())
}

/// UTF-16 offsets of some byte offsets, counted in one pass.
struct Utf16 {
    pairs: Vec<(usize, usize)>,
}

impl Utf16 {
    fn new(text: &str, mut bytes: Vec<usize>) -> Utf16 {
        bytes.sort_unstable();
        bytes.dedup();
        let mut pairs = Vec::with_capacity(bytes.len());
        let (mut byte, mut unit) = (0, 0);
        for target in bytes {
            unit += text[byte..target]
                .chars()
                .map(char::len_utf16)
                .sum::<usize>();
            byte = target;
            pairs.push((byte, unit));
        }
        Utf16 { pairs }
    }

    fn at(&self, byte: usize) -> usize {
        self.pairs
            .binary_search_by_key(&byte, |&(known, _)| known)
            .map_or(byte, |index| self.pairs[index].1)
    }
}
