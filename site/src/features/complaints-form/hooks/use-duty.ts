import { onDutySchema } from '@linsheng/contracts/complaints'
import { useEffect, useState } from 'react'
import { dutyOf } from '../duty.ts'
import { onDutyUrl } from '../endpoints.ts'
import type { Duty, FormModel } from '../model.ts'

/** Who is on duty, asked again the moment danger is ticked: the page may have been open since yesterday. */
export function useDuty(model: FormModel, danger: boolean): Duty | null {
  const { community, texts, timeZone } = model
  const [duty, setDuty] = useState(model.duty)
  useEffect(() => {
    if (!danger) return
    const stop = new AbortController()
    fetch(onDutyUrl(community), { signal: stop.signal })
      .then((answer) => answer.json())
      .then((answer: unknown) => {
        const parsed = onDutySchema.safeParse(answer)
        if (parsed.success) setDuty(dutyOf(parsed.data, texts.locale, timeZone))
      })
      // What the page was drawn with stays.
      .catch(() => {})
    return () => stop.abort()
  }, [danger, community, texts.locale, timeZone])
  return duty
}
