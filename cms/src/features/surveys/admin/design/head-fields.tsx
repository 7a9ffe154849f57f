'use client'

import { inLocale } from '@linsheng/contracts/text'
import { type Questionnaire, questionsOf } from '@linsheng/domain/surveys'
import { useDesign } from './context.ts'
import { LocalizedField, OptionalLocalizedField } from './localized-field.tsx'
import { SelectField } from './plain-fields.tsx'

interface Props {
  questionnaire: Questionnaire
  onChange(questionnaire: Questionnaire): void
}

/** What the survey is called, how it introduces itself, and by which question its results are also shown. */
export function HeadFields({ questionnaire, onChange }: Props) {
  const { text, locale } = useDesign()
  const singles = questionsOf(questionnaire).filter(({ type }) => type === 'single')
  return (
    <section className="design__head">
      <LocalizedField
        label={text('field.title')}
        pointer="/title"
        value={questionnaire.title}
        onChange={(title) => onChange({ ...questionnaire, title })}
      />
      <OptionalLocalizedField
        label={text('field.intro')}
        pointer="/intro"
        value={questionnaire.intro}
        onChange={(intro) => onChange({ ...questionnaire, intro })}
      />
      <SelectField
        label={text('field.groupBy')}
        hint={text('field.groupBy.hint')}
        pointer="/groupBy"
        value={questionnaire.groupBy ?? ''}
        options={[
          { value: '', label: text('field.groupBy.none') },
          ...singles.map(({ code, text: words }) => ({
            value: code,
            label: inLocale(words, locale) || text('noWords'),
          })),
        ]}
        onChange={(code) => onChange({ ...questionnaire, groupBy: code || null })}
      />
    </section>
  )
}
