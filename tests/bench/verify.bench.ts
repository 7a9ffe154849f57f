import { audit } from '@linsheng/audit'
import { nodeTreeHash } from '@linsheng/audit/node'
import { longLog } from '@linsheng/audit/testing/long-log'
import { type Files, readerOf } from '@linsheng/audit/testing/published-log'
import { serveAuditPage } from '../support/audit-page/audit-page.ts'
import { auditThrottled } from '../support/audit-page/throttled.ts'
import { launchBrowser } from '../support/browser.ts'
import { atLeast, atMost, type Figure, measured } from './figure.ts'

/** How fast a log is verified whole, figures included, how that grows with it, and how long a cheap phone takes. */
export const name = 'verify'

const SIZES = [
  ['10k', 10_000],
  ['100k', 100_000],
  ['1m', 1_000_000],
] as const
/** The best of so many: what else the machine does only makes it slower. */
const RUNS = 3
/** A cheap phone's processor against a desk's, as browsers' developer tools take it. */
const THROTTLE = 4
const PHONE_ENTRIES = 100_000

interface Speed {
  /** Entries per second, and per second of processor time, which what else the machine does hardly touches. */
  wall: number
  processor: number
}

/** @throws where the log does not agree: then it was not all done */
async function speedOf(files: Files, size: number, isNative: boolean): Promise<Speed> {
  const [started, before] = [performance.now(), process.cpuUsage()]
  const report = await audit({ read: readerOf(files), ...(isNative && { hash: nodeTreeHash() }) })
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - started) / 1000
  if (report.faults.length > 0 || report.entries.read !== size || report.figures.state !== 'agree') {
    throw new Error(`the log was not verified: ${JSON.stringify(report.faults)}`)
  }
  return { wall: Math.round(size / seconds), processor: Math.round((size * 1e6) / (user + system)) }
}

async function bestOf(files: Files, size: number, isNative: boolean): Promise<Speed> {
  const best = { wall: 0, processor: 0 }
  for (let at = 0; at < RUNS; at += 1) {
    const { wall, processor } = await speedOf(files, size, isNative)
    best.wall = Math.max(best.wall, wall)
    best.processor = Math.max(best.processor, processor)
  }
  return best
}

function bytesPerEntry(files: Files, size: number): number {
  const bundles = [...files].filter(([path]) => path.includes('/entries/'))
  return Math.round(bundles.reduce((sum, [, bytes]) => sum + bytes.length, 0) / size)
}

async function* inBrowser(): AsyncGenerator<Figure> {
  const served = await serveAuditPage(longLog(PHONE_ENTRIES))
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    await page.goto(served.address)
    yield measured('script_kb', Math.round(served.scriptBytes / 1000), 'kB')
    const full = await auditThrottled(page, PHONE_ENTRIES, 1)
    yield measured('verify_s_in_chromium_at_100k', Math.round(full * 10) / 10, 's')
    const slow = await auditThrottled(page, PHONE_ENTRIES, THROTTLE)
    yield atMost(20, 'verify_s_in_chromium_throttled_4x_at_100k', Math.round(slow * 10) / 10, 's')
  } finally {
    await browser.close()
    await served.close()
  }
}

export async function* run(): AsyncGenerator<Figure> {
  await speedOf(longLog(20_000), 20_000, true)
  for (const [suffix, size] of SIZES) {
    const files = longLog(size)
    const native = await bestOf(files, size, true)
    yield measured(`line_bytes_at_${suffix}`, bytesPerEntry(files, size), 'B')
    yield atLeast(50_000, `verify_entries_per_s_at_${suffix}`, native.wall, '1/s')
    yield measured(`verify_entries_per_processor_s_at_${suffix}`, native.processor, '1/s')
    yield measured(`verify_in_plain_javascript_at_${suffix}`, (await speedOf(files, size, false)).wall, '1/s')
  }
  yield* inBrowser()
}
