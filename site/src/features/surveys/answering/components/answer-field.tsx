import {
  type AnswerValue,
  isList,
  type MatrixQuestion,
  type PairQuestion,
  type Question,
  type RankingQuestion,
  type Scale,
  type ScaleQuestion,
} from '@linsheng/domain/surveys'
import { fieldId, type Words } from '../words.ts'
import { MultipleField, SingleField } from './choice-fields.tsx'
import { GroupQuestion } from './question.tsx'
import { RankingField } from './ranking-field.tsx'
import { Points, Rating } from './rating.tsx'
import { NumberField, TextField } from './typed-fields.tsx'

export interface AnswerProps<Of extends Question = Question> {
  question: Of
  value: AnswerValue | undefined
  /** By field: `<question>` or `<question>.<row>`. */
  errors: ReadonlyMap<string, string>
  words: Words
  /** Null: no answer any more. */
  onAnswer: (value: AnswerValue | null) => void
}

/** A question of any type, and a way to take an answer back that no field can be emptied of. */
export function AnswerField(props: AnswerProps) {
  const { question, value, words, onAnswer } = props
  const isTyped = question.type === 'text' || question.type === 'number' || question.type === 'multiple'
  return (
    <div className="asked">
      <FieldOf {...props} />
      {value !== undefined && !question.required && !isTyped && (
        <button
          className="link-button asked__clear"
          type="button"
          aria-label={words.say('clear.of', { question: words.of(question.text) })}
          onClick={() => onAnswer(null)}
        >
          {words.say('clear')}
        </button>
      )}
    </div>
  )
}

function FieldOf({ question, ...props }: AnswerProps) {
  switch (question.type) {
    case 'single':
      return <SingleField question={question} {...props} />
    case 'multiple':
      return <MultipleField question={question} {...props} />
    case 'scale':
      return <ScaleField question={question} {...props} />
    case 'matrix':
      return <MatrixField question={question} {...props} />
    case 'ranking':
      return <RankingQuestionField question={question} {...props} />
    case 'number':
      return <NumberField question={question} {...props} />
    case 'text':
      return <TextField question={question} {...props} />
    case 'pair':
      return <PairField question={question} {...props} />
  }
}

const endsOf = ({ min, max, low, high }: Scale, { rule, of }: Words): string =>
  rule('scale.ends', { min, max, low: of(low), high: of(high) })

const numbersIn = (value: AnswerValue | undefined): Readonly<Record<string, number>> =>
  typeof value === 'object' && !isList(value) ? value : {}

function ScaleField({ question, value, errors, words, onAnswer }: AnswerProps<ScaleQuestion>) {
  return (
    <GroupQuestion
      question={question}
      error={errors.get(question.code)}
      words={words}
      note={endsOf(question.scale, words)}
    >
      <Points
        field={question.code}
        scale={question.scale}
        value={typeof value === 'number' ? value : undefined}
        words={words}
        onRate={onAnswer}
      />
    </GroupQuestion>
  )
}

interface RatingsProps extends AnswerProps<MatrixQuestion | PairQuestion> {
  rows: ReadonlyArray<{ code: string; label: string }>
}

/** Several ratings on one scale, each a group of radios of its own. */
function Ratings({ question, value, errors, words, onAnswer, rows }: RatingsProps) {
  const points = numbersIn(value)
  return (
    <GroupQuestion
      question={question}
      error={errors.get(question.code)}
      words={words}
      note={endsOf(question.scale, words)}
    >
      <div className="ratings" id={fieldId(question.code)} tabIndex={-1}>
        {rows.map(({ code, label }) => (
          <Rating
            key={code}
            field={`${question.code}.${code}`}
            label={label}
            scale={question.scale}
            value={points[code]}
            error={errors.get(`${question.code}.${code}`)}
            words={words}
            onRate={(point) => onAnswer({ ...points, [code]: point })}
          />
        ))}
      </div>
    </GroupQuestion>
  )
}

const MatrixField = (props: AnswerProps<MatrixQuestion>) => (
  <Ratings {...props} rows={props.question.rows.map(({ code, text }) => ({ code, label: props.words.of(text) }))} />
)

const PairField = (props: AnswerProps<PairQuestion>) => (
  <Ratings
    {...props}
    rows={(['expected', 'perceived'] as const).map((code) => ({ code, label: props.words.rule(`pair.${code}`) }))}
  />
)

function RankingQuestionField({ question, value, errors, words, onAnswer }: AnswerProps<RankingQuestion>) {
  return (
    <GroupQuestion question={question} error={errors.get(question.code)} words={words} note={words.say('ranking.note')}>
      <div id={fieldId(question.code)} tabIndex={-1}>
        <RankingField
          question={question}
          places={numbersIn(value)}
          errors={errors}
          words={words}
          onPlaces={(places) => onAnswer(Object.keys(places).length === 0 ? null : places)}
        />
      </div>
    </GroupQuestion>
  )
}
