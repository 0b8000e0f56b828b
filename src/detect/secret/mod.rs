//! Rows for keys, tokens and passwords, by the kind of service that issues them.

mod ai;
mod ai_tools;
mod assignment;
mod aws;
mod azure;
mod chat;
mod ci;
mod cloud;
mod code_hosting;
mod commerce;
mod configuration;
mod connection;
mod database;
mod email;
mod google;
mod hosting;
mod http;
mod identity;
mod infrastructure;
mod key_material;
mod monitoring;
mod payment;
mod registry;
mod wallet;

use super::Detector;
use super::validate::{entropy, password, placeholder};
use crate::finding::Category;

/// The tables, in order.
pub(super) const TABLES: &[&[Detector]] = &[
    ai::ROWS,
    ai_tools::ROWS,
    assignment::ROWS,
    aws::ROWS,
    azure::ROWS,
    chat::ROWS,
    ci::ROWS,
    cloud::ROWS,
    code_hosting::ROWS,
    commerce::ROWS,
    configuration::ROWS,
    connection::ROWS,
    database::ROWS,
    email::ROWS,
    google::ROWS,
    hosting::ROWS,
    http::ROWS,
    identity::ROWS,
    infrastructure::ROWS,
    key_material::ROWS,
    monitoring::ROWS,
    payment::ROWS,
    registry::ROWS,
    wallet::ROWS,
];

/// What the tokens of most providers have in common: a shape that nothing else has.
const TOKEN: Detector = Detector {
    category: Category::SecretCredential,
    validate: Some(placeholder::is_filled_in),
    confidence: 0.95,
    confidence_in_context: 0.95,
    ..Detector::ROW
};

/// A value that only the name in front of it makes a secret: it must look random.
const NAMED: Detector = Detector {
    validate: Some(entropy::is_random),
    confidence: 0.85,
    confidence_in_context: 0.85,
    ..TOKEN
};

/// A password where only a password can stand.
const IN_PLACE: Detector = Detector {
    validate: Some(password::is_password_in_place),
    ..TOKEN
};

/// Why a text is left alone: reasons that many rows share.
const FILLER: &str = "filler in the place of a value";
const SHORT: &str = "shorter than a real one";
