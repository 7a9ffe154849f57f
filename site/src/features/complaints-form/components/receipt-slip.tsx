import { publicFromWords } from '@linsheng/contracts/complaints'
import { receiptGroups } from '../../track/receipt-link.ts'
import { useQr } from '../hooks/use-qr.ts'
import { type FormTexts, speaker } from '../problems.ts'
import { formatReceiptTime, type ReceiptFacts } from '../receipt/receipt-text.ts'

interface ReceiptSlipProps {
  facts: ReceiptFacts
  texts: FormTexts
}

/** The receipt as a slip of paper: the code, the promises, and a stub with the QR code to tear off. */
export function ReceiptSlip({ facts, texts }: ReceiptSlipProps) {
  const say = speaker(texts)
  return (
    <article className="slip" aria-label={say('receipt.slip')}>
      <div className="slip__paper">
        <div>
          <p className="slip__title">
            <b>{say('receipt.slip')}</b>
            <span>{facts.community}</span>
          </p>
          <p className="slip__code-label">{say('receipt.code')}</p>
          <Code receipt={facts.filed.receipt} />
          <Facts facts={facts} texts={texts} />
        </div>
        <Promises facts={facts} texts={texts} />
        <Stub facts={facts} texts={texts} />
      </div>
    </article>
  )
}

function Code({ receipt }: { receipt: string }) {
  return (
    <p className="slip__code" translate="no" data-receipt={receipt}>
      {receiptGroups(receipt).map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups of one code never move
        <span key={index}>{group}</span>
      ))}
    </p>
  )
}

function Facts({ facts, texts }: ReceiptSlipProps) {
  const say = speaker(texts)
  const rows = [
    [say('receipt.number'), facts.filed.number],
    [say('receipt.received'), formatReceiptTime(texts.locale, facts.filed.receivedAt, facts.timeZone)],
    [say('receipt.what'), facts.what],
    [say('receipt.place'), facts.place],
  ]
  return (
    <dl className="facts slip__facts">
      {rows
        .filter(([, text]) => text)
        .map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  )
}

function Promises({ facts, texts }: ReceiptSlipProps) {
  const say = speaker(texts)
  const { responseDue, resolutionDue, publicFrom } = facts.filed
  const promises = [
    { due: responseDue, what: say('receipt.promise.response') },
    { due: resolutionDue, what: say('receipt.promise.resolution') },
  ]
  return (
    <div>
      <h2 className="slip__heading">{say('receipt.promises')}</h2>
      <ul className="slip__next">
        {promises.map(({ due, what }) => (
          <li key={what}>
            <span>
              <b>{say('receipt.before', { due: formatReceiptTime(texts.locale, due, facts.timeZone) })}</b>
              <br />
              {what}
            </span>
          </li>
        ))}
      </ul>
      {publicFrom !== null && (
        <p className="slip__public">{publicFromWords(publicFrom, { locale: texts.locale, zone: facts.timeZone })}</p>
      )}
    </div>
  )
}

function Stub({ facts, texts }: ReceiptSlipProps) {
  const say = speaker(texts)
  const qr = useQr(facts)
  return (
    <div className="slip__stub">
      {qr && (
        <svg className="qr" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" shapeRendering="crispEdges">
          <title>{say('receipt.qr')}</title>
          <path fill="#000" d={qr.path} />
        </svg>
      )}
      <p>
        {say('receipt.scan')}
        <br />
        <span className="slip__address">{facts.trackUrl.replace(/^https?:\/\//, '')}</span>
        <br />
        <code translate="no">{receiptGroups(facts.filed.receipt).join(' ')}</code>
        <br />
        {say('receipt.keep')}
      </p>
    </div>
  )
}
