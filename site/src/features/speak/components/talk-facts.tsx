import { OPEN_WEEKS_MAX } from '@linsheng/domain/feedback'
import { formatWeek } from '@linsheng/i18n/format'
import type { PageTexts } from '../../complaints-form/problems.ts'
import { consentIn } from '../channel/said.ts'
import type { Talk } from '../channel/talk.ts'
import type { SpeakModel } from '../model.ts'
import { sayer } from '../sayer.ts'

/** How a conversation stands. */
export function TalkFacts({ model, talk }: { model: SpeakModel; talk: Talk }) {
  const say = sayer(model.texts)
  const consent = consentIn(talk.said)
  const rows = [
    [say('talk.about'), say(`category.${talk.is.category}`)],
    [say('talk.state'), stateText(model.texts, talk)],
    [say('talk.erased'), erasedText(model.texts, talk)],
    ...(consent === null ? [] : [[say('talk.consent'), say(consent ? 'talk.consent.yes' : 'talk.consent.no')]]),
  ]
  return (
    <dl className="facts">
      {rows.map(([term, detail]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  )
}

function stateText(texts: PageTexts, { is: { state, outcome } }: Talk): string {
  return sayer(texts)(state === 'ended' && outcome ? `talk.state.ended.${outcome}` : `talk.state.${state}`)
}

function erasedText(texts: PageTexts, { is: { erasedAfter } }: Talk): string {
  const say = sayer(texts)
  if (erasedAfter === null) return say('talk.erased.open', { open: OPEN_WEEKS_MAX })
  return say('talk.erased.after', { week: formatWeek(texts.locale, erasedAfter) })
}
