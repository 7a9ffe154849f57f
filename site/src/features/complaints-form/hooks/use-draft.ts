import { useEffect, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { deleteDraft, isBlank, type OpenedDraft, openDraft, saveDraft } from '../draft.ts'
import { freshKey } from '../fresh-key.ts'
import type { FormModel } from '../model.ts'
import { type FormValues, VALUE_NAMES } from '../values.ts'
import type { Photos } from './use-photos.ts'

export interface DraftKeeper {
  /** What became of the draft, as a key of the form's texts. */
  status: 'draft.kept' | 'draft.restored' | 'draft.deleted' | 'draft.unavailable'
  photosLost: boolean
  key(): string
  /** The request that was sent without an answer, if any. */
  attempt(): string | undefined
  rememberAttempt(body: string | undefined): void
  discard(): void
  forget(): void
}

/** This device's storage, or null where the browser keeps it shut. */
export function deviceStorage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/** Field by field: `reset` would have each radio the server drew as chosen win over the value given. */
function fillIn(form: UseFormReturn<FormValues>, values: FormValues): void {
  for (const name of VALUE_NAMES) form.setValue(name, values[name])
}

/**
 * Keeps what is typed on this device from the first change on, and brings it back when the page is opened again. A page that
 * answers a post shows what was posted instead.
 */
export function useDraft(
  model: FormModel,
  form: UseFormReturn<FormValues>,
  photos: Photos,
  empty: FormValues,
): DraftKeeper {
  const own = useRef<{ key: string; attempt: string | undefined; on: boolean }>({
    key: model.key,
    attempt: undefined,
    on: false,
  })
  const [status, setStatus] = useState<DraftKeeper['status']>('draft.kept')
  const [photosLost, setPhotosLost] = useState(false)

  const save = () => {
    const storage = deviceStorage()
    if (!storage) return setStatus('draft.unavailable')
    const { key, attempt } = own.current
    const draft = { key, attempt, savedAt: Date.now(), values: form.getValues(), photos: photos.stored }
    if (isBlank(draft, empty)) deleteDraft(storage, model.community)
    else if (!saveDraft(storage, model.community, draft)) setStatus('draft.unavailable')
  }
  const latestSave = useRef(save)
  latestSave.current = save

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has come alive
  useEffect(() => {
    const storage = deviceStorage()
    const draft = model.posted || !storage ? null : openDraft(storage, model.community, Date.now())
    if (draft) restore(draft)
    own.current.on = true
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: () => own.current.on && latestSave.current(),
    })
    return unsubscribe
  }, [])

  const storedIds = photos.stored.map(({ id }) => id).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: photos belong to the draft as soon as the server has them
  useEffect(() => {
    if (own.current.on) latestSave.current()
  }, [storedIds])

  function restore(draft: OpenedDraft) {
    own.current.key = draft.key
    own.current.attempt = draft.attempt
    const qr = model.values.qr
    fillIn(form, qr && draft.values.qr !== qr ? { ...draft.values, zone: qr, qr } : draft.values)
    photos.replace(draft.photos)
    setStatus('draft.restored')
    setPhotosLost(draft.lostPhotos > 0)
  }

  function forget() {
    own.current.on = false
    const storage = deviceStorage()
    if (storage) deleteDraft(storage, model.community)
  }

  return {
    status,
    photosLost,
    key: () => own.current.key,
    attempt: () => own.current.attempt,
    rememberAttempt(body) {
      own.current.attempt = body
      save()
    },
    forget,
    discard() {
      forget()
      own.current = { key: freshKey(), attempt: undefined, on: false }
      fillIn(form, empty)
      form.clearErrors()
      photos.replace([])
      setStatus('draft.deleted')
      setPhotosLost(false)
      own.current.on = true
    },
  }
}
