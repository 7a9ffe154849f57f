import { fileURLToPath } from 'node:url'
import { DEFAULT_LOCALE, LOCALE_NAME, LOCALES } from '@linsheng/i18n'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { zhTw } from '@payloadcms/translations/languages/zhTw'
import { buildConfig, type Config, type SanitizedConfig } from 'payload'
import sharp from 'sharp'
import { harden, hardenBuiltIn } from './access/harden.ts'
import { adminConfig } from './admin/config.ts'
import { collections } from './collections.ts'
import { databaseAdapter } from './database/adapter.ts'
import { email } from './email.ts'
import type { Env } from './env.ts'
import { jobs } from './jobs/config.ts'
import { logger } from './logger.ts'
import { deriveSecret } from './secrets.ts'
import { tenancy } from './tenancy.ts'
import { storedIn } from './uploads.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Largest file staff may upload, in bytes. */
const LARGEST_UPLOAD = 20 * 1024 * 1024

/** Refusals are answers, not faults of the server: they do not belong in its log. */
const EXPECTED: NonNullable<Config['loggingLevels']> = {
  APIError: 'info',
  AuthenticationError: 'info',
  Forbidden: 'info',
  NotFound: 'info',
  QueryError: 'info',
  ValidationError: 'info',
}

/** Addresses whose pages may use a session. Without SITE_URL people open the machine under either of its names. */
function trustedOrigins({ siteUrl, siteUrlGiven, port }: Env): string[] {
  return siteUrlGiven ? [siteUrl] : [siteUrl, `http://localhost:${port}`, `http://127.0.0.1:${port}`]
}

/** Payload's configuration for one set of settings. Made once by the server; Next gets the same object. */
export async function buildPayloadConfig(env: Env): Promise<SanitizedConfig> {
  // Payload's own check wants all its packages to carry one version; two of them are published at another, and the lockfile
  // settles what runs. Its complaint would be an unhandled rejection, which ends the server.
  process.env.PAYLOAD_DISABLE_DEPENDENCY_CHECKER = 'true'
  const config = await buildConfig({
    secret: deriveSecret(env.secret, 'payload'),
    custom: { dataDir: env.dataDir, practice: env.practice },
    serverURL: env.siteUrlGiven ? env.siteUrl : '',
    db: databaseAdapter(env.databaseUri, collections),
    collections: collections.map(harden).map(storedIn(env)),
    plugins: [tenancy(collections)],
    editor: lexicalEditor(),
    email: await email(env),
    sharp,
    localization: {
      locales: LOCALES.map((code) => ({ code, label: LOCALE_NAME[code] })),
      defaultLocale: DEFAULT_LOCALE,
      fallback: true,
    },
    i18n: { supportedLanguages: { zh, 'zh-TW': zhTw, en }, fallbackLanguage: 'zh' },
    admin: adminConfig,
    jobs,
    csrf: trustedOrigins(env),
    cors: [],
    maxDepth: 2,
    defaultDepth: 1,
    graphQL: { disable: true },
    telemetry: false,
    upload: { limits: { fileSize: LARGEST_UPLOAD }, abortOnLimit: true },
    loggingLevels: EXPECTED,
    logger: logger(process.env.LOG_LEVEL ?? 'warn'),
    typescript: { autoGenerate: false, outputFile: here('./payload-types.ts') },
  })
  return hardenBuiltIn(config)
}
