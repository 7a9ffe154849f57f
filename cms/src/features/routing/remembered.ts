import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, Payload } from 'payload'
import type { Snapshot } from './snapshot.ts'

/** Whom cases can be given to, as last read; by the community's id. */
const remembered = new WeakMap<Payload, Map<string, Promise<Snapshot>>>()

export function snapshotsOf(payload: Payload): Map<string, Promise<Snapshot>> {
  const known = remembered.get(payload) ?? new Map<string, Promise<Snapshot>>()
  remembered.set(payload, known)
  return known
}

/** After a change in this process to people, places, teams, roster or rules: read all of it anew. */
export const forgetSnapshots = (payload: Payload): void => void remembered.delete(payload)

export const forgetSnapshotsAfterChange: CollectionAfterChangeHook = ({ doc, req }) => {
  forgetSnapshots(req.payload)
  return doc
}
export const forgetSnapshotsAfterDelete: CollectionAfterDeleteHook = ({ doc, req }) => {
  forgetSnapshots(req.payload)
  return doc
}
