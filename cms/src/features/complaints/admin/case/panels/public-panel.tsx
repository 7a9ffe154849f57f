import type { StaffCase } from '@linsheng/contracts/complaints'
import { formatDate, formatDateTime } from '@linsheng/i18n'
import { Fact } from '../../fact.tsx'
import { casePageTexts, type Reader } from '../../texts.ts'
import { factName, factWords, lineWords, PUBLIC_GROUP_NAMES, PUBLIC_GROUPS, type PublicGroup } from '../public-words.ts'
import { Section } from './section.tsx'

interface Props {
  found: StaffCase
  reader: Reader
  /** A summary that is being written; what the page will say once it is published. */
  draft: string
  address: string
}

/** All that everyone may know of this case now, and the summary being written. */
export function PublicPanel({ found, reader, draft, address }: Props) {
  const text = casePageTexts(reader.locale)
  return (
    <Section id="public" className="public-panel" title={text('public.title')} hint={text('public.hint')}>
      <table className="public-facts">
        <caption className="visually-hidden">{text('public.title')}</caption>
        {PUBLIC_GROUP_NAMES.map((group) => (
          <Group key={group} group={group} found={found} reader={reader} />
        ))}
      </table>
      <NotYet found={found} reader={reader} />
      {draft.trim() !== '' && (
        <dl className="facts">
          <Fact name={text('public.then')}>{draft}</Fact>
        </dl>
      )}
      <p>
        <a href={address} target="_blank" rel="noreferrer">
          {text('public.open')}
        </a>
      </p>
      {found.roles.some((role) => role === 'manager' || role === 'committee') && (
        <Seals id={found.id} reader={reader} />
      )}
    </Section>
  )
}

function Group({ group, found, reader }: { group: PublicGroup; found: StaffCase; reader: Reader }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={2} className="public-facts__group">
          {casePageTexts(reader.locale)(`public.group.${group}`)}
        </th>
      </tr>
      {PUBLIC_GROUPS[group].map((fact) => (
        <tr key={fact}>
          <th scope="row">{factName(fact, reader)}</th>
          <td>{factWords(found.published, fact, reader)}</td>
        </tr>
      ))}
    </tbody>
  )
}

/** Steps that everyone hears of later, and on which day. */
function NotYet({ found: { unpublished }, reader }: { found: StaffCase; reader: Reader }) {
  const { locale, zone } = reader
  const text = casePageTexts(locale)
  if (unpublished.length === 0) return null
  return (
    <>
      <table className="public-facts">
        <caption>{text('public.waiting')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('public.waiting.step')}</th>
            <th scope="col">{text('public.waiting.at')}</th>
            <th scope="col">{text('public.waiting.from')}</th>
          </tr>
        </thead>
        <tbody>
          {unpublished.map(({ type, at, from }, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines never change their order
            <tr key={position}>
              <th scope="row">{lineWords(type, reader)}</th>
              <td>{formatDateTime(locale, at, zone)}</td>
              <td>{formatDate(locale, from, zone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">{text('public.waiting.hint')}</p>
    </>
  )
}

/** What the hashes in the log were made of, for those who may hand it to an auditor. */
function Seals({ id, reader: { locale } }: { id: string; reader: Reader }) {
  const text = casePageTexts(locale)
  return (
    <p>
      <a href={`/api/complaints/${id}/seals`} download aria-describedby="public-seals">
        {text('public.seals')}
      </a>{' '}
      <span id="public-seals" className="quiet">
        {text('public.seals.hint')}
      </span>
    </p>
  )
}
