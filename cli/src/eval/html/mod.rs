//! The report of an evaluation: one page that needs nothing else.

mod plane;
mod plot;
mod tables;

use std::fmt::Write;

use funambule::{Category, Policy};

pub use tables::table;

use super::results::{CategoryResults, Ranking, Results};
use crate::metrics::Estimate;

/// The whole page.
pub fn page(results: &Results, policy: &Policy) -> String {
    let title = format!("Evaluation of {}", super::names(&results.data));
    let mut body = String::new();
    body.push_str(&head(results, &title));
    body.push_str(&tiles(results));
    body.push_str(&tables::policies(results));
    body.push_str(&tables::categories(results));
    body.push_str(&plots(results, policy));
    body.push_str(&tables::calibration(results));
    body.push_str(&tables::parts(results));
    body.push_str(&tables::mistakes(results));
    body.push_str(NOTES);
    document("en", &title, &body)
}

/// A page with the style of all reports.
pub fn document(language: &str, title: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n<style>\n{}</style>\n<body>\n{body}</body>\n</html>\n",
        escape(title),
        include_str!("style.css")
    )
}

fn head(results: &Results, title: &str) -> String {
    let policy = &results.policy;
    format!(
        "<header><h1>{}</h1><p class=\"soft\">{} · Funambule {} · weights <code>{}</code> · policy <strong>{}</strong> {} <code>{}</code></p></header>",
        escape(title),
        results.date,
        escape(&results.engine),
        short(&results.weights),
        escape(&policy.name),
        escape(&policy.version),
        short(&policy.hash)
    )
}

/// The first digits of a hash: enough to tell two apart.
fn short(hash: &str) -> &str {
    hash.get(..12).unwrap_or(hash)
}

fn tiles(results: &Results) -> String {
    let mut tiles = String::from("<dl class=\"tiles\">");
    let mut tile = |name: &str, value: &str, detail: &str| {
        let _ = write!(
            tiles,
            "<div><dt>{name}</dt><dd>{value} <small class=\"soft\">{detail}</small></dd></div>"
        );
    };
    tile(
        "Prompts",
        &grouped(results.prompts),
        &format!("{} of them benign", grouped(results.benign)),
    );
    if let Some(outcome) = results.policies.get(&results.policy.name) {
        let held = |name: &str, actions: &super::results::Actions| {
            let held = actions.held();
            let value = format!("{} %", percent(held.value));
            let detail = format!("{} to {} %", percent(held.low), percent(held.high));
            (name.to_owned(), value, detail, actions.total())
        };
        for (name, value, detail, total) in [
            held("Benign prompts held", &outcome.benign),
            held("Harmful prompts held", &outcome.harmful),
        ] {
            if total > 0 {
                tile(&name, &value, &detail);
            }
        }
    }
    let harm = results.categories.get(&Category::Harm);
    if let Some(ranking) = harm.and_then(|it| it.ranking.as_ref()) {
        let between = |it: Estimate| format!("{:.3} to {:.3}", it.low, it.high);
        tile(
            "AUROC of harm",
            &format!("{:.3}", ranking.auroc.value),
            &between(ranking.auroc),
        );
        tile(
            "AUPRC of harm",
            &format!("{:.3}", ranking.auprc.value),
            &between(ranking.auprc),
        );
    }
    let latency = &results.latency;
    tile(
        "One screening",
        &format!("{:.0} µs", latency.median),
        &format!(
            "median; {:.0} µs at 99 %, {:.0} at most",
            latency.percentile_99, latency.most
        ),
    );
    tiles + "</dl>"
}

fn plots(results: &Results, policy: &Policy) -> String {
    let mut html = String::from(
        "<h2>Plots</h2><p class=\"soft\">Circles are the rungs of the policy. The histogram counts on a logarithmic scale.</p>",
    );
    // The summary first, then the taxonomy in its order.
    let ranked = |category: Category| {
        let it = results.categories.get(&category)?;
        Some((category, it, it.ranking.as_ref()?))
    };
    let all = results.categories.keys().copied();
    let others = all.filter(|category| *category != Category::Harm);
    for (category, it, ranking) in std::iter::once(Category::Harm)
        .chain(others)
        .filter_map(ranked)
    {
        html.push_str(&plots_of(category, it, ranking, policy));
    }
    html
}

fn plots_of(
    category: Category,
    results: &CategoryResults,
    ranking: &Ranking,
    policy: &Policy,
) -> String {
    let ladder = policy.ladder(category);
    let figures = [
        (
            "Precision and recall",
            plot::precision_recall(results, ladder),
        ),
        (
            "ROC near the origin",
            plot::near_the_origin(results, ladder),
        ),
        ("Reliability", plot::reliability(ranking)),
        ("Scores", plot::histogram(results)),
    ];
    let open = if category == Category::Harm {
        " open"
    } else {
        ""
    };
    let mut html = format!(
        "<details{open}><summary>{category} <span>{} of {} prompts, AUPRC {:.3}</span></summary><div class=\"plots\">",
        grouped(results.positives),
        grouped(results.positives + results.negatives),
        ranking.auprc.value
    );
    for (title, svg) in figures {
        let _ = write!(html, "<figure><h3>{title}</h3>{svg}</figure>");
    }
    html + "</div></details>"
}

const NOTES: &str = "<h2>How to read this</h2>\
<p>A score is what a ladder of the policy sees: the highest of the classifier’s probability and the detectors’ confidences. \
A prompt is benign if its labels say that it is neither attack nor hazard; where the labels leave a category open, the prompt does not count for it.</p>\
<p>Intervals are of 95 %: by drawing the prompts anew for AUPRC, AUROC and recall, Wilson’s for shares. They speak of chance in the choice of prompts, not of wrong labels, and not of prompts unlike these.</p>\
<p>Nothing in this page is fetched, and texts are in it only if they were asked for.</p>";

/// A share in per cent, with as many digits as it takes.
pub fn percent(share: f64) -> String {
    let percent = share * 100.0;
    if percent < 10.0 {
        format!("{percent:.2}")
    } else {
        format!("{percent:.1}")
    }
}

/// A count with a comma between thousands.
pub fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Text that stands for itself in HTML.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // Controls may not stand in HTML, and say nothing to a reader.
            '\n' | '\t' => escaped.push(character),
            control if control.is_control() => escaped.push('\u{fffd}'),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{escape, grouped, percent};

    #[test]
    fn text_stands_for_itself() {
        assert_eq!(
            escape("<a href='x'>&\u{0}"),
            "&lt;a href=&#39;x&#39;&gt;&amp;\u{fffd}"
        );
    }

    #[test]
    fn numbers_are_easy_to_read() {
        assert_eq!(grouped(1_234_567), "1,234,567");
        assert_eq!(grouped(999), "999");
        assert_eq!(percent(0.006_44), "0.64");
        assert_eq!(percent(0.340_7), "34.1");
    }
}
