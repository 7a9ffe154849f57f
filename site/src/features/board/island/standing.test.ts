import { expect, it } from 'vitest'
import { createStanding } from './standing.ts'

const view = (entries: number) => ({ entries })

it('shows at once what comes in, and nothing while the page has to stand still; then the newest', async () => {
  const put: number[] = []
  const page = createStanding(({ entries }: { entries: number }) => put.push(entries))
  page.show(view(1))
  await page.still(async () => {
    expect(put).toEqual([1, 1])
    page.show(view(2))
    page.show(view(3))
    expect(put).toEqual([1, 1])
  })
  expect(put).toEqual([1, 1, 3])
  page.show(view(4))
  expect(put).toEqual([1, 1, 3, 4])
})

it('goes on after work that failed, and puts nothing where nothing was shown', async () => {
  const put: number[] = []
  const page = createStanding(({ entries }: { entries: number }) => put.push(entries))
  await expect(page.still(() => Promise.reject(new Error('no network')))).rejects.toThrow('no network')
  expect(put).toEqual([])
  page.show(view(1))
  expect(put).toEqual([1])
})
