'use client'

import type { Questionnaire } from '@linsheng/domain/surveys'
import { faultSentence, useDesign } from './context.ts'
import { alikeFaults, placeName } from './places.ts'

interface Props {
  questionnaire: Questionnaire
  onGo(pointer: string): void
}

/** All that is wrong, each with the way to its field; what reads the same of one question stands there once. */
export function FaultList({ questionnaire, onGo }: Props) {
  const { faults, text, locale } = useDesign()
  if (faults.length === 0) return <p className="design__good">{text('faults.none')}</p>
  return (
    <section className="workspace__note" aria-labelledby="design-faults">
      <h3 id="design-faults">{text('faults.title', { count: faults.length })}</h3>
      <ul>
        {alikeFaults(faults).map(({ fault, count }) => (
          <li key={`${fault.pointer} ${fault.code}`}>
            <button type="button" className="link" onClick={() => onGo(fault.pointer)}>
              {placeName(fault.pointer, { questionnaire, text, locale })}
            </button>{' '}
            {faultSentence(fault, locale)}
            {count > 1 && ` ${text('faults.alike', { count })}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
