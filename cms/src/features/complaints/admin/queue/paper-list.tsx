import { formatDateTime } from '@linsheng/i18n'
import { type Reader, workspaceTexts } from '../texts.ts'
import type { PaperLine, Papers } from './find-papers.ts'

/** Notices and meetings that want somebody's attention, for those who write them. */
export function PaperList({ papers, reader }: { papers: Papers; reader: Reader }) {
  const text = workspaceTexts(reader.locale)
  const groups = [
    { title: text('papers.meetings'), lines: papers.meetings, collection: 'meetings' },
    { title: text('papers.drafts'), lines: papers.drafts, collection: 'notices' },
    { title: text('papers.ending'), lines: papers.ending, collection: 'notices' },
  ].filter(({ lines }) => lines.length > 0)
  return (
    <section className="papers" aria-labelledby="papers">
      <h2 id="papers">{text('papers.title')}</h2>
      {groups.length === 0 && <p className="quiet">{text('papers.none')}</p>}
      {groups.map(({ title, lines, collection }) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul>
            {lines.map((line) => (
              <Line key={line.id} line={line} collection={collection} reader={reader} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function Line({ line, collection, reader }: { line: PaperLine; collection: string; reader: Reader }) {
  return (
    <li>
      <a href={`/admin/collections/${collection}/${line.id}`}>{line.title}</a>{' '}
      {line.at !== null && (
        <time className="quiet" dateTime={new Date(line.at).toISOString()}>
          {formatDateTime(reader.locale, line.at, reader.zone)}
        </time>
      )}
    </li>
  )
}
