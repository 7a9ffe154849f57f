import { type DefinitionFault, fault } from './faults.ts'

/** Codes of sections, questions, choices and rows. No dot: a form's field is `<question>.<row>`; no slash: pointers have them. */
export const SURVEY_CODE = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/

/** Faults of codes that have to be well written and different from each other; `pointerOf` gives the place of each. */
export function codeFaults(codes: readonly string[], pointerOf: (index: number) => string): DefinitionFault[] {
  return codes.flatMap((code, index): DefinitionFault[] => {
    if (!SURVEY_CODE.test(code)) return [fault(pointerOf(index), 'bad-code')]
    return codes.indexOf(code) < index ? [fault(pointerOf(index), 'repeated-code')] : []
  })
}
