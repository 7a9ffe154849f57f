'use client'

import type { Mapping } from '@linsheng/contracts/import-ledger'
import type { Locale } from '@linsheng/i18n'
import { useState } from 'react'
import { CommunityPicker } from '../../complaints/admin/community-picker.tsx'
import type { Option } from '../../complaints/admin/options.ts'
import type { KnownRecords } from '../propose-mapping.ts'
import type { ImportState } from '../states.ts'
import { MappingForm } from './mapping-form.tsx'
import { startWork, uploadLedger } from './requests.ts'
import { texts } from './texts.ts'
import { WorkProgress } from './work-progress.tsx'

interface Props {
  locale: Locale
  community: string
  communities: Option[]
  known: KnownRecords
  recent: Array<{ id: string; fileName: string; state: ImportState }>
}

/** A ledger between upload and the end of its import. */
interface Ledger {
  id: string
  header: string[]
  mapping: Mapping
  /** Distinct words of each column that is a list of words. */
  words: Record<string, string[]>
  /** Which run is shown; counts up so that a second try starts afresh. */
  work: { kind: 'check' | 'run'; turn: number } | null
}

/** The four steps of an import on one page: file, meaning of its columns, trial, import. */
export function ImportScreen({ locale, community, communities, known, recent }: Props) {
  const text = texts(locale)
  const { ledger, problem, busy, upload, work, setMapping } = useLedger(community, text('failed-request'))
  return (
    <>
      <p>{text('intro')}</p>
      <CommunityPicker label={text('community')} chosen={community} communities={communities} />
      <section aria-labelledby="ledger-file">
        <h2 id="ledger-file">{text('step-file')}</h2>
        <FileForm
          label={text('file-label')}
          hint={text('file-hint')}
          button={busy && !ledger ? text('uploading') : text('upload-button')}
          busy={busy}
          onFile={upload}
        />
      </section>
      {problem && (
        <p role="alert" className="ledger-import__problem">
          {problem}
        </p>
      )}
      {ledger && (
        <section aria-labelledby="ledger-mapping">
          <h2 id="ledger-mapping">{text('step-mapping')}</h2>
          <MappingForm
            locale={locale}
            header={ledger.header}
            words={ledger.words}
            known={known}
            mapping={ledger.mapping}
            onChange={setMapping}
          />
          <p className="ledger-import__actions">
            {WORKS.map(({ kind, style }) => (
              <button
                key={kind}
                type="button"
                className={`btn btn--style-${style} btn--size-medium`}
                disabled={busy}
                onClick={() => work(kind)}
              >
                {text(`${kind}-button`)}
              </button>
            ))}
          </p>
        </section>
      )}
      {ledger?.work && (
        <WorkProgress
          key={ledger.work.turn}
          locale={locale}
          id={ledger.id}
          title={text(ledger.work.kind === 'check' ? 'step-check' : 'step-run')}
        />
      )}
      <History recent={recent} text={text} />
    </>
  )
}

const WORKS = [
  { kind: 'check', style: 'secondary' },
  { kind: 'run', style: 'primary' },
] as const

type Asked<Value> = { ok: true; value: Value } | { ok: false; message: string }

/** One ledger on its way in. @param failed what is said of a request without an answer */
function useLedger(community: string, failed: string) {
  const [ledger, setLedger] = useState<Ledger | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const change = (next: (current: Ledger) => Ledger) => setLedger((current) => current && next(current))

  async function attempt<Value>(request: Promise<Asked<Value>>, then: (value: Value) => void) {
    setBusy(true)
    setProblem(null)
    const answer = await request.catch(() => ({ ok: false as const, message: failed }))
    setBusy(false)
    if (answer.ok) then(answer.value)
    else setProblem(answer.message)
  }

  return {
    ledger,
    problem,
    busy,
    upload: (file: File) =>
      attempt(uploadLedger(community, file), (uploaded) => setLedger({ ...uploaded, work: null })),
    work: (kind: 'check' | 'run') =>
      ledger &&
      attempt(startWork(ledger.id, kind, ledger.mapping), () =>
        change((current) => ({ ...current, work: { kind, turn: (current.work?.turn ?? 0) + 1 } })),
      ),
    setMapping: (mapping: Mapping) => change((current) => ({ ...current, mapping })),
  }
}

function History({ recent, text }: Pick<Props, 'recent'> & { text: ReturnType<typeof texts> }) {
  return (
    <section aria-labelledby="ledger-history">
      <h2 id="ledger-history">{text('history-heading')}</h2>
      {recent.length === 0 ? (
        <p>{text('history-empty')}</p>
      ) : (
        <ul>
          {recent.map(({ id, fileName, state }) => (
            <li key={id}>
              {fileName}: {text(`state-${state}`)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function FileForm({
  label,
  hint,
  button,
  busy,
  onFile,
}: {
  label: string
  hint: string
  button: string
  busy: boolean
  onFile(file: File): void
}) {
  const [file, setFile] = useState<File | null>(null)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (file) onFile(file)
      }}
    >
      <p>
        <label htmlFor="ledger">{label}</label>
        <input
          id="ledger"
          type="file"
          required
          accept=".csv,.tsv,.txt,.xlsx"
          aria-describedby="ledger-hint"
          onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
        />
      </p>
      <p id="ledger-hint" className="ledger-import__hint">
        {hint}
      </p>
      <button type="submit" className="btn btn--style-primary btn--size-medium" disabled={busy || !file}>
        {button}
      </button>
    </form>
  )
}
