import { PHOTO_BYTES_MAX, PHOTOS_MAX } from '@linsheng/contracts/complaints'
import type { ProblemCode } from '@linsheng/contracts/problem'
import { useEffect, useRef, useState } from 'react'
import type { StoredPhoto } from '../draft.ts'
import { freshKey } from '../fresh-key.ts'
import { shrinkPhoto } from '../shrink.ts'
import { uploadPhoto } from '../uploading.ts'

export type PhotoState =
  | { step: 'waiting' }
  | { step: 'sending'; percent: number }
  | { step: 'offline' }
  | { step: 'failed'; code: ProblemCode }
  | { step: 'done'; stored: StoredPhoto }

export interface PhotoItem {
  key: string
  name: string
  /** Only while the page is open: after a reload the server's copy is known by its id alone. */
  file?: File
  preview?: string
  state: PhotoState
}

export interface Photos {
  items: readonly PhotoItem[]
  stored: StoredPhoto[]
  /** Some are not at the server yet. */
  unfinished: boolean
  add(files: Iterable<File>): void
  remove(key: string): void
  retry(key: string): void
  replace(stored: readonly StoredPhoto[]): void
}

/** Milliseconds after which a photo is tried again when the connection is said to be there but nothing gets through. */
const TRY_AGAIN = 5_000

/** Photos of the form, sent one after the other as soon as they are chosen. */
export function usePhotos(community: string, initial: readonly StoredPhoto[]): Photos {
  const [items, setItems] = useState<readonly PhotoItem[]>(() => initial.map(storedItem))
  const stops = useRef(new Map<string, AbortController>())
  const change = (key: string, state: PhotoState) =>
    setItems((before) => before.map((item) => (item.key === key ? { ...item, state } : item)))

  const next = items.some(({ state }) => state.step === 'sending')
    ? undefined
    : items.find(({ state }) => state.step === 'waiting')
  const nextKey = next?.key
  // biome-ignore lint/correctness/useExhaustiveDependencies: started once for each photo whose turn it is
  useEffect(() => {
    if (!next?.file) return
    const { key, file } = next
    const stop = new AbortController()
    stops.current.set(key, stop)
    change(key, { step: 'sending', percent: 0 })
    void send(community, file, (percent) => change(key, { step: 'sending', percent }), stop.signal).then((state) => {
      stops.current.delete(key)
      change(key, state)
    })
  }, [nextKey])

  const offline = items.some(({ state }) => state.step === 'offline')
  useEffect(() => {
    if (!offline) return
    const goOn = () =>
      setItems((before) =>
        before.map((item) => (item.state.step === 'offline' ? { ...item, state: { step: 'waiting' } } : item)),
      )
    const timer = setInterval(() => navigator.onLine && goOn(), TRY_AGAIN)
    window.addEventListener('online', goOn)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', goOn)
    }
  }, [offline])

  return {
    items,
    stored: items.flatMap(({ state }) => (state.step === 'done' ? [state.stored] : [])),
    unfinished: items.some(({ state }) => state.step !== 'done'),
    add(files) {
      // Read now: the caller empties the input's list right after.
      const fresh = Array.from(files, freshItem)
      setItems((before) => [...before, ...fresh].slice(0, PHOTOS_MAX))
    },
    remove(key) {
      stops.current.get(key)?.abort()
      stops.current.delete(key)
      const preview = items.find((item) => item.key === key)?.preview
      if (preview) URL.revokeObjectURL(preview)
      setItems((before) => before.filter((item) => item.key !== key))
    },
    retry: (key) => change(key, { step: 'waiting' }),
    replace: (stored) => setItems(stored.map(storedItem)),
  }
}

const storedItem = (stored: StoredPhoto): PhotoItem => ({
  key: stored.id,
  name: stored.name,
  state: { step: 'done', stored },
})

const freshItem = (file: File): PhotoItem => ({
  key: freshKey(),
  name: file.name,
  file,
  preview: URL.createObjectURL(file),
  state: { step: 'waiting' },
})

async function send(
  community: string,
  file: File,
  onProgress: (percent: number) => void,
  signal: AbortSignal,
): Promise<PhotoState> {
  const photo = await shrinkPhoto(file)
  if (photo.size > PHOTO_BYTES_MAX) return { step: 'failed', code: 'too-large' }
  const result = await uploadPhoto(community, photo, onProgress, signal)
  switch (result.kind) {
    case 'done':
      return { step: 'done', stored: { id: result.id, name: file.name, bytes: result.bytes, at: Date.now() } }
    case 'refused':
      return { step: 'failed', code: result.code }
    case 'no-connection':
      return { step: 'offline' }
  }
}
