import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { contentHash } from './content-hash.mjs'

let root: string

function write(file: string, content: string) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), content)
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'linsheng-hash-'))
  write('src/a.ts', 'one')
  write('src/deep/b.ts', 'two')
})

afterEach(() => rmSync(root, { recursive: true }))

test('is the same for the same contents, in whatever order and however often they are named', () => {
  expect(contentHash(root, ['src', 'src/a.ts'])).toBe(contentHash(root, ['src/a.ts', 'src/deep', 'src']))
})

test.each([
  ['a changed file', () => write('src/deep/b.ts', 'three')],
  ['a new file', () => write('src/c.ts', '')],
  [
    'a renamed file',
    () => {
      rmSync(path.join(root, 'src/a.ts'))
      write('src/z.ts', 'one')
    },
  ],
  ['a file named beforehand that now exists', () => write('lock.yaml', '')],
])('changes with %s', (_, change) => {
  const before = contentHash(root, ['src', 'lock.yaml'])
  change()
  expect(contentHash(root, ['src', 'lock.yaml'])).not.toBe(before)
})

test('cannot be fooled by moving a byte from one file to the next', () => {
  write('src/a.ts', 'oneb')
  write('src/b.ts', '')
  const before = contentHash(root, ['src'])
  write('src/a.ts', 'one')
  write('src/b.ts', 'b')
  expect(contentHash(root, ['src'])).not.toBe(before)
})

test('leaves out what tools write and what the caller excludes', () => {
  const sources = (file: string) => !file.endsWith('.test.ts')
  const before = contentHash(root, ['src'], sources)
  write('src/node_modules/x/index.js', 'x')
  write('src/dist/x.js', 'x')
  write('src/a.test.ts', 'x')
  expect(contentHash(root, ['src'], sources)).toBe(before)
})
