import { formatDateTime } from '@linsheng/i18n'
import type { AdminViewServerProps } from 'payload'
import { type CommunityPage, communityPage } from '../../complaints/admin/community-page.tsx'
import { caseOptions } from '../../complaints/admin/find-options.ts'
import type { Reader } from '../../complaints/admin/texts.ts'
import { type RulesVersion, rulesVersions } from '../rules-in-force.ts'
import { snapshotOf } from '../snapshot.ts'
import { ruleOptions } from './options.ts'
import { RoutingScreen } from './routing-screen.tsx'
import { type RoutingTexts, routingTexts } from './texts.ts'
import './routing.css'

/** Versions listed below the rules. */
const HISTORY = 20

/** /admin/routing: for managers. */
export const RoutingView = (view: AdminViewServerProps) =>
  communityPage(
    view,
    {
      path: '/admin/routing',
      roles: ['manager'],
      words: (locale) => ({ title: routingTexts(locale)('title'), notAllowed: routingTexts(locale)('notAllowed') }),
    },
    writeRules,
  )

async function writeRules({ req: { payload }, register, reader }: CommunityPage) {
  const text = routingTexts(reader.locale)
  const { version, rules, roster } = await snapshotOf(payload, register)
  const skills = [...new Set(roster.workers.flatMap((worker) => worker.skills))].sort()
  return (
    <>
      <p className="quiet">{text('intro')}</p>
      <RoutingScreen
        key={`${register.id} ${version}`}
        community={register.id}
        version={version}
        rules={rules}
        options={ruleOptions(await caseOptions(payload, register, reader.locale), skills, reader.locale)}
        reader={reader}
      />
      <History
        versions={await rulesVersions(payload, register.id, HISTORY)}
        names={new Map(roster.workers.map(({ id, name }) => [id, name]))}
        reader={reader}
        text={text}
      />
    </>
  )
}

interface HistoryProps {
  versions: RulesVersion[]
  names: ReadonlyMap<string, string>
  reader: Reader
  text: RoutingTexts
}

function History({ versions, names, reader, text }: HistoryProps) {
  if (versions.length === 0) return null
  return (
    <details className="rules-history">
      <summary>{text('history')}</summary>
      <ul>
        {versions.map(({ version, since, by, rules }) => (
          <li key={version}>
            {text('history.line', {
              version,
              time: formatDateTime(reader.locale, since, reader.zone),
              name: names.get(by) ?? '-',
              count: rules.length,
            })}
          </li>
        ))}
      </ul>
    </details>
  )
}
