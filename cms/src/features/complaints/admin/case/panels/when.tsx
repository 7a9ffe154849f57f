import { formatDateTime } from '@linsheng/i18n'
import type { Reader } from '../../texts.ts'

/** A moment as people write it, and as machines read it. */
export function When({ at, reader }: { at: number; reader: Reader }) {
  return <time dateTime={new Date(at).toISOString()}>{formatDateTime(reader.locale, at, reader.zone)}</time>
}
