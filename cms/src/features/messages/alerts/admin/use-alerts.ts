'use client'

import { useCallback, useEffect, useState } from 'react'
import { get, post } from '../../../complaints/admin/requests.ts'
import { type OwnAlertsAnswer, ownAlertsSchema } from '../shape.ts'

/** Milliseconds between two looks while the page is seen. */
const EVERY = 20_000

/** The reader's newest alerts, looked up again and again while somebody sees the page. `failed`: the last look found nothing out. */
export function useAlerts() {
  const [found, setFound] = useState<OwnAlertsAnswer | null>(null)
  const [failed, setFailed] = useState(false)
  const look = useCallback(async () => {
    if (document.visibilityState === 'hidden') return
    const answer = await get('/api/staff-alerts/mine', ownAlertsSchema)
    setFailed(!answer.ok)
    if (answer.ok) setFound(answer.value)
  }, [])
  useEffect(() => {
    void look()
    const timer = setInterval(look, EVERY)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [look])
  const readAll = async () => {
    const answer = await post('/api/staff-alerts/read', ownAlertsSchema, { ids: 'all' })
    setFailed(!answer.ok)
    if (answer.ok) setFound(answer.value)
  }
  return { found, failed, readAll }
}
