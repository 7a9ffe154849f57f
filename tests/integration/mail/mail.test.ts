import { describe, expect, it } from 'vitest'
import { openMailbox } from '../../support/mailbox.ts'
import { createTestCms } from '../../support/payload.ts'
import { freePort } from '../../support/port.ts'
import { rest, signedIn } from '../../support/rest.ts'
import { waitFor } from '../../support/wait.ts'

const SITE_URL = 'https://linsheng.example'
const decoded = (raw: string) =>
  raw.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
const forgot = (cms: Parameters<typeof rest>[0], email: string) =>
  rest(cms, '/users/forgot-password', { method: 'POST', body: { email } })

describe('the mail to somebody who forgot the password', () => {
  it('goes out through SMTP_URL, leads to the site, and its link sets a new one', async () => {
    await using mailbox = await openMailbox()
    await using cms = await createTestCms({ SMTP_URL: mailbox.url, SITE_URL })
    const { email } = await signedIn(cms, 'forgetful@example.org', 'platform')
    expect((await forgot(cms, email)).status).toBe(200)
    await waitFor(() => mailbox.messages.length > 0)
    expect(mailbox.messages.map(({ to }) => to)).toEqual([[email]])
    const text = decoded(mailbox.messages[0]?.raw ?? '')
    expect(text).toMatch(/^From: .*<noreply@linsheng\.example>/m)
    const token = /https:\/\/linsheng\.example\/admin\/reset\/(\w+)/.exec(text)?.[1]
    const password = 'a new long password'
    const reset = await rest(cms, '/users/reset-password', { method: 'POST', body: { token, password } })
    expect(reset.status).toBe(200)
    expect((await rest(cms, '/users/login', { method: 'POST', body: { email, password } })).status).toBe(200)
  })

  it('is not sent to an address without an account, and the answer is the same', async () => {
    await using mailbox = await openMailbox()
    await using cms = await createTestCms({ SMTP_URL: mailbox.url, SITE_URL })
    const { email } = await signedIn(cms, 'known@example.org', 'platform')
    const [unknown, known] = [await forgot(cms, 'unknown@example.org'), await forgot(cms, email)]
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text])
    await waitFor(() => mailbox.messages.length > 0)
    expect(mailbox.messages.map(({ to }) => to)).toEqual([[email]])
  })

  it('that cannot be delivered does not tell who has an account', async () => {
    await using cms = await createTestCms({ SMTP_URL: `smtp://127.0.0.1:${await freePort()}`, SITE_URL })
    cms.payload.logger.level = 'silent'
    const { email } = await signedIn(cms, 'unlucky@example.org', 'platform')
    const [known, unknown] = [await forgot(cms, email), await forgot(cms, 'unknown@example.org')]
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
  })
})
