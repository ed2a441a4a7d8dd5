//! Small types that parse and print themselves.
