import {
  CHECKPOINT_PATH,
  type PublicLog,
  readWitnesses,
  VKEY_PATH,
  WITNESSES_PATH,
} from '@linsheng/contracts/transparency'
import { parseCheckpoint, parseNote } from '@linsheng/tlog'
import { inFolder, type LogFiles, logFiles } from './folder.ts'

/** What a log's own files say of it, as any reader finds them; null where it has not begun. */
export async function publishedLog(files: LogFiles): Promise<PublicLog | null> {
  const read = async (path: string) => {
    const bytes = await files.read(inFolder(path))
    return bytes && new TextDecoder().decode(bytes)
  }
  const [vkey, checkpoint, witnesses] = await Promise.all([VKEY_PATH, CHECKPOINT_PATH, WITNESSES_PATH].map(read))
  const head = headOf(checkpoint)
  if (!vkey || !head) return null
  return { vkey: vkey.trim(), size: head.size, witnesses: readWitnesses(witnesses ?? '') ?? [] }
}

const headOf = (checkpoint: string | null | undefined) => parseCheckpoint(parseNote(checkpoint ?? '')?.text ?? '')

/** How many entries of a community's log everybody can read by now. */
export async function publishedSize(dataDir: string, slug: string): Promise<number> {
  const bytes = await logFiles(dataDir, slug).read(inFolder(CHECKPOINT_PATH))
  return headOf(bytes && new TextDecoder().decode(bytes))?.size ?? 0
}
