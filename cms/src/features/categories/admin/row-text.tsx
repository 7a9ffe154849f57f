'use client'

import { useRowLabel } from '@payloadcms/ui'

/** A folded row by its words, or its number while it has none; minutes first where it has a clock. */
export function RowText() {
  const { data, rowNumber = 0 } = useRowLabel<{ text?: string | null; withinMinutes?: number | null }>()
  const minutes = data.withinMinutes ? `${data.withinMinutes}′ ` : ''
  return (
    <span>
      {minutes}
      {data.text || rowNumber + 1}
    </span>
  )
}
