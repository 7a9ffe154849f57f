import { isBlank } from '../../complaints/decide/rule.ts'
import { accept, refuse } from '../../complaints/refusals.ts'
import { scheduleRefusal } from './drafting.ts'
import { EITHER, mustBe, mustBeOneOf, STAFF, type SurveyRule, SYSTEM } from './rule.ts'
import { PUBLISHED_WITHIN, REMINDER_GAP, REMINDERS_MAX } from './vocabulary.ts'

/** Said before the codes are changed, so that none is changed unsaid. */
export const replaceLetters: SurveyRule<'replace-letters'> = {
  by: STAFF,
  barrier: (survey, now) =>
    mustBeOneOf(survey, ['draft', 'open'], 'survey-over') ??
    (survey.status === 'open' && now >= survey.closesAt ? 'survey-over' : null),
  decide: (_survey, { letters }) => accept([{ type: 'letters-replaced', letters }]),
}

/** To every household alike. */
export const remind: SurveyRule<'remind'> = {
  by: EITHER,
  barrier(survey, now) {
    const refusal = mustBe(survey, 'open')
    if (refusal) return refusal
    if (now >= survey.closesAt) return 'survey-over'
    if (survey.remindedAt.length >= REMINDERS_MAX) return 'reminded-enough'
    const last = survey.remindedAt.at(-1) ?? survey.openedAt ?? now
    return now < last + REMINDER_GAP ? 'too-early' : null
  },
  decide: () => accept([{ type: 'reminded' }]),
}

/** Only later, for a reason that everybody reads: an end that can be moved up could be moved to where it suits. */
export const extend: SurveyRule<'extend'> = {
  by: STAFF,
  barrier: (survey, now) => mustBe(survey, 'open') ?? (now >= survey.closesAt ? 'survey-over' : null),
  decide(survey, { closesAt, reason }) {
    if (closesAt <= survey.closesAt) return refuse('closes-no-later')
    const refusal = scheduleRefusal({ opensAt: survey.opensAt, closesAt })
    if (refusal) return refuse(refusal)
    return isBlank(reason) ? refuse('needs-reason') : accept([{ type: 'extended', closesAt, reason }])
  },
}

/** At the announced time and by nobody's hand, with what the responses came to. */
export const close: SurveyRule<'close'> = {
  by: SYSTEM,
  barrier: (survey, now) => mustBe(survey, 'open') ?? (now < survey.closesAt ? 'too-early' : null),
  decide: (_survey, { responses, findings }) => accept([{ type: 'closed', responses, findings }]),
}

/** By staff as soon as they like after closing, by the system at the latest when the time for it is over. */
export const publish: SurveyRule<'publish'> = {
  by: EITHER,
  barrier(survey, now, actor) {
    const refusal = mustBe(survey, 'closed')
    if (refusal || actor === 'staff') return refusal
    return now < (survey.closedAt ?? now) + PUBLISHED_WITHIN ? 'too-early' : null
  },
  decide: () => accept([{ type: 'published' }]),
}

/** Before it is closed, so before anybody can know a result; for a reason that everybody reads. */
export const cancel: SurveyRule<'cancel'> = {
  by: STAFF,
  barrier: (survey, now) =>
    mustBeOneOf(survey, ['draft', 'open'], 'survey-over') ??
    (survey.status === 'open' && now >= survey.closesAt ? 'survey-over' : null),
  decide: (_survey, { reason }) => (isBlank(reason) ? refuse('needs-reason') : accept([{ type: 'cancelled', reason }])),
}
