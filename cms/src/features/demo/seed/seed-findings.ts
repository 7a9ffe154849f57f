import { answeredFindings, findingKey, type SurveyCommand } from '@linsheng/domain/surveys'
import { LOCALES } from '@linsheng/i18n'
import type { Payload } from 'payload'
import { SURVEY_INTERVIEWS } from '../../surveys/collections/slugs.ts'
import { runSurveyCommand } from '../../surveys/operations/run-command.ts'
import { type SurveyRecord, surveyByStream } from '../../surveys/operations/survey-row.ts'
import { decideText, writtenTexts } from '../../surveys/operations/texts.ts'
import { DEMO_INTERVIEWS, FOLLOW_UPS, WRITTEN } from '../content/surveys.ts'
import { HOUR } from '../plan/moments.ts'
import type { SurveySeed } from './seed-surveys.ts'

/** A person has looked at every text. */
export async function decideTexts(payload: Payload, survey: SurveyRecord): Promise<void> {
  for (const { id, text } of await writtenTexts(payload, survey.stream)) {
    const released = WRITTEN.find((written) => written.text === text)?.released ?? false
    await decideText(payload, survey, { id, released })
  }
}

/** Every finding is answered for before publication, with an action or a reason. */
export async function answerFindings(seed: SurveySeed, survey: SurveyRecord, published: number): Promise<void> {
  const { payload, community, by } = seed
  const give = async (command: SurveyCommand) => {
    const order = { community, stream: survey.stream, actor: by, now: published - HOUR, command }
    const done = await runSurveyCommand(payload, order)
    if (!done.ok) throw new Error(`an answer to a finding was refused: ${done.code}`)
  }
  for (const [at, found] of answeredFindings(survey.state).entries()) {
    const { what, who, within = 0, done, reason } = FOLLOW_UPS[at % FOLLOW_UPS.length] ?? {}
    const finding = findingKey(found)
    if (what === undefined || who === undefined) {
      await give({ type: 'decline-action', finding, reason: reason ?? '' })
      continue
    }
    await give({ type: 'name-action', finding, what, who, by: published + within })
    if (done) await give({ type: 'move-action', finding, state: 'underway', note: '已排班' })
  }
}

/** Interviews and discussions beside a survey, in every language. */
export async function seedInterviews(
  { payload, community, now }: SurveySeed,
  streams: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { survey: slug, kind, heldOn, topic, participants, themes, quotes } of DEMO_INTERVIEWS) {
    const survey = await surveyByStream(payload, streams.get(slug) ?? '')
    if (!survey) throw new Error('a survey of the demonstration is gone')
    const about = { community, survey: survey.id, kind, participants, heldOn: new Date(now + heldOn).toISOString() }
    const [first, ...others] = LOCALES
    const { id, themes: rows } = await payload.create({
      collection: SURVEY_INTERVIEWS,
      locale: first,
      data: {
        ...about,
        topic: topic[first],
        themes: themes.map((theme) => ({ theme: theme[first] })),
        quotes: [...quotes],
      },
    })
    for (const locale of others) {
      const translated = themes.map((theme, at) => ({
        ...(rows?.[at]?.id && { id: rows[at].id }),
        theme: theme[locale],
      }))
      await payload.update({
        collection: SURVEY_INTERVIEWS,
        id,
        locale,
        data: { topic: topic[locale], themes: translated },
      })
    }
  }
}
