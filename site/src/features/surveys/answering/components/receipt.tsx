import { useState } from 'react'
import { receiptFile } from '../../sending/receipt.ts'
import type { SurveyModel } from '../model.ts'
import type { Words } from '../words.ts'

interface ReceiptProps {
  leaf: string
  model: SurveyModel
  words: Words
  /** On a device that several use nothing is stored or copied: the next household would find it. */
  assisted: boolean
}

/** What the response can be looked for by once the survey is closed, as a slip of paper, and ways to keep it. */
export function Receipt({ leaf, model, words, assisted }: ReceiptProps) {
  const { say } = words
  return (
    <>
      <article className="slip slip--one" aria-label={say('receipt.title')}>
        <div className="slip__paper">
          <div>
            <p className="slip__title">
              <b>{say('receipt.title')}</b>
              <span>{model.communityName}</span>
            </p>
            <p className="slip__code-label">{model.title}</p>
            <p className="slip__code slip__code--long" translate="no" data-leaf={leaf}>
              {leaf}
            </p>
            <p className="meta">{say('receipt.use')}</p>
            <p className="meta">{say('receipt.secret')}</p>
          </div>
        </div>
      </article>
      <div className="no-print">
        <p className="button-row">
          {!assisted && (
            <Download file={receiptFile(receiptWords(model, words), leaf)} name={model.survey} words={words} />
          )}
          <button className="button button--plain" type="button" onClick={() => window.print()}>
            {say('receipt.print')}
          </button>
          {!assisted && <Copy leaf={leaf} words={words} />}
        </p>
      </div>
    </>
  )
}

function receiptWords({ communityName, title }: SurveyModel, { say }: Words) {
  const address = location.origin + location.pathname
  return {
    title: `${communityName} · ${say('receipt.title')}`,
    lines: [title, address, '', say('receipt.use'), say('receipt.secret')],
  }
}

function Download({ file, name, words }: { file: string; name: string; words: Words }) {
  return (
    <a
      className="button"
      download={`linsheng-${name}.txt`}
      href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`}
    >
      {words.say('receipt.download')}
    </a>
  )
}

function Copy({ leaf, words: { say } }: { leaf: string; words: Words }) {
  const [copied, setCopied] = useState<'receipt.copied' | 'receipt.copy.failed' | null>(null)
  const copy = () =>
    navigator.clipboard.writeText(leaf).then(
      () => setCopied('receipt.copied'),
      () => setCopied('receipt.copy.failed'),
    )
  return (
    <>
      <button className="button button--plain" type="button" onClick={() => void copy()}>
        {say('receipt.copy')}
      </button>
      <span className="meta" role="status">
        {copied && say(copied)}
      </span>
    </>
  )
}
