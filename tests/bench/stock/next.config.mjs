import { fileURLToPath } from 'node:url'
import { withPayload } from '@payloadcms/next/withPayload'

export default withPayload({
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: fileURLToPath(new URL('../../..', import.meta.url)) },
})
