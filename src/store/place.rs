//! Where the file lies. SQLite's locks are not to be trusted across a network, and a register that two machines write
//! at once is lost; so a network file system is refused before the file is opened.

use super::{Result, StoreError};
use std::path::Path;

/// Kinds of mount, as the kernel names them, whose locks another machine does not see.
const NETWORK: &[&str] = &[
    "9p",
    "afs",
    "ceph",
    "cifs",
    "coda",
    "fuse.davfs",
    "fuse.glusterfs",
    "fuse.rclone",
    "fuse.s3fs",
    "fuse.sshfs",
    "glusterfs",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs4",
    "smb3",
    "smbfs",
];

/// Refuses a path whose folder lies on a network file system.
pub(super) fn refuse_network(path: &Path) -> Result<()> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let (Ok(folder), Ok(mounts)) = (folder.canonicalize(), std::fs::read_to_string("/proc/self/mountinfo"))
    else {
        return Ok(()); // the folder is missing, which opening will say; or a system without this list
    };
    match kind_of(&mounts, &folder) {
        Some(kind) if NETWORK.contains(&kind) => {
            Err(StoreError::Network { path: path.into(), kind: kind.into() })
        }
        _ => Ok(()),
    }
}

/// The kind of the mount a folder lies on: the longest mount point that leads to it; of equal ones the last mounted.
fn kind_of<'m>(mounts: &'m str, folder: &Path) -> Option<&'m str> {
    mounts
        .lines()
        .filter_map(|line| {
            let (place, rest) = line.split_once(" - ")?;
            let point = place.split(' ').nth(4)?.replace("\\040", " ");
            folder.starts_with(&point).then_some((point.len(), rest.split(' ').next()?))
        })
        .max_by_key(|(length, _)| *length)
        .map(|(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw\n\
         40 22 0:35 / /srv/office\\040share rw - nfs4 server:/office rw\n\
         41 22 0:36 / /home rw - tmpfs tmpfs rw\n\
         42 41 0:37 / /home/aysel/remote rw - fuse.sshfs aysel@host: rw\n";

    #[test]
    fn the_mount_of_a_folder_is_the_nearest_one() {
        let kind = |p: &str| kind_of(MOUNTS, Path::new(p));
        assert_eq!(kind("/srv"), Some("ext4"));
        assert_eq!(kind("/srv/office share/registers"), Some("nfs4"));
        assert_eq!(kind("/home/aysel"), Some("tmpfs"));
        assert_eq!(kind("/home/aysel/remote/x"), Some("fuse.sshfs"));
        assert!(NETWORK.contains(&"nfs4") && NETWORK.contains(&"fuse.sshfs") && !NETWORK.contains(&"ext4"));
    }
}
