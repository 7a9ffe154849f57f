import type { CommunityContent } from '@linsheng/contracts/content'
import {
  BOARD_SCHEMA,
  COLUMNS,
  COMPLAINTS_CSV,
  COMPLAINTS_JSON,
  type Column,
  columnText,
  columnTitle,
  valueLabel,
} from '@linsheng/contracts/open-data'
import { inLocale } from '@linsheng/contracts/text'
import { CHECKPOINT_PATH } from '@linsheng/contracts/transparency'
import { DEFAULT_LOCALE, everyLocale, LOCALES, type Locale } from '@linsheng/i18n'

/** A text in all languages, one below the other: the format has room for one text only. */
const inAll = (texts: Record<Locale, string>): string => LOCALES.map((locale) => texts[locale]).join('\n\n')

interface Described {
  community: CommunityContent
  siteUrl: string
  /** Entries of the log that the tables rest on. */
  entries: number
  /** When they were put together, in milliseconds since 1970. */
  at: number
}

/** `datapackage.json`: what the files are, column by column (Data Package v2, https://datapackage.org/standard/). */
export function dataPackage({ community, siteUrl, entries, at }: Described): object {
  const name = inLocale(community.name, DEFAULT_LOCALE)
  const address = (file: string) => `${siteUrl}/data/${community.slug}/${file}`
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: community.slug,
    title: name,
    description: inAll(everyLocale('opendata.package')),
    homepage: `${siteUrl}/${community.slug}/data/`,
    version: String(entries),
    created: new Date(at).toISOString(),
    licenses: [licence(community)],
    contributors: [{ title: name, path: `${siteUrl}/${community.slug}/`, roles: ['publisher'] }],
    sources: [{ title: inAll(everyLocale('opendata.package.source')), path: address(CHECKPOINT_PATH) }],
    resources: [table(community), wholeRecords(), board(address(BOARD_SCHEMA))],
  }
}

/** The format wants a name of the Open Definition's, or an address. */
const licence = ({ licence: { name, title, path } }: CommunityContent) => ({ ...(name && { name }), title, path })

const table = ({ categories, zones, teams }: CommunityContent) => ({
  name: 'complaints',
  type: 'table',
  path: COMPLAINTS_CSV,
  title: 'complaints.csv',
  description: inAll(everyLocale('opendata.csv')),
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  schema: {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: COLUMNS.map((column) => field(column, { category: categories, zone: zones, team: teams })),
    primaryKey: ['number'],
    missingValues: [''],
  },
})

const wholeRecords = () => ({
  name: 'complaints-json',
  type: 'json',
  path: COMPLAINTS_JSON,
  title: 'complaints.json',
  description: inAll(everyLocale('opendata.json')),
  format: 'json',
  mediatype: 'application/json',
  encoding: 'utf-8',
})

const board = (schema: string) => ({
  name: 'board',
  type: 'json',
  path: 'board.json',
  title: 'board.json',
  description: inAll(everyLocale('opendata.board')),
  format: 'json',
  mediatype: 'application/json',
  encoding: 'utf-8',
  jsonSchema: schema,
})

type Codes = Record<
  'category' | 'zone' | 'team',
  ReadonlyArray<Pick<CommunityContent['teams'][number], 'code' | 'name'>>
>

function field(column: Column, codes: Codes): object {
  const { name, type, required, values } = column
  const named = name === 'category' || name === 'zone' || name === 'team' ? codes[name] : []
  const categories = [
    ...(values ?? []).map((value) => ({ value, label: valueLabel(DEFAULT_LOCALE, name, value) })),
    ...named.map(({ code, name }) => ({ value: code, label: inLocale(name, DEFAULT_LOCALE) })),
  ]
  const constraints = {
    ...(required && { required: true }),
    ...(name === 'number' && { unique: true }),
    ...(type === 'integer' && { minimum: 0 }),
    ...(values && { enum: values }),
  }
  return {
    name,
    type,
    title: columnTitle(DEFAULT_LOCALE, name),
    description: LOCALES.map((locale) => columnText(locale, name)).join('\n\n'),
    ...(Object.keys(constraints).length > 0 && { constraints }),
    ...(categories.length > 0 && { categories }),
  }
}
