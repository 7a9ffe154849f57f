import { useState } from 'react'
import { receiptFile } from '../../sending/receipt.ts'
import type { SurveyModel } from '../model.ts'
import type { Words } from '../words.ts'

interface ReceiptProps {
  leaf: string
  model: SurveyModel
  words: Words
}

/** What the response can be looked for by once the survey is closed, as a slip of paper, and ways to keep it. */
export function Receipt({ leaf, model, words }: ReceiptProps) {
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
      <Tools leaf={leaf} file={receiptFile(receiptWords(model, words), leaf)} name={model.survey} words={words} />
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

/** Ways to keep the receipt. */
function Tools({ leaf, file, name, words }: { leaf: string; file: string; name: string; words: Words }) {
  const { say } = words
  const [copied, setCopied] = useState<'receipt.copied' | 'receipt.copy.failed' | null>(null)
  const copy = () =>
    navigator.clipboard.writeText(leaf).then(
      () => setCopied('receipt.copied'),
      () => setCopied('receipt.copy.failed'),
    )
  return (
    <div className="no-print">
      <p className="button-row">
        <a
          className="button"
          download={`linsheng-${name}.txt`}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`}
        >
          {say('receipt.download')}
        </a>
        <button className="button button--plain" type="button" onClick={() => window.print()}>
          {say('receipt.print')}
        </button>
        <button className="button button--plain" type="button" onClick={() => void copy()}>
          {say('receipt.copy')}
        </button>
      </p>
      <p className="meta" role="status">
        {copied && say(copied)}
      </p>
    </div>
  )
}
