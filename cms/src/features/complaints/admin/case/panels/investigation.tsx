import type { StaffCase } from '@linsheng/contracts/complaints'
import { inLocale } from '@linsheng/contracts/text'
import { FINDING_PROMPTS } from '@linsheng/domain/complaints'
import { formatDateTime, formatTime } from '@linsheng/i18n'
import { Fact } from '../../fact.tsx'
import { casePageTexts, caseStepTexts, caseworkTexts, type Reader } from '../../texts.ts'
import type { Open } from '../open.ts'
import { Photos } from './photos.tsx'
import { Section } from './section.tsx'

interface Props {
  found: StaffCase
  reader: Reader
  onOpen: Open
}

/** Visits, and what was found. */
export function Investigation({ found, reader, onOpen }: Props) {
  const { locale, zone } = reader
  const text = casePageTexts(locale)
  const { visits, investigation } = found
  if (visits.length === 0 && !investigation) return null
  return (
    <Section id="look" title={text('look.title')}>
      {visits.length > 0 && (
        <ul className="visits" aria-label={text('look.visits')}>
          {visits.map(({ visit, from, to, note, cancelled }) => (
            <li key={visit} className={cancelled === null ? undefined : 'is-over'}>
              <b>
                {text('look.visit', { from: formatDateTime(locale, from, zone), to: formatTime(locale, to, zone) })}
              </b>{' '}
              {cancelled === null ? note : text('look.visitCancelled', { reason: cancelled })}{' '}
              {cancelled === null && from > found.asOf && found.allowed.includes('cancel-visit') && (
                <button type="button" className="link" onClick={() => onOpen('cancel-visit', { visit: `${visit}` })}>
                  {text('look.cancel')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {investigation && <Findings investigation={investigation} reader={reader} />}
    </Section>
  )
}

function Findings({
  investigation,
  reader,
}: {
  investigation: NonNullable<StaffCase['investigation']>
  reader: Reader
}) {
  const { locale } = reader
  const [steps, word] = [caseStepTexts(locale), caseworkTexts(locale)]
  const { findings, verdict, cause, asset, contractor, photos } = investigation
  return (
    <>
      <dl className="facts">
        <Fact name={steps('field.verdict')}>
          <b>{word(`verdict.${verdict}`)}</b>
        </Fact>
        <Fact name={steps('field.cause')}>{word(`cause.${cause}`)}</Fact>
        {FINDING_PROMPTS.flatMap((prompt) => {
          const said = findings[prompt]
          return said
            ? [
                <Fact key={prompt} name={word(`prompt.${prompt}`)}>
                  {said}
                </Fact>,
              ]
            : []
        })}
        {asset && <Fact name={steps('field.asset')}>{asset}</Fact>}
        {contractor && <Fact name={steps('field.contractor')}>{inLocale(contractor.name, locale)}</Fact>}
      </dl>
      <Photos photos={photos} reader={reader} />
    </>
  )
}
