import type { SurveyModel } from './model.ts'

/*
 * What a receipt is made of stays in the tab that sent the response, so that a reload does not lose it. It goes with the
 * tab: kept any longer it would tell everybody at this device that this household took part.
 */

const nameOf = ({ community, survey }: Pick<SurveyModel, 'community' | 'survey'>) =>
  `linsheng:survey-sent:${community}:${survey}`

export function keepLeaf(model: Pick<SurveyModel, 'community' | 'survey'>, leaf: string): void {
  try {
    window.sessionStorage.setItem(nameOf(model), leaf)
  } catch {
    // Storage is switched off: the receipt is there until the page is left.
  }
}

export function keptLeaf(model: Pick<SurveyModel, 'community' | 'survey'>): string | null {
  try {
    return window.sessionStorage.getItem(nameOf(model))
  } catch {
    return null
  }
}

export function dropLeaf(model: Pick<SurveyModel, 'community' | 'survey'>): void {
  try {
    window.sessionStorage.removeItem(nameOf(model))
  } catch {
    // Storage is switched off, so nothing was kept.
  }
}
