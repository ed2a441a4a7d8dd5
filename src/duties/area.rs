//! The areas of a department's work, in the order of help, which groups the commands by them.

crate::codes!(
    /// An area of the work (`area-CODE` in the catalogues).
    Area {
        /// Persons and employers.
        Persons = "persons",
        /// Stay, residence and work permits.
        Stay = "stay",
        /// Offence cases.
        Offences = "offences",
        /// Inspections of workplaces.
        Inspections = "inspections",
        /// Removals and entry bans.
        Removals = "removals",
        /// Detention and placement in a centre.
        Custody = "custody",
        /// Data for other state systems.
        Transmission = "transmission",
        /// Incoming documents.
        Documents = "documents",
        /// Appeals and inquiries.
        Appeals = "appeals",
        /// Instructions, requests, proposals, plans, reports.
        Steering = "steering",
        /// What is done with a record of any register.
        Records = "records",
        /// Employees, and who may what.
        Staff = "staff",
        /// What is looked at and printed.
        Reading = "reading",
        /// The register itself.
        Register = "register",
    }
);
