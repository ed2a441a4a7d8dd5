//! Case management for a department of migration control. The modules in reading order.

pub mod cli;

pub mod duties;
pub mod exchange;
pub mod reports;

pub mod office;

pub mod law;
pub mod store;

pub mod language;
pub mod values;
