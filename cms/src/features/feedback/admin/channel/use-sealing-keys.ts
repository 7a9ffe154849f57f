'use client'

import { fileReader } from '@linsheng/audit'
import { type CheckedKeys, checkKeys, type KeysRefusal } from '@linsheng/audit/channel'
import type { StaffChannel } from '@linsheng/contracts/feedback'
import type { ProblemCode } from '@linsheng/contracts/problem'
import { useEffect, useState } from 'react'

export type SealingKeys = CheckedKeys | { refused: ProblemCode } | null

/** What members are told: without the log nothing can be said about the keys. */
const TOLD: Record<KeysRefusal, ProblemCode> = {
  'channel-closed': 'channel-closed',
  unreachable: 'unavailable',
  'log-unsound': 'recipients-differ',
  'keys-outdated': 'recipients-differ',
  'recipients-differ': 'recipients-differ',
}

/** The keys to seal to, checked against the public log; null while that takes. */
export function useSealingKeys({ open, holders, logIndex }: StaffChannel, slug: string): SealingKeys {
  const [checked, setChecked] = useState<SealingKeys>(null)
  useEffect(() => {
    let isWanted = true
    setChecked(null)
    checkKeys({ open, holders, logIndex }, fileReader(`/data/${slug}/`)).then((found) => {
      if (isWanted) setChecked(found.ok ? found.value : { refused: TOLD[found.code] })
    })
    return () => {
      isWanted = false
    }
  }, [open, holders, logIndex, slug])
  return checked
}
