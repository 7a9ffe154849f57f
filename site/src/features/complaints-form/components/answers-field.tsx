import { useEffect } from 'react'
import { useWatch } from 'react-hook-form'
import { speaker } from '../problems.ts'
import { ANSWER_NAMES, emptyAnswers } from '../values.ts'
import type { FieldProps } from './fields.tsx'
import { GroupQuestion } from './question.tsx'

const ANSWER_MAX = 500

/** The chosen category's own questions. Answers to another category's questions go when the category changes. */
export function AnswersField({ model, form, error, hidden }: FieldProps) {
  const say = speaker(model.texts)
  const code = useWatch({ control: form.control, name: 'category' })
  const questions = model.categories.find((category) => category.code === code)?.questions ?? []
  useEffect(() => {
    if (form.getValues('asked') === code) return
    for (const name of ANSWER_NAMES) form.setValue(name, emptyAnswers()[name])
    form.setValue('asked', code)
  }, [code, form])
  if (questions.length === 0) return null
  return (
    <GroupQuestion
      field="answers"
      label={say('answers.label')}
      hint={say('answers.hint')}
      error={error}
      hidden={hidden}
    >
      <input type="hidden" name="asked" value={code} readOnly />
      {ANSWER_NAMES.slice(0, questions.length).map((name, index) => (
        <p className="further" key={`${code} ${name}`}>
          <label htmlFor={index === 0 ? 'answers' : name}>{questions[index]}</label>
          <input
            className="input"
            type="text"
            id={index === 0 ? 'answers' : name}
            maxLength={ANSWER_MAX}
            defaultValue={model.values.asked === code ? model.values[name] : ''}
            {...form.register(name)}
          />
        </p>
      ))}
    </GroupQuestion>
  )
}
