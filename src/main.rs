//! The command `nezaret`.

fn main() {}
