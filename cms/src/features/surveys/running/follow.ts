import { evolveSurvey, nextWave, type Survey } from '@linsheng/domain/surveys'
import type { Payload } from 'payload'
import { forgetDeleted } from '../../../database/forget.ts'
import { type Register, registerById } from '../../complaints/register.ts'
import { requestPublication } from '../../publishing/request-publication.ts'
import { appendAlone } from '../../transparency/append-alone.ts'
import { SURVEY_CODES, SURVEY_COMMITS, SURVEY_RESPONSES, SURVEYS } from '../collections/slugs.ts'
import { runSurveyCommand, SYSTEM } from '../operations/run-command.ts'
import { findSurveyCommits, type SurveyCommit, surveyHistory } from '../operations/stored-commit.ts'
import { findSurveys, projectSurvey, type SurveyRecord } from '../operations/survey-row.ts'
import { answeringOf } from '../publication/answering.ts'
import { writeLeaves, writePublished } from '../publication/files.ts'
import { holdingUpNoOther } from './holding-up-no-other.ts'
import { lineOfEvent, type Told } from './log-lines.ts'
import { nextStream } from './next-stream.ts'
import { keepAnswering, readOutcome } from './outcome.ts'
import { destroyKey } from './survey-key.ts'

interface Following {
  payload: Payload
  dataDir: string
  register: Register
  survey: SurveyRecord
}

/** Does what follows from commits that nobody has done it for: in their order, each step as often as it takes. */
export async function followSurveys(payload: Payload, dataDir: string): Promise<void> {
  const waiting = await findSurveyCommits(payload, { followed: { equals: false } })
  for (const [stream, commits] of Map.groupBy(waiting, (commit) => commit.stream))
    await holdingUpNoOther(payload, () => followCommits(payload, dataDir, stream, commits))
}

async function followCommits(
  payload: Payload,
  dataDir: string,
  stream: string,
  commits: readonly SurveyCommit[],
): Promise<void> {
  const survey = await projectSurvey(payload, stream)
  const register = await registerById(payload, survey.community)
  // A community that is gone leaves nothing to do.
  if (register) await followSurvey({ payload, dataDir, register, survey })
  for (const { id } of commits)
    await payload.db.updateOne({ collection: SURVEY_COMMITS, id, data: { followed: true }, returning: false })
  await requestPublication(payload)
}

/** Writes anew what is published of surveys of which a text was released or taken back. */
export async function refreshPublished(payload: Payload, dataDir: string): Promise<void> {
  for (const survey of await findSurveys(payload, { refresh: { equals: true } })) {
    // Cleared first: what is decided meanwhile is written at the next look.
    await payload.db.updateOne({ collection: SURVEYS, id: survey.id, data: { refresh: false }, returning: false })
    const register = await registerById(payload, survey.community)
    if (!register || survey.state.status !== 'published') continue
    await writePublished(payload, dataDir, register, survey)
    await requestPublication(payload)
  }
}

async function followSurvey(following: Following): Promise<void> {
  const { payload, survey, dataDir, register } = following
  const history = await surveyHistory(payload, survey.stream)
  let before: Survey | null = null
  for (const commit of history?.commits ?? []) {
    for (const event of commit.events) {
      const after: Survey = evolveSurvey(before, event, commit.at)
      if (!commit.followed) await followEvent(following, told(survey, commit, { event, before, after }))
      before = after
    }
  }
  if (survey.state.status === 'published') await writePublished(payload, dataDir, register, survey)
}

const told = (
  { stream, slug }: SurveyRecord,
  { sequence, at }: SurveyCommit,
  change: Pick<Told, 'event' | 'before' | 'after'>,
): Told => ({ stream, slug, sequence, at, ...change })

async function followEvent(following: Following, change: Told): Promise<void> {
  const { payload, survey, dataDir, register } = following
  switch (change.event.type) {
    case 'closed':
      await destroyKey(payload, survey.stream)
      await forgetCodes(payload, survey.stream)
      await writeLeaves(payload, dataDir, register, survey)
      break
    case 'cancelled':
      await destroyKey(payload, survey.stream)
      await forgetCodes(payload, survey.stream)
      await payload.db.deleteMany({ collection: SURVEY_RESPONSES, where: { survey: { equals: survey.stream } } })
      break
    case 'published':
      await keepAnswering(payload, survey.id, () => answeringOf(payload, register, survey.state))
      await writePublished(payload, dataDir, register, survey)
      break
  }
  // What was deleted is gone from the disk before the log says so.
  if (change.event.type === 'closed' || change.event.type === 'cancelled') await forgetDeleted(payload)
  const line = lineOfEvent(change, await readOutcome(payload, survey.id))
  if (line) await appendAlone(payload, register.id, line)
  if (change.event.type === 'published') await prepareNext(following, change.after)
}

/** With them nobody knows any more who has had a token. */
const forgetCodes = (payload: Payload, stream: string) =>
  payload.db.deleteMany({ collection: SURVEY_CODES, where: { survey: { equals: stream } } })

/** The next wave, where the survey repeats, under an id that follows from this one's: prepared once. */
async function prepareNext({ payload, register, survey }: Following, state: Survey): Promise<void> {
  const { zone } = await register.policy()
  const command = nextWave(state, survey.stream, zone)
  const stream = nextStream(survey.stream)
  if (!command || (await surveyHistory(payload, stream))) return
  const base = survey.slug.replace(/-w\d+$/, '')
  for (const slug of [`${base}-w${command.wave}`, `${base}-w${command.wave}-${stream.slice(0, 4)}`]) {
    const order = { community: register.id, stream, slug, actor: SYSTEM, now: state.publishedAt ?? state.changedAt }
    const prepared = await runSurveyCommand(payload, { ...order, command })
    if (prepared.ok || prepared.code !== 'conflict') return
  }
}
