'use client'

import { type QuestionEditor, scaleTo } from './editor.ts'
import { RatedFields } from './rated-fields.tsx'

export const scale: QuestionEditor<'scale'> = {
  blank: (begun) => ({ ...begun, type: 'scale', scale: scaleTo(5), counts: true }),
  Own: RatedFields,
}
