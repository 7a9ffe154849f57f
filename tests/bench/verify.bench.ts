import { audit } from '@linsheng/audit'
import { nodeTreeHash } from '@linsheng/audit/node'
import { longLog } from '@linsheng/audit/testing/long-log'
import { type Files, readerOf } from '@linsheng/audit/testing/published-log'
import { atLeast, type Figure, measured } from './figure.ts'

/** How fast a log is verified whole, figures included, and how that grows with it. */
export const name = 'verify'

const SIZES = [
  ['10k', 10_000],
  ['100k', 100_000],
  ['1m', 1_000_000],
] as const

/** Entries per second. @throws where the log does not agree: then it was not all done */
async function speedOf(files: Files, size: number, isNative: boolean): Promise<number> {
  const started = performance.now()
  const report = await audit({ read: readerOf(files), ...(isNative && { hash: nodeTreeHash() }) })
  const seconds = (performance.now() - started) / 1000
  if (report.faults.length > 0 || report.entries.read !== size || report.figures.state !== 'agree') {
    throw new Error(`the log was not verified: ${JSON.stringify(report.faults)}`)
  }
  return Math.round(size / seconds)
}

function bytesPerEntry(files: Files, size: number): number {
  const bundles = [...files].filter(([path]) => path.includes('/entries/'))
  return Math.round(bundles.reduce((sum, [, bytes]) => sum + bytes.length, 0) / size)
}

export async function* run(): AsyncGenerator<Figure> {
  await speedOf(longLog(20_000), 20_000, true)
  for (const [suffix, size] of SIZES) {
    const files = longLog(size)
    yield measured(`line_bytes_at_${suffix}`, bytesPerEntry(files, size), 'B')
    yield atLeast(50_000, `verify_entries_per_s_at_${suffix}`, await speedOf(files, size, true), '1/s')
    yield measured(`verify_in_plain_javascript_at_${suffix}`, await speedOf(files, size, false), '1/s')
  }
}
