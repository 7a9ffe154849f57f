'use client'

import type { Choice } from '@linsheng/domain/surveys'
import { nextChoice } from './codes.ts'
import { useDesign } from './context.ts'
import { moved, withAt } from './edit.ts'
import { FieldGroup } from './fault-lines.tsx'
import { LocalizedField } from './localized-field.tsx'
import { RowTools } from './row-tools.tsx'

interface Props {
  kind: 'choice' | 'row'
  pointer: string
  value: readonly Choice[]
  onChange(value: readonly Choice[]): void
}

/** Choices to answer with, or rows to rate: words in three languages, in an order. */
export function ChoicesField({ kind, pointer, value, onChange }: Props) {
  const { text } = useDesign()
  const next = nextChoice(value)
  return (
    <FieldGroup pointer={pointer} legend={text(`${kind}s`)}>
      <ol className="design__choices">
        {value.map((choice, at) => (
          <li key={choice.code}>
            <LocalizedField
              label={text(kind, { position: at + 1 })}
              pointer={`${pointer}/${at}/text`}
              value={choice.text}
              onChange={(words) => onChange(withAt(value, at, { ...choice, text: words }))}
            />
            <RowTools
              of={text(kind, { position: at + 1 })}
              first={at === 0}
              last={at === value.length - 1}
              onMove={(by) => onChange(moved(value, at, by))}
              onRemove={() => onChange(value.toSpliced(at, 1))}
            />
          </li>
        ))}
      </ol>
      {next && (
        <button type="button" className="button button--plain" onClick={() => onChange([...value, next])}>
          {text(`${kind}.add`)}
        </button>
      )}
    </FieldGroup>
  )
}
