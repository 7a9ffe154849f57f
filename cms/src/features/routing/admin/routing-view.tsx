import { formatDateTime } from '@linsheng/i18n'
import type { AdminViewServerProps } from 'payload'
import { StaffFrame, staffRequest } from '../../../admin/staff-frame.tsx'
import { localeOfRequest } from '../../../locale-of-request.ts'
import { chosenCommunity, ownCommunities } from '../../complaints/admin/communities.ts'
import { CommunityPicker } from '../../complaints/admin/community-picker.tsx'
import { caseOptions } from '../../complaints/admin/options.ts'
import { type Reader, workspaceTexts } from '../../complaints/admin/texts.ts'
import { registerById } from '../../complaints/register.ts'
import { type RulesVersion, rulesVersions } from '../rules-in-force.ts'
import { snapshotOf } from '../snapshot.ts'
import { ruleOptions } from './options.ts'
import { RoutingScreen } from './routing-screen.tsx'
import { type RoutingTexts, routingTexts } from './texts.ts'
import '../../complaints/admin/workspace.css'
import './routing.css'

/** Versions listed below the rules. */
const HISTORY = 20

/** /admin/routing: for managers. Checks who asks by itself, as every view must. */
export async function RoutingView(view: AdminViewServerProps) {
  const req = staffRequest(view, '/admin/routing')
  const locale = localeOfRequest(req)
  const text = routingTexts(locale)
  const own = await ownCommunities(req, 'manager')
  const community = chosenCommunity(req, own, view.searchParams?.community)
  const register = community && (await registerById(req.payload, community.value))
  const snapshot = register && (await snapshotOf(req.payload, register))
  const versions = register ? await rulesVersions(req.payload, register.id, HISTORY) : []
  const reader = { locale, zone: snapshot?.roster.zone ?? 'UTC' }
  return (
    <StaffFrame view={view}>
      <div className="workspace">
        <header className="workspace__head">
          <h1>{text('title')}</h1>
          {community && (
            <CommunityPicker label={workspaceTexts(locale)('community')} chosen={community.value} communities={own} />
          )}
        </header>
        {register && snapshot ? (
          <>
            <p className="quiet">{text('intro')}</p>
            <RoutingScreen
              key={`${register.id} ${snapshot.version}`}
              community={register.id}
              version={snapshot.version}
              rules={snapshot.rules}
              options={ruleOptions(
                await caseOptions(req.payload, register, locale),
                [...new Set(snapshot.roster.workers.flatMap(({ skills }) => skills))].sort(),
                locale,
              )}
              reader={reader}
            />
            <History
              versions={versions}
              names={new Map(snapshot.roster.workers.map(({ id, name }) => [id, name]))}
              reader={reader}
              text={text}
            />
          </>
        ) : (
          <p className="workspace__note">{text('notAllowed')}</p>
        )}
      </div>
    </StaffFrame>
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
