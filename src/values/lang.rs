//! The languages the tool speaks.

crate::codes!(
    /// A language of the tool's texts.
    Lang {
        /// Azerbaijani, the language of the office.
        Az = "az",
        /// English.
        En = "en",
    }
);
