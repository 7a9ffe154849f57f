'use client'

import type { Scale } from '@linsheng/domain/surveys'
import type { Option } from '../../../complaints/admin/options.ts'
import { useDesign } from './context.ts'
import { FieldGroup } from './fault-lines.tsx'
import { LocalizedField } from './localized-field.tsx'
import { SelectField } from './plain-fields.tsx'

interface Props {
  pointer: string
  value: Scale
  onChange(value: Scale): void
}

/** Points that a scale can end at. */
const POINTS: readonly Option[] = Array.from({ length: 11 }, (_, point) => ({ value: `${point}`, label: `${point}` }))

/** From which point to which, and what both ends are called. */
export function ScaleField({ pointer, value, onChange }: Props) {
  const { text } = useDesign()
  return (
    <FieldGroup pointer={pointer} legend={text('scale')}>
      <div className="design__pair">
        <SelectField
          label={text('scale.min')}
          pointer={`${pointer}/min`}
          value={`${value.min}`}
          options={POINTS}
          onChange={(min) => onChange({ ...value, min: Number(min) })}
        />
        <SelectField
          label={text('scale.max')}
          pointer={`${pointer}/max`}
          value={`${value.max}`}
          options={POINTS}
          onChange={(max) => onChange({ ...value, max: Number(max) })}
        />
      </div>
      <LocalizedField
        label={text('scale.low')}
        pointer={`${pointer}/low`}
        value={value.low}
        onChange={(low) => onChange({ ...value, low })}
      />
      <LocalizedField
        label={text('scale.high')}
        pointer={`${pointer}/high`}
        value={value.high}
        onChange={(high) => onChange({ ...value, high })}
      />
    </FieldGroup>
  )
}
