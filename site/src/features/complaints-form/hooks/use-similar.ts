import { suggestionsSchema } from '@linsheng/contracts/complaints'
import { useEffect, useState } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { suggestionsUrl } from '../endpoints.ts'
import type { FormModel } from '../model.ts'
import { QUERY_MAX, type Similar, similarOf } from '../similar.ts'
import type { FormValues } from '../values.ts'

/** Milliseconds of rest in typing before the register is asked. */
const REST = 600

/** What others filed, as far as category, place and words tell; null until a category is chosen. */
export function useSimilar(model: FormModel, form: UseFormReturn<FormValues>, live: boolean): Similar | null {
  const { community, texts } = model
  const [category, zone, description] = useWatch({ control: form.control, name: ['category', 'zone', 'description'] })
  const [similar, setSimilar] = useState(model.similar)
  const q = description.trim().slice(0, QUERY_MAX)
  useEffect(() => {
    if (!live || category === '') return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      fetch(suggestionsUrl(community, { category, zone, q }), { signal: stop.signal })
        .then((answer) => answer.json())
        .then((answer: unknown) => {
          const parsed = suggestionsSchema.safeParse(answer)
          if (parsed.success) setSimilar(similarOf(parsed.data, texts.locale))
        })
        // An offer beside the form: nobody misses it who has no connection.
        .catch(() => {})
    }, REST)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [live, community, texts.locale, category, zone, q])
  return category === '' ? null : similar
}
