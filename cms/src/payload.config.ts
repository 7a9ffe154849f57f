import { buildPayloadConfig } from './config.ts'
import { readEnv } from './env.ts'

/** Entry for Payload's own command line; the server builds its configuration itself. */
export default buildPayloadConfig(readEnv(process.env))
