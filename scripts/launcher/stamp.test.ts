import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { isBuildInput } from './builds.mjs'
import { isStamped, removeStamp, writeStamp } from './stamp.mjs'

test('a stamp holds for exactly the hash it was written for, until it is taken away', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'linsheng-stamp-'))
  const stamp = path.join(directory, 'dist/.stamp')
  expect(isStamped(stamp, 'abc')).toBe(false)
  writeStamp(stamp, 'abc')
  expect(isStamped(stamp, 'abc')).toBe(true)
  expect(isStamped(stamp, 'abcd')).toBe(false)
  removeStamp(stamp)
  expect(isStamped(stamp, 'abc')).toBe(false)
  rmSync(directory, { recursive: true })
})

test.each(['cms/src/a.test.ts', 'site/src/a.test.tsx', 'cms/next-env.d.ts', 'cms/src/migrations/20260101.ts'])(
  '%s does not cause a build',
  (file) => expect(isBuildInput(file)).toBe(false),
)

test.each(['cms/src/server.ts', 'site/src/pages/index.astro', 'packages/domain/src/latest.ts'])(
  '%s causes a build',
  (file) => expect(isBuildInput(file)).toBe(true),
)
