//! A plane with axes, as inline SVG. Colours and type are the page's.

use std::fmt::Write;

pub const WIDTH: f64 = 340.0;
pub const HEIGHT: f64 = 240.0;
pub const LEFT: f64 = 44.0;
pub const RIGHT: f64 = 14.0;
pub const TOP: f64 = 22.0;
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

    /// A circle and a name for each rung, the name on the first side of it where nothing is yet.
    /// `is_steep` is a curve that rises there: the names stand beside it, else below.
    pub fn rungs(
        &mut self,
        points: impl Iterator<Item = (&'static str, (f64, f64))>,
        is_steep: bool,
    ) {
        let shown: Vec<_> = points.filter(|(_, (x, _))| *x <= self.width).collect();
        let mut taken: Vec<Area> = Vec::new();
        for (_, point) in &shown {
            self.dot("rung", *point, 4.0);
            let (x, y) = self.at(point.0, point.1);
            taken.push(Area::new(x - 5.0, y, 10.0));
        }
        for (name, point) in shown {
            let (x, y) = self.at(point.0, point.1);
            let width = name.len() as f64 * 7.0;
            let beside = (x + 8.0, y);
            let below = (x - width / 2.0, y + 14.0);
            let sides = [
                if is_steep { beside } else { below },
                if is_steep { below } else { beside },
                (x - width / 2.0, y - 13.0),
                (x - 8.0 - width, y),
            ];
            let areas = sides.map(|(left, middle)| Area::new(left, middle, width));
            let is_free =
                |area: &Area| area.is_inside() && !taken.iter().any(|other| area.overlaps(other));
            // Where all sides are taken, the rungs are as good as one.
            if let Some(area) = areas.into_iter().find(is_free) {
                self.text(area.left, area.middle + 4.0, "start", "name", name);
                taken.push(area);
            }
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

/// The room that a name takes.
struct Area {
    left: f64,
    middle: f64,
    width: f64,
}

impl Area {
    const fn new(left: f64, middle: f64, width: f64) -> Area {
        Area {
            left,
            middle,
            width,
        }
    }

    fn overlaps(&self, other: &Area) -> bool {
        self.left < other.left + other.width
            && other.left < self.left + self.width
            && (self.middle - other.middle).abs() < 11.0
    }

    fn is_inside(&self) -> bool {
        self.left > LEFT
            && self.left + self.width < WIDTH
            && self.middle > 4.0
            && self.middle < HEIGHT - BOTTOM
    }
}
