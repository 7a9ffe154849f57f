import { type RefObject, useEffect, useRef, useState } from 'react'
import { type Place, placeOf, type Screen, screenAt, screensFor } from '../screens.ts'
import type { Field } from '../values.ts'
import { useLargeText } from './use-large-text.ts'

export interface Walk {
  large: boolean
  screens: readonly Screen[]
  index: number
  screen: Screen
  heading: RefObject<HTMLHeadingElement | null>
  summary: RefObject<HTMLDivElement | null>
  forward(): void
  back(): void
  /** To a question on whatever screen it is, with the focus in its field. */
  leadTo(field: Field): void
  /** To the list of what is wrong. */
  showErrors(): void
}

type Target = 'heading' | 'summary' | Field

/** The way through the screens, and the focus that goes along: to the heading of a new screen, to the errors, to a field. */
export function useWalk(start: Place, live: boolean, further: boolean): Walk {
  const large = useLargeText() && live
  const screens = screensFor(large, further)
  const [place, setPlace] = useState<Place>(start)
  const [target, setTarget] = useState<{ to: Target } | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const index = screenAt(screens, place)

  useEffect(() => {
    if (!target) return
    if (target.to === 'heading') heading.current?.focus({ preventScroll: true })
    else if (target.to === 'summary') summary.current?.focus()
    else document.getElementById(target.to)?.focus()
    if (target.to === 'heading') window.scrollTo({ top: 0 })
  }, [target])

  const goTo = (next: number) => {
    setPlace(placeOf(screens[next]))
    setTarget({ to: 'heading' })
  }
  return {
    large,
    screens,
    index,
    screen: screens[index] ?? { id: 'check', part: 'check', fields: [] },
    heading,
    summary,
    forward: () => goTo(index + 1),
    back: () => goTo(index - 1),
    leadTo(field) {
      setPlace(field)
      setTarget({ to: field })
    },
    showErrors: () => setTarget({ to: 'summary' }),
  }
}
