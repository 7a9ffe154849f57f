'use client'

import { type RelatedCase, type RelatedCases, relatedCasesSchema, type StaffCase } from '@linsheng/contracts/complaints'
import { inLocale } from '@linsheng/contracts/text'
import { formatDate } from '@linsheng/i18n'
import { useEffect, useState } from 'react'
import { get } from '../../requests.ts'
import { casePageTexts, caseworkTexts, type Reader } from '../../texts.ts'
import type { Open } from '../open.ts'
import { Section } from './section.tsx'

interface Props {
  caseId: string
  found: StaffCase
  reader: Reader
  onOpen: Open
}

const LISTS = ['duplicates', 'place', 'similar'] as const
/** Cases of a list that are seen without asking for more. */
const SHOWN = 3

/** What happened here before, and what helped elsewhere. Nothing until it is known. */
export function Related({ caseId, found, reader, onOpen }: Props) {
  const text = casePageTexts(reader.locale)
  const [related, setRelated] = useState<RelatedCases | null>(null)
  useEffect(() => {
    let gone = false
    get(`/api/complaints/${caseId}/related`, relatedCasesSchema).then((answer) => {
      if (!gone && answer.ok) setRelated(answer.value)
    })
    return () => {
      gone = true
    }
  }, [caseId])
  if (!related || LISTS.every((name) => related[name].length === 0)) return null
  const merge = found.allowed.includes('merge')
  return (
    <Section id="related" title={text('history.title')}>
      {LISTS.filter((name) => related[name].length > 0).map((name) => (
        <div key={name}>
          <h3>{text(`history.${name}`)}</h3>
          <Folded
            cases={related[name]}
            more={(count) => text('history.more', { count })}
            show={(other) => (
              <Other key={other.id} other={other} reader={reader}>
                {name === 'duplicates' && merge && (
                  <button type="button" className="link" onClick={() => onOpen('merge', { number: other.number })}>
                    {text('history.merge')}
                  </button>
                )}
              </Other>
            )}
          />
        </div>
      ))}
    </Section>
  )
}

interface FoldedProps {
  cases: RelatedCase[]
  more: (count: number) => string
  show: (other: RelatedCase) => React.ReactNode
}

/** The first few, the others on request: beside a case its past must not take its place. */
function Folded({ cases, more, show }: FoldedProps) {
  const rest = cases.slice(SHOWN)
  return (
    <>
      <ul className="related">{cases.slice(0, SHOWN).map(show)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{more(rest.length)}</summary>
          <ul className="related">{rest.map(show)}</ul>
        </details>
      )}
    </>
  )
}

function Other({ other, reader, children }: { other: RelatedCase; reader: Reader; children: React.ReactNode }) {
  const { locale, zone } = reader
  const [text, word] = [casePageTexts(locale), caseworkTexts(locale)]
  const { id, number, category, zone: place, status, outcome, receivedAt, text: words, done } = other
  return (
    <li>
      <p>
        <a href={`/admin/collections/complaints/${id}`}>
          {inLocale(category.name, locale)}
          {place && ` · ${inLocale(place.name, locale)}`}
        </a>{' '}
        <span className="quiet">
          {number} · {formatDate(locale, receivedAt, zone)} ·{' '}
          {outcome ? word(`outcome.${outcome}`) : word(`status.${status}`)}
        </span>
      </p>
      <p>{words}</p>
      {done && <p>{text('history.done', { done })}</p>}
      {children}
    </li>
  )
}
