//! What a proposal is for, and the item of the Regulation it rests on: for some kinds it goes by the post of who proposes.

use crate::law::authority::Post;

crate::codes!(
    /// What a proposal is for.
    Purpose {
        /// Against a fine evaded.
        Enforcement = "enforcement",
        /// By an inspection.
        Measures = "measures",
        /// On tendencies of migration that were observed.
        Trends = "trends",
        /// On secrecy.
        Secrecy = "secrecy",
        /// To engage an expert.
        Expert = "expert",
        /// To better the law on migration.
        Legislation = "legislation",
        /// To apply what is practised abroad, or what science and technology brought.
        Practice = "practice",
        /// A draft of a legal act.
        DraftAct = "draft-act",
        /// To better the work.
        Improvement = "improvement",
        /// On training.
        Training = "training",
        /// On an employee.
        Staff = "staff",
        /// A matter for the collegium of the Service.
        Collegium = "collegium",
    }
);

crate::codes!(
    /// What is proposed by make-proposal: every kind that has no act of its own.
    Topical {
        /// On tendencies of migration that were observed (3.1.1).
        Trends = "trends",
        /// On secrecy (3.1.14).
        Secrecy = "secrecy",
        /// To engage an expert (4.1.2).
        Expert = "expert",
        /// To better the law on migration (4.1.3).
        Legislation = "legislation",
        /// To apply what is practised abroad (4.1.4).
        Practice = "practice",
        /// A draft of a legal act (4.1.5).
        DraftAct = "draft-act",
        /// To better the work (4.1.6).
        Improvement = "improvement",
        /// On training (4.1.7).
        Training = "training",
        /// On an employee (5.8.11).
        Staff = "staff",
        /// A matter for the collegium (5.8.6).
        Collegium = "collegium",
    }
);

crate::codes!(
    /// What is proposed on an employee (5.8.11, 5.9.8, 5.10.5).
    StaffMeasure {
        /// He is appointed.
        Appointment = "appointment",
        /// He is relieved of his post.
        Dismissal = "dismissal",
        /// He is given an incentive.
        Incentive = "incentive",
        /// A special rank before its time.
        Rank = "rank",
        /// A qualification grade.
        Qualification = "qualification",
        /// A disciplinary penalty.
        Discipline = "discipline",
        /// He is suspended from his post.
        Suspension = "suspension",
    }
);

impl StaffMeasure {
    /// Whether a division head proposes it: 5.10.5 names neither appointment and dismissal nor qualification grades.
    pub(super) const fn by_division(self) -> bool {
        !matches!(self, Self::Appointment | Self::Dismissal | Self::Qualification)
    }
}

impl Topical {
    /// As one of all kinds.
    pub(super) const fn purpose(self) -> Purpose {
        match self {
            Self::Trends => Purpose::Trends,
            Self::Secrecy => Purpose::Secrecy,
            Self::Expert => Purpose::Expert,
            Self::Legislation => Purpose::Legislation,
            Self::Practice => Purpose::Practice,
            Self::DraftAct => Purpose::DraftAct,
            Self::Improvement => Purpose::Improvement,
            Self::Training => Purpose::Training,
            Self::Staff => Purpose::Staff,
            Self::Collegium => Purpose::Collegium,
        }
    }
}

impl Purpose {
    /// The duty it is, which a unit holds; what is proposed by right of every unit, and secrecy (3.1.14), have none.
    pub(super) const fn clause(self) -> Option<&'static str> {
        match self {
            Self::Enforcement => Some("3.1.10"),
            Self::Measures => Some("3.1.5"),
            Self::Trends => Some("3.1.1"),
            _ => None,
        }
    }

    /// It goes to the next superior, who takes it further up: nobody is passed over (5.8.6, 5.8.11, 5.9.3, 5.9.8, 5.10.3,
    /// 5.10.5).
    pub(super) const fn step_by_step(self) -> bool {
        matches!(self, Self::Staff | Self::Collegium)
    }

    /// The item it rests on where who holds this post proposes it.
    pub(super) const fn item(self, post: Post) -> &'static str {
        match (self, post) {
            (Self::Enforcement, _) => "3.1.10",
            (Self::Measures, _) => "3.1.5",
            (Self::Trends, _) => "3.1.1",
            (Self::Secrecy, _) => "3.1.14",
            (Self::Expert, _) => "4.1.2",
            (Self::Legislation, _) => "4.1.3",
            (Self::Practice, Post::ChiefInspector | Post::Inspector) => "5.11.2",
            (Self::Practice, _) => "4.1.4",
            (Self::DraftAct, _) => "4.1.5",
            (Self::Improvement, Post::Head) => "5.8.12",
            (Self::Improvement, Post::DepartmentHead) => "5.9.6",
            (Self::Improvement, Post::DivisionHead) => "5.10.6",
            (Self::Improvement, _) => "4.1.6",
            (Self::Training, _) => "4.1.7",
            (Self::Staff, Post::DepartmentHead) => "5.9.8",
            (Self::Staff, Post::DivisionHead) => "5.10.5",
            (Self::Staff, _) => "5.8.11",
            (Self::Collegium, Post::DepartmentHead) => "5.9.3",
            (Self::Collegium, Post::DivisionHead) => "5.10.3",
            (Self::Collegium, _) => "5.8.6",
        }
    }
}
