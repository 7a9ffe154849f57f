import { randomBytes } from 'node:crypto'
import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import sharp from 'sharp'
import { fault } from '../document.ts'
import { PAPER_KINDS, type PaperKind, paperKindOf } from './file-kind.ts'

const MAX_BYTES = 20 * 1024 * 1024
const MAX_PIXELS = 50_000_000

/**
 * Believes a file's bytes only: refuses what is not on the list, names it by its kind, and writes pictures anew so that
 * no metadata and nothing hidden behind the picture remains.
 * @throws ValidationError at `file`
 */
export const sanitisePaper: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  const { file } = req
  if ((operation !== 'create' && operation !== 'update') || !file) return args
  if (file.data.length > MAX_BYTES) throw fault(collection, req, 'file', 'publishing.fileTooLarge')
  const kind = paperKindOf(file.data)
  if (kind === null) throw fault(collection, req, 'file', 'publishing.fileKindRefused')
  const data = await rewritten(file.data, kind).catch(() => {
    throw fault(collection, req, 'file', 'publishing.fileUnreadable')
  })
  req.file = { ...file, data, size: data.length, mimetype: PAPER_KINDS[kind], name: safeName(file.name, kind) }
  return args
}

async function rewritten(data: Buffer, kind: PaperKind): Promise<Buffer> {
  const picture = () => sharp(data, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).rotate()
  switch (kind) {
    case 'jpg':
      return picture().jpeg({ quality: 88 }).toBuffer()
    case 'png':
      return picture().png().toBuffer()
    case 'webp':
      return picture().webp({ quality: 88 }).toBuffer()
    default:
      return data
  }
}

/** A file name for addresses and for saving: letters and digits of any script, and the extension of the real kind. */
function safeName(name: string, kind: PaperKind): string {
  const base = name
    .normalize('NFC')
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
  return `${
    [...base]
      .slice(0, 60)
      .join('')
      .replace(/^-+|-+$/g, '') || 'file'
  }.${kind}`
}

/** The unguessable part of the paper's public address: the same for its life. */
export const keepPublicKey: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const before: unknown = originalDoc?.publicKey
  return { ...data, publicKey: typeof before === 'string' ? before : randomBytes(12).toString('hex') }
}
