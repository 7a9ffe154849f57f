'use client'

import type { ReportRow, StaffChannel } from '@linsheng/contracts/feedback'
import type { ProblemCode } from '@linsheng/contracts/problem'
import { useCallback, useEffect, useState } from 'react'
import { readChannel, readInbox } from './requests.ts'

interface Loaded {
  channel: StaffChannel
  reports: ReportRow[]
}

/** The channel and its reports, as of the last look. */
export function useInbox(community: string) {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [refused, setRefused] = useState<ProblemCode | null>(null)
  const load = useCallback(async () => {
    const [channel, inbox] = await Promise.all([readChannel(community), readInbox(community)])
    if (!channel.ok) return setRefused(channel.problem.code)
    if (!inbox.ok) return setRefused(inbox.problem.code)
    setRefused(null)
    setLoaded({ channel: channel.value, reports: inbox.value.reports })
  }, [community])
  useEffect(() => {
    load()
  }, [load])
  return {
    loaded,
    refused,
    load,
    setChannel: (channel: StaffChannel) => setLoaded((before) => before && { ...before, channel }),
  }
}
