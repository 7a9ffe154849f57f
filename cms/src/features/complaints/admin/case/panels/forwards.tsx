'use client'

import type { StaffCase } from '@linsheng/contracts/complaints'
import { formatDateTime } from '@linsheng/i18n'
import { useEffect, useState } from 'react'
import { casePageTexts, caseworkTexts, type Reader } from '../../texts.ts'
import type { Open } from '../open.ts'
import { Section } from './section.tsx'
import { When } from './when.tsx'

type Forward = StaffCase['forwards'][number]

interface Props {
  found: StaffCase
  reader: Reader
  onOpen: Open
}

/** Letters to offices outside, what they answered, and when they are asked again. */
export function Forwards({ found, reader, onOpen }: Props) {
  const text = casePageTexts(reader.locale)
  const [printing, setPrinting] = useState<Forward | null>(null)
  useEffect(() => {
    if (!printing) return
    const done = () => setPrinting(null)
    window.addEventListener('afterprint', done)
    window.print()
    return () => window.removeEventListener('afterprint', done)
  }, [printing])
  if (found.forwards.length === 0) return null
  return (
    <Section id="forwards" title={text('forwards.title')}>
      <ul className="forwards">
        {found.forwards.map((forward) => (
          <Entry
            key={forward.forward}
            forward={forward}
            found={found}
            reader={reader}
            onOpen={onOpen}
            onPrint={setPrinting}
          />
        ))}
      </ul>
      {printing && <Letter forward={printing} reader={reader} />}
    </Section>
  )
}

function Entry({ forward, found, reader, onOpen, onPrint }: Props & { forward: Forward; onPrint(it: Forward): void }) {
  const { locale, zone } = reader
  const [text, word] = [casePageTexts(locale), caseworkTexts(locale)]
  const { office, name, contact, at, nextAt, answers } = forward
  return (
    <li>
      <p>
        <b>{name}</b> {word(`office.${office}`)} <span className="quiet">{contact}</span>{' '}
        <When at={at} reader={reader} />
      </p>
      <p className={nextAt !== null && nextAt < found.asOf ? 'state state--overdue' : 'quiet'}>
        {nextAt === null ? text('forwards.none') : text('forwards.next', { at: formatDateTime(locale, nextAt, zone) })}
      </p>
      {answers.map((answer) => (
        <p key={answer.at} className="words">
          <When at={answer.at} reader={reader} /> {answer.answer}
        </p>
      ))}
      <button type="button" className="link" onClick={() => onPrint(forward)}>
        {text('forwards.print')}
      </button>{' '}
      {nextAt !== null && found.allowed.includes('record-forward-answer') && (
        <button
          type="button"
          className="link"
          onClick={() => onOpen('record-forward-answer', { forward: `${forward.forward}` })}
        >
          {text('forwards.answer')}
        </button>
      )}
    </li>
  )
}

/** The letter alone, on paper. */
function Letter({ forward: { letter, at }, reader }: { forward: Forward; reader: Reader }) {
  return (
    <article className="letter">
      <p className="letter__text">{letter}</p>
      <p className="letter__date">
        <When at={at} reader={reader} />
      </p>
    </article>
  )
}
