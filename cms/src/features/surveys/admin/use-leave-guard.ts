'use client'

import { useEffect } from 'react'

/** Asks before the page is left while something on it would be lost: by closing, by going back, or by a link of the admin. */
export function useLeaveGuard(isAtStake: boolean, question: string): void {
  useEffect(() => {
    if (!isAtStake) return
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    // The admin's own links change the page without unloading it.
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      const isElsewhere =
        link instanceof HTMLAnchorElement && link.target !== '_blank' && !event.ctrlKey && !event.metaKey
      if (!isElsewhere || link.pathname + link.search === window.location.pathname + window.location.search) return
      event.preventDefault()
      event.stopPropagation()
      if (!window.confirm(question)) return
      window.removeEventListener('beforeunload', onUnload)
      window.location.assign(link.href)
    }
    window.addEventListener('beforeunload', onUnload)
    document.addEventListener('click', onClick, true)
    return () => {
      window.removeEventListener('beforeunload', onUnload)
      document.removeEventListener('click', onClick, true)
    }
  }, [isAtStake, question])
}
