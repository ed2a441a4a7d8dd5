//! Azerbaijani letters and message catalogues.
