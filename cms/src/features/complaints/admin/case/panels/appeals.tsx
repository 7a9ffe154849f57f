import type { StaffCase } from '@linsheng/contracts/complaints'
import { APPEAL_DECISIONS } from '@linsheng/domain/complaints'
import { formatDateTime } from '@linsheng/i18n'
import { Fact } from '../../fact.tsx'
import { casePageTexts, caseStepTexts, caseworkTexts, type Reader } from '../../texts.ts'
import { Section } from './section.tsx'
import { When } from './when.tsx'

type Appeal = StaffCase['appeals'][number]

/** What the complainant does not accept, who decides it, and what was decided; the latest first. */
export function Appeals({ found: { appeals }, reader }: { found: StaffCase; reader: Reader }) {
  const text = casePageTexts(reader.locale)
  if (appeals.length === 0) return null
  return (
    <Section id="appeals" title={text('appeal.title')}>
      {appeals.toReversed().map((appeal) => (
        <AppealEntry key={appeal.at} appeal={appeal} reader={reader} />
      ))}
    </Section>
  )
}

function AppealEntry({ appeal, reader }: { appeal: Appeal; reader: Reader }) {
  const { locale, zone } = reader
  const [text, word] = [casePageTexts(locale), caseworkTexts(locale)]
  const { at, about, reason, wish, acknowledgedAt, decided } = appeal
  return (
    <div className="appeal">
      <p>
        <b>{text('appeal.about', { subject: word(`subject.${about}`) })}</b> <When at={at} reader={reader} />{' '}
        {acknowledgedAt !== null && (
          <span className="quiet">
            {text('appeal.acknowledged', { at: formatDateTime(locale, acknowledgedAt, zone) })}
          </span>
        )}
      </p>
      <p className="words">{reason}</p>
      {wish && <p className="words">{text('appeal.wish', { wish })}</p>}
      <Panel appeal={appeal} reader={reader} />
      {decided && <Decision decided={decided} reader={reader} />}
    </div>
  )
}

function Panel({ appeal: { members, recused, split }, reader: { locale } }: { appeal: Appeal; reader: Reader }) {
  const text = casePageTexts(locale)
  return (
    <>
      <h3>{text('appeal.panel')}</h3>
      {members.length === 0 && recused.length === 0 && <p className="quiet">{text('appeal.noPanel')}</p>}
      <ul className="dues">
        {members.map(({ id, name, declared, voted }) => (
          <li key={id}>
            {name}{' '}
            <span className="quiet">
              {text(voted ? 'appeal.voted' : declared ? 'appeal.declared' : 'appeal.undeclared')}
            </span>
          </li>
        ))}
        {recused.map(({ id, name }) => (
          <li key={id} className="is-over">
            {name} <span className="quiet">{text('appeal.recused')}</span>
          </li>
        ))}
      </ul>
      {split && <p className="workspace__note">{text('appeal.split')}</p>}
    </>
  )
}

function Decision({ decided, reader }: { decided: NonNullable<Appeal['decided']>; reader: Reader }) {
  const { locale } = reader
  const [text, steps, word] = [casePageTexts(locale), caseStepTexts(locale), caseworkTexts(locale)]
  const votes = APPEAL_DECISIONS.map((name) => `${word(`decision.${name}`)} ${decided.votes[name] ?? 0}`)
  return (
    <dl className="facts">
      <Fact name={steps('field.decision')}>
        <b>{word(`decision.${decided.decision}`)}</b> <When at={decided.at} reader={reader} />
      </Fact>
      <Fact name={text('appeal.votes')}>{votes.join(' · ')}</Fact>
      {(['facts', 'rule', 'reasons', 'changes'] as const).map((name) => (
        <Fact key={name} name={steps(`field.${name}`)}>
          {decided[name]}
        </Fact>
      ))}
    </dl>
  )
}
