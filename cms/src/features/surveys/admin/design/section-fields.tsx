'use client'

import { type Questionnaire, type Section, WEIGHT_MAX } from '@linsheng/domain/surveys'
import { ConditionsField } from './conditions-field.tsx'
import { useDesign } from './context.ts'
import { changeSection, earlierThan } from './edit.ts'
import { LocalizedField, OptionalLocalizedField } from './localized-field.tsx'
import { NumberField } from './plain-fields.tsx'

interface Props {
  section: Section
  pointer: string
  questionnaire: Questionnaire
  onChange(questionnaire: Questionnaire): void
}

/** What belongs to a section itself: its words, its weight, and when it is asked. */
export function SectionFields({ section, pointer, questionnaire, onChange }: Props) {
  const { text } = useDesign()
  const change = (part: Partial<Section>) =>
    onChange(changeSection(questionnaire, section.code, (found) => ({ ...found, ...part })))
  return (
    <div className="design__fields">
      <LocalizedField
        label={text('field.sectionTitle')}
        pointer={`${pointer}/title`}
        value={section.title}
        onChange={(title) => change({ title })}
      />
      <OptionalLocalizedField
        label={text('field.intro')}
        pointer={`${pointer}/intro`}
        value={section.intro}
        onChange={(intro) => change({ intro })}
      />
      <NumberField
        label={text('field.weight')}
        hint={text('field.weight.hint', { maximum: WEIGHT_MAX })}
        pointer={`${pointer}/weight`}
        value={section.weight}
        onChange={(weight) => change({ weight })}
      />
      <ConditionsField
        pointer={`${pointer}/showIf`}
        value={section.showIf}
        earlier={earlierThan(questionnaire, section.questions[0], section)}
        onChange={(showIf) => change({ showIf })}
      />
    </div>
  )
}
