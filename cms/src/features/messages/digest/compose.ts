import { inLocale } from '@linsheng/contracts/text'
import { DUTIES } from '@linsheng/domain/complaints'
import { DAY } from '@linsheng/domain/time'
import { formatDate, formatDateTime, translator } from '@linsheng/i18n'
import { casework } from '@linsheng/i18n/catalogs/casework/index'
import { messages } from '@linsheng/i18n/catalogs/messages/index'
import type { Payload } from 'payload'
import { communitiesWith } from '../../../access/roles.ts'
import { now } from '../../../clock.ts'
import { type Register, registerById } from '../../complaints/register.ts'
import type { StoredMessage } from '../outbox/message.ts'
import { type NamedCommunity, namedCommunity } from '../outbox/told.ts'
import { letterHtml } from '../ways/letter-html.ts'
import type { Letter } from '../ways/post.ts'
import { type DigestCase, type DigestList, type DigestTimes, type DigestWork, workOf } from './work-of.ts'

type Kind = 'daily' | 'weekly'

/** What a digest says, from the register as it is when it goes out; null: nothing, or to nobody any more. */
export async function composeDigest(payload: Payload, message: StoredMessage, siteUrl: string): Promise<Letter | null> {
  const [community, register, person] = await Promise.all([
    namedCommunity(payload, message.community),
    registerById(payload, message.community),
    readerOf(payload, message),
  ])
  if (!community || !register || !person) return null
  const kind: Kind = message.kind === 'weekly' ? 'weekly' : 'daily'
  const times = timesOf(kind, now(), community.zone)
  const teams = person.manages ? [...register.teams.keys()] : []
  const work = await workOf(payload, { community: community.id, person: person.id, teams }, times)
  const lines = linesOf({ community, register, kind }, work)
  if (lines.length === 0) return null
  return letter({ community, kind, message, siteUrl, to: person.email, at: times.now }, lines)
}

async function readerOf(payload: Payload, { user, community }: StoredMessage) {
  if (!user) return null
  const { docs } = await payload.find({ collection: 'users', where: { id: { equals: user } }, depth: 0, limit: 1 })
  const account = docs[0]
  if (!account || !communitiesWith(account, 'handler', 'manager').includes(community)) return null
  return { id: account.id, email: account.email, manages: communitiesWith(account, 'manager').includes(community) }
}

/** A day looks to its midnight and back one day, a week seven days both ways. */
function timesOf(kind: Kind, at: number, zone: string): DigestTimes {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  const days = kind === 'weekly' ? 7 : 1
  const until = local.startOfDay().add({ days }).epochMilliseconds
  return { now: at, until, since: at - days * DAY }
}

interface Setting {
  community: NamedCommunity
  register: Register
  kind: Kind
}

function linesOf(setting: Setting, work: DigestWork): string[] {
  const text = translator(messages, setting.community.locale)
  const lists: Array<[title: string, list: DigestList]> = [
    [text('digest.overdue'), work.overdue],
    [text(`digest.due.${setting.kind}`), work.due],
    [text(`digest.new.${setting.kind}`), work.fresh],
  ]
  const own = lists.flatMap(([title, list]) => (list.total > 0 ? [listText(setting, title, list)] : []))
  const teams = work.teams.map(({ team, ...figures }) =>
    text('digest.team', { team: nameOf(setting, 'teams', team), ...figures }),
  )
  return teams.length > 0 ? [...own, [text('digest.teams'), ...teams].join('\n')] : own
}

function listText(setting: Setting, title: string, { total, cases }: DigestList): string {
  const text = translator(messages, setting.community.locale)
  const more = total > cases.length ? [text('digest.more', { count: total - cases.length })] : []
  return [text('digest.count', { title, count: total }), ...cases.map((one) => caseText(setting, one)), ...more].join(
    '\n',
  )
}

function caseText(setting: Setting, { number, category, dutyName, dutyDue }: DigestCase): string {
  const { locale, zone } = setting.community
  const text = translator(messages, locale)
  const named = { number, category: nameOf(setting, 'categories', category) }
  const duty = DUTIES.find((name) => name === dutyName)
  if (!duty || !dutyDue) return text('digest.line.plain', named)
  const due = formatDateTime(locale, dutyDue, zone)
  return text('digest.line', { ...named, duty: translator(casework, locale)(`duty.${duty}`), due })
}

const nameOf = ({ register, community }: Setting, of: 'teams' | 'categories', code: string): string =>
  inLocale(register[of].get(code)?.name ?? { 'zh-Hans': code }, community.locale)

interface Envelope {
  community: NamedCommunity
  kind: Kind
  message: StoredMessage
  siteUrl: string
  to: string
  at: number
}

function letter({ community, kind, message, siteUrl, to, at }: Envelope, work: string[]): Letter {
  const { locale, zone, name } = community
  const text = translator(messages, locale)
  const admin = `${siteUrl}/admin`
  const lines = [...work, text('digest.open'), admin, text('digest.stop')]
  return {
    key: message.key,
    to,
    subject: text(`digest.${kind}.subject`, { community: name, date: formatDate(locale, at, zone) }),
    text: `${lines.join('\n\n')}\n`,
    html: letterHtml(locale, lines, [admin]),
  }
}
