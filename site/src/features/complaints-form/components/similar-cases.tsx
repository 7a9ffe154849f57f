import type { UseFormReturn } from 'react-hook-form'
import { useSimilar } from '../hooks/use-similar.ts'
import type { FormModel } from '../model.ts'
import { speaker } from '../problems.ts'
import { type Similar, type SimilarCase, saysSomething } from '../similar.ts'
import type { FormValues } from '../values.ts'

interface SimilarProps {
  model: FormModel
  form: UseFormReturn<FormValues>
  live: boolean
}

/** The same, kept up to date while somebody types. */
export function LiveSimilarCases({ model, form, live }: SimilarProps) {
  const similar = useSimilar(model, form, live)
  return <div aria-live="polite">{similar && <SimilarCases model={model} similar={similar} />}</div>
}

/** How long such cases take here, which open one could be joined instead, and what was done before. */
export function SimilarCases({ model, similar }: { model: FormModel; similar: Similar }) {
  const say = speaker(model.texts)
  if (!saysSomething(similar)) return null
  return (
    <section className="similar" aria-label={say('similar.label')}>
      {similar.usual && <p>{say('similar.usual', similar.usual)}</p>}
      {similar.open.length > 0 && (
        <>
          <p className="similar__title">{say('similar.open')}</p>
          <ul>
            {similar.open.map((found) => (
              <li key={found.number}>
                <CaseLink model={model} found={found} />{' '}
                <a
                  className="nowrap"
                  href={`${model.casesPath}${encodeURIComponent(found.number)}/#join`}
                  target="_blank"
                  rel="noopener"
                  aria-label={say('similar.join.named', { number: found.number })}
                >
                  {say('similar.join')}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {similar.solved.length > 0 && (
        <>
          <p className="similar__title">{say('similar.solved')}</p>
          <ul>
            {similar.solved.map((found) => (
              <li key={found.number}>
                <CaseLink model={model} found={found} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** Opened beside the form, so that nothing typed is lost. */
function CaseLink({ model, found }: { model: FormModel; found: SimilarCase }) {
  const { number, what, where } = found
  return (
    <>
      <a href={`${model.casesPath}${encodeURIComponent(number)}/`} target="_blank" rel="noopener">
        {what}
      </a>
      <span className="meta">
        {' '}
        {where} {number}
      </span>
    </>
  )
}
