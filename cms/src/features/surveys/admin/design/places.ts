import { inLocale, type Locale } from '@linsheng/contracts/text'
import type { DefinitionFault, Questionnaire } from '@linsheng/domain/surveys'
import type { SurveyTexts } from '../texts.ts'

const PLACE = /^\/sections\/(\d+)(?:\/questions\/(\d+)(?=\/))?/

/** Pointer of the section or question whose fields a fault stands among; null: those of the questionnaire itself. */
export const foldOf = (pointer: string): string | null => PLACE.exec(pointer)?.[0] ?? null

/** Whose words name a place: the questionnaire's own, in the language of whoever designs it. */
interface Naming {
  questionnaire: Questionnaire
  text: SurveyTexts
  locale: Locale
}

/** Where a fault is, as people count, with its title where it has one: "Question 2.3: How clean are the stairs?" */
export function placeName(pointer: string, { questionnaire, text, locale }: Naming): string {
  const [, section, question] = PLACE.exec(pointer) ?? []
  if (section === undefined) return text('place.whole')
  const found = questionnaire.sections[Number(section)]
  const number = Number(section) + 1
  if (question === undefined) return titled(text('section', { number }), found && inLocale(found.title, locale), text)
  const asked = found?.questions[Number(question)]
  const place = text('question', { number: `${number}.${Number(question) + 1}` })
  return titled(place, asked && inLocale(asked.text, locale), text)
}

const titled = (place: string, title: string | undefined, text: SurveyTexts): string =>
  title ? text('place.titled', { place, title }) : place

/** Faults that would read the same, of one section or question: the first of them, and how many they are. */
export function alikeFaults(faults: readonly DefinitionFault[]): Array<{ fault: DefinitionFault; count: number }> {
  const alike = Map.groupBy(faults, ({ pointer, code, params }) => JSON.stringify([foldOf(pointer), code, params]))
  return [...alike.values()].flatMap(([fault, ...others]) => (fault ? [{ fault, count: others.length + 1 }] : []))
}

/** The same section or question in a questionnaire in which it may stand elsewhere now; null where it is gone. */
export function sameFold(fold: string | null, before: Questionnaire, after: Questionnaire): string | null {
  const [, section, question] = PLACE.exec(`${fold ?? ''}/`) ?? []
  const found = before.sections[Number(section)]
  if (fold === null || !found) return null
  if (question === undefined) {
    const at = after.sections.findIndex(({ code }) => code === found.code)
    return at < 0 ? null : `/sections/${at}`
  }
  const code = found.questions[Number(question)]?.code
  for (const [at, { questions }] of after.sections.entries()) {
    const place = questions.findIndex((each) => each.code === code)
    if (place >= 0) return `/sections/${at}/questions/${place}`
  }
  return null
}

/** Pointers from a fault's own up to the questionnaire's: the first that has a field is where it is mended. */
export function upwards(pointer: string): string[] {
  const parts = pointer.split('/').slice(1)
  return parts.map((_, at) => `/${parts.slice(0, parts.length - at).join('/')}`)
}
