'use client'

import type { Locale } from '@linsheng/i18n'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { workTexts } from '../texts.ts'

/** Milliseconds between two looks while the page is in front, and after which times on it are told anew. */
const LOOK_EVERY = 10_000
const TELL_EVERY = 60_000
/** Milliseconds after which an answer is no longer waited for. */
const PATIENCE = 8_000

const isTyping = (): boolean =>
  document.activeElement?.matches('input, textarea, select') === true || document.querySelector('dialog[open]') !== null

/**
 * Keeps a list as it is now: asks whether anything changed, which costs the server one small look, and has the page
 * written anew only then. Never under somebody's fingers. Says so when the server cannot be reached.
 */
export function Live({ community, locale }: { community: string; locale: Locale }) {
  const router = useRouter()
  const [failed, setFailed] = useState(false)
  const seen = useRef<string | null>(null)
  useEffect(() => {
    let gone = false
    let told = performance.now()
    const look = async () => {
      if (document.visibilityState === 'hidden') return
      const mark = await markOf(community, seen.current)
      if (gone) return
      setFailed(mark === null)
      if (mark === null || isTyping()) return
      const changed = seen.current !== null && mark !== seen.current
      seen.current = mark
      if (!changed && performance.now() - told < TELL_EVERY) return
      told = performance.now()
      router.refresh()
    }
    look()
    const timer = setInterval(look, LOOK_EVERY)
    window.addEventListener('focus', look)
    return () => {
      gone = true
      clearInterval(timer)
      window.removeEventListener('focus', look)
    }
  }, [community, router])
  return (
    <p role="status" className={failed ? 'workspace__note' : 'visually-hidden'}>
      {failed && workTexts(locale)('live.offline')}
    </p>
  )
}

/** What the work of a community stands at; the one before when it has not changed, null when nobody answers. */
async function markOf(community: string, before: string | null): Promise<string | null> {
  try {
    const response = await fetch(`/api/complaints/work-mark?${new URLSearchParams({ community })}`, {
      headers: before === null ? {} : { 'If-None-Match': before },
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
    })
    if (response.status === 304) return before
    return response.ok ? response.headers.get('ETag') : null
  } catch {
    return null
  }
}
