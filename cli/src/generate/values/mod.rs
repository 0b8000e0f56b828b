//! Values by the published grammar of each kind of number, written apart from the detectors: a
//! detector that misreads a grammar is to be found out, not agreed with.

mod america;
mod asia;
mod check;
mod contact;
mod decoy;
mod europe;
mod financial;
mod secret;
mod shape;

use fastrand::Rng;
use funambule::Category;

pub use shape::shape;

/// One kind of value.
pub struct Kind {
    /// The name that templates use: the id of the detector that ought to find it, if there is one.
    pub name: &'static str,
    /// The category of its span; `None` for what nobody should be alarmed by.
    pub category: Option<Category>,
    /// Makes one.
    pub make: fn(&mut Rng) -> String,
}

const fn data(name: &'static str, category: Category, make: fn(&mut Rng) -> String) -> Kind {
    Kind {
        name,
        category: Some(category),
        make,
    }
}

const fn decoy(name: &'static str, make: fn(&mut Rng) -> String) -> Kind {
    Kind {
        name,
        category: None,
        make,
    }
}

/// The kind of this name.
pub fn find(name: &str) -> Option<&'static Kind> {
    let tables = [
        america::KINDS,
        asia::KINDS,
        contact::KINDS,
        decoy::KINDS,
        europe::KINDS,
        financial::KINDS,
        secret::KINDS,
    ];
    tables.into_iter().flatten().find(|kind| kind.name == name)
}
