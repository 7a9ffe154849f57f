import { answeredFindings, findingKey, type SurveyCommand } from '@linsheng/domain/surveys'
import { LOCALES } from '@linsheng/i18n'
import type { Payload } from 'payload'
import { SURVEY_INTERVIEWS } from '../../surveys/collections/slugs.ts'
import { runSurveyCommand } from '../../surveys/operations/run-command.ts'
import { type SurveyRecord, surveyByStream } from '../../surveys/operations/survey-row.ts'
import { decideText, writtenTexts } from '../../surveys/operations/texts.ts'
import { followUpsOf } from '../content/follow-ups.ts'
import { DEMO_INTERVIEWS, WRITTEN } from '../content/surveys.ts'
import { DAY, HOUR } from '../plan/moments.ts'
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
  const findings = answeredFindings(survey.state)
  const followUps = followUpsOf(findings.map(({ code }) => code))
  for (const [at, found] of findings.entries()) {
    const finding = findingKey(found)
    const followUp = followUps[at] ?? { reason: '' }
    if ('reason' in followUp) {
      await give(seed, survey, published - HOUR, { type: 'decline-action', finding, reason: followUp.reason })
      continue
    }
    const { what, who, within } = followUp
    await give(seed, survey, published - HOUR, { type: 'name-action', finding, what, who, by: published + within })
  }
}

/** What was promised for a day that is past is done, the day before. */
export async function keepPromises(seed: SurveySeed, survey: SurveyRecord): Promise<void> {
  const promised = answeredFindings(survey.state).flatMap(({ followUp, ...found }) =>
    followUp?.kind === 'action' && followUp.by <= seed.now
      ? [{ finding: findingKey(found), at: followUp.by - DAY }]
      : [],
  )
  for (const { finding, at } of promised.toSorted((a, b) => a.at - b.at))
    await give(seed, survey, at, { type: 'move-action', finding, state: 'done', note: '按期做完' })
}

async function give(
  { payload, community, by }: SurveySeed,
  { stream }: SurveyRecord,
  at: number,
  command: SurveyCommand,
): Promise<void> {
  const done = await runSurveyCommand(payload, { community, stream, actor: by, now: at, command })
  if (!done.ok) throw new Error(`an answer to a finding was refused: ${done.code}`)
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
