const STROKE = { fill: 'none', stroke: 'currentColor', strokeWidth: 4 }

/** The seal: two neighbours' windows in one frame, and the voice between them. */
export function Icon() {
  return (
    <svg viewBox="0 0 48 48" width="100%" height="100%" role="img" aria-label="邻声">
      <rect x="3" y="3" width="42" height="42" {...STROKE} />
      <path d="M15 13v22M33 13v22M24 18v12" {...STROKE} strokeLinecap="square" />
    </svg>
  )
}

/** The seal with the product's name, on the login page. */
export function Logo() {
  return (
    <div className="linsheng-logo">
      <svg viewBox="0 0 48 48" width="44" height="44" aria-hidden="true">
        <rect x="3" y="3" width="42" height="42" {...STROKE} />
        <path d="M15 13v22M33 13v22M24 18v12" {...STROKE} strokeLinecap="square" />
      </svg>
      <strong>邻声</strong>
    </div>
  )
}
