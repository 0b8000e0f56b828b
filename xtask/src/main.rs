//! `cargo xtask`: the command list of the project.

fn main() {}
