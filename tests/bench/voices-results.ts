import { questionnaireOfTemplate } from '@linsheng/contracts/surveys'
import { imaginedResponses, resultsOf, type SurveyTemplate } from '@linsheng/domain/surveys'
import { atMost, type Figure } from './figure.ts'

const RESPONSES = 20_000
const HOUSEHOLDS = 25_000
const RUNS = 5

/** What the results of a large survey cost: once at close, so also the first run counts. */
export function measureResults(): Figure[] {
  return [measure('yearly'), measure('servqual')].flat()
}

function measure(template: SurveyTemplate): Figure[] {
  const questionnaire = questionnaireOfTemplate(template)
  const responses = imaginedResponses(questionnaire, RESPONSES, 20261129)
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    resultsOf(questionnaire, responses, HOUSEHOLDS)
    return Math.round(performance.now() - start)
  })
  return [atMost(1000, `results_ms_at_20k_${template}`, Math.max(...times), 'ms')]
}
