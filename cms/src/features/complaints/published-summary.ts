import type { Complaint } from '@linsheng/domain/complaints'

/** The summary staff published last, as it was corrected last; null before there is one. */
export function publishedSummary({ notes }: Complaint): string | null {
  const summary = notes.findLast(({ audience }) => audience === 'public')
  return summary?.corrections.at(-1)?.text ?? summary?.text ?? null
}
