'use client'

import type { KeyPair } from '@linsheng/anonymity/sealed'
import { useCallback, useEffect, useState } from 'react'
import { forgetKeyFile, type KeyOwner, keepKeyFile, storedKeyFile } from './key-store.ts'

/** Minutes without use after which the inbox locks itself. */
export const IDLE_MINUTES = 15
const USES = ['pointerdown', 'keydown'] as const

/** `loading`: what this browser keeps has not been looked at yet. The open key is in this page's memory alone. */
export type OwnKey =
  | { state: 'loading' | 'none' }
  | { state: 'locked'; file: string }
  | { state: 'open'; file: string; pair: KeyPair }

/** The member's own key on this device: kept encrypted, open for a session. */
export function useOwnKey(owner: KeyOwner) {
  const { community, account } = owner
  const [key, setKey] = useState<OwnKey>({ state: 'loading' })
  const lock = useCallback(() => {
    const file = storedKeyFile({ community, account })
    setKey(file === null ? { state: 'none' } : { state: 'locked', file })
  }, [community, account])
  useEffect(lock, [lock])
  useLockWhenIdle(key.state === 'open', lock)

  return {
    key,
    lock,
    /** Keeps the file on this device and opens the inbox with its key. */
    open: (file: string, pair: KeyPair) => {
      keepKeyFile(owner, file)
      setKey({ state: 'open', file, pair })
    },
    forget: () => {
      forgetKeyFile(owner)
      setKey({ state: 'none' })
    },
  }
}

function useLockWhenIdle(isOpen: boolean, lock: () => void): void {
  useEffect(() => {
    if (!isOpen) return
    let timer = 0
    const start = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(lock, IDLE_MINUTES * 60_000)
    }
    for (const use of USES) window.addEventListener(use, start)
    start()
    return () => {
      window.clearTimeout(timer)
      for (const use of USES) window.removeEventListener(use, start)
    }
  }, [isOpen, lock])
}
