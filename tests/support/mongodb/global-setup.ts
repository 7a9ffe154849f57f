import { provideMongodb } from './provide.ts'

/**
 * Runs once before the tests on MongoDB. The runner has usually provided a server already; a test started by hand
 * gets one here.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const mongodb = await provideMongodb()
  process.env.TEST_MONGODB_URI = mongodb.uri
  return mongodb.stop
}
