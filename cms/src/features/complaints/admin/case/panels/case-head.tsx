import type { StaffCase } from '@linsheng/contracts/complaints'
import { inLocale } from '@linsheng/contracts/text'
import { priorityOf } from '@linsheng/domain/complaints'
import { formatDateTime } from '@linsheng/i18n'
import { casePageTexts, caseworkTexts, type Reader } from '../../texts.ts'

/** What, where, how it stands, and who has it: the first thing that is read. The number stands in the page's own title. */
export function CaseHead({ found, reader }: { found: StaffCase; reader: Reader }) {
  const { locale } = reader
  const word = caseworkTexts(locale)
  const { category, zone, status, outcome } = found
  return (
    <header className="case-head">
      <h1 className="case-head__title">
        {inLocale(category.name, locale)}
        {zone && ` · ${inLocale(zone.name, locale)}`}
      </h1>
      <ul className="case-head__marks">
        <li>
          <b className={status === 'disputed' || status === 'appealed' ? 'state state--disputed' : 'state'}>
            {word(`status.${status}`)}
          </b>
          {outcome && ` ${word(`outcome.${outcome}`)}`}
        </li>
        <Priority found={found} reader={reader} />
        <Marks found={found} reader={reader} />
      </ul>
      <People found={found} reader={reader} />
    </header>
  )
}

function Priority({ found, reader: { locale } }: { found: StaffCase; reader: Reader }) {
  const [text, word] = [casePageTexts(locale), caseworkTexts(locale)]
  const { priority, danger, impact, urgency = 'can-wait' } = found
  const byMatrix = priorityOf(found)
  const why =
    priority === byMatrix
      ? text('head.byMatrix', {
          danger: text(danger ? 'matrix.danger' : 'matrix.noDanger'),
          impact: word(`impact.${impact}`),
          urgency: word(`urgency.${urgency}`),
        })
      : text('head.overruled', { priority: word(`priority.${byMatrix}`) })
  return (
    <li>
      <b className={`priority priority--${priority}`}>{word(`priority.${priority}`)}</b>{' '}
      <span className="quiet">{why}</span>
    </li>
  )
}

function Marks({ found, reader: { locale, zone } }: { found: StaffCase; reader: Reader }) {
  const [text, word] = [casePageTexts(locale), caseworkTexts(locale)]
  const { paused, escalated, households, mergedInto, absorbed, backDated, recordedAt, kind } = found
  const marks = [
    kind !== 'complaint' && word(`kind.${kind}`),
    paused &&
      text('head.paused', {
        reason: word(`pause.${paused.reason}`),
        until: formatDateTime(locale, paused.until, zone),
      }),
    escalated && text('head.escalated', { level: word(`level.${escalated}`) }),
    households > 1 && text('head.households', { count: households }),
    mergedInto && text('head.mergedInto', { number: mergedInto.number }),
    absorbed.length > 0 && text('head.absorbed', { numbers: absorbed.map(({ number }) => number).join('、') }),
    backDated && text('head.backDated', { at: formatDateTime(locale, recordedAt, zone) }),
  ]
  return marks.filter((mark) => typeof mark === 'string').map((mark) => <li key={mark}>{mark}</li>)
}

function People({ found, reader: { locale, zone } }: { found: StaffCase; reader: Reader }) {
  const text = casePageTexts(locale)
  const { team, person, acceptedAt, handover, transfers } = found
  const to = handover && (handover.person?.name ?? inLocale(handover.team.name, locale))
  return (
    <p className="case-head__people">
      <b>{person?.name ?? text('words.noPerson')}</b>
      {team && `${locale === 'en' ? ', ' : '，'}${inLocale(team.name, locale)}`}
      {person && (
        <span className="quiet">
          {' '}
          {acceptedAt === null
            ? text('head.notAccepted')
            : text('head.accepted', { at: formatDateTime(locale, acceptedAt, zone) })}
        </span>
      )}
      {to && <span className="case-head__asked"> {text('head.handover', { to })}</span>}
      {transfers > 0 && <span className="quiet"> {text('head.transfers', { count: transfers })}</span>}
    </p>
  )
}
