//! Units and posts of the main department (Reg. 5.2, 5.3–5.12).
//!
//! Which posts and units there are is fixed by the Regulation and needed by code, so they are enums; what they are
//! called and which clauses they hold is data in `law/regulation.toml`. A test compares the two.

use crate::codes;

codes! {
    /// A post of the main department.
    Post {
        /// Baş idarə rəisi (5.3, 5.8).
        Head = "head",
        /// İdarə rəisi (5.9).
        DepartmentHead = "department-head",
        /// Şöbə rəisi (5.10).
        DivisionHead = "division-head",
        /// Baş inspektor (5.11).
        ChiefInspector = "chief-inspector",
        /// İnspektor (5.11).
        Inspector = "inspector",
        /// Baş mütəxəssis (5.12).
        ChiefSpecialist = "chief-specialist",
    }
}

codes! {
    /// A unit of the main department (5.2).
    Unit {
        /// Baş idarə.
        Main = "main",
        /// İmmiqrasiya nəzarəti və deportasiya idarəsi.
        Department = "department",
        /// İmmiqrasiya nəzarəti şöbəsi.
        ImmigrationControl = "immigration-control",
        /// Deportasiya şöbəsi.
        Deportation = "deportation",
        /// Daxili miqrasiya şöbəsi.
        InternalMigration = "internal-migration",
    }
}

impl Post {
    /// Returns the letter that stands for the post in `law/acts.toml`.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Head => 'H',
            Self::DepartmentHead => 'D',
            Self::DivisionHead => 'V',
            Self::ChiefInspector => 'C',
            Self::Inspector => 'I',
            Self::ChiefSpecialist => 'S',
        }
    }

    /// Whether the post stands at the top of a unit.
    #[must_use]
    pub const fn is_head(self) -> bool {
        matches!(self, Self::Head | Self::DepartmentHead | Self::DivisionHead)
    }

    /// Whether a holder of the post sits in `unit`.
    #[must_use]
    pub const fn sits_in(self, unit: Unit) -> bool {
        match self {
            // The text does not name the chief specialist's unit; his work (5.12) is for the whole main department.
            Self::Head | Self::ChiefSpecialist => matches!(unit, Unit::Main),
            Self::DepartmentHead => matches!(unit, Unit::Department),
            Self::DivisionHead | Self::ChiefInspector | Self::Inspector => {
                matches!(unit, Unit::ImmigrationControl | Unit::Deportation | Unit::InternalMigration)
            }
        }
    }
}

impl Unit {
    /// Returns the unit this one stands directly under.
    #[must_use]
    pub const fn parent(self) -> Option<Self> {
        match self {
            Self::Main => None,
            Self::Department | Self::InternalMigration => Some(Self::Main),
            Self::ImmigrationControl | Self::Deportation => Some(Self::Department),
        }
    }

    /// Whether this unit is `other` or stands below it.
    #[must_use]
    pub fn within(self, other: Self) -> bool {
        self == other || self.parent().is_some_and(|parent| parent.within(other))
    }
}

/// Where an officer sits: unit and post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seat {
    /// The unit.
    pub unit: Unit,
    /// The post.
    pub post: Post,
}

impl Seat {
    /// The seat whose powers 5.5 hands to the department head.
    pub const HEAD: Self = Self { unit: Unit::Main, post: Post::Head };
    /// The seat whose work the head may charge another employee with (5.8.2).
    pub const CHIEF_SPECIALIST: Self = Self { unit: Unit::Main, post: Post::ChiefSpecialist };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn divisions_stand_under_the_department_but_one() {
        assert!(Unit::Deportation.within(Unit::Department));
        assert!(Unit::Deportation.within(Unit::Main));
        assert!(!Unit::InternalMigration.within(Unit::Department));
        assert!(!Unit::Department.within(Unit::Deportation));
    }
}
