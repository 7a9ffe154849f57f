import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { checkSpace, ensureInstalled } from './install.mjs'
import { createSteps } from './steps.mjs'

let root: string
let printed: string

const steps = createSteps(
  new Writable({
    write(chunk, _encoding, done) {
      printed += chunk
      done()
    },
  }),
)

/** Stands for npm's own program, as it would behave on a machine in trouble. */
function npxThat(script: string) {
  writeFileSync(path.join(root, 'bin/npx'), `#!/bin/sh\n${script}\n`)
  chmodSync(path.join(root, 'bin/npx'), 0o755)
}

beforeEach(() => {
  printed = ''
  root = mkdtempSync(path.join(tmpdir(), 'linsheng-install-'))
  for (const directory of ['packages/domain', 'bin']) mkdirSync(path.join(root, directory), { recursive: true })
  writeFileSync(path.join(root, 'pnpm-lock.yaml'), 'one')
  vi.stubEnv('PATH', path.join(root, 'bin'))
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(root, { recursive: true })
})

test('installs once, and again when the lockfile changes', async () => {
  npxThat('exit 0')
  await ensureInstalled(root, steps)
  await ensureInstalled(root, steps)
  writeFileSync(path.join(root, 'pnpm-lock.yaml'), 'two')
  await ensureInstalled(root, steps)
  expect(printed.match(/^install +(started|done|unchanged)/gm)?.map((line) => line.split(/ +/)[1])).toEqual([
    'started',
    'done',
    'unchanged',
    'started',
    'done',
  ])
})

test('keeps to the lockfile and installs the build tools even for production', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  npxThat(`echo "$@ NODE_ENV=$NODE_ENV"; exit 1`)
  const asked = expect.stringMatching(/^-y pnpm@[\d.]+ install --frozen-lockfile .*NODE_ENV=$/)
  await expect(ensureInstalled(root, steps)).rejects.toMatchObject({ name: 'Problem', details: [asked] })
})

test('shows the last lines of a failed installation and tries again next time', async () => {
  npxThat('echo "no route to the registry" >&2; exit 1')
  const attempt = () => ensureInstalled(root, steps)
  await expect(attempt()).rejects.toMatchObject({ name: 'Problem', details: ['no route to the registry'] })
  await expect(attempt()).rejects.toThrow('Installing the packages failed')
  expect(existsSync(path.join(root, 'node_modules/.linsheng-installed'))).toBe(false)
})

test('says so when npx is missing', async () => {
  await expect(ensureInstalled(root, steps)).rejects.toThrow('npx was not found: install npm')
})

test('wants room for a first install', () => {
  expect(() => checkSpace('/srv/linsheng', { bavail: 1_000_000, bsize: 4096 })).not.toThrow()
  expect(() => checkSpace('/srv/linsheng', { bavail: 100_000, bsize: 4096 })).toThrow(
    'The disk has 0.4 GB free and 2.5 GB are needed: make room at /srv/linsheng and start again.',
  )
})
