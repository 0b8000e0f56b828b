//! A policy as it is written, before anything is inherited.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::marker::PhantomData;

use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::custom::Custom;
use super::ladder::Patch;
use crate::finding::Category;

/// The format version alone: in a newer format, anything else may have changed.
#[derive(Deserialize)]
pub struct Header {
    /// The version, if there is one.
    #[serde(default)]
    pub format: Option<u64>,
}

/// The whole document.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Document {
    #[serde(rename = "$schema", default)]
    _schema: Option<String>,
    /// Must be there, and has been checked by itself before.
    #[serde(rename = "format")]
    _format: u32,
    /// For people.
    pub name: String,
    /// Of the policy, for people.
    #[serde(default)]
    pub version: String,
    /// For people.
    #[serde(default)]
    pub description: String,
    /// The preset that it starts from.
    #[serde(default)]
    pub extends: Option<String>,
    /// The jurisdiction that it is for.
    #[serde(default)]
    pub profile: Option<String>,
    /// May only be left out if a preset is extended.
    #[serde(default)]
    pub categories: Option<Patches>,
    #[serde(default)]
    pub detectors: Vec<Custom>,
    #[serde(default)]
    pub disabled: Vec<String>,
    #[serde(default)]
    pub allow: BTreeSet<String>,
    #[serde(default, deserialize_with = "unique")]
    pub sites: BTreeMap<String, Rules>,
}

/// What may differ from site to site.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Rules {
    /// Changes of ladders.
    #[serde(skip_serializing_if = "Patches::is_empty")]
    pub categories: Patches,
    /// Further detectors.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub detectors: Vec<Custom>,
    /// Further built-in detectors that are switched off.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub disabled: Vec<String>,
    /// Further exceptions.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub allow: BTreeSet<String>,
}

/// Changes of ladders; `null` for a category that is never acted upon.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Patches(#[serde(deserialize_with = "unique")] pub BTreeMap<Category, Option<Patch>>);

impl Patches {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A map in which no key stands twice: `serde` would let the last one win in silence.
fn unique<'de, D, K, V>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error>
where
    D: Deserializer<'de>,
    K: Deserialize<'de> + Ord + Display,
    V: Deserialize<'de>,
{
    struct Unique<K, V>(PhantomData<(K, V)>);

    impl<'de, K, V> Visitor<'de> for Unique<K, V>
    where
        K: Deserialize<'de> + Ord + Display,
        V: Deserialize<'de>,
    {
        type Value = BTreeMap<K, V>;

        fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            formatter.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Self::Value, A::Error> {
            let mut map = BTreeMap::new();
            while let Some(key) = fields.next_key()? {
                if map.contains_key(&key) {
                    return Err(A::Error::custom(format_args!("`{key}` stands twice")));
                }
                map.insert(key, fields.next_value()?);
            }
            Ok(map)
        }
    }

    deserializer.deserialize_map(Unique(PhantomData))
}
