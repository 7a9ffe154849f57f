import { LOCALES, type Locale } from '@linsheng/i18n/locales'
import { z } from 'zod'

export const localeSchema = z.enum(LOCALES)
export type { Locale }

/** A text of the community's own (a zone's name, a notice's title) in the languages it was written in; zh-Hans always. */
export const localizedSchema = z.object({
  'zh-Hans': z.string(),
  'zh-Hant': z.string().optional(),
  en: z.string().optional(),
})
export type Localized = z.infer<typeof localizedSchema>

/** The reader's language where the community wrote it, else Simplified Chinese. */
export const inLocale = (text: Localized, locale: Locale): string => text[locale] || text['zh-Hans']

/** The language a localized text will be shown in, for the `lang` attribute. */
export const shownLocale = (text: Localized, locale: Locale): Locale => (text[locale] ? locale : 'zh-Hans')

export const slugSchema = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/)
/** Codes of zones, categories and teams. */
export const codeSchema = z.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$/)
/** A text of at most `max` characters, without the space around it, that may be left out; an empty one counts as left out. */
export const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .optional()
    .transform((value) => value || undefined)
/** A mail address that may be left out. */
export const optionalEmail = optionalText(120).refine(
  (value) => value === undefined || z.email().safeParse(value).success,
)
/** Milliseconds since 1970-01-01T00:00Z. */
export const instantSchema = z.int()
/** The last millisecond of the year 9999, in UTC. */
export const LAST_INSTANT = Date.UTC(10_000, 0, 1) - 1
/** An instant that somebody chooses: one that every page can show as a date, which those far beyond have none of. */
export const chosenInstantSchema = instantSchema.min(0).max(LAST_INSTANT)
