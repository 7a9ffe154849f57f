import { useEffect, useState } from 'react'
import { type UseFormReturn, useForm, useWatch } from 'react-hook-form'
import type { FormModel } from '../model.ts'
import { FIELD_OF_CODE, type FieldMessage, fieldMessages, sayProblem, sayRefusal, speaker } from '../problems.ts'
import type { ReceiptFacts } from '../receipt/receipt-text.ts'
import { shorten } from '../receipt/shorten.ts'
import { contractResolver } from '../resolver.ts'
import { emptyValues, FIELDS, type Field, type FormValues, isValueField, requestOf, valuesFrom } from '../values.ts'
import { zoneName } from '../zones.ts'
import { type Delivery, useDelivery } from './use-delivery.ts'
import { useDraft } from './use-draft.ts'
import { usePhotos } from './use-photos.ts'
import { useSending } from './use-sending.ts'
import { useWalk } from './use-walk.ts'

interface RequestRefusal {
  sentence: string | undefined
  recoverable: boolean
}

/** What the form knows and can do, apart from how it looks. */
export function useComplaintForm(model: FormModel, onFiled: (facts: ReceiptFacts) => void) {
  const say = speaker(model.texts)
  const [live, setLive] = useState(false)
  const [typed] = useState(() => typedBefore(model))
  const form = useForm<FormValues>({
    defaultValues: typed,
    resolver: contractResolver(model.texts),
    shouldFocusError: false,
  })
  const photos = usePhotos(
    model.community,
    model.photos.map((photo) => ({ ...photo, at: Date.now() })),
  )
  const category = useWatch({ control: form.control, name: 'category' })
  const further = model.categories.some(({ code, questions }) => code === category && questions.length > 0)
  const walk = useWalk(model.stage === 'check' ? 'check' : 'danger', live, further)
  const draft = useDraft(model, form, photos, emptyValues(model.values.qr))
  const sender = useSending(model.community)
  const delivery = useDelivery(draft, sender)
  const [photoError, setPhotoError] = useState(messageOf(model.messages, 'photos'))
  const [refusal, setRefusal] = useState<RequestRefusal | null>(
    model.refusal && { sentence: sayRefusal(model.texts, model.refusal), recoverable: false },
  )
  const { errors } = form.formState
  const messages = live ? shownMessages(errors, photoError) : model.messages

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has come alive
  useEffect(() => {
    setErrors(form, model.messages)
    if (model.messages.length > 0 || model.refusal) walk.showErrors()
    setLive(true)
    return correctAsTyped(form)
  }, [])

  const checking = walk.screen.part === 'check'
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever leaves the check, by whatever button, changes their mind
  useEffect(() => {
    if (!checking) sender.stop()
  }, [checking])

  function startOver() {
    setRefusal(null)
    setPhotoError(undefined)
  }

  async function onNext() {
    startOver()
    const asked = walk.screen.fields.filter(isValueField)
    if (await form.trigger(asked)) walk.forward()
    else walk.showErrors()
  }

  async function onSend() {
    startOver()
    if (photos.unfinished) {
      setPhotoError(say('send.photos'))
      walk.showErrors()
    } else await onDelivery(await delivery.send(requestOf(form.getValues(), photos.stored, model.texts.locale)))
  }

  async function onDelivery(result: Delivery) {
    if (result.kind === 'stopped') return
    if (result.kind === 'filed') {
      draft.forget()
      return onFiled({ ...factsOf(model, form.getValues()), filed: result.filed })
    }
    if (result.kind === 'invalid') await form.trigger()
    if (result.kind === 'filed-before') setRefusal({ sentence: say('send.recover'), recoverable: true })
    if (result.kind === 'refused') onRefused(result)
    walk.showErrors()
  }

  function onRefused({ code, problems }: Extract<Delivery, { kind: 'refused' }>) {
    const field = FIELD_OF_CODE[code]
    const values = form.getValues()
    const found = field
      ? [{ field, message: sayProblem(model.texts, code) }]
      : fieldMessages(model.texts, problems, (each) => (isValueField(each) ? values[each] : ''))
    setErrors(form, found)
    setPhotoError(messageOf(found, 'photos'))
    setRefusal({ sentence: found.length > 0 ? undefined : sayProblem(model.texts, code), recoverable: false })
  }

  const onRecover = async () => {
    startOver()
    await onDelivery(await delivery.recover())
  }
  return { live, form, photos, walk, draft, sender, messages, refusal, onNext, onSend, onRecover }
}

/** What someone on a slow network typed into the plain form before its script arrived. */
function typedBefore(model: FormModel): FormValues {
  if (typeof document === 'undefined') return model.values
  const page = document.querySelector('form.form-page')
  return page instanceof HTMLFormElement ? valuesFrom(new FormData(page), model.values) : model.values
}

/** Once a field is marked wrong, its mark goes as soon as it is right. */
function correctAsTyped(form: UseFormReturn<FormValues>): () => void {
  return form.subscribe({
    formState: { values: true },
    callback: ({ name }) => {
      const field = FIELDS.find((each) => each === name)
      if (field && isValueField(field) && form.getFieldState(field).error) void form.trigger(field)
    },
  })
}

function setErrors(form: UseFormReturn<FormValues>, messages: readonly FieldMessage[]) {
  for (const { field, message } of messages)
    if (isValueField(field)) form.setError(field, { type: 'contract', message })
}

const messageOf = (messages: readonly FieldMessage[], field: Field) =>
  messages.find((each) => each.field === field)?.message

function shownMessages(
  errors: UseFormReturn<FormValues>['formState']['errors'],
  photoError: string | undefined,
): FieldMessage[] {
  return FIELDS.flatMap((field) => {
    const message = isValueField(field) ? errors[field]?.message : field === 'photos' ? photoError : undefined
    return message ? [{ field, message }] : []
  })
}

function factsOf(model: FormModel, values: FormValues): Omit<ReceiptFacts, 'filed'> {
  return {
    community: model.communityName,
    slug: model.community,
    timeZone: model.timeZone,
    what: shorten(values.description),
    place: zoneName(model.zones, values.zone),
    trackUrl: new URL(model.trackPath, location.href).href,
    qr: null,
  }
}
