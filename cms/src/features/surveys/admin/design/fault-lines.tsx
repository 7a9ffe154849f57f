'use client'

import type { ReactNode } from 'react'
import { faultSentence, idAt, useDesign } from './context.ts'

/** What is wrong at a pointer, for a field's `aria-describedby`; null where nothing is. */
function useFaults(pointer: string): { id: string; sentences: string[] } | null {
  const { faults, locale } = useDesign()
  const sentences = faults.filter((fault) => fault.pointer === pointer).map((fault) => faultSentence(fault, locale))
  return sentences.length === 0 ? null : { id: `${idAt(pointer)}-fault`, sentences }
}

/** The sentences at a pointer. */
export function FaultLines({ pointer }: { pointer: string }) {
  const faults = useFaults(pointer)
  return (
    faults && (
      <span id={faults.id} className="field__error design__fault">
        {faults.sentences.join(' ')}
      </span>
    )
  )
}

/** What a field's control says of itself. */
export function useControl(pointer: string) {
  const faults = useFaults(pointer)
  return { id: idAt(pointer), ...(faults && { 'aria-invalid': true, 'aria-describedby': faults.id }) }
}

/** A group of fields that can itself be at fault. */
export function FieldGroup({ pointer, legend, children }: { pointer: string; legend: string; children: ReactNode }) {
  const faults = useFaults(pointer)
  return (
    <fieldset
      id={idAt(pointer)}
      tabIndex={-1}
      className={faults ? 'field field--wrong' : 'field'}
      {...(faults && { 'aria-describedby': faults.id })}
    >
      <legend>{legend}</legend>
      <FaultLines pointer={pointer} />
      {children}
    </fieldset>
  )
}
