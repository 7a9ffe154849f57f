import type { RankingQuestion } from '@linsheng/domain/surveys'
import { inOrder, type Places, place } from '../ranking.ts'
import { fieldId, type Words } from '../words.ts'

interface RankingProps {
  question: RankingQuestion
  places: Places
  errors: ReadonlyMap<string, string>
  words: Words
  onPlaces: (places: Places) => void
}

/** Choices put in order: each has a list of places and two buttons, and below stands the order as it is now. */
export function RankingField({ question, places, errors, words, onPlaces }: RankingProps) {
  const codes = question.choices.map(({ code }) => code)
  const nameOf = (code: string) =>
    words.of(question.choices.find((choice) => choice.code === code)?.text ?? { 'zh-Hans': code })
  const order = inOrder(codes, places)
  const put = (code: string, at: number | null) => onPlaces(place(codes, places, code, at))
  return (
    <>
      <ul className="ranking">
        {codes.map((code) => (
          <RankingRow
            key={code}
            field={`${question.code}.${code}`}
            name={nameOf(code)}
            at={places[code] ?? null}
            last={order.length + (places[code] === undefined ? 1 : 0)}
            error={errors.get(`${question.code}.${code}`)}
            words={words}
            onPut={(at) => put(code, at)}
          />
        ))}
      </ul>
      <p className="ranking__order meta" role="status">
        {order.length === 0
          ? words.say('ranking.none')
          : words.say('ranking.order', {
              order: order.map((code, at) => `${at + 1}. ${nameOf(code)}`).join(words.say('ranking.between')),
            })}
      </p>
    </>
  )
}

interface RowProps {
  field: string
  name: string
  at: number | null
  /** The last place it can have now. */
  last: number
  error: string | undefined
  words: Words
  onPut: (at: number | null) => void
}

function RankingRow({ field, name, at, last, error, words, onPut }: RowProps) {
  const id = fieldId(field)
  const up = at === null ? last : at - 1
  return (
    <li className="ranking__row">
      <label className="ranking__name" htmlFor={id}>
        {name}
      </label>
      <select
        className="input ranking__place"
        id={id}
        value={at ?? ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={({ currentTarget: { value } }) => onPut(value === '' ? null : Number(value))}
      >
        <option value="">{words.say('ranking.no-place')}</option>
        {Array.from({ length: last }, (_, index) => index + 1).map((each) => (
          <option key={each} value={each}>
            {words.say('ranking.place', { place: each })}
          </option>
        ))}
      </select>
      <span className="ranking__buttons">
        <Step
          label={words.say(at === null ? 'ranking.add' : 'ranking.up')}
          name={name}
          off={up < 1}
          onPress={() => onPut(up)}
        />
        <Step
          label={words.say('ranking.down')}
          name={name}
          off={at === null || at >= last}
          onPress={() => onPut((at ?? 0) + 1)}
        />
      </span>
      {error && (
        <p className="question__error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </li>
  )
}

/** Stays where the focus can be, also when it can do nothing. */
function Step({ label, name, off, onPress }: { label: string; name: string; off: boolean; onPress: () => void }) {
  return (
    <button
      className="button button--plain"
      type="button"
      aria-label={`${label} ${name}`}
      aria-disabled={off}
      onClick={() => !off && onPress()}
    >
      {label}
    </button>
  )
}
