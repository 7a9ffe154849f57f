import type { StaffCommandName } from '@linsheng/contracts/complaints'
import { translator } from '@linsheng/i18n'
import { caseSteps } from '@linsheng/i18n/catalogs/case-steps/index'
import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { z } from 'zod'
import type { TestServer } from '../../support/server.ts'
import { PASSWORD } from '../../support/staffed-server.ts'
import { waitFor } from '../../support/wait.ts'

const words = translator(caseSteps, 'zh-Hans')
const listSchema = z.object({ docs: z.array(z.object({ id: z.string() })) })

/** What somebody puts into a step's form; what is left out stays as the form begins. */
export interface Answers {
  /** Texts, and times as the browser's own control takes them, by the field's name. */
  fill?: Record<string, string>
  /** Choices of a list by value or label, by the field's name. */
  choose?: Record<string, string>
  /** Labels of what is ticked, and of what is not. */
  tick?: readonly string[]
  untick?: readonly string[]
}

/** Somebody of the staff at a desk, with a session, working on the pages of cases. */
export interface StaffMember {
  page: Page
  /** Opens the page of a case, as it is now. */
  open(number: string): Promise<void>
  /** Opens it again until its page says this, in a part of it where a selector is given. */
  openUntil(number: string, text: string, part?: string): Promise<void>
  /** Takes a step and reads that it was taken. */
  step(command: StaffCommandName, answers?: Answers): Promise<void>
  /** Tries a step and reads why it is not taken. */
  refused(command: StaffCommandName, answers: Answers, why: string): Promise<void>
  /** Reads why a step cannot be tried at all. */
  barred(command: StaffCommandName, why: string): Promise<void>
  /** Waits for words on the page, in a part of it where a selector is given. */
  reads(text: string, part?: string): Promise<void>
  leave(): Promise<void>
}

export async function staffAt(browser: Browser, server: TestServer, email: string): Promise<StaffMember> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 900 },
  })
  const page = await context.newPage()
  const login = { data: { email, password: PASSWORD } }
  expect((await page.request.post(`${server.url}/api/users/login`, login)).status()).toBe(200)

  const idOf = (number: string): Promise<string> =>
    waitFor(
      async () => {
        const query = new URLSearchParams({ 'where[number][equals]': number, depth: '0' })
        const headers = { Origin: server.url }
        const answer = await page.request.get(`${server.url}/api/complaints?${query}`, { headers })
        return listSchema.parse(await answer.json()).docs[0]?.id
      },
      { what: `case ${number} in the list of ${email}` },
    )
  const done = (command: StaffCommandName) => page.locator('.case__done', { hasText: words(`done.${command}`) })

  const member: StaffMember = {
    page,
    open: async (number) => {
      await page.goto(`${server.url}/admin/collections/complaints/${await idOf(number)}`)
      await page.getByRole('heading', { name: '下一步' }).waitFor()
    },
    openUntil: async (number, text, part = 'body') => {
      await waitFor(
        async () => {
          await member.open(number)
          return page.locator(part).getByText(text).first().isVisible()
        },
        { what: `“${text}” on the page of case ${number}` },
      )
    },
    step: async (command, answers = {}) => {
      await send(page, command, answers)
      await done(command).waitFor()
    },
    refused: async (command, answers, why) => {
      await send(page, command, answers)
      await page.getByRole('form').getByText(why).waitFor()
    },
    barred: async (command, why) => {
      const entry = page.locator('.barred li', { hasText: why })
      await entry.getByRole('button', { name: words(`name.${command}`), exact: true }).waitFor()
    },
    reads: (text, part = 'body') => page.locator(part).getByText(text).first().waitFor(),
    leave: () => context.close(),
  }
  return member
}

/** Steps that are done with one press, without a form. */
const PLAIN: ReadonlySet<StaffCommandName> = new Set(['start', 'accept-assignment', 'accept-handover', 'resume'])

async function send(page: Page, command: StaffCommandName, answers: Answers): Promise<void> {
  const button = page
    .locator('#all')
    .getByRole('button', { name: new RegExp(`^${words(`name.${command}`)}( [A-Z])?$`) })
  if (PLAIN.has(command)) return button.click()
  const form = page.getByRole('form', { name: words(`name.${command}`), exact: true })
  // The page listens once it has come alive; a press before that is lost.
  await waitFor(
    async () => {
      if (!(await form.isVisible())) await button.click({ timeout: 5_000 })
      return form.isVisible()
    },
    { what: `the form “${words(`name.${command}`)}”` },
  )
  await answer(form, command, answers)
  await form.getByRole('button', { name: words(`send.${command}`) }).click()
}

async function answer(form: Locator, command: StaffCommandName, answers: Answers): Promise<void> {
  const field = (name: string) => form.locator(`[id="${command}-${name}"]`)
  for (const [name, text] of Object.entries(answers.fill ?? {})) await field(name).fill(text)
  for (const [name, value] of Object.entries(answers.choose ?? {})) await field(name).selectOption(value)
  for (const label of answers.tick ?? []) await form.getByLabel(label, { exact: true }).check()
  for (const label of answers.untick ?? []) await form.getByLabel(label, { exact: true }).uncheck()
}
