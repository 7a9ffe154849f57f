import type { PublicCasePage } from '@linsheng/contracts/complaints'
import { inLocale } from '@linsheng/contracts/text'
import { Fact } from '../fact.tsx'
import { casePageTexts, caseworkTexts, type Reader, workspaceTexts } from '../texts.ts'
import { PromiseLine } from './panels/promise-line.tsx'
import { Timeline } from './panels/timeline.tsx'

/** A case for staff who do not work on it: what everyone may know. */
export function PublicPage({ page, reader, now }: { page: PublicCasePage; reader: Reader; now: number }) {
  const { locale } = reader
  const [text, word] = [casePageTexts(locale), caseworkTexts(locale)]
  return (
    <div className="workspace">
      <p className="workspace__note">{workspaceTexts(locale)('case.readOnly')}</p>
      <dl className="facts facts--columns">
        <Fact name={word('field.status')}>{word(`status.${page.status}`)}</Fact>
        <Fact name={word('field.priority')}>{word(`priority.${page.priority}`)}</Fact>
        <Fact name={word('field.category')}>{inLocale(page.category.name, locale)}</Fact>
        <Fact name={word('field.zone')}>{page.zone ? inLocale(page.zone.name, locale) : text('public.noPlace')}</Fact>
        <Fact name={word('field.team')}>{page.team ? inLocale(page.team.name, locale) : text('words.noTeam')}</Fact>
        {page.summary && <Fact name={text('public.now')}>{page.summary}</Fact>}
      </dl>
      <PromiseLine receivedAt={page.receivedAt} promises={page.promises} now={now} reader={reader} />
      <Timeline items={page.timeline} reader={reader} />
    </div>
  )
}
