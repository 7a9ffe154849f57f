'use client'

import { faultSentence, useDesign } from './context.ts'
import { placeName } from './places.ts'

/** All that is wrong, each with the way to its field. */
export function FaultList({ onGo }: { onGo(pointer: string): void }) {
  const { faults, text, locale } = useDesign()
  if (faults.length === 0) return <p className="design__good">{text('faults.none')}</p>
  return (
    <section className="workspace__note" aria-labelledby="design-faults">
      <h3 id="design-faults">{text('faults.title', { count: faults.length })}</h3>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.pointer} ${fault.code}`}>
            <button type="button" className="link" onClick={() => onGo(fault.pointer)}>
              {placeName(fault.pointer, text)}
            </button>{' '}
            {faultSentence(fault, locale)}
          </li>
        ))}
      </ul>
    </section>
  )
}
