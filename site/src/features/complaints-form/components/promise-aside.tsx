import type { FormModel } from '../model.ts'
import { speaker } from '../problems.ts'

/** Beside the questions: what the compound promises for each kind of case. */
export function PromiseAside({ model }: { model: FormModel }) {
  const say = speaker(model.texts)
  return (
    <aside className="form-page__aside" aria-label={say('aside.label')}>
      <section>
        <h2>{say('aside.title')}</h2>
        <dl className="promises">
          {model.promises.map(({ title, text }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <p className="meta">{say('aside.anonymous')}</p>
      </section>
    </aside>
  )
}
