import { getPayload } from 'payload'
import config from './payload.config.ts'

/** Outside production Payload makes the tables while it starts. */
const payload = await getPayload({ config })
await payload.destroy()
process.exit(0)
