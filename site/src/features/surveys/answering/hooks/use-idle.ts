import { useEffect, useRef, useState } from 'react'

/** Milliseconds without a touch after which a shared device forgets what was answered, and how long before it says so. */
const IDLE_AFTER = 3 * 60_000
const WARN_BEFORE = 45_000

/** Scrolling is none: the page scrolls by itself when the warning comes. */
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const

/**
 * On a device that several use: whether it warns that it is about to forget. `onIdle` is called when the time is
 * over, and when the page is come back to.
 */
export function useIdle(active: boolean, onIdle: () => void): { warning: boolean } {
  const [warning, setWarning] = useState(false)
  const idle = useRef(onIdle)
  idle.current = onIdle
  useEffect(() => {
    if (!active) return setWarning(false)
    let timers: Array<ReturnType<typeof setTimeout>> = []
    const stop = () => timers.forEach(clearTimeout)
    const begin = () => {
      stop()
      setWarning(false)
      timers = [
        setTimeout(() => setWarning(true), IDLE_AFTER - WARN_BEFORE),
        setTimeout(() => {
          setWarning(false)
          idle.current()
        }, IDLE_AFTER),
      ]
    }
    // Browsers keep a page that was left as it was, and the next household's Back would bring it up.
    const onShow = ({ persisted }: PageTransitionEvent) => persisted && idle.current()
    begin()
    window.addEventListener('pageshow', onShow)
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, begin, { passive: true })
    return () => {
      stop()
      window.removeEventListener('pageshow', onShow)
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, begin)
    }
  }, [active])
  return { warning }
}
