import { toBase64 } from '@linsheng/tlog'
import type { Talk } from './open-talk.ts'

const LABEL = 'linsheng/hand-on/v1'

/**
 * Makes handing a report on the same complaint however often and by whichever member it is done. It follows from the key
 * that the writer made for this report and sealed inside it: every member who opens the report has it, the server does not.
 */
export async function handOnKey({ report }: Pick<Talk, 'report'>): Promise<string> {
  if (report === null) throw new Error('a report that nobody has opened')
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${LABEL}\n${report.replyTo}`))
  return toBase64(new Uint8Array(digest))
}
