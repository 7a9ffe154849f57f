import type { AuditReport, SeenCheckpoint } from '@linsheng/audit'
import type { Page } from 'playwright-core'

/** Verifies in a worker of the page. @returns its report, and what the page's policy had to forbid meanwhile */
export function auditInWorker(
  page: Page,
  known?: SeenCheckpoint,
): Promise<{ report: AuditReport; violations: string[] }> {
  return page.evaluate(async (seen) => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => violations.push(violatedDirective))
    const worker = new Worker('/audit.js', { type: 'module' })
    const report = await new Promise<AuditReport>((resolve, reject) => {
      worker.addEventListener('message', ({ data }) => resolve(data))
      worker.addEventListener('error', ({ message }) => reject(new Error(message)))
      worker.postMessage(seen)
    })
    worker.terminate()
    return { report, violations }
  }, known)
}
