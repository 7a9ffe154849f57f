import type { Questionnaire } from '@linsheng/domain/surveys'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { pageOf } from '../one-per-page.ts'
import { fieldId } from '../words.ts'

/** Where somebody is: before the first page, at the page that asks a question, or checking the answers. */
export type Place = 'start' | 'check' | { question: string }

export interface Walk {
  place: Place
  /** Code of the page, null before and after the pages. */
  page: string | null
  heading: RefObject<HTMLHeadingElement | null>
  summary: RefObject<HTMLDivElement | null>
  goTo(place: Place): void
  back(): void
  /** To a field on whatever page it is. */
  leadTo(field: string): void
  showErrors(): void
  /** To the beginning, and what was gone through is no longer in the browser's history. */
  forget(): void
}

type Target = { to: 'heading' | 'summary' } | { to: 'field'; field: string }

/**
 * The way through the pages, and the focus that goes along. Each page is an entry of the browser's history, so that its Back
 * goes one page back.
 */
export function useWalk(questionnaire: Questionnaire): Walk {
  const [place, setPlace] = useState<Place>('start')
  const [target, setTarget] = useState<Target | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const summary = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (target?.to === 'summary') summary.current?.focus()
    if (target?.to === 'field') document.getElementById(fieldId(target.field))?.focus()
    if (target?.to !== 'heading') return
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'start' })
  }, [target])

  useEffect(() => {
    const onPop = ({ state }: PopStateEvent) => {
      setPlace(placeIn(state))
      setTarget({ to: 'heading' })
    }
    window.addEventListener('popstate', onPop)
    return () => window.removeEventListener('popstate', onPop)
  }, [])

  const enter = (next: Place) => {
    history.pushState({ survey: next, depth: depthIn(history.state) + 1 }, '')
    setPlace(next)
  }
  return {
    place,
    page: typeof place === 'object' ? pageOf(questionnaire, place.question) : null,
    heading,
    summary,
    goTo(next) {
      enter(next)
      setTarget({ to: 'heading' })
    },
    back: () => history.back(),
    leadTo(field) {
      const question = field.split('.')[0] ?? field
      if (typeof place !== 'object' || pageOf(questionnaire, question) !== pageOf(questionnaire, place.question))
        enter({ question })
      setTarget({ to: 'field', field })
    },
    showErrors: () => setTarget({ to: 'summary' }),
    forget() {
      const depth = depthIn(history.state)
      setPlace('start')
      setTarget({ to: 'heading' })
      if (depth === 0) return
      // What lies ahead then names pages, and so tells what was answered: a new entry takes its place.
      window.addEventListener('popstate', () => enter('start'), { once: true })
      history.go(-depth)
    },
  }
}

/** Entries that this survey has put into the history before and with this one. */
function depthIn(state: unknown): number {
  const hasDepth = typeof state === 'object' && state !== null && 'depth' in state
  return hasDepth && typeof state.depth === 'number' ? state.depth : 0
}

/** The place that an entry of the history was left at; what is not ours is the beginning. */
function placeIn(state: unknown): Place {
  if (typeof state !== 'object' || state === null || !('survey' in state)) return 'start'
  const { survey } = state
  if (survey === 'check') return survey
  const isPage = typeof survey === 'object' && survey !== null && 'question' in survey
  return isPage && typeof survey.question === 'string' ? { question: survey.question } : 'start'
}
