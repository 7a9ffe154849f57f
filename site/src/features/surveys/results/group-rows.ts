import { type Questionnaire, SERVQUAL_DIMENSIONS, type ShownCell, type SurveyFigures } from '@linsheng/domain/surveys'
import { type Locale, t } from '@linsheng/i18n'
import { meanText, NONE, signedText } from './figures.ts'
import { dimensionName, sectionName } from './names.ts'

/** Index, sections' scores and gaps of each group; a figure that no group shows has no row. */
export function groupRows(
  questionnaire: Questionnaire,
  cells: readonly ShownCell[],
  locale: Locale,
): Array<{ label: string; cells: string[] }> {
  const row = (label: string, of: (figures: SurveyFigures) => string) => ({
    label,
    cells: cells.map(({ figures }) => of(figures)),
  })
  const rows = [
    row(t(locale, 'survey-results.index'), ({ index }) => meanText(locale, index, 0)),
    ...questionnaire.sections.map(({ code }) =>
      row(sectionName(questionnaire, locale, code), ({ sections }) =>
        meanText(locale, sections.find(({ section }) => section === code)?.score ?? null, 0),
      ),
    ),
    ...SERVQUAL_DIMENSIONS.map((dimension) =>
      row(dimensionName(locale, dimension), ({ servqual }) => {
        const gap = servqual?.dimensions.find((each) => each.dimension === dimension)?.gap
        return gap ? signedText(locale, gap.value) : NONE
      }),
    ),
  ]
  return rows.filter((each) => each.cells.some((text) => text !== NONE))
}
