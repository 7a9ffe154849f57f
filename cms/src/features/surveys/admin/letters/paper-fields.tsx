'use client'

import type { Locale } from '@linsheng/contracts/text'
import { LOCALE_NAME } from '@linsheng/i18n/locales'
import { Field } from '../../../complaints/admin/fields.tsx'
import { surveyTexts } from '../texts.ts'
import { LETTER_LANGUAGES, type Paper } from './paper.ts'

interface Props {
  paper: Paper
  /** Of the reader. */
  locale: Locale
  onChange(paper: Paper): void
}

/** In which languages a sheet is written, and who helps those who need help. */
export function PaperFields({ paper, locale, onChange }: Props) {
  const text = surveyTexts(locale)
  const options = LETTER_LANGUAGES.map((locales) => ({
    value: locales.join(' '),
    label: locales.map((name) => LOCALE_NAME[name]).join(' + '),
  }))
  return (
    <div className="paper-fields">
      <Field
        spec={{ name: 'language', kind: 'select', label: text('letter.language'), options }}
        form="paper"
        value={paper.locales.join(' ')}
        error={undefined}
        optionalWord=""
        onChange={(value) => {
          const chosen = LETTER_LANGUAGES.find((locales) => locales.join(' ') === value)
          if (chosen) onChange({ ...paper, locales: [...chosen] })
        }}
      />
      <Field
        spec={{ name: 'helper', kind: 'line', label: text('letter.helper'), hint: text('letter.helper.hint') }}
        form="paper"
        value={paper.helper}
        error={undefined}
        optionalWord=""
        onChange={(helper) => onChange({ ...paper, helper })}
      />
    </div>
  )
}
