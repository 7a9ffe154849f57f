import { sameBytes } from '@linsheng/tlog'
import type { Bytes } from '../bytes.ts'

/** One file of an archive. Its name is ASCII, at most 99 characters. */
export interface ArchiveFile {
  name: string
  bytes: Uint8Array
}

const BLOCK = 512
const CHECKSUM = { at: 148, length: 8 }

/** Bytes of an archive of these files, before it is filled up. */
export function archiveSize(files: readonly ArchiveFile[]): number {
  return files.reduce((size, { bytes }) => size + BLOCK + inBlocks(bytes.length), 2 * BLOCK)
}

/**
 * The files as a tar archive (POSIX ustar), followed by zeros up to `size` bytes, which tar ignores: `age -d | tar x` reads a
 * message without any of our programs. Of time, owner and rights every file says the same.
 * @throws RangeError when they do not fit
 */
export function writeArchive(files: readonly ArchiveFile[], size: number): Bytes {
  if (archiveSize(files) > size) throw new RangeError(`the files do not fit in ${size} bytes`)
  const archive = new Uint8Array(size)
  let at = 0
  for (const file of files) {
    archive.set(headerOf(file.name, file.bytes.length), at)
    archive.set(file.bytes, at + BLOCK)
    at += BLOCK + inBlocks(file.bytes.length)
  }
  return archive
}

/** The files of an archive as `writeArchive` makes it; null for anything else, other archives included. */
export function readArchive(archive: Uint8Array): ArchiveFile[] | null {
  const files: ArchiveFile[] = []
  let at = 0
  while (archive[at]) {
    const header = archive.subarray(at, at + BLOCK)
    const name = textAt(header, 0, 100)
    const length = Number.parseInt(textAt(header, 124, 12), 8)
    const end = at + BLOCK + inBlocks(length)
    if (!(end <= archive.length) || !sameBytes(header, headerOf(name, length))) return null
    files.push({ name, bytes: archive.slice(at + BLOCK, at + BLOCK + length) })
    at = end
  }
  return archive.length - at >= 2 * BLOCK && isZero(archive, at) ? files : null
}

const inBlocks = (length: number): number => BLOCK * Math.ceil(length / BLOCK)

function headerOf(name: string, length: number): Uint8Array {
  const header = new Uint8Array(BLOCK)
  const write = (text: string, at: number) => new TextEncoder().encodeInto(text, header.subarray(at))
  write(name, 0)
  write('0000600\0', 100)
  write('0000000\0', 108)
  write('0000000\0', 116)
  write(`${length.toString(8).padStart(11, '0')}\0`, 124)
  write('00000000000\0', 136)
  write(' '.repeat(CHECKSUM.length), CHECKSUM.at)
  write('0', 156)
  write('ustar\x0000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  write(`${sum.toString(8).padStart(6, '0')}\0 `, CHECKSUM.at)
  return header
}

function textAt(header: Uint8Array, at: number, length: number): string {
  const field = header.subarray(at, at + length)
  const end = field.indexOf(0)
  return new TextDecoder('latin1').decode(end === -1 ? field : field.subarray(0, end))
}

function isZero(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at < bytes.length; at += 1) if (bytes[at] !== 0) return false
  return true
}
