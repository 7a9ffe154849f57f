import { useEffect } from 'react'
import { isLeaving } from '../exit/leave.ts'

/** Asks before the page is left while something stands in it that would be lost; never when somebody leaves at once. */
export function useLeaveGuard(on: boolean): void {
  useEffect(() => {
    if (!on) return
    const ask = (event: BeforeUnloadEvent) => {
      if (!isLeaving()) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [on])
}
