import { beforeEach, describe, expect, it } from 'vitest'
import { waitFor } from '../support/wait.ts'
import { SLUG } from './forms-setup.ts'
import { asResident, at, open, page, server } from './resident-page.ts'
import { fileComplaint } from './site-pages.ts'

/** More presses of Tab than any page has places to stop at. */
const MOST_STOPS = 120

asResident()
beforeEach(() => open(true))

const press = (key: string) => page.keyboard.press(key)
const focused = (selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)
const textOf = async (selector: string) => ((await page.locator(selector).first().textContent()) ?? '').trim()

/** Presses Tab until the focus is on what matches. Every stop on the way is seen by its outline and not covered. */
async function tabTo(selector: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await focused(selector)) return
    await press('Tab')
    expect(await hiddenFocus()).toBe('')
  }
  throw new Error(`the keyboard does not reach ${selector}`)
}

/** What the focus is on when a reader could not see it there; empty when they can. */
const hiddenFocus = () =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return ''
    const seen = [element, element.closest('label'), ...element.querySelectorAll('*')].some((shown) => {
      if (!shown) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(shown)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
    })
    const { bottom, top } = element.getBoundingClientRect()
    const inView = bottom > 0 && top < window.innerHeight
    return seen && inView ? '' : element.outerHTML.slice(0, 200)
  })

describe('by keyboard alone', () => {
  it('the first stop skips to the text', async () => {
    await page.goto(at('procedure/'))
    await press('Tab')
    expect(await focused('.skip-link')).toBe(true)
    expect(await hiddenFocus()).toBe('')
    await press('Enter')
    await press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  })

  it('every stop of a page shows the focus, and the last leads out of the page', async () => {
    for (const path of ['', 'board/', 'complaints/', 'procedure/']) {
      await page.goto(at(path))
      await tabTo('footer .footer__list li:last-child a')
    }
  })

  it('a complaint is filed, with errors on the way, and followed', async () => {
    await page.goto(at('complaints/new/'))
    await tabTo('button[name="intent"]')
    await press('Enter')
    await page.waitForSelector('.error-summary')
    await waitFor(() => focused('.error-summary'))
    await tabTo('.error-summary a[href="#category"]')
    await press('Enter')
    await waitFor(() => focused('#category'))

    await press('ArrowDown')
    expect(await page.inputValue('#category')).not.toBe('')
    await tabTo('#description')
    await page.keyboard.type('三号楼的电梯昨晚停了两次，老人下不了楼。')
    await tabTo('[name="impact"]')
    await press('ArrowDown')
    await press('ArrowUp')
    await press('ArrowDown')
    expect(await page.locator('[name="impact"]:checked').count()).toBe(1)
    await tabTo('button[name="intent"]:not([value="back"])')
    await press('Enter')
    await page.waitForSelector('#name')
    await tabTo('#name')
    await page.keyboard.type('王女士')
    await tabTo('button[name="intent"]:not([value="back"])')
    await press('Enter')
    await page.waitForSelector('button[value="send"]')
    await tabTo('button[value="send"]')
    await press('Enter')
    await page.waitForSelector('[data-receipt]')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)

    const receipt = (await page.getAttribute('[data-receipt]', 'data-receipt')) ?? ''
    await page.goto(at('track/'))
    await tabTo('#receipt')
    await page.keyboard.type('K7M4')
    await press('Enter')
    await page.waitForSelector('.error-summary')
    await tabTo('.error-summary a')
    await press('Enter')
    await waitFor(() => focused('#receipt'))
    await press('ControlOrMeta+a')
    await page.keyboard.type(receipt)
    await tabTo('.track-form button')
    await press('Enter')
    await page.waitForSelector('.case-head')

    await tabTo('details summary')
    await press('Enter')
    await tabTo('details[open] textarea')
  })

  it('the board is narrowed', async () => {
    await fileComplaint(server, SLUG)
    await waitFor(async () => {
      await page.goto(at('board/'))
      return page.isVisible('#filter-category')
    })
    await tabTo('#filter-category')
    await press('ArrowDown')
    await tabTo('.filter button')
    await press('Enter')
    await page.waitForURL(/category=[^&]+/)
    expect(await textOf('.board-selected')).not.toBe('')
    await tabTo('.board-selected a')
    await press('Enter')
    await page.waitForURL(at('board/'))
  })
})
