//! One long reading shared out among several connections, each on a thread of its own.

use super::{Db, Result, StoreError};
use std::{
    panic::resume_unwind,
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

/// Reads one part of the whole on a connection.
type Each<'e, P, T, E> = &'e (dyn Fn(&Db, &P) -> Result<T, E> + Sync);

impl Db {
    /// Lets `each` read every part, and answers what it made of them, in the order of the parts. They are shared out among
    /// at most so many hands, and no more than there are processors: this connection and others to the same file.
    ///
    /// The caller holds one state of the register ([`Db::still`]), and every hand reads the same one: where somebody wrote
    /// before another connection was open, that one leaves its share to the others.
    pub fn side_by_side<P: Sync, T: Send, E: From<StoreError> + Send>(
        &self,
        parts: &[P],
        hands: usize,
        each: Each<'_, P, T, E>,
    ) -> Result<Vec<T>, E> {
        let hands = thread::available_parallelism().map_or(1, usize::from).min(hands);
        let share = Share { parts, next: AtomicUsize::new(0), each };
        let (path, state) = (self.path(), state(self)?);
        let mut read = thread::scope(|scope| -> Result<_, E> {
            let others: Vec<_> = (1..hands).map(|_| scope.spawn(|| share.beside(path, state))).collect();
            let mut read = share.take(self)?;
            for other in others {
                read.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic))?);
            }
            Ok(read)
        })?;
        read.sort_by_key(|(part, _)| *part);
        Ok(read.into_iter().map(|(_, made)| made).collect())
    }
}

/// Two connections see the same state if they see the same last entry: nothing is written without one.
fn state(db: &Db) -> Result<i64> {
    db.count("SELECT coalesce(max(seq), 0) FROM act", &[])
}

/// The parts, and the next one that nobody has taken.
struct Share<'s, P, T, E> {
    parts: &'s [P],
    next: AtomicUsize,
    each: Each<'s, P, T, E>,
}

impl<P: Sync, T, E: From<StoreError>> Share<'_, P, T, E> {
    fn beside(&self, path: &Path, at: i64) -> Result<Vec<(usize, T)>, E> {
        let db = Db::read(path)?;
        let _still = db.still()?;
        if state(&db)? == at { self.take(&db) } else { Ok(Vec::new()) }
    }

    fn take(&self, db: &Db) -> Result<Vec<(usize, T)>, E> {
        let mut taken = Vec::new();
        loop {
            let i = self.next.fetch_add(1, Ordering::Relaxed);
            let Some(part) = self.parts.get(i) else { return Ok(taken) };
            taken.push((i, (self.each)(db, part)?));
        }
    }
}
