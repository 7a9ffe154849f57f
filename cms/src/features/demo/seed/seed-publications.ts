import { LOCALES, type Locale } from '@linsheng/i18n'
import type { Payload } from 'payload'
import { DEMO_MEETINGS, type DemoMeeting } from '../content/meetings.ts'
import { DEMO_NOTICES, type DemoNotice } from '../content/notices.ts'
import { DEMO_PAPERS, type DemoPaper } from '../content/papers.ts'
import { pdfOf } from '../content/pdf.ts'
import { richTextOf } from '../content/rich-text.ts'
import type { Texts } from '../content/texts.ts'
import { DAY, HOUR, localHour } from '../plan/moments.ts'

/** Ids of stored papers by their key. */
type Papers = ReadonlyMap<string, string>

interface Desk {
  payload: Payload
  community: string
  now: number
  papers: Papers
}

/** Notices, meetings and their papers, published as staff would, at their time before `now`. */
export async function seedPublications(payload: Payload, community: string, now: number): Promise<void> {
  const papers = await seedPapers(payload, community)
  const desk: Desk = { payload, community, now, papers }
  for (const notice of DEMO_NOTICES) await seedNotice(desk, notice)
  for (const meeting of DEMO_MEETINGS) await seedMeeting(desk, meeting)
}

async function seedPapers(payload: Payload, community: string): Promise<Papers> {
  const ids = new Map<string, string>()
  for (const [key, { name, title, lines }] of Object.entries<DemoPaper>(DEMO_PAPERS)) {
    const data = pdfOf(title, lines)
    const file = { data, mimetype: 'application/pdf', name, size: data.length }
    const { id } = await payload.create({
      collection: 'papers',
      data: { community, title: name.replace(/\.pdf$/, '') },
      file,
    })
    ids.set(key, id)
  }
  return ids
}

const idsOf = (papers: Papers, keys: readonly string[] = []): string[] => keys.flatMap((key) => papers.get(key) ?? [])

async function seedNotice(desk: Desk, notice: DemoNotice): Promise<void> {
  const { payload, community, now, papers } = desk
  const { slug, type, issuer, pinned, daysAgo, validDays, title, summary, body } = notice
  const at = now - daysAgo * DAY
  const status = daysAgo < 0 ? ('draft' as const) : ('published' as const)
  const texts = (locale: Locale) => ({
    title: title[locale],
    body: richTextOf(body[locale]),
    ...(summary === undefined ? {} : { summary: summary[locale] }),
  })
  const { id } = await payload.create({
    collection: 'notices',
    locale: 'zh-Hans',
    draft: daysAgo < 0,
    data: {
      ...{ community, slug, type, issuer, pinned: pinned ?? false, ...texts('zh-Hans') },
      attachments: idsOf(papers, notice.papers),
      ...(validDays === undefined ? {} : validity(at, validDays)),
      _status: status,
    },
  })
  for (const locale of otherLocales) {
    await payload.update({
      collection: 'notices',
      id,
      locale,
      draft: daysAgo < 0,
      data: { ...texts(locale), _status: status },
    })
  }
  if (daysAgo < 0) await schedule(payload, id, at)
  else await backdate(payload, 'notices', id, at)
}

const otherLocales = LOCALES.filter((locale) => locale !== 'zh-Hans')

/** From eight in the morning of its day until six in the evening of the last one. */
function validity(at: number, days: number) {
  const morning = Math.round(at - localHour(at) * HOUR + 8 * HOUR)
  return {
    validFrom: new Date(morning).toISOString(),
    validUntil: new Date(morning + days * DAY + 10 * HOUR).toISOString(),
  }
}

/** Publishes it when its time comes, as the button in the admin does. */
async function schedule(payload: Payload, id: string, at: number): Promise<void> {
  await payload.jobs.queue({
    task: 'schedulePublish',
    input: { type: 'publish', doc: { relationTo: 'notices', value: id } },
    waitUntil: new Date(at),
  })
}

/** Nobody can choose when something was published; the demonstration's past is written below the hooks. */
async function backdate(payload: Payload, collection: 'notices' | 'meetings', id: string, at: number): Promise<void> {
  const moment = new Date(at).toISOString()
  const data = { publishedAt: moment, createdAt: moment, updatedAt: moment }
  await payload.db.updateOne({ collection, id, data, returning: false })
}

async function seedMeeting(desk: Desk, meeting: DemoMeeting): Promise<void> {
  const { payload, community, now, papers } = desk
  const starts = startOfMeeting(now, meeting)
  const rich = (text: Texts | undefined, locale: Locale) => (text === undefined ? undefined : richTextOf(text[locale]))
  const texts = (locale: Locale, ids: ReadonlyArray<string | null | undefined>) => ({
    title: meeting.title[locale],
    place: meeting.place[locale],
    intro: rich(meeting.intro, locale) ?? null,
    minutes: rich(meeting.minutes, locale) ?? null,
    agenda: meeting.agenda.map(({ type, title, text, papers: keys }, index) => ({
      ...(ids[index] == null ? {} : { id: ids[index] }),
      ...{ type, title: title[locale], text: rich(text, locale) ?? null, papers: idsOf(papers, keys) },
    })),
  })
  const created = await payload.create({
    collection: 'meetings',
    locale: 'zh-Hans',
    data: {
      ...{ community, slug: meeting.slug, type: meeting.type, _status: 'published', ...texts('zh-Hans', []) },
      startsAt: new Date(starts).toISOString(),
      endsAt: new Date(starts + 2.5 * HOUR).toISOString(),
      papers: idsOf(papers, meeting.papers),
    },
  })
  const rows = created.agenda?.map(({ id }) => id) ?? []
  for (const locale of otherLocales) {
    const data = { ...texts(locale, rows), _status: 'published' as const }
    await payload.update({ collection: 'meetings', id: created.id, locale, data })
  }
  await backdate(payload, 'meetings', created.id, now - meeting.announcedDaysAgo * DAY)
}

/** Half past two in the afternoon of that day, by the compound's clock. */
const startOfMeeting = (now: number, { inDays }: DemoMeeting): number =>
  Temporal.Instant.fromEpochMilliseconds(now + inDays * DAY)
    .toZonedDateTimeISO('Asia/Shanghai')
    .withPlainTime('14:30').epochMilliseconds
