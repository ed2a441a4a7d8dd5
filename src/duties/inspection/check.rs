//! The checklist of an inspection: dated questions (law/inspection.toml), each answered as the visit saw it.

use super::WorkerFound;
use crate::{
    law::{Law, Question},
    office::{Desk, Result, broken},
    values::{Date, Line, Wrong},
};
use std::{fmt, str::FromStr};

crate::codes!(
    /// An answer to a question. Yes is as the law has it.
    Answer {
        /// As the law has it.
        Yes = "yes",
        /// A breach.
        No = "no",
        /// The question does not arise here.
        NotApplicable = "not-applicable",
    }
);

/// A question answered: `passport=no|seven passports in the safe`. The remark may be left out.
#[derive(Debug, Clone)]
pub struct Answered {
    /// Key of the question.
    pub question: Line,
    /// The answer.
    pub answer: Answer,
    /// What was seen.
    pub remark: Option<Line>,
}

impl FromStr for Answered {
    type Err = Wrong;
    fn from_str(s: &str) -> Result<Self, Wrong> {
        let (question, rest) = s.split_once('=').ok_or(Wrong::Form)?;
        let (answer, remark) = match rest.split_once('|') {
            Some((answer, remark)) => (answer, Some(remark.parse()?)),
            None => (rest, None),
        };
        Ok(Self { question: question.parse()?, answer: answer.trim().parse()?, remark })
    }
}

impl fmt::Display for Answered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}={}", self.question, self.answer)?;
        self.remark.as_ref().map_or(Ok(()), |remark| write!(f, "|{remark}"))
    }
}

crate::text_value!(Answered);

/// Checks the answers of a day: questions that are asked, each once; a breach says what was seen; none of them contradicts
/// what was found about a worker.
pub(super) fn check(law: &Law, answers: &[Answered], workers: &[WorkerFound], day: Date) -> Result<()> {
    for (i, answered) in answers.iter().enumerate() {
        let key = answered.question.as_str();
        let Some(question) = law.questions(day).find(|question| question.key == key) else {
            let known = law.questions(day).map(|question| question.key).collect::<Vec<_>>().join(", ");
            return broken("check-unknown").with("question", key).with("day", day).with("known", known).err();
        };
        if answers[..i].iter().any(|other| other.question == answered.question) {
            return broken("check-twice").with("question", key).err();
        }
        match answered.answer {
            Answer::No if answered.remark.is_none() => {
                return broken("check-needs-remark").with("question", key).by(question.source).err();
            }
            Answer::Yes => agrees(question, workers)?,
            Answer::No | Answer::NotApplicable => {}
        }
    }
    Ok(())
}

/// A yes does not stand beside a worker about whom the contrary was found.
fn agrees(question: &Question, workers: &[WorkerFound]) -> Result<()> {
    let contrary = |worker: &&WorkerFound| {
        worker.findings().iter().any(|finding| question.findings.contains(&finding.as_str()))
    };
    match workers.iter().find(contrary) {
        Some(worker) => broken("check-contradicts-worker")
            .with("question", question.key)
            .with("worker", worker.name())
            .with("finding", format!("worker-finding-{}", worker.finding))
            .by(question.source)
            .err(),
        None => Ok(()),
    }
}

/// Questions of a day that were not answered.
pub(super) fn unanswered(law: &Law, answers: &[Answered], day: Date) -> Vec<&'static str> {
    let open =
        |question: &&Question| answers.iter().all(|answered| answered.question.as_str() != question.key);
    law.questions(day).filter(open).map(|question| question.key).collect()
}

/// Enters the answers.
pub(super) fn enter(desk: &mut Desk<'_, '_>, inspection: i64, answers: &[Answered]) -> Result<()> {
    for answered in answers {
        desk.insert(
            "answer",
            &[
                ("inspection", inspection.into()),
                ("question", (&answered.question).into()),
                ("answer", (&answered.answer).into()),
                ("remark", (&answered.remark).into()),
            ],
        )?;
    }
    Ok(())
}
