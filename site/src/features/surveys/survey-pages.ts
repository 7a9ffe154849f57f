import type { SurveyContent } from '@linsheng/contracts'
import { paged } from '../../components/paging/pages.ts'
import { publicationsOf } from '../../content/of-community.ts'

/** Surveys with results on one page of the list. */
const SURVEYS_PER_PAGE = 20

/** A community's surveys page by page; those that are open stand on the first one. */
export function surveyPages(slug: string) {
  const { surveys } = publicationsOf(slug)
  const isOpen = ({ status }: SurveyContent) => status === 'open'
  const open = surveys.filter(isOpen).reverse()
  const pages = paged(
    surveys.filter((survey) => !isOpen(survey)),
    SURVEYS_PER_PAGE,
  )
  return pages.map((past, index) => ({ open: index === 0 ? open : [], past, page: index + 1, pages: pages.length }))
}

/** A published survey together with its earlier waves, the newest first, as far as they are published. */
export function wavesOf(survey: SurveyContent): SurveyContent[] {
  const { surveys } = publicationsOf(survey.community)
  const waves = [survey]
  for (let before = survey.follows; before !== null; ) {
    const found = surveys.find(({ slug }) => slug === before)
    if (!found || waves.includes(found)) break
    waves.push(found)
    before = found.follows
  }
  return waves.filter(({ published }) => published !== null)
}
