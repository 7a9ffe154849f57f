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
import { inFolder, type LogFolder } from './folder.ts'
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
  return { ok: true, publisher: new Publisher(source, { edge: opened.edge, head, signing }) }
}

interface State {
  edge: Edge
  head: Head | null
  signing: Signing[]
}

/**
 * One community's log while this process may write it. After an error it is of no use any more: what was done and what was
 * not is read from the disk by opening another.
 */
export class Publisher {
  readonly #source: LogSource
  readonly #state: State
  /** Files that were written as they are, by their path. */
  readonly #shown = new Map<string, string>()
  readonly #partials: ReturnType<typeof createPartials>

  constructor(source: LogSource, state: State) {
    this.#source = source
    this.#state = state
    this.#partials = createPartials(state.edge.size)
  }

  /** Entries that are published. */
  get size(): number {
    return this.#state.head?.size ?? 0
  }

  /**
   * Publishes what has been appended, a batch at a time: tiles, then the head, then the checkpoint, each durable before the
   * next. Who has cosigned is known from the first on, so that no checkpoint stands for a moment without the signatures it has.
   * @returns whether there may be more
   */
  async publish(witnesses: Witnesses): Promise<boolean> {
    let taken = 0
    let page = LINES_PAGE
    while (page === LINES_PAGE && taken < BATCH) {
      page = await this.#takePage()
      taken += page
    }
    const { payload, community, folder } = this.#source
    if (this.#state.head?.size !== this.#state.edge.size) {
      const head = this.#sign()
      await writeHead(payload, community, head)
      this.#state.head = head
    }
    await this.#showHead(this.#state.head, witnesses)
    await this.#show(WITNESSES_PATH, JSON.stringify(witnesses))
    for (const path of this.#partials.outlived()) await folder.remove(path)
    return taken >= BATCH
  }

  /** Takes one page of rows to the disk. @returns rows taken */
  async #takePage(): Promise<number> {
    const { payload, community, origin, folder } = this.#source
    const rows = await linesFrom(payload, community, this.#state.edge.size)
    if (rows.length === 0) return 0
    const { edge, files } = extend(this.#state.edge, rows.map(bytesOf))
    await folder.write(await withPacked(files))
    this.#partials.note(files)
    this.#state.edge = edge
    if (rows.some(({ type }) => type === 'key')) this.#state.signing = await signingKeys(payload, community, origin)
    return rows.length
  }

  #sign(): Head {
    const { edge, signing } = this.#state
    const [size, root] = [edge.size, edgeRoot(edge)]
    const { signer } = signerAt(signing, size)
    const text = checkpointText({ origin: signer.name, size, root, extensions: [] })
    return { size, root, note: formatNote({ text, signatures: [signText(text, signer)] }) }
  }

  async #showHead({ size, note }: Head, witnesses: Witnesses): Promise<void> {
    await this.#show(VKEY_PATH, `${signerAt(this.#state.signing, size).vkey}\n`)
    await this.#show(CHECKPOINT_PATH, withCosignatures(note, witnesses))
  }

  async #show(path: string, text: string): Promise<void> {
    if (this.#shown.get(path) === text) return
    await this.#source.folder.write([{ path: inFolder(path), bytes: new TextEncoder().encode(text) }])
    this.#shown.set(path, text)
  }
}

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
