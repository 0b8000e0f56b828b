//! The verdict as people read it: the decision, a picture of the findings, what the scores
//! reached, and the masked text.

use std::fmt::{self, Write};

use anstyle::{AnsiColor, Style};
use funambule::policy::Dismissal;
use funambule::{
    Action, Finding, Group, LayerKind, Policy, Reason, Source, Verdict, detect, redact,
};
use memchr::{memchr, memchr_iter};

use crate::snippet::{self, Mark};

const BOLD: Style = Style::new().bold();

/// Everything there is to say about `prompt`, which `source` names.
pub fn render(source: &str, prompt: &str, verdict: &Verdict, policy: &Policy) -> String {
    let mut output = String::new();
    write_decision(&mut output, verdict, policy)
        .and_then(|()| write_findings(&mut output, source, prompt, verdict))
        .and_then(|()| write_scores(&mut output, verdict))
        .and_then(|()| write_masked(&mut output, prompt, verdict))
        .expect("a string can be written to");
    output
}

fn style(action: Action) -> Style {
    let colour = match action {
        Action::Allow => AnsiColor::Green,
        Action::Note => AnsiColor::Cyan,
        Action::Warn => AnsiColor::Yellow,
        Action::Mask => AnsiColor::Magenta,
        Action::Block => AnsiColor::Red,
    };
    BOLD.fg_color(Some(colour.into()))
}

fn write_decision(output: &mut String, verdict: &Verdict, policy: &Policy) -> fmt::Result {
    let action = verdict.action();
    let meaning = match action {
        Action::Allow => "nothing reaches a threshold",
        Action::Note => "sent, with a remark",
        Action::Warn => "held until the user confirms",
        Action::Mask => "held; can be sent with placeholders in place of the data",
        Action::Block => "held",
    };
    let style = style(action);
    let name = action.name();
    write!(output, "{style}{name}{style:#}: {meaning}")?;
    let held = verdict.decision().reasons.iter();
    let strictest = held
        .filter(|reason| reason.action.holds())
        .map(|reason| policy.ladder(reason.category).dismissal())
        .max();
    match strictest {
        Some(Dismissal::Confirm) => write!(output, "; a second click sends it as it is")?,
        Some(Dismissal::Justify) => write!(output, "; a written reason sends it as it is")?,
        Some(Dismissal::Never) => write!(output, "; it cannot be sent as it is")?,
        None => {}
    }
    writeln!(output, " (policy `{}`)", policy.name())
}

/// A line of the prompt and what begins in it.
struct Line<'t> {
    number: usize,
    text: &'t str,
    marks: Vec<Mark>,
}

fn write_findings(
    output: &mut String,
    source: &str,
    prompt: &str,
    verdict: &Verdict,
) -> fmt::Result {
    let lines = lines_with_findings(prompt, verdict);
    let Some(last) = lines.last() else {
        return Ok(());
    };
    let gutter = last.number.to_string().len();
    writeln!(output, "\n{:gutter$}--> {source}", "")?;
    for line in &lines {
        output.push_str(&snippet::separator(gutter));
        output.push_str(&snippet::render(
            line.number,
            gutter,
            line.text,
            &line.marks,
        ));
    }
    Ok(())
}

fn lines_with_findings<'t>(prompt: &'t str, verdict: &Verdict) -> Vec<Line<'t>> {
    let mut reasons = vec![None; verdict.findings().len()];
    for reason in &verdict.decision().reasons {
        if let Source::Finding(index) = reason.source {
            reasons[index] = Some(reason);
        }
    }
    let end_of_line = |start: usize| {
        memchr(b'\n', &prompt.as_bytes()[start..]).map_or(prompt.len(), |length| start + length)
    };
    let mut lines: Vec<Line> = Vec::new();
    let (mut number, mut start) = (1, 0);
    let mut end = end_of_line(start);
    for (finding, reason) in verdict.findings().iter().zip(reasons) {
        let span = finding.span();
        while span.start > end {
            number += 1;
            start = end + 1;
            end = end_of_line(start);
        }
        if lines.last().is_none_or(|line| line.number != number) {
            let text = &prompt[start..end];
            lines.push(Line {
                number,
                text: text.strip_suffix('\r').unwrap_or(text),
                marks: Vec::new(),
            });
        }
        let line = lines.last_mut().expect("a line was just pushed");
        let further = memchr_iter(b'\n', prompt[span.range()].as_bytes()).count();
        let clip = |offset: usize| offset.saturating_sub(start).min(line.text.len());
        line.marks.push(Mark {
            range: clip(span.start)..clip(span.end),
            label: label(finding, reason, (further > 0).then_some(number + further)),
            style: style(reason.map_or(Action::Allow, |reason| reason.action)),
        });
    }
    lines
}

fn label(finding: &Finding, reason: Option<&Reason>, last_line: Option<usize>) -> String {
    let id = finding.detector();
    let title = match detect::find(id) {
        Some(detector) => format!("{} [{id}]", detector.title),
        None => format!("[{id}] of the policy"),
    };
    let climbed = reason.map_or_else(|| ", below every threshold".to_owned(), rung);
    let layer = match finding.layer() {
        LayerKind::Folded => String::new(),
        layer => format!(", read as {}", name(layer)),
    };
    let to = last_line.map_or_else(String::new, |line| format!(", up to line {line}"));
    format!(
        "{title}: {} {:.2}{climbed}{layer}{to}",
        finding.category(),
        finding.score()
    )
}

/// The name of a layer, as programs read it.
fn name(layer: LayerKind) -> String {
    match serde_json::to_value(layer) {
        Ok(serde_json::Value::String(name)) => name,
        _ => format!("{layer:?}"),
    }
}

fn rung(reason: &Reason) -> String {
    format!(", {} from {:.2}", reason.action.name(), reason.threshold)
}

fn write_scores(output: &mut String, verdict: &Verdict) -> fmt::Result {
    let mut reasons = verdict
        .decision()
        .reasons
        .iter()
        .filter(|reason| reason.source == Source::Classifier)
        .peekable();
    if reasons.peek().is_some() {
        writeln!(output, "\n{BOLD}probabilities of the classifier{BOLD:#}")?;
    }
    for reason in reasons {
        let style = style(reason.action);
        let category = reason.category.id();
        writeln!(
            output,
            "  {style}{category:24}{style:#} {:.2}{}",
            reason.score,
            rung(reason)
        )?;
    }
    Ok(())
}

fn write_masked(output: &mut String, prompt: &str, verdict: &Verdict) -> fmt::Result {
    let is_data = |finding: &Finding| finding.category().group() == Group::Data;
    if !verdict.findings().iter().any(is_data) {
        return Ok(());
    }
    let masked = redact::mask(prompt, verdict.findings());
    writeln!(output, "\n{BOLD}masked{BOLD:#}")?;
    writeln!(
        output,
        "{}",
        snippet::printable_lines(&masked).trim_end_matches('\n')
    )
}
