'use client'

import { useDesign } from './context.ts'

/** How many faults there are below a pointer, while its fields are folded away. */
export function FaultCount({ under }: { under: string }) {
  const { faults, text } = useDesign()
  const count = faults.filter(({ pointer }) => pointer.startsWith(`${under}/`)).length
  return count === 0 ? null : <b className="design__faulty">{text('faults', { count })}</b>
}
