'use client'

import { type StaffCase, staffCaseSchema } from '@linsheng/contracts/complaints'
import { useEffect, useRef, useState } from 'react'
import { get } from '../requests.ts'

/** Milliseconds between two looks while the page is in front. */
const LOOK_EVERY = 15_000

/**
 * Looks at the case again while its page is in front, and when it comes to the front; `onLook` gets it as it stands.
 * @returns whether the last look failed
 */
export function useLive(id: string, onLook: (latest: StaffCase) => void): boolean {
  const [failed, setFailed] = useState(false)
  const tell = useRef(onLook)
  tell.current = onLook
  useEffect(() => {
    let gone = false
    const look = async () => {
      if (document.visibilityState === 'hidden') return
      const answer = await get(`/api/complaints/${id}/case`, staffCaseSchema)
      if (gone) return
      setFailed(!answer.ok)
      if (answer.ok) tell.current(answer.value)
    }
    const timer = setInterval(look, LOOK_EVERY)
    window.addEventListener('focus', look)
    return () => {
      gone = true
      clearInterval(timer)
      window.removeEventListener('focus', look)
    }
  }, [id])
  return failed
}

/** The time it is for the rules, going on from the server's `asOf`; moves every few seconds. */
export function useNow(asOf: number): number {
  const [now, setNow] = useState(asOf)
  useEffect(() => {
    const start = performance.now()
    setNow(asOf)
    const timer = setInterval(() => setNow(asOf + performance.now() - start), 10_000)
    return () => clearInterval(timer)
  }, [asOf])
  return now
}
