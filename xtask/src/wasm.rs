//! The engine for the web: WebAssembly, and the same module as plain JavaScript.
//!
//! The second is for pages whose Content-Security-Policy refuses to compile WebAssembly in
//! an extension's content script.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::build::dist;
use crate::process::{cargo, npm_program, run};
use crate::root;
use crate::setup::WASM_TARGET;

/// What both builds use; wasm-opt and wasm2js must be told, in their own names.
const FEATURES: [&str; 4] = [
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
];

/// What WebAssembly uses besides. 128-bit vectors saved a third of the time of a screening,
/// measured in V8 on texts of every kind.
const MORE_FEATURES: [&str; 3] = [
    "--enable-multivalue",
    "--enable-reference-types",
    "--enable-simd",
];

/// The same, in rustc's words.
const SIMD: &str = "+simd128";

/// What wasm2js cannot translate: functions that return several values, and a second table,
/// for values of JavaScript.
const NOT_IN_JAVASCRIPT: [&str; 2] = ["multivalue", "reference-types"];

/// `dist/wasm`, made anew only if what it is made from has changed.
pub fn build_webassembly() -> Result<()> {
    let module = compile("wasm", SIMD, &[])?;
    once(&dist().join("wasm"), &module, webassembly)
}

/// `dist/wasm-lite`: the same with the small classifier.
pub fn build_lite() -> Result<()> {
    let module = compile("wasm", SIMD, &["--features", "lite"])?;
    once(&dist().join("wasm-lite"), &module, webassembly)
}

/// `dist/wasm2js`, likewise.
pub fn build_javascript() -> Result<()> {
    let off = NOT_IN_JAVASCRIPT.map(|feature| format!("-{feature}"));
    let module = compile("wasm2js", &off.join(","), &[])?;
    once(&dist().join("wasm2js"), &module, javascript)
}

/// Compiles the library; each profile has a folder of its own, so that neither build
/// pushes the other out.
fn compile(profile: &str, features: &str, options: &[&str]) -> Result<PathBuf> {
    run(cargo(&["build", "--lib", "--package", "funambule"])
        .args(["--target", WASM_TARGET, "--profile", profile])
        .args(options)
        .env("RUSTFLAGS", format!("-C target-feature={features}")))?;
    let folder = root().join("target").join(WASM_TARGET).join(profile);
    Ok(folder.join("funambule.wasm"))
}

/// A fingerprint of everything that the outputs depend on: the module, this program and the
/// versions of the npm tools.
fn key(compiled: &Path) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    for path in [compiled, &root().join("package-lock.json")] {
        fs::read(path)
            .with_context(|| format!("cannot read {}", path.display()))?
            .hash(&mut hasher);
    }
    include_str!("wasm.rs").hash(&mut hasher);
    Ok(format!("{:016x}", hasher.finish()))
}

/// Fills `folder` from `module` unless it was filled from the same one.
fn once(folder: &Path, module: &Path, fill: fn(&Path, &Path) -> Result<()>) -> Result<()> {
    let key = key(module)?;
    let stamp = folder.with_extension("key");
    if folder.is_dir() && fs::read_to_string(&stamp).is_ok_and(|filled| filled == key) {
        return Ok(());
    }
    println!("  Optimising {}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot clear {}", folder.display()))?;
    }
    fill(module, folder)?;
    fs::write(&stamp, key).with_context(|| format!("cannot write {}", stamp.display()))
}

fn webassembly(compiled: &Path, folder: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(compiled)
        .web(true)?
        .typescript(true)
        .omit_default_module_path(false)
        .generate(folder)?;
    let module = folder.join("funambule_bg.wasm");
    // rustc has optimised for speed: -O2 and -O3 make nothing faster, only the build slower,
    // and what is sent compressed no smaller.
    run(npm_program("binaryen/bin/wasm-opt")
        .args(FEATURES)
        .args(MORE_FEATURES)
        .arg("-O1")
        .arg(&module)
        .arg("--output")
        .arg(&module))
}

fn javascript(compiled: &Path, folder: &Path) -> Result<()> {
    // The bundler's glue takes its exports from a module, whatever that is made of.
    Bindgen::new()
        .input_bytes(
            "funambule",
            undeclare(&NOT_IN_JAVASCRIPT, fs::read(compiled)?),
        )
        .bundler(true)?
        .typescript(true)
        .generate(folder)?;
    let module = folder.join("funambule_bg.wasm");
    let translated = folder.join("funambule_module.js");
    run(npm_program("binaryen/bin/wasm2js")
        .args(FEATURES)
        .arg("-Os")
        .arg(&module)
        .arg("--output")
        .arg(&translated))?;
    fs::remove_file(&module)?;
    fs::remove_file(folder.join("funambule_bg.wasm.d.ts"))?;
    replace(
        &folder.join("funambule.js"),
        "funambule_bg.wasm",
        "funambule_module.js",
    )?;
    // Browsers that decode base64 themselves (Chromium from 140, Firefox from 133) do it many times
    // faster than the loop that stands here, and it is some megabytes.
    let function = "function base64DecodeToExistingUint8Array(uint8Array, offset, b64) {";
    let natively = "if (uint8Array.setFromBase64) {
      uint8Array.subarray(offset).setFromBase64(b64);
      return uint8Array;
    }";
    replace(
        &translated,
        function,
        &format!("{function}\n    {natively}"),
    )?;
    // WebAssembly detaches the old memory when it grows, and the glue drops its views when
    // they are detached: without this it would go on writing to the old one.
    replace(
        &translated,
        "buffer = newBuffer;",
        "structuredClone(buffer, { transfer: [buffer] }); buffer = newBuffer;",
    )
}

/// Replaces what must occur once in the file.
fn replace(path: &Path, old: &str, new: &str) -> Result<()> {
    let text = fs::read_to_string(path)?;
    ensure!(
        text.matches(old).count() == 1,
        "{} does not contain `{old}` once: has the tool that wrote it changed?",
        path.display()
    );
    fs::write(path, text.replace(old, new))
        .with_context(|| format!("cannot write {}", path.display()))
}

/// The module uses neither feature, but inherits their declarations from the standard
/// library; wasm-bindgen would bring them back.
fn undeclare(features: &[&str], mut module: Vec<u8>) -> Vec<u8> {
    for feature in features {
        let mut declaration = vec![b'+', feature.len() as u8];
        declaration.extend(feature.bytes());
        // Declarations follow the code, so the last occurrence is the one.
        let mut windows = module.windows(declaration.len());
        if let Some(at) = windows.rposition(|window| window == declaration) {
            module[at] = b'-';
        }
    }
    module
}
