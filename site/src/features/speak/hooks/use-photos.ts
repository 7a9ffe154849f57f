import type { Photo } from '@linsheng/anonymity/sealed'
import { MESSAGE_PHOTOS_MAX } from '@linsheng/anonymity/sealed/sizes'
import { useEffect, useRef, useState } from 'react'
import { redrawPhoto } from '../../complaints-form/redraw.ts'

/** Enough to read a letter from; eight of them fit the largest size. */
const DRAWN = { longestSide: 1920, quality: 0.8 }

export type DrawnPhoto =
  | { key: number; step: 'working' | 'failed' }
  /** `preview`: address of just the bytes that will be sent. */
  | { key: number; step: 'ready'; photo: Photo; preview: string }

export interface Photos {
  items: readonly DrawnPhoto[]
  ready: readonly Photo[]
  isWorking: boolean
  /** One of them could not be read: nobody shall believe that it is sent. */
  hasFailed: boolean
  isFull: boolean
  add(files: Iterable<File>): void
  remove(key: number): void
  clear(): void
}

/** Photos drawn anew in the browser as soon as they are chosen. Files and their names are not kept. */
export function usePhotos(): Photos {
  const [items, setItems] = useState<readonly DrawnPhoto[]>([])
  const made = useRef(0)
  const latest = useRef(items)
  latest.current = items
  useEffect(() => () => forget(latest.current), [])

  async function draw(key: number, file: File): Promise<void> {
    const drawn = await drawnPhoto(key, file)
    const isWanted = latest.current.some((item) => item.key === key)
    if (!isWanted) forget([drawn])
    setItems((before) => before.map((item) => (item.key === key ? drawn : item)))
  }
  return {
    items,
    ready: items.flatMap((item) => (item.step === 'ready' ? [item.photo] : [])),
    isWorking: items.some(({ step }) => step === 'working'),
    hasFailed: items.some(({ step }) => step === 'failed'),
    isFull: items.length >= MESSAGE_PHOTOS_MAX,
    add(files) {
      const fresh = Array.from(files).slice(0, MESSAGE_PHOTOS_MAX - items.length)
      const keyed = fresh.map((file) => {
        made.current += 1
        return { key: made.current, file }
      })
      setItems((before) => [...before, ...keyed.map(({ key }) => ({ key, step: 'working' as const }))])
      void keyed.reduce((before, { key, file }) => before.then(() => draw(key, file)), Promise.resolve())
    },
    remove(key) {
      forget(items.filter((item) => item.key === key))
      setItems((before) => before.filter((item) => item.key !== key))
    },
    clear() {
      forget(items)
      setItems([])
    },
  }
}

/** One after the other: a phone has not the memory for eight photos at once. */
async function drawnPhoto(key: number, file: File): Promise<DrawnPhoto> {
  const drawn = await redrawPhoto(file, DRAWN)
  if (!drawn) return { key, step: 'failed' }
  const photo: Photo = { type: 'image/jpeg', bytes: new Uint8Array(await drawn.arrayBuffer()) }
  return { key, step: 'ready', photo, preview: URL.createObjectURL(drawn) }
}

function forget(items: readonly DrawnPhoto[]): void {
  for (const item of items) if (item.step === 'ready') URL.revokeObjectURL(item.preview)
}
