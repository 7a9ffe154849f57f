/** Kinds of file that may be attached, by what the file itself says: its name and declared type are not believed. */
export const PAPER_KINDS = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
} as const
export type PaperKind = keyof typeof PAPER_KINDS

const starts = (bytes: Buffer, signature: string, at = 0): boolean =>
  bytes.subarray(at, at + signature.length).equals(Buffer.from(signature, 'latin1'))

/** @returns null for everything that is not on the list, HTML and SVG under another name included */
export function paperKindOf(bytes: Buffer): PaperKind | null {
  if (starts(bytes, '%PDF-')) return 'pdf'
  if (starts(bytes, '\xff\xd8\xff')) return 'jpg'
  if (starts(bytes, '\x89PNG\r\n\x1a\n')) return 'png'
  if (starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)) return 'webp'
  if (starts(bytes, 'PK\x03\x04')) return officeKindOf(bytes)
  return null
}

/**
 * Office files are zip archives that name their main part; macros have a part of their own and are refused. The names
 * of parts stand uncompressed in the archive's directory at its end.
 */
function officeKindOf(bytes: Buffer): PaperKind | null {
  const directory = centralDirectory(bytes)
  if (directory === null || !directory.includes('[Content_Types].xml') || directory.includes('vbaProject.bin'))
    return null
  if (directory.includes('word/document.xml')) return 'docx'
  if (directory.includes('xl/workbook.xml')) return 'xlsx'
  return null
}

const END_OF_DIRECTORY = Buffer.from('PK\x05\x06', 'latin1')

function centralDirectory(bytes: Buffer): Buffer | null {
  const end = bytes.lastIndexOf(END_OF_DIRECTORY)
  if (end === -1 || end + 20 > bytes.length) return null
  const size = bytes.readUInt32LE(end + 12)
  const offset = bytes.readUInt32LE(end + 16)
  return offset + size <= end ? bytes.subarray(offset, offset + size) : null
}
