import type { StaffCase } from '@linsheng/contracts/complaints'
import { inLocale } from '@linsheng/contracts/text'
import { Fact } from '../../fact.tsx'
import { casePageTexts, caseworkTexts, type Reader } from '../../texts.ts'
import { Section } from './section.tsx'

interface Props {
  found: StaffCase
  reader: Reader
  /** A summary that is being written; what the page will say once it is published. */
  draft: string
  address: string
}

/** What everyone reads of this case now, and what they will read once the summary being written is published. */
export function PublicPanel({ found, reader: { locale }, draft, address }: Props) {
  const [text, word] = [casePageTexts(locale), caseworkTexts(locale)]
  const { published, status, team } = found
  return (
    <Section id="public" className="public-panel" title={text('public.title')} hint={text('public.hint')}>
      <dl className="facts">
        <Fact name={word('field.category')}>{inLocale(published.category.name, locale)}</Fact>
        <Fact name={word('field.zone')}>
          {published.zone ? inLocale(published.zone.name, locale) : text('public.noPlace')}
        </Fact>
        <Fact name={word('field.status')}>{word(`status.${status}`)}</Fact>
        <Fact name={word('field.team')}>{team ? inLocale(team.name, locale) : text('words.noTeam')}</Fact>
        <Fact name={text('public.now')}>{published.summary ?? text('public.noSummary')}</Fact>
        {draft.trim() !== '' && <Fact name={text('public.then')}>{draft}</Fact>}
      </dl>
      <p>
        <a href={address} target="_blank" rel="noreferrer">
          {text('public.open')}
        </a>
      </p>
    </Section>
  )
}
