import type { SurveyRow } from '@linsheng/contracts/surveys'
import { inLocale, type Locale } from '@linsheng/contracts/text'
import { SURVEY_TEMPLATES } from '@linsheng/domain/surveys'
import { type Draft, dayAt } from '../../../complaints/admin/case/draft.ts'
import type { Option } from '../../../complaints/admin/options.ts'
import { arrangementOf } from '../overview/arrangement.ts'
import type { SurveyPlace } from '../page.tsx'
import { surveyTexts, templateTexts } from '../texts.ts'

/** What is asked after a complaint is answered with its receipt, not as a survey of all households. */
const OFFERED = SURVEY_TEMPLATES.filter((template) => template !== 'after-complaint')

/** Days from now to the suggested opening, and days a suggested survey is open. */
const DAYS_AHEAD = 7
const DAYS_OPEN = 14
/** Response rate aimed at, in per cent, as long as nobody says otherwise. */
const TARGET = '40'

/** What a survey can start from: a template, or a copy of one that there is. */
export const startOptions = (surveys: readonly SurveyRow[], locale: Locale): Option[] => [
  ...OFFERED.map((template) => ({ value: `template:${template}`, label: templateTexts(locale)(`name.${template}`) })),
  ...surveys.map(({ id, title, wave }) => ({
    value: `copy:${id}`,
    label: surveyTexts(locale)('new.copyOf', { title: inLocale(title, locale), wave }),
  })),
]

/** What a template is for; nothing where a copy is chosen. */
export function aboutStart(from: string, locale: Locale): string {
  const template = OFFERED.find((name) => from === `template:${name}`)
  return template ? templateTexts(locale)(`about.${template}`) : ''
}

/** A slug nobody has used: what it starts from and the month it opens in. */
export function slugFor(from: string, opensAt: string, surveys: readonly SurveyRow[]): string {
  const [kind, name] = from.split(':', 2)
  const source =
    kind === 'copy' ? surveys.find(({ id }) => id === name)?.slug.replace(/-\d{4}-\d{2}(-\d+)?$/, '') : name
  const slug = `${source ?? 'survey'}-${opensAt.slice(0, 7)}`
  const taken = new Set(surveys.map((survey) => survey.slug))
  const free = Array.from({ length: surveys.length + 1 }, (_, at) => (at === 0 ? slug : `${slug}-${at + 1}`))
  return free.find((candidate) => !taken.has(candidate)) ?? slug
}

/** What the form says before anybody has typed. The slug and how often it repeats are left to follow the other answers. */
export const startOfSurvey = ({ now, reader: { zone } }: SurveyPlace): Draft => ({
  from: `template:${OFFERED[0] ?? ''}`,
  slug: '',
  opensAt: dayAt(now, zone, DAYS_AHEAD, '09:00'),
  closesAt: dayAt(now, zone, DAYS_AHEAD + DAYS_OPEN, '20:00'),
  targetPercent: TARGET,
})

/** What follows something that happened is asked once. */
const ASKED_ONCE = ['template:after-event', 'template:meeting-follow-up']

/** How often a survey repeats that starts from this, as long as nobody says otherwise. */
export const repeatsFor = (from: string): string => (ASKED_ONCE.includes(from) ? '' : 'year')

/** The request that a draft makes; its schema says whether it is one. */
export function prepareRequest(draft: Draft, { community, reader }: SurveyPlace): unknown {
  const [kind, name] = (draft.from ?? '').split(':', 2)
  return {
    community: community.id,
    slug: draft.slug,
    from: kind === 'copy' ? { copyOf: name } : { template: name },
    ...arrangementOf(draft, reader.zone),
  }
}
