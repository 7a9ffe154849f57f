import type { ReactNode } from 'react'

interface Props {
  /** Also the address of the section on the page. */
  id: string
  title: string
  hint?: string
  className?: string
  /** Stands beside the heading. */
  aside?: ReactNode
  children: ReactNode
}

/** One part of the page under its heading. */
export function Section({ id, title, hint, className, aside, children }: Props) {
  return (
    <section
      id={id}
      className={className ? `case-section ${className}` : 'case-section'}
      aria-labelledby={`${id}-title`}
    >
      <div className="case-section__head">
        <h2 id={`${id}-title`}>{title}</h2>
        {aside}
      </div>
      {hint && <p className="quiet">{hint}</p>}
      {children}
    </section>
  )
}
