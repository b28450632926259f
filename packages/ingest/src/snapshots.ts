/** What reads the snapshots of a warehouse, without all that writes them: half of what a command loads before it answers. */
export { UserError, type UserErrorKind } from './user-error.ts'
export { readManifest, type Snapshot, snapshotFolder, type SnapshotManifest } from './warehouse/manifest.ts'
