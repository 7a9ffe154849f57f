'use client'

import { inLocale } from '@linsheng/contracts/text'
import { useState } from 'react'
import { casePageTexts, caseStepTexts, type Reader } from '../../texts.ts'
import { FILTERS, type Filter, passes, type Step } from '../conversation.ts'
import { Said } from './said.tsx'
import { Section } from './section.tsx'
import { When } from './when.tsx'

/** The case step by step, the latest first: all of it, what was said, or what was done. */
export function Timeline({ items, reader }: { items: Step[]; reader: Reader }) {
  const text = casePageTexts(reader.locale)
  const [filter, setFilter] = useState<Filter>('all')
  const shown = items.map((item, position) => ({ item, position })).filter(({ item }) => passes(item, filter))
  const choices = (
    <fieldset className="step-filter">
      <legend className="visually-hidden">{text('timeline.show')}</legend>
      {FILTERS.map((name) => (
        <label key={name} className="step-filter__choice">
          <input type="radio" name="timeline-filter" checked={name === filter} onChange={() => setFilter(name)} />
          {text(`timeline.${name}`)}
        </label>
      ))}
    </fieldset>
  )
  return (
    <Section id="steps" title={text('timeline.title')} aside={choices}>
      {shown.length === 0 && <p className="quiet">{text('timeline.empty')}</p>}
      <ol className="steps">
        {shown.toReversed().map(({ item, position }) => (
          <StepEntry key={position} item={item} reader={reader} />
        ))}
      </ol>
    </Section>
  )
}

function StepEntry({ item, reader }: { item: Step; reader: Reader }) {
  const { locale } = reader
  const [text, steps] = [casePageTexts(locale), caseStepTexts(locale)]
  const { at, who, by, what, team, audience } = item
  return (
    <li className={audience === 'internal' ? 'steps__step steps__step--internal' : 'steps__step'}>
      <p className="steps__head">
        <When at={at} reader={reader} />{' '}
        <b>{what === 'noted' && audience && who === 'staff' ? steps(`note.${audience}`) : text(`step.${what}`)}</b>{' '}
        <span className="quiet">
          {by ?? text(`who.${who}`)}
          {team && `${locale === 'en' ? ', ' : '，'}${inLocale(team, locale)}`}
        </span>
      </p>
      <Said item={item} reader={reader} />
    </li>
  )
}
