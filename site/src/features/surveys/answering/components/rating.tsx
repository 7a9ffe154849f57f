import type { Scale } from '@linsheng/domain/surveys'
import { fieldId, type Words } from '../words.ts'

interface PointsProps {
  field: string
  scale: Scale
  value: number | undefined
  words: Words
  onRate: (point: number) => void
}

/** The points of a scale as radios; the two ends are read out with their words. */
export function Points({ field, scale, value, words, onRate }: PointsProps) {
  const points = Array.from({ length: scale.max - scale.min + 1 }, (_, at) => scale.min + at)
  const endOf = (point: number) => {
    if (point === scale.min) return words.of(scale.low)
    return point === scale.max ? words.of(scale.high) : null
  }
  return (
    <div className="points">
      {points.map((point, at) => (
        <label className="points__point" key={point}>
          <input
            type="radio"
            name={field}
            id={at === 0 ? fieldId(field) : `${fieldId(field)}-${point}`}
            checked={value === point}
            onChange={() => onRate(point)}
          />
          <span>{point}</span>
          {endOf(point) !== null && <span className="visually-hidden"> {endOf(point)}</span>}
        </label>
      ))}
    </div>
  )
}

interface RatingProps extends PointsProps {
  label: string
  error: string | undefined
}

/** One row that is rated on a scale: its words, and the points beside them or, on a phone, below. */
export function Rating(props: RatingProps) {
  const { field, label, error } = props
  const id = fieldId(field)
  return (
    <div
      className={error ? 'rating rating--error' : 'rating'}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <span className="rating__label" id={`${id}-label`}>
        {label}
      </span>
      <Points {...props} />
      {error && (
        <p className="question__error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
