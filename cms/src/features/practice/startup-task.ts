import type { Payload } from 'payload'
import { StartError } from '../../start-error.ts'
import type { StartupTask } from '../../startup.ts'
import { isEmpty } from '../demo/marker.ts'
import { keepTime, keptTime, startPracticeClock } from './practice-clock.ts'

/**
 * Keeps practice and real work apart for good: practice begins in an empty database, marks it, and goes on only there;
 * a database so marked is never opened for anything else, because its times are invented.
 * @throws StartError when the database is for the other
 */
export const practiceStartupTask: StartupTask = {
  name: 'practice',
  async run(payload, { practice }) {
    const kept = await keptTime(payload)
    if (practice === null) {
      if (kept !== null) throw new StartError(PRACTICE_ONLY)
      return []
    }
    if ((kept === null && !(await isEmpty(payload))) || (await holdsRealCommunity(payload)))
      throw new StartError(NOT_FOR_PRACTICE)
    startPracticeClock(practice, kept)
    await keepTime(payload)
    return [`practice only: the clock runs ${practice} times as fast, nothing is sent to anybody`]
  },
}

const PRACTICE_ONLY =
  'This database was made by practice mode and its times are invented: start it with npm run practice, or set DATA_DIR to another directory.'
const NOT_FOR_PRACTICE =
  'Practice mode does not start on a database that holds a community or accounts of its own: set PRACTICE_DIR to an empty directory.'

/** Communities made while practising are marked as demonstrations; any other came from elsewhere. */
async function holdsRealCommunity(payload: Payload): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: 'communities',
    where: { demonstration: { not_equals: true } },
  })
  return totalDocs > 0
}
