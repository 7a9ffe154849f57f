import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withLock } from './lock.mjs'

let file: string

beforeEach(() => {
  file = path.join(mkdtempSync(path.join(tmpdir(), 'linsheng-lock-')), 'start.lock')
})

afterEach(() => rmSync(path.dirname(file), { recursive: true }))

test('lets one through at a time, and the next when it is done', async () => {
  const order: string[] = []
  const enter = (name: string) =>
    withLock(file, {}, async () => {
      order.push(`${name} in`)
      await new Promise((resolve) => setImmediate(resolve))
      order.push(`${name} out`)
    })
  await Promise.all([enter('a'), enter('b'), enter('c')])
  expect(order.map((entry) => entry.slice(2))).toEqual(['in', 'out', 'in', 'out', 'in', 'out'])
  expect(existsSync(file)).toBe(false)
})

test('is released when the work fails', async () => {
  await expect(withLock(file, {}, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(existsSync(file)).toBe(false)
})

test('gives up with a sentence while a living process holds it', async () => {
  writeFileSync(file, String(process.pid))
  const attempt = withLock(file, { patience: 0 }, async () => 'in')
  await expect(attempt).rejects.toThrow(`Another start (process ${process.pid}) holds ${file}`)
})

test('takes over from a dead process', async () => {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  writeFileSync(file, String(child.pid))
  expect(await withLock(file, { patience: 0 }, async () => 'in')).toBe('in')
})

test('takes over a lock nobody has touched, whoever has its number now', async () => {
  writeFileSync(file, String(process.pid))
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(file, longAgo, longAgo)
  expect(await withLock(file, { patience: 0 }, async () => 'in')).toBe('in')
})
