import { beforeEach, describe, expect, it } from 'vitest'
import { type Draft, deleteDraft, isBlank, openDraft, PHOTO_LIFE, saveDraft } from './draft.ts'
import { emptyValues } from './values.ts'

/** A device's storage as the standard describes it. */
class DeviceStorage implements Storage {
  readonly #items = new Map<string, string>()
  readonly #full: boolean
  constructor({ full = false } = {}) {
    this.#full = full
  }
  get length() {
    return this.#items.size
  }
  clear() {
    this.#items.clear()
  }
  getItem(key: string) {
    return this.#items.get(key) ?? null
  }
  key(index: number) {
    return [...this.#items.keys()][index] ?? null
  }
  removeItem(key: string) {
    this.#items.delete(key)
  }
  setItem(key: string, value: string) {
    if (this.#full) throw new DOMException('full', 'QuotaExceededError')
    this.#items.set(key, value)
  }
}

const NOW = Date.UTC(2026, 10, 23)
const DAY = 86_400_000
const draft: Draft = {
  key: '0123456789abcdef0123456789abcdef',
  savedAt: NOW,
  values: { ...emptyValues(), description: '电梯停了两次' },
  photos: [{ id: '5b0ff9dc-7a0b-4f4e-8a77-6f0c9d1f0a11', name: '电梯.jpg', bytes: 1000, at: NOW }],
}
let storage: Storage
beforeEach(() => {
  storage = new DeviceStorage()
})

describe('the draft on this device', () => {
  it('comes back as it was kept, and only for its own community', () => {
    expect(saveDraft(storage, 'demo', draft)).toBe(true)
    expect(openDraft(storage, 'demo', NOW + 1000)).toMatchObject({ ...draft, lostPhotos: 0 })
    expect(openDraft(storage, 'other', NOW + 1000)).toBeNull()
  })

  it('is gone when it has been deleted', () => {
    saveDraft(storage, 'demo', draft)
    deleteDraft(storage, 'demo')
    expect(openDraft(storage, 'demo', NOW)).toBeNull()
    expect(storage.length).toBe(0)
  })

  it('leaves out photos the server has dropped by now, and says how many', () => {
    saveDraft(storage, 'demo', draft)
    expect(openDraft(storage, 'demo', NOW + PHOTO_LIFE + 1)).toMatchObject({ photos: [], lostPhotos: 1 })
  })

  it('is not offered after two weeks', () => {
    saveDraft(storage, 'demo', draft)
    expect(openDraft(storage, 'demo', NOW + 15 * DAY)).toBeNull()
  })

  it('keeps the request that got no answer', () => {
    saveDraft(storage, 'demo', { ...draft, attempt: '{"kind":"complaint"}' })
    expect(openDraft(storage, 'demo', NOW)?.attempt).toBe('{"kind":"complaint"}')
  })

  it.each(['', 'null', '[]', '{"version":1}', '{"version":2,"key":"x"}', '{'])('takes %j for no draft', (text) => {
    storage.setItem('linsheng:complaint-draft:demo', text)
    expect(openDraft(storage, 'demo', NOW)).toBeNull()
  })

  it('does not let foreign fields in', () => {
    const values = { ...draft.values, __proto__x: 'no', admin: 'yes' }
    saveDraft(storage, 'demo', { ...draft, values })
    expect(openDraft(storage, 'demo', NOW)?.values).toEqual(draft.values)
  })

  it('says so when the device has no room', () => {
    expect(saveDraft(new DeviceStorage({ full: true }), 'demo', draft)).toBe(false)
  })

  it('is blank until something was typed, added or sent', () => {
    const untouched = emptyValues('B7')
    const blank: Draft = { ...draft, values: emptyValues('B7'), photos: [] }
    expect(isBlank(blank, untouched)).toBe(true)
    expect(isBlank({ ...blank, values: { ...blank.values, wish: '早点修好' } }, untouched)).toBe(false)
    expect(isBlank({ ...blank, photos: draft.photos }, untouched)).toBe(false)
    expect(isBlank({ ...blank, attempt: '{}' }, untouched)).toBe(false)
  })
})
