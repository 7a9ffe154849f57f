import type { StaffTimelineItem } from '@linsheng/contracts/complaints'
import { inLocale } from '@linsheng/contracts/text'
import { formatDateTime } from '@linsheng/i18n'
import { caseworkTexts, type Reader, workspaceTexts } from '../texts.ts'

/** The case step by step, the latest first; internal notes are marked as such. */
export function Timeline({ items, reader }: { items: StaffTimelineItem[]; reader: Reader }) {
  const text = workspaceTexts(reader.locale)
  return (
    <section aria-labelledby="case-timeline">
      <h2 id="case-timeline">{text('timeline.title')}</h2>
      <ol className="steps">
        {items
          .map((item, position) => ({ item, position }))
          .toReversed()
          .map(({ item, position }) => (
            <Step key={position} item={item} reader={reader} />
          ))}
      </ol>
    </section>
  )
}

function Step({ item, reader: { locale, zone } }: { item: StaffTimelineItem; reader: Reader }) {
  const text = workspaceTexts(locale)
  const { at, who, by, what, team, audience, outcome, result } = item
  const actor = by ?? text(`who.${who}`)
  return (
    <li className={audience === 'internal' ? 'steps__step steps__step--internal' : 'steps__step'}>
      <p className="steps__head">
        <time dateTime={new Date(at).toISOString()}>{formatDateTime(locale, at, zone)}</time>{' '}
        <b>{audience && who === 'staff' ? text(`note.${audience}`) : text(`step.${what}`)}</b>{' '}
        <span className="quiet">
          {actor}
          {team && `, ${inLocale(team, locale)}`}
        </span>
      </p>
      {outcome && <p>{caseworkTexts(locale)(`outcome.${outcome}`)}</p>}
      {item.text && <p className="words">{item.text}</p>}
      {result && (
        <dl className="facts">
          <Fact name={text('field.found')}>{result.found}</Fact>
          <Fact name={text('field.done')}>{result.done}</Fact>
          {result.follows && <Fact name={text('field.follows')}>{result.follows}</Fact>}
        </dl>
      )}
    </li>
  )
}

/** One name and what it stands for. */
export function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="facts__fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
