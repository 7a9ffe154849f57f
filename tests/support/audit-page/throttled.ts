import type { Page } from 'playwright-core'

/**
 * Verifies on the page's main thread with its processor slowed down, and says how long that took, in seconds. Chromium
 * slows down main threads only: a worker of the same page would run at full speed and show nothing.
 * @throws where the log does not agree or not all of it was read
 */
export async function auditThrottled(page: Page, size: number, rate: number): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  const { milliseconds, read, faults } = await page.evaluate(async () => {
    const started = performance.now()
    const { entries, faults } = await window.verify()
    return { milliseconds: performance.now() - started, read: entries.read, faults: faults.length }
  })
  await session.detach()
  if (faults > 0 || read !== size) throw new Error(`${read} entries verified, ${faults} faults`)
  return milliseconds / 1000
}
