'use client'

import type { StaffChannel } from '@linsheng/contracts/feedback'
import type { ProblemCode } from '@linsheng/contracts/problem'
import { useEffect, useState } from 'react'
import { type SealingKeys, sealingKeys } from './sealing-keys.ts'

export type CheckedKeys = SealingKeys | { refused: ProblemCode } | null

/** The keys to seal to, checked against the public log; null while that takes. */
export function useSealingKeys({ holders, logIndex }: StaffChannel, slug: string): CheckedKeys {
  const [checked, setChecked] = useState<CheckedKeys>(null)
  useEffect(() => {
    let isWanted = true
    setChecked(null)
    sealingKeys({ holders, logIndex }, slug).then((found) => {
      if (isWanted) setChecked(found.ok ? found.value : { refused: found.code })
    })
    return () => {
      isWanted = false
    }
  }, [holders, logIndex, slug])
  return checked
}
