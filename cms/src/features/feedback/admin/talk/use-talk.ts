'use client'

import type { StaffReport } from '@linsheng/contracts/feedback'
import type { ProblemCode } from '@linsheng/contracts/problem'
import { useCallback, useEffect, useState } from 'react'
import { readReport } from '../requests.ts'
import { openTalk, type Talk } from './open-talk.ts'

export interface OpenReport {
  report: StaffReport
  talk: Talk
}

/** A conversation, fetched and opened in this browser. */
export function useTalk(id: string, identity: string, slug: string) {
  const [open, setOpen] = useState<OpenReport | null>(null)
  const [refused, setRefused] = useState<ProblemCode | null>(null)
  const show = useCallback(
    async (report: StaffReport) => setOpen({ report, talk: await openTalk(report, identity, slug) }),
    [identity, slug],
  )
  const load = useCallback(async () => {
    const found = await readReport(id)
    setRefused(found.ok ? null : found.problem.code)
    if (found.ok) await show(found.value)
  }, [id, show])
  useEffect(() => {
    load()
  }, [load])
  return { open, refused, load, show }
}
