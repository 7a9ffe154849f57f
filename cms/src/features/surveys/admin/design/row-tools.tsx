'use client'

import { useDesign } from './context.ts'

interface Props {
  /** What the buttons act on, for their names. */
  of: string
  first: boolean
  last: boolean
  onMove(by: -1 | 1): void
  onDuplicate?(): void
  onRemove(): void
}

/** Buttons of one row: up, down, again, away. */
export function RowTools({ of, first, last, onMove, onDuplicate, onRemove }: Props) {
  const { text } = useDesign()
  const buttons = [
    { sign: '↑', name: text('row.up', { of }), off: first, act: () => onMove(-1) },
    { sign: '↓', name: text('row.down', { of }), off: last, act: () => onMove(1) },
    ...(onDuplicate
      ? [{ sign: text('row.again'), name: text('row.duplicate', { of }), off: false, act: onDuplicate }]
      : []),
    { sign: '✕', name: text('row.remove', { of }), off: false, act: onRemove },
  ]
  return (
    <span className="row-tools">
      {buttons.map(({ sign, name, off, act }) => (
        <button
          key={sign}
          type="button"
          className="button button--plain"
          aria-label={name}
          title={name}
          aria-disabled={off}
          onClick={() => {
            if (!off) act()
          }}
        >
          {sign}
        </button>
      ))}
    </span>
  )
}
