import { inLocale } from '@linsheng/contracts/text'
import { formatDateTime } from '@linsheng/i18n'
import { Fact } from '../../fact.tsx'
import { casePageTexts, caseStepTexts, caseworkTexts, type Reader } from '../../texts.ts'
import type { Step } from '../conversation.ts'
import { Photos } from './photos.tsx'

/** The reason the rules themselves write down when a result is disputed a second time; all others are people's words. */
const SECOND_DISPUTE = 'second-dispute'

/** The words of a step: text, result, photos, and each correction visibly beside them. */
export function Said({ item, reader }: { item: Step; reader: Reader }) {
  const { locale, zone } = reader
  const [text, steps] = [casePageTexts(locale), caseStepTexts(locale)]
  const { result, corrections } = item
  const words = item.what === 'escalated' && item.text === SECOND_DISPUTE ? text('said.secondDispute') : item.text
  return (
    <>
      <Detail item={item} reader={reader} />
      {words && <p className="words">{words}</p>}
      {result && (
        <dl className="facts">
          <Fact name={steps('field.found')}>{result.found}</Fact>
          <Fact name={steps('field.done')}>{result.done}</Fact>
          {result.follows && <Fact name={steps('field.follows')}>{result.follows}</Fact>}
        </dl>
      )}
      {corrections?.map(({ at, text: corrected }) => (
        <p key={at} className="correction words">
          <b>{text('talk.corrected', { at: formatDateTime(locale, at, zone) })}</b> {corrected}
        </p>
      ))}
      <Photos photos={item.photos} reader={reader} />
    </>
  )
}

/** What a step says besides words, where it does. */
function Detail({ item, reader: { locale, zone } }: { item: Step; reader: Reader }) {
  const word = caseworkTexts(locale)
  const { outcome, level, pause, until, when, office, verdict, decision, followUp, via, other } = item
  const step = item.step && inLocale(item.step, locale)
  const at = (instant?: number) => (instant === undefined ? '' : formatDateTime(locale, instant, zone))
  const span = (from?: number, to?: number) => (to === undefined ? at(from) : `${at(from)} → ${at(to)}`.trim())
  const said = [
    outcome && word(`outcome.${outcome}`),
    level && word(`level.${level}`),
    step && (item.unneeded ? casePageTexts(locale)('said.unneeded', { step }) : step),
    pause && word(`pause.${pause}`),
    office && word(`office.${office}`),
    verdict && word(`verdict.${verdict}`),
    decision && word(`decision.${decision}`),
    followUp && word(`followUp.${followUp}`),
    via && word(`reach.${via}`),
    other,
    span(when, until),
  ].filter(Boolean)
  return said.length === 0 ? null : <p>{said.join(locale === 'en' ? ', ' : '，')}</p>
}
