'use client'

import type { Locale } from '@linsheng/contracts/text'
import type { DefinitionFault } from '@linsheng/domain/surveys'
import { createContext, useContext } from 'react'
import { type SurveyTexts, surveyWords } from '../texts.ts'

/** What every field of the designer needs. */
export interface Design {
  locale: Locale
  text: SurveyTexts
  faults: readonly DefinitionFault[]
}

export const DesignContext = createContext<Design | null>(null)

/** @throws Error outside of a designer */
export function useDesign(): Design {
  const design = useContext(DesignContext)
  if (!design) throw new Error('a field of the designer stands outside of it')
  return design
}

/** Id of the field at a pointer into the questionnaire. */
export const idAt = (pointer: string): string => `design${pointer}`

/** The sentence for what is wrong. */
export function faultSentence({ code, params }: DefinitionFault, locale: Locale): string {
  const [minimum, maximum] = [params?.minimum ?? '', params?.maximum ?? '']
  const word = surveyWords(locale)
  switch (code) {
    case 'too-few':
      return word('definition.too-few', { minimum })
    case 'too-long':
    case 'too-many':
    case 'bad-bands':
    case 'bad-weight':
      return word(`definition.${code}`, { maximum })
    case 'bad-scale':
      return word('definition.bad-scale', { minimum, maximum })
    default:
      return word(`definition.${code}`)
  }
}
