import { MESSAGE_TEXT_MAX } from '@linsheng/anonymity/sealed/sizes'
import { describedBy, FieldQuestion, GroupQuestion } from '../../complaints-form/components/question.tsx'
import type { PageTexts } from '../../complaints-form/problems.ts'
import type { FieldMessage, Writing } from '../hooks/use-writing.ts'
import { sayer } from '../sayer.ts'
import { PhotoField } from './photo-field.tsx'

interface MessageFieldsProps {
  texts: PageTexts
  writing: Writing
  messages: readonly FieldMessage[]
  /** Key of the text field's label: a first message and a further one are asked for in other words. */
  label: 'text.label' | 'follow.label'
}

/** What every message of the reporter has: text, photos, consent. */
export function MessageFields({ texts, writing, messages, label }: MessageFieldsProps) {
  const say = sayer(texts)
  const errorOf = (field: FieldMessage['field']) => messages.find((message) => message.field === field)?.message
  const [hint, error] = [say('text.hint'), errorOf('text')]
  return (
    <>
      <FieldQuestion field="text" label={say(label)} hint={hint} error={error}>
        <textarea
          className="input"
          id="text"
          rows={8}
          autoComplete="off"
          value={writing.text}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy({ field: 'text', hint, error }, 'text-count')}
          onInput={(event) => writing.setText(event.currentTarget.value)}
        />
        <p className="count" id="text-count">
          {say('text.count', { count: writing.text.trim().length, max: MESSAGE_TEXT_MAX.toLocaleString('en') })}
        </p>
      </FieldQuestion>
      <PhotoField texts={texts} photos={writing.photos} size={writing.size} error={errorOf('photos')} />
      <HandOnField texts={texts} writing={writing} />
    </>
  )
}

function HandOnField({ texts, writing }: Pick<MessageFieldsProps, 'texts' | 'writing'>) {
  const say = sayer(texts)
  return (
    <GroupQuestion field="hand-on" label={say('hand-on.label')} hint={say('hand-on.hint')}>
      <div className="choices choices--columns">
        {[false, true].map((may) => (
          <label className="choice" key={String(may)}>
            <input
              type="radio"
              name="hand-on"
              checked={writing.mayHandOn === may}
              onChange={() => writing.setMayHandOn(may)}
            />
            {say(may ? 'hand-on.yes' : 'hand-on.no')}
          </label>
        ))}
      </div>
    </GroupQuestion>
  )
}
