import { resolve } from 'node:path'
import { z } from 'zod'
import { loadSecret } from './secrets.ts'
import { StartError } from './start-error.ts'
import { parseS3Url, type S3Address } from './storage/s3-address.ts'

export const ROLES = ['all', 'web', 'worker'] as const

const flag = z.enum(['0', '1'], { error: 'must be 0 or 1' })
const url = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `must be an address such as ${example}` })

/** Pages and files name each other from the root of the site. */
const siteUrl = url(/^https?$/, 'https://linsheng.example').refine(
  (value) => /^\/*$/.test(URL.parse(value)?.pathname ?? ''),
  {
    error: 'must have no path: the site stands at the root of its address',
  },
)

const S3_EXAMPLE = 'https://key:secret@s3.example/bucket'

/** Settings are repeated in what is said about them; credentials in an address are not. */
const withoutCredentials = (value: string): string => value.replace(/\/\/[^@]*@/, '//…@')

/** Fastest practice clock: a day in less than half a minute. */
const PRACTICE_MAX = 3600

/** The variables as they stand in the environment; an empty one counts as not given. */
const variables = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(0, 'must be 0 or more')
    .max(65535, 'must be at most 65535')
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URI: z
    .string()
    .regex(/^(file:.+|mongodb(\+srv)?:\/\/.+)/, 'must start with file: or mongodb://')
    .optional(),
  SITE_URL: siteUrl.optional(),
  LINSHENG_DEMO: flag.optional(),
  LINSHENG_PRACTICE: z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(1, 'must be 1 or more')
    .max(PRACTICE_MAX, `must be at most ${PRACTICE_MAX}`)
    .optional(),
  LINSHENG_DEV: flag.default('0'),
  LINSHENG_ROLE: z.enum(ROLES, { error: `must be one of ${ROLES.join(', ')}` }).default('all'),
  TRUST_PROXY: flag.default('0'),
  SMTP_URL: url(/^smtps?$/, 'smtp://user:password@mail.example:587').optional(),
  S3_URL: url(/^https?$/, S3_EXAMPLE)
    .transform((given, { addIssue }) => {
      const address = parseS3Url(given)
      if (address === null) addIssue(`must be an address such as ${S3_EXAMPLE}`)
      return address ?? z.NEVER
    })
    .optional(),
  SECRET_KEY_FILE: z.string().optional(),
})

/** The settings of one running server. */
export interface Env {
  port: number
  host: string
  /** Absolute path of the directory that holds the database, files, releases and secrets. */
  dataDir: string
  databaseUri: string
  /** The address people use, without a slash at its end. */
  siteUrl: string
  /** Whether SITE_URL was given; if not, the server may be reached as localhost and 127.0.0.1 alike. */
  siteUrlGiven: boolean
  /**
   * How many times as fast the clock runs in practice mode; null outside it. In practice nothing is sent to anybody and
   * no store but DATA_DIR is used.
   */
  practice: number | null
  /** True and false as asked for; null when the database decides: seeded only where it is empty and not in production. */
  demo: boolean | null
  role: (typeof ROLES)[number]
  trustProxy: boolean
  smtpUrl?: string
  s3?: S3Address
  /** Base secret. Never used itself: every use derives its own with `deriveSecret`. */
  secret: string
  production: boolean
  /** Hot reload of admin and site. */
  dev: boolean
}

/** Variables as a process has them. */
export type Environment = Readonly<Record<string, string | undefined>>

function parse(source: Environment): z.infer<typeof variables> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const result = variables.safeParse(given)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const name = String(issue?.path[0] ?? 'environment')
  throw new StartError(
    `The setting ${name}=${withoutCredentials(given[name] ?? '')} is invalid: it ${issue?.message ?? 'cannot be read'}.`,
  )
}

/**
 * Reads and checks every setting once. Creates the base secret in DATA_DIR/secrets when none is given.
 * @throws StartError with one sentence that names the setting and what it must be
 */
export function readEnv(source: Environment): Env {
  const values = parse(source)
  const practice = values.LINSHENG_PRACTICE ?? null
  if (practice !== null && values.LINSHENG_ROLE !== 'all')
    throw new StartError('Practice mode runs in one process, whose clock it is: leave LINSHENG_ROLE out.')
  const dataDir = resolve(values.DATA_DIR)
  const host = values.HOST.includes(':') ? `[${values.HOST}]` : values.HOST
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir,
    databaseUri: values.DATABASE_URI ?? `file:${resolve(dataDir, 'linsheng.db')}`,
    siteUrl: (values.SITE_URL ?? `http://${host}:${values.PORT}`).replace(/\/+$/, ''),
    siteUrlGiven: values.SITE_URL !== undefined,
    practice,
    demo: values.LINSHENG_DEMO === undefined ? (practice === null ? null : true) : values.LINSHENG_DEMO === '1',
    role: values.LINSHENG_ROLE,
    trustProxy: values.TRUST_PROXY === '1',
    ...(values.SMTP_URL === undefined || practice !== null ? {} : { smtpUrl: values.SMTP_URL }),
    ...(values.S3_URL === undefined || practice !== null ? {} : { s3: values.S3_URL }),
    secret: loadSecret(dataDir, values.SECRET_KEY_FILE),
    production: values.NODE_ENV === 'production',
    dev: values.LINSHENG_DEV === '1',
  }
}
