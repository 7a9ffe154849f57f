import { formatDateTime } from '@linsheng/i18n'
import type { LastRelease } from '../../../publishing/releases/history.ts'
import { type Reader, workspaceTexts } from '../texts.ts'

/** Whether the site shows what was published last. A failed update keeps the last good version, and says so here. */
export function SiteStatus({ release, reader: { locale, zone } }: { release: LastRelease | null; reader: Reader }) {
  const text = workspaceTexts(locale)
  if (release === null) return null
  const at = formatDateTime(locale, release.endedAt ?? release.startedAt, zone)
  const since = release.liveSince === null ? null : formatDateTime(locale, release.liveSince, zone)
  return (
    <p className={release.status === 'failed' ? 'workspace__note' : 'quiet'}>
      {text(`release.${release.status}`, { at })}{' '}
      {release.status === 'failed' && since && text('release.since', { at: since })}
    </p>
  )
}
