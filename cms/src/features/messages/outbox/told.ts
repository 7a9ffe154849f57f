import { type Complaint, policyAt } from '@linsheng/domain/complaints'
import { DEFAULT_LOCALE, isLocale, type Locale } from '@linsheng/i18n'
import type { Payload } from 'payload'
import { loadCase } from '../../complaints/operations/run-command.ts'
import { registerById } from '../../complaints/register.ts'
import type { Told } from '../ways/way.ts'
import type { StoredMessage } from './message.ts'
import { voiceOfKey } from './told-key.ts'
import { TOLD_KINDS } from './told-kinds.ts'

/** A community as messages name it: in the reader's language, else in the first of its own. */
export interface NamedCommunity {
  id: string
  slug: string
  name: string
  zone: string
  locale: Locale
  demonstration: boolean
}

/** @param wanted a language it is to be named in, where there is a catalog of it */
export async function namedCommunity(payload: Payload, id: string, wanted?: string): Promise<NamedCommunity | null> {
  const { docs } = await payload.find({
    collection: 'communities',
    where: { id: { equals: id } },
    select: { locales: true },
    depth: 0,
    limit: 1,
  })
  if (!docs[0]) return null
  const first = docs[0].locales.find(isLocale) ?? DEFAULT_LOCALE
  const locale = wanted !== undefined && isLocale(wanted) ? wanted : first
  const { slug, name, timeZone, demonstration } = await payload.findByID({
    collection: 'communities',
    id,
    locale,
    depth: 0,
  })
  return { id, slug, name, zone: timeZone, locale, demonstration: demonstration === true }
}

type Recipient = Pick<Told, 'contact' | 'joined'> & { locale: string | undefined }

/** Where a message goes and in which language, as the case has it now; null: nobody of that voice joined. */
function recipientOf({ contact, locale, joined }: Complaint, voice: string | null): Recipient | null {
  if (voice === null) return { contact, locale, joined: null }
  const joiner = joined.find((one) => one.voice === voice)
  if (!joiner) return null
  const { email } = joiner
  return { contact: email === undefined ? undefined : { email }, locale: joiner.locale, joined: voice }
}

/** What a message about a case says and to whom, read from the case as it stands; null when either is gone. */
export async function toldOf(payload: Payload, message: StoredMessage): Promise<Told | null> {
  const kind = TOLD_KINDS.find((name) => name === message.kind)
  if (!message.stream || !kind) return null
  const [register, found] = await Promise.all([
    registerById(payload, message.community),
    loadCase(payload, message.community, message.stream),
  ])
  if (!register || !found) return null
  const { number, changedAt } = found.state
  const recipient = recipientOf(found.state, voiceOfKey(message.key))
  if (!recipient) return null
  const community = await namedCommunity(payload, message.community, recipient.locale)
  if (!community) return null
  const policy = policyAt(await register.policy(), changedAt)
  return {
    key: message.key,
    community,
    stream: message.stream,
    number,
    kind,
    locale: community.locale,
    contact: recipient.contact,
    joined: recipient.joined,
    planDays: policy.planSilenceDays,
    silenceDays: policy.silenceDays,
  }
}
