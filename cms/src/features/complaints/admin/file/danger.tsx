'use client'

import { type OnDuty, onDutySchema } from '@linsheng/contracts/complaints'
import { inLocale } from '@linsheng/contracts/text'
import { useEffect, useState } from 'react'
import { workTexts } from '../../../workspace/texts.ts'
import { get } from '../requests.ts'
import type { Reader } from '../texts.ts'

type Known = OnDuty | 'failed' | null

/** Whom to call before anything else is written down. */
export function Danger({ slug, reader: { locale } }: { slug: string; reader: Reader }) {
  const text = workTexts(locale)
  const [known, setKnown] = useState<Known>(null)
  useEffect(() => {
    let gone = false
    get(`/api/public/v1/${slug}/on-duty`, onDutySchema).then((answer) => {
      if (!gone) setKnown(answer.ok ? answer.value : 'failed')
    })
    return () => {
      gone = true
    }
  }, [slug])
  return (
    <section className="danger" role="alert">
      <h2>{text('danger.title')}</h2>
      {known === 'failed' && <p>{text('danger.failed')}</p>}
      {known !== null && known !== 'failed' && (
        <ul>
          {known.emergency.map(({ label, phone }) => (
            <li key={phone}>
              {inLocale(label, locale)} <Phone number={phone} />
            </li>
          ))}
          <li>
            {known.duty ? text('danger.duty', { team: inLocale(known.duty.team, locale) }) : text('danger.nobody')}{' '}
            {known.duty?.phone && <Phone number={known.duty.phone} />}
          </li>
        </ul>
      )}
    </section>
  )
}

const Phone = ({ number }: { number: string }) => (
  <a className="danger__phone" href={`tel:${number}`}>
    {number}
  </a>
)
