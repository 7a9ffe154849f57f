import { fileURLToPath } from 'node:url'
import { withPayload } from '@payloadcms/next/withPayload'

/** The admin. Payload and its adapters stay outside the bundle: two copies of them would lose every field error. */
export default withPayload({
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  serverExternalPackages: ['payload', '@payloadcms/db-sqlite', '@payloadcms/db-mongodb', '@payloadcms/drizzle'],
  turbopack: { root: fileURLToPath(new URL('..', import.meta.url)) },
})
