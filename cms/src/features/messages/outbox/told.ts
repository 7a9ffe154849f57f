import { policyAt } from '@linsheng/domain/complaints'
import { DEFAULT_LOCALE, isLocale, type Locale } from '@linsheng/i18n'
import type { Payload } from 'payload'
import { loadCase } from '../../complaints/operations/run-command.ts'
import { registerById } from '../../complaints/register.ts'
import type { Told } from '../ways/way.ts'
import type { StoredMessage } from './message.ts'
import { TOLD_KINDS } from './told-kinds.ts'

/** A community as messages name it, in the first of its languages. */
export interface NamedCommunity {
  id: string
  slug: string
  name: string
  zone: string
  locale: Locale
  demonstration: boolean
}

export async function namedCommunity(payload: Payload, id: string): Promise<NamedCommunity | null> {
  const { docs } = await payload.find({
    collection: 'communities',
    where: { id: { equals: id } },
    select: { locales: true },
    depth: 0,
    limit: 1,
  })
  if (!docs[0]) return null
  const locale = docs[0].locales.find(isLocale) ?? DEFAULT_LOCALE
  const { slug, name, timeZone, demonstration } = await payload.findByID({
    collection: 'communities',
    id,
    locale,
    depth: 0,
  })
  return { id, slug, name, zone: timeZone, locale, demonstration: demonstration === true }
}

/** What a message about a case says and to whom, read from the case as it stands; null when either is gone. */
export async function toldOf(payload: Payload, message: StoredMessage): Promise<Told | null> {
  const kind = TOLD_KINDS.find((name) => name === message.kind)
  if (!message.stream || !kind) return null
  const [community, register, found] = await Promise.all([
    namedCommunity(payload, message.community),
    registerById(payload, message.community),
    loadCase(payload, message.community, message.stream),
  ])
  if (!community || !register || !found) return null
  const { number, contact, changedAt } = found.state
  const policy = policyAt(await register.policy(), changedAt)
  return {
    key: message.key,
    community,
    stream: message.stream,
    number,
    kind,
    locale: community.locale,
    contact,
    planDays: policy.planSilenceDays,
    silenceDays: policy.silenceDays,
  }
}
