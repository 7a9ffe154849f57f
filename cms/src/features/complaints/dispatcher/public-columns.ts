import type { PublicCase } from '@linsheng/domain/complaints'
import type { PublicSide } from './public-side.ts'

/** The columns that everything public is read from, sorted and filtered by: facts as they are told, null before they are. */
export function publicColumns({ published, ...side }: PublicSide) {
  return {
    ...side,
    published,
    publicCategory: published?.category ?? null,
    publicZone: published?.zone ?? null,
    publicReceivedAt: published?.receivedAt ?? null,
    publicEndedAt: published?.endedAt ?? null,
    publicOverdueFrom: published && overdueFrom(published),
  }
}

/** The moment after which a case is overdue as it is told; null: it has ended, or nothing more is promised. */
function overdueFrom(told: PublicCase): number | null {
  if (told.endedAt !== null) return null
  const owed = [
    ...(told.respondedAt === null ? [told.responseDue] : []),
    ...(told.resolvedAt === null ? [told.resolutionDue] : []),
  ]
  return owed.length > 0 ? Math.min(...owed) : null
}
