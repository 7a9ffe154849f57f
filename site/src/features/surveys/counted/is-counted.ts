import { checkCounted } from '@linsheng/anonymity/survey-tokens'
import { proveNewest, type Read } from '@linsheng/audit'
import { parseJson } from '@linsheng/contracts/transparency'
import { fromBase64 } from '@linsheng/tlog'
import { leafIn } from '../sending/receipt.ts'

export type Counted =
  /** `n`: responses that the log speaks of. */
  { found: 'yes' | 'missing'; n: number } | { found: 'no-receipt' | 'altered' | 'not-logged' | 'failed' }

/**
 * Whether the response of a receipt is among those that the log says were counted. All leaves are fetched, whichever is
 * sought. @param receipt whatever was pasted or opened
 */
export async function isCounted(read: Read, survey: string, receipt: string): Promise<Counted> {
  const leaf = bytesOf(leafIn(receipt))
  if (leaf === null) return { found: 'no-receipt' }
  try {
    const [closing, file] = await Promise.all([
      proveNewest(read, (line) => line.type === 'survey-closed' && line.survey === survey),
      read(`surveys/${survey}.leaves.json`),
    ])
    if (closing?.line.type !== 'survey-closed') return { found: 'not-logged' }
    const leaves = file && leavesIn(file, survey)
    if (!leaves) return { found: 'altered' }
    const { responses, root } = closing.line
    const checked = checkCounted(leaf, leaves, { size: responses, root: fromHex(root) })
    if (checked.ok) return { found: 'yes', n: responses }
    return checked.code === 'leaves-altered' ? { found: 'altered' } : { found: 'missing', n: responses }
  } catch {
    return { found: 'failed' }
  }
}

/** The list as `countedLeavesSchema` of contracts has it, read by hand: a page of results has no room for a library. */
function leavesIn(file: Uint8Array, survey: string): Uint8Array[] | null {
  const list = parseJson(new TextDecoder().decode(file))
  if (typeof list !== 'object' || list === null || !('survey' in list) || list.survey !== survey) return null
  if (!('leaves' in list) || !Array.isArray(list.leaves)) return null
  const leaves: unknown[] = list.leaves
  return leaves.map((leaf) => (typeof leaf === 'string' ? fromBase64(leaf) : null) ?? new Uint8Array())
}

const bytesOf = (text: string | null): Uint8Array | null => (text === null ? null : fromBase64(text))

const fromHex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
