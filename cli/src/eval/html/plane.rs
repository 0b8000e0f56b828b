//! A plane with axes, as inline SVG. Colours and type are the page's.

use std::fmt::Write;

pub const WIDTH: f64 = 340.0;
pub const HEIGHT: f64 = 240.0;
pub const LEFT: f64 = 44.0;
pub const RIGHT: f64 = 14.0;
pub const TOP: f64 = 14.0;
pub const BOTTOM: f64 = 38.0;

/// A plane with axes on which marks are put.
pub struct Plot {
    svg: String,
    /// The highest value of the horizontal axis; the vertical one goes to 1.
    width: f64,
}

impl Plot {
    pub fn new(label: &str, across: &str, up: &str, width: f64) -> Plot {
        let mut plot = Plot {
            svg: String::new(),
            width,
        };
        let _ = write!(
            plot.svg,
            "<svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"{label}\">"
        );
        for step in 0..=4 {
            let share = f64::from(step) / 4.0;
            plot.line("grid", (0.0, share), (width, share));
            let (x, y) = plot.at(0.0, share);
            plot.text(
                x - 6.0,
                y + 4.0,
                "end",
                "",
                &format!("{:.0}", share * 100.0),
            );
            let (x, y) = plot.at(width * share, 0.0);
            plot.text(x, y + 15.0, "middle", "", &decimal(width * share * 100.0));
        }
        plot.line("axis", (0.0, 0.0), (width, 0.0));
        let middle = (LEFT + WIDTH - RIGHT) / 2.0;
        plot.text(middle, HEIGHT - 6.0, "middle", "", across);
        let middle = (TOP + HEIGHT - BOTTOM) / 2.0;
        let _ = write!(
            plot.svg,
            "<text transform=\"translate(11 {middle}) rotate(-90)\" text-anchor=\"middle\">{up}</text>"
        );
        plot
    }

    pub fn at(&self, x: f64, y: f64) -> (f64, f64) {
        let across = WIDTH - LEFT - RIGHT;
        let up = HEIGHT - TOP - BOTTOM;
        (LEFT + x / self.width * across, HEIGHT - BOTTOM - y * up)
    }

    pub fn text(&mut self, x: f64, y: f64, anchor: &str, class: &str, text: &str) {
        let _ = write!(
            self.svg,
            "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" class=\"{class}\">{text}</text>"
        );
    }

    pub fn line(&mut self, class: &str, from: (f64, f64), to: (f64, f64)) {
        let ((x1, y1), (x2, y2)) = (self.at(from.0, from.1), self.at(to.0, to.1));
        let _ = write!(
            self.svg,
            "<line class=\"{class}\" x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\"/>"
        );
    }

    pub fn curve(&mut self, points: impl Iterator<Item = (f64, f64)>) {
        let mut path = String::new();
        let mut last = (f64::NAN, f64::NAN);
        for (x, y) in points.filter(|(x, _)| *x <= self.width) {
            let (x, y) = self.at(x, y);
            // What is closer than a pixel is not seen.
            if !((x - last.0).abs() < 0.7 && (y - last.1).abs() < 0.7) {
                let _ = write!(
                    path,
                    "{}{x:.1} {y:.1}",
                    if path.is_empty() { "M" } else { "L" }
                );
                last = (x, y);
            }
        }
        let _ = write!(self.svg, "<path class=\"curve\" d=\"{path}\"/>");
    }

    pub fn dot(&mut self, class: &str, point: (f64, f64), radius: f64) {
        let (x, y) = self.at(point.0, point.1);
        let _ = write!(
            self.svg,
            "<circle class=\"{class}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius:.1}\"/>"
        );
    }

    /// A circle and a name for each rung; the names stand below and above by turns.
    pub fn rungs(&mut self, points: impl Iterator<Item = (&'static str, (f64, f64))>) {
        let width = self.width;
        let shown = points.filter(|(_, (x, _))| *x <= width);
        for (index, (name, point)) in shown.enumerate() {
            self.dot("rung", point, 4.0);
            let (x, y) = self.at(point.0, point.1);
            let beside = if index.is_multiple_of(2) {
                y + 16.0
            } else {
                y - 7.0
            };
            let (x, anchor) = if x > WIDTH - 70.0 {
                (x - 5.0, "end")
            } else {
                (x + 5.0, "start")
            };
            self.text(x, beside, anchor, "name", name);
        }
    }

    pub fn end(mut self) -> String {
        self.svg.push_str("</svg>");
        self.svg
    }
}

fn decimal(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}
