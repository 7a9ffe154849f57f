import type { Walk } from '../hooks/use-walk.ts'
import { type FormTexts, speaker } from '../problems.ts'

interface ProgressProps {
  texts: FormTexts
  walk: Walk
  live: boolean
}

/** How far along: in words, and as a row of bars. Without script there are two pages, the questions and the check. */
export function Progress({ texts, walk, live }: ProgressProps) {
  const total = live ? walk.screens.length : 2
  const step = live || walk.screen.part !== 'check' ? walk.index + 1 : 2
  const key = walk.large ? 'progress.question' : 'progress'
  return (
    <div className="progress">
      <p>{speaker(texts)(key, { total, step })}</p>
      <p className="progress__bar" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: bars have nothing else to tell them apart
          <i key={index} className={index < step ? 'done' : undefined} />
        ))}
      </p>
    </div>
  )
}
