import { CHECKPOINT_PATH, VKEY_PATH, WITNESSES_PATH, type Witnesses } from '@linsheng/contracts/transparency'
import {
  checkpointText,
  type Edge,
  edgeRoot,
  extend,
  formatNote,
  parseNote,
  type Signature,
  signText,
} from '@linsheng/tlog'
import type { Payload } from 'payload'
import { type Signing, signerAt, signingKeys } from '../keys/signing.ts'
import type { LogFolder } from './folder.ts'
import { type Head, readHead, writeHead } from './heads.ts'
import { EMPTY_TREE, type LogFault, openEdge } from './open-edge.ts'
import { withPacked } from './packed.ts'
import { createPartials } from './partials.ts'
import { bytesOf, LINES_PAGE, linesFrom } from './rows.ts'

export interface LogSource {
  payload: Payload
  /** The community's id. */
  community: string
  /** Name of the log, should it have none yet. */
  origin: string
  folder: LogFolder
}

/** One community's log while this process may write it. */
export interface Publisher {
  /** Entries that are published. */
  readonly size: number
  /**
   * Publishes what has been appended, a batch at a time: tiles, then the head, then the checkpoint, each durable before the next.
   * @returns whether there may be more
   */
  publish(): Promise<boolean>
  /** Publishes who has cosigned, and their signatures under the checkpoint where it is the one they have seen. */
  showWitnesses(witnesses: Witnesses): Promise<void>
}

/** Rows are taken in pages until there are so many; a checkpoint comes after each batch. */
const BATCH = 4 * LINES_PAGE

/** Opens a log for writing, or says why it must not be written. */
export async function openPublisher(
  source: LogSource,
): Promise<{ ok: true; publisher: Publisher } | { ok: false; fault: LogFault }> {
  const { payload, community, folder, origin } = source
  const head = await readHead(payload, community)
  const opened = await openEdge(payload, community, folder, head ?? EMPTY_TREE)
  if (!opened.ok) return opened
  const signing = await signingKeys(payload, community, origin)
  return { ok: true, publisher: createPublisher(source, { edge: opened.edge, head, signing }) }
}

interface State {
  edge: Edge
  head: Head | null
  signing: Signing[]
}

function createPublisher({ payload, community, folder, origin }: LogSource, state: State): Publisher {
  const shown = new Map<string, string>()
  const partials = createPartials(state.edge.size)
  let witnessed: Witnesses = []

  /** Takes one page of rows to the disk. @returns rows taken */
  const takePage = async (): Promise<number> => {
    const rows = await linesFrom(payload, community, state.edge.size)
    if (rows.length === 0) return 0
    const { edge, files } = extend(state.edge, rows.map(bytesOf))
    await folder.write(await withPacked(files))
    partials.note(files)
    state.edge = edge
    if (rows.some(({ type }) => type === 'key')) state.signing = await signingKeys(payload, community, origin)
    return rows.length
  }
  const signed = (): Head => {
    const { size } = state.edge
    const root = edgeRoot(state.edge)
    const { signer } = signerAt(state.signing, size)
    const text = checkpointText({ origin: signer.name, size, root, extensions: [] })
    return { size, root, note: formatNote({ text, signatures: [signText(text, signer)] }) }
  }
  const show = async (files: Array<[path: string, text: string]>): Promise<void> => {
    const changed = files.filter(([path, text]) => shown.get(path) !== text)
    if (changed.length === 0) return
    await folder.write(changed.map(([path, text]) => ({ path: inFolder(path), bytes: new TextEncoder().encode(text) })))
    for (const [path, text] of changed) shown.set(path, text)
  }
  const showHead = async ({ size, note }: Head): Promise<void> => {
    await show([[VKEY_PATH, `${signerAt(state.signing, size).vkey}\n`]])
    await show([[CHECKPOINT_PATH, withCosignatures(note, witnessed)]])
  }

  return {
    get size() {
      return state.head?.size ?? 0
    },
    async publish() {
      let taken = 0
      let page = LINES_PAGE
      while (page === LINES_PAGE && taken < BATCH) {
        page = await takePage()
        taken += page
      }
      if (state.head?.size !== state.edge.size) {
        const head = signed()
        await writeHead(payload, community, head)
        state.head = head
      }
      await showHead(state.head)
      for (const path of partials.outlived()) await folder.remove(path)
      return taken >= BATCH
    },
    async showWitnesses(witnesses) {
      witnessed = witnesses
      await show([[WITNESSES_PATH, JSON.stringify(witnesses)]])
      if (state.head) await showHead(state.head)
    },
  }
}

/** Paths in contracts begin at the community; those of a folder at its log. */
const inFolder = (path: string): string => path.slice('log/'.length)

/** The log's note with the signatures of those who have cosigned just this text. */
function withCosignatures(note: string, witnesses: Witnesses): string {
  const own = parseNote(note)
  if (!own) throw new Error('a stored head holds no note')
  const isNew = ({ id, name }: Signature) => !own.signatures.some((known) => known.id === id && known.name === name)
  const cosignatures = witnesses.flatMap(({ cosigned }) => {
    const theirs = cosigned && parseNote(cosigned.note)
    return theirs?.text === own.text ? theirs.signatures.filter(isNew) : []
  })
  return formatNote({ text: own.text, signatures: [...own.signatures, ...cosignatures] })
}
