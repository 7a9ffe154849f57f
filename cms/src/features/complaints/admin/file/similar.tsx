'use client'

import { type RelatedCase, type RelatedCases, relatedCasesSchema } from '@linsheng/contracts/complaints'
import { inLocale } from '@linsheng/contracts/text'
import type { Locale } from '@linsheng/i18n'
import { useEffect, useState } from 'react'
import { workTexts } from '../../../workspace/texts.ts'
import { get } from '../requests.ts'
import { caseworkTexts } from '../texts.ts'

/** Milliseconds without a key before the register is asked, and cases of each kind that are shown. */
const PAUSE = 250
const SHOWN = 4
/** Most characters of a description that are looked for. */
const WORDS_MAX = 300

interface Props {
  community: string
  category: string
  zone: string
  words: string
  locale: Locale
}

/** What the register knows that is like this, while somebody still speaks: perhaps it is filed already, or was put right before. */
export function Similar({ locale, ...question }: Props) {
  const text = workTexts(locale)
  const found = useSimilar(question)
  if (found === null) {
    return (
      <section className="similar">
        <h2>{text('similar.title')}</h2>
        <p className="quiet">{text('similar.waiting')}</p>
      </section>
    )
  }
  const groups = [
    { name: 'open', cases: found.duplicates },
    { name: 'solved', cases: found.similar },
    { name: 'place', cases: found.place },
  ] as const
  const some = groups.filter(({ cases }) => cases.length > 0)
  return (
    <section className="similar" aria-live="polite">
      <h2>{text('similar.title')}</h2>
      {some.length === 0 && <p className="quiet">{text('similar.none')}</p>}
      {some.map(({ name, cases }) => (
        <div key={name}>
          <h3>{text(`similar.${name}`)}</h3>
          <ul>
            {cases.slice(0, SHOWN).map((one) => (
              <SimilarCase key={one.id} one={one} locale={locale} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

/** The cases alike; null while there is nothing to go by. What arrives late is not shown over what is newer. */
function useSimilar({ community, category, zone, words }: Omit<Props, 'locale'>): RelatedCases | null {
  const [found, setFound] = useState<RelatedCases | null>(null)
  const q = words.trim().slice(0, WORDS_MAX)
  // Asked once before anybody types: whoever asks first after a start waits for the register to be looked through.
  useEffect(() => {
    get(`/api/complaints/similar?${new URLSearchParams({ community })}`, relatedCasesSchema)
  }, [community])
  useEffect(() => {
    if (q === '' && category === '') return setFound(null)
    let stale = false
    const timer = setTimeout(async () => {
      const query = new URLSearchParams({ community, category, zone, q })
      const answer = await get(`/api/complaints/similar?${query}`, relatedCasesSchema)
      if (!stale && answer.ok) setFound(answer.value)
    }, PAUSE)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [community, category, zone, q])
  return found
}

function SimilarCase({ one, locale }: { one: RelatedCase; locale: Locale }) {
  const [text, word] = [workTexts(locale), caseworkTexts(locale)]
  return (
    <li>
      <a href={`/admin/collections/complaints/${one.id}`} target="_blank" rel="noreferrer">
        {inLocale(one.category.name, locale)}
        {one.zone && ` · ${inLocale(one.zone.name, locale)}`}
      </a>{' '}
      <span className="quiet">
        {one.number} · {word(`status.${one.status}`)}
      </span>
      <span className="queue__words">{one.text}</span>
      {one.done && <span className="similar__done">{text('similar.done', { done: one.done })}</span>}
    </li>
  )
}
