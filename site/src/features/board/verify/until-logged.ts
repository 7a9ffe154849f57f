import type { Read } from '@linsheng/audit'
import { CHECKPOINT_PATH } from '@linsheng/contracts/transparency'
import { parseCheckpoint, parseNote } from '@linsheng/tlog'

const LOOKS = 12
const PAUSE = 700

/** Figures are on the page a few seconds before their entries are in the published log: waits that long, and no longer. */
export async function untilLogged(read: Read, entries: number): Promise<void> {
  for (let look = 0; look < LOOKS; look += 1) {
    const bytes = await read(CHECKPOINT_PATH)
    const note = bytes && parseNote(new TextDecoder().decode(bytes))
    if (((note && parseCheckpoint(note.text)?.size) ?? 0) >= entries) return
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
}
