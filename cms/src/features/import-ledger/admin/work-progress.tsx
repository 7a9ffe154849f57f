'use client'

import type { ImportCounts, RowProblem } from '@linsheng/contracts/import-ledger'
import type { Locale } from '@linsheng/i18n'
import { useEffect, useState } from 'react'
import { type Progress, readProgress, refusedAddress } from './requests.ts'
import { type Texts, texts } from './texts.ts'

const LOOK_EVERY = 1000
const UNDER_WAY: ReadonlySet<string> = new Set(['checking', 'running'])
const SHOWN_COUNTS = ['rows', 'added', 'updated', 'unchanged', 'refused'] as const

/** Follows a trial or an import until it ends, then shows what became of the rows. */
export function WorkProgress({ locale, id, title }: { locale: Locale; id: string; title: string }) {
  const text = texts(locale)
  const progress = useProgress(id)
  const isUnderWay = !progress || UNDER_WAY.has(progress.state)
  return (
    <section aria-labelledby="ledger-work">
      <h2 id="ledger-work">{title}</h2>
      <p role="status">
        {isUnderWay ? text('running-progress', { rows: progress?.counts?.rows ?? 0 }) : text(`state-${progress.state}`)}
      </p>
      {isUnderWay && <progress aria-label={title} />}
      {progress?.counts && <Counts text={text} counts={progress.counts} />}
      {progress && !isUnderWay && <Refused text={text} id={id} problems={progress.firstRefused ?? []} />}
    </section>
  )
}

function useProgress(id: string): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isGone = false
    const look = async () => {
      // A look that fails (network, restart) is repeated like any other.
      const seen = await readProgress(id).catch(() => null)
      if (isGone) return
      if (seen) setProgress(seen)
      if (!seen || UNDER_WAY.has(seen.state)) timer = setTimeout(look, LOOK_EVERY)
    }
    void look()
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [id])
  return progress
}

function Counts({ text, counts }: { text: Texts; counts: ImportCounts }) {
  return (
    <dl className="ledger-import__counts">
      {SHOWN_COUNTS.map((name) => (
        <div key={name}>
          <dt>{text(`count-${name}`)}</dt>
          <dd>{counts[name]}</dd>
        </div>
      ))}
    </dl>
  )
}

function Refused({ text, id, problems }: { text: Texts; id: string; problems: RowProblem[] }) {
  if (problems.length === 0) return <p>{text('refused-none')}</p>
  return (
    <>
      <h3>{text('refused-heading')}</h3>
      <p>{text('refused-first', { count: problems.length })}</p>
      <p>
        <a href={refusedAddress(id)} download>
          {text('refused-download')}
        </a>
      </p>
      <table className="ledger-import__table">
        <thead>
          <tr>
            {(['row', 'column', 'value', 'reason'] as const).map((name) => (
              <th key={name} scope="col">
                {text(`refused-${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <tr key={problem.row}>
              <th scope="row">{problem.row}</th>
              <td>{problem.column}</td>
              <td>{problem.value}</td>
              <td>{text(`problem-${problem.code}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
