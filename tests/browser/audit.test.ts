import { longLog } from '@linsheng/audit/testing/long-log'
import { bytesOf } from '@linsheng/audit/testing/published-log'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AuditPage, serveAuditPage } from '../support/audit-page/audit-page.ts'
import { auditInWorker } from '../support/audit-page/in-worker.ts'
import { launchBrowser } from '../support/browser.ts'

describe('the auditor in a browser’s worker, under a strict content security policy', () => {
  const files = longLog(1000)
  let served: AuditPage
  let browser: Browser
  let page: Page
  const refused: string[] = []
  beforeAll(async () => {
    served = await serveAuditPage(files)
    browser = await launchBrowser()
    page = await browser.newPage()
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text())
    })
    await page.goto(served.address)
  })
  afterAll(async () => {
    await browser.close()
    await served.close()
  })

  it('finds that all agrees, and asks for nothing that the policy forbids', async () => {
    const { report, violations } = await auditInWorker(page)
    expect(report).toMatchObject({ root: 'agrees', figures: { state: 'agree' }, entries: { read: 1000 }, faults: [] })
    expect([...violations, ...refused]).toEqual([])
    const known = { size: 500, root: Buffer.alloc(32).toString('base64') }
    expect((await auditInWorker(page, known)).report.faults).toEqual([{ code: 'fork', size: 500, seenBy: null }])
  })

  it('names an altered entry and a changed figure', async () => {
    const bundle = files.get('log/tile/entries/001') ?? bytesOf('')
    files.set('log/tile/entries/001', bytesOf(new TextDecoder('latin1').decode(bundle).replace('"web"', '"WEB"')))
    const { report } = await auditInWorker(page)
    expect(report.faults).toMatchObject([{ code: 'altered-entry' }])
    files.set('log/tile/entries/001', bundle)
    const board = new TextDecoder().decode(files.get('board.json')).replace(/"total":\[(\d)/, '"total":[7$1')
    files.set('board.json', bytesOf(board))
    expect((await auditInWorker(page)).report).toMatchObject({
      faults: [{ code: 'changed-figure', count: 2 }],
      figures: { wrong: [{ path: ['total', 'filed'] }, { path: ['total', 'closed'] }] },
    })
  })
})
