import { type RefObject, useEffect, useRef, useState } from 'react'
import { markOf } from '../place-mark.ts'
import { type Place, placeOf, type Screen, screenAt, screensFor } from '../screens.ts'
import type { Field } from '../values.ts'
import { standsHere } from './use-kept-receipt.ts'
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

/**
 * The way through the screens, and the focus that goes along: to the heading of a new screen, to the errors, to a field.
 * Each screen is an entry of the browser's history, so that its Back goes one screen back and leaves from the first one only.
 */
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

  usePlaceInHistory(live, place, (found) => {
    setPlace(found)
    setTarget({ to: 'heading' })
  })

  const enter = (next: Place) => {
    history.pushState({ place: next, from: place }, '')
    setPlace(next)
  }
  const goTo = (next: number) => {
    enter(placeOf(screens[next]))
    setTarget({ to: 'heading' })
  }
  const cameFrom = (): number | null => {
    const mark = markOf(history.state)
    return mark && 'place' in mark && mark.from !== null ? screenAt(screens, mark.from) : null
  }
  return {
    large,
    screens,
    index,
    screen: screens[index] ?? { id: 'check', part: 'check', fields: [] },
    heading,
    summary,
    forward: () => goTo(index + 1),
    back: () => (cameFrom() === index - 1 ? history.back() : goTo(index - 1)),
    leadTo(field) {
      if (screenAt(screens, field) !== index) enter(field)
      setTarget({ to: field })
    },
    showErrors: () => setTarget({ to: 'summary' }),
  }
}

/** Marks the entry at which the form came to life, and follows the reader through those that came after it. */
function usePlaceInHistory(live: boolean, place: Place, onPlace: (place: Place) => void): void {
  const follow = useRef(onPlace)
  follow.current = onPlace
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has come alive
  useEffect(() => {
    if (!live) return
    if (!standsHere(history.state)) history.replaceState({ place, from: null }, '')
    const onPop = ({ state }: PopStateEvent) => {
      const mark = markOf(state)
      if (mark && 'place' in mark) follow.current(mark.place)
    }
    window.addEventListener('popstate', onPop)
    return () => window.removeEventListener('popstate', onPop)
  }, [live])
}
