'use client'

import { useEffect, useState } from 'react'
import { casePageTexts, type Reader } from '../../texts.ts'
import type { Open } from '../open.ts'
import { Section } from './section.tsx'

interface Props {
  caseId: string
  steps: string[]
  mayNote: boolean
  reader: Reader
  onOpen: Open
}

const keyOf = (caseId: string): string => `linsheng.checklist.${caseId}`

function readTicks(caseId: string): string[] {
  try {
    return (localStorage.getItem(keyOf(caseId)) ?? '').split('\n').filter((step) => step !== '')
  } catch {
    return []
  }
}

function keepTicks(caseId: string, ticked: string[]): void {
  try {
    localStorage.setItem(keyOf(caseId), ticked.join('\n'))
  } catch {
    // A browser that stores nothing still shows the ticks on the page.
  }
}

/** Steps of the category to tick off while working; what was ticked can become a note. */
export function Checklist({ caseId, steps, mayNote, reader, onOpen }: Props) {
  const text = casePageTexts(reader.locale)
  const [ticked, setTicked] = useState<string[]>([])
  useEffect(() => setTicked(readTicks(caseId)), [caseId])
  if (steps.length === 0) return null
  const tick = (step: string, on: boolean) => {
    const next = on ? [...ticked, step] : ticked.filter((other) => other !== step)
    setTicked(next)
    keepTicks(caseId, next)
  }
  const done = steps.filter((step) => ticked.includes(step))
  return (
    <Section id="checklist" title={text('check.title')} hint={text('check.hint')}>
      <ul className="checklist">
        {steps.map((step) => (
          <li key={step}>
            <label>
              <input
                type="checkbox"
                checked={ticked.includes(step)}
                onChange={(event) => tick(step, event.currentTarget.checked)}
              />
              <span>{step}</span>
            </label>
          </li>
        ))}
      </ul>
      {done.length > 0 && mayNote && (
        <button
          type="button"
          className="link"
          onClick={() => onOpen('note', { audience: 'internal', text: done.map((step) => `✓ ${step}`).join('\n') })}
        >
          {text('check.note')}
        </button>
      )}
    </Section>
  )
}
