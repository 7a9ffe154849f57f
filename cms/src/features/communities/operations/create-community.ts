import { DEFAULT_POLICY } from '@linsheng/domain/complaints'
import { DEFAULT_LOCALE, LOCALES } from '@linsheng/i18n'
import type { Payload } from 'payload'
import type { Community } from '../../../payload-types.ts'

/** Fewest households of a zone that is published under its own name. */
export const DEFAULT_HOUSEHOLD_THRESHOLD = 10
export const DEFAULT_TIME_ZONE = 'Asia/Shanghai'

/** The promises of the published procedure, as a community's document holds them. */
const { since, earlier, categoryTargets, ...DEFAULT_PROMISES } = DEFAULT_POLICY

type Settings = Omit<Community, 'id' | 'createdAt' | 'updatedAt'>
export type NewCommunity = Pick<Settings, 'slug' | 'name'> & Partial<Settings>

export interface CreateOptions {
  /** False for a community that brings its own categories, teams and contacts. */
  template?: boolean
}

/**
 * Creates a community with the defaults of the published procedure, ready to use unless `template` is false. Texts are
 * in Simplified Chinese; other languages are added by updating it in their locale.
 * @throws ValidationError when the slug is taken or something is malformed
 */
export function createCommunity(
  payload: Payload,
  settings: NewCommunity,
  { template = true }: CreateOptions = {},
): Promise<Community> {
  return payload.create({
    collection: 'communities',
    locale: DEFAULT_LOCALE,
    context: { template },
    data: {
      timeZone: DEFAULT_TIME_ZONE,
      locales: [...LOCALES],
      ...DEFAULT_PROMISES,
      roundTheClock: [...DEFAULT_PROMISES.roundTheClock],
      householdThreshold: DEFAULT_HOUSEHOLD_THRESHOLD,
      calendar: { type: 'always' },
      ...settings,
    },
  })
}
