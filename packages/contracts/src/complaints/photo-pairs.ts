import type { PhotoView, TimelineItem } from './track.ts'

/** The place before the work and after it; one may lack its other half. */
export interface PhotoPair {
  before: PhotoView | null
  after: PhotoView | null
}

/** Photos of a timeline that staff marked, the first before beside the first after; none until there is one of each. */
export function photoPairs(timeline: ReadonlyArray<Pick<TimelineItem, 'photos'>>): PhotoPair[] {
  const photos = timeline.flatMap((item) => item.photos ?? [])
  const [before, after] = (['before', 'after'] as const).map((stage) => photos.filter((photo) => photo.stage === stage))
  if (!before?.length || !after?.length) return []
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => ({
    before: before[index] ?? null,
    after: after[index] ?? null,
  }))
}
