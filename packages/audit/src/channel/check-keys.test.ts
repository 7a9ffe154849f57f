import { fingerprintOf, newKeyPair } from '@linsheng/anonymity/sealed'
import type { Channel } from '@linsheng/contracts/feedback'
import { LINE_VERSION, type LogLine } from '@linsheng/domain/transparency'
import { describe, expect, it } from 'vitest'
import { lineBytes, nextKey, publishedLog, readerOf, signedNote } from '../testing/published-log.ts'
import { checkKeys } from './check-keys.ts'

const [chair, deputy, stranger] = (await Promise.all([newKeyPair(), newKeyPair(), newKeyPair()])).map(
  ({ recipient }) => recipient,
) as [string, string, string]

const keysLine = (recipients: readonly string[]): LogLine => ({
  v: LINE_VERSION,
  type: 'channel-keys',
  at: 0,
  fingerprints: recipients.map(fingerprintOf),
})
const checkedLine: LogLine = { v: LINE_VERSION, type: 'channel-checked', at: 1 }
const files = publishedLog([checkedLine, keysLine([chair, deputy]), checkedLine].map(lineBytes))
const read = readerOf(files)

const channelOf = (recipients: readonly string[], changes: Partial<Channel> = {}): Channel => ({
  open: true,
  holders: recipients.map((recipient) => ({
    name: '沈若兰',
    office: null,
    recipient,
    fingerprint: fingerprintOf(recipient),
    since: '2026-03-02',
  })),
  logIndex: 1,
  checkedAt: null,
  retentionWeeks: 52,
  counts: [],
  ...changes,
})
const honest = channelOf([chair, deputy])

describe('keys', () => {
  it('are used when the signed log names exactly them', async () => {
    expect(await checkKeys(honest, read)).toEqual({ ok: true, value: { recipients: [chair, deputy], logIndex: 1 } })
  })

  it.each([
    ['one was exchanged', [chair, stranger]],
    ['one was added', [chair, deputy, stranger]],
    ['one was left out', [chair]],
  ])('are refused when %s', async (_how, recipients) => {
    expect(await checkKeys(channelOf(recipients), read)).toEqual({ ok: false, code: 'recipients-differ' })
  })

  it('are refused when one was exchanged under the right fingerprint', async () => {
    const holders = honest.holders.map((holder, at) => (at === 0 ? { ...holder, recipient: stranger } : holder))
    expect(await checkKeys({ ...honest, holders }, read)).toEqual({ ok: false, code: 'recipients-differ' })
  })

  it('are refused when the log has a newer line about them, wherever it stands', async () => {
    const since = [keysLine([chair]), ...Array.from({ length: 600 }, () => checkedLine)]
    const grown = publishedLog([checkedLine, keysLine([chair, deputy]), ...since].map(lineBytes))
    expect(await checkKeys(honest, readerOf(grown))).toEqual({ ok: false, code: 'keys-outdated' })
  })

  it('are refused when the newer line was hidden from the files', async () => {
    const since = [checkedLine, keysLine([chair])]
    const [told, hidden] = [since, [checkedLine, checkedLine]].map((lines) =>
      publishedLog([checkedLine, keysLine([chair, deputy]), ...lines].map(lineBytes)),
    )
    const bundles = [...(hidden ?? [])].filter(([path]) => path.includes('entries'))
    const altered = new Map([...(told ?? []), ...bundles])
    expect(await checkKeys(honest, readerOf(altered))).toEqual({ ok: false, code: 'log-unsound' })
  })

  it.each([2, 3])('are refused when the log says something else at the place named (%i)', async (logIndex) => {
    expect(await checkKeys({ ...honest, logIndex }, read)).toEqual({ ok: false, code: 'log-unsound' })
  })

  it('are refused when the log is signed by another key, or its line was altered', async () => {
    const forged = new Map(files).set(
      'log/checkpoint',
      new TextEncoder().encode(signedNote(3, new Uint8Array(32), nextKey)),
    )
    expect(await checkKeys(honest, readerOf(forged))).toEqual({ ok: false, code: 'log-unsound' })
    const others = publishedLog([checkedLine, keysLine([chair, stranger]), checkedLine].map(lineBytes))
    const [bundle] = [...files.keys()].filter((path) => path.includes('entries'))
    const altered = new Map(files).set(bundle ?? '', others.get(bundle ?? '') ?? new Uint8Array())
    expect(await checkKeys(channelOf([chair, stranger]), readerOf(altered))).toEqual({ ok: false, code: 'log-unsound' })
  })

  it('are not looked for while the channel is closed', async () => {
    expect(await checkKeys({ ...honest, open: false }, read)).toEqual({ ok: false, code: 'channel-closed' })
    expect(await checkKeys({ ...honest, logIndex: null }, read)).toEqual({ ok: false, code: 'channel-closed' })
  })

  it('that cannot be checked for want of a network are not said to be wrong', async () => {
    const offline = () => Promise.reject(new TypeError('Failed to fetch'))
    expect(await checkKeys(honest, offline)).toEqual({ ok: false, code: 'unreachable' })
  })
})
