'use client'

import type { StaffCase, StaffCommandName } from '@linsheng/contracts/complaints'
import { casePageTexts, caseStepTexts, errorTexts, type Reader } from '../texts.ts'
import { StepButton } from './act-panel.tsx'
import { COMMAND_GROUPS, type CommandGroup, GROUP_NAMES } from './commands.ts'
import type { Open } from './open.ts'
import { Section } from './panels/section.tsx'

interface Props {
  found: StaffCase
  reader: Reader
  keys: ReadonlyMap<StaffCommandName, string>
  opened: StaffCommandName | null
  onPress: Open
}

type Reason = NonNullable<StaffCase['barred'][StaffCommandName]>

/** Every step there is: what is possible as buttons, what is not with the reason, in words. */
export function AllCommands(props: Props) {
  const text = casePageTexts(props.reader.locale)
  return (
    <Section id="all" title={text('all.title')}>
      {GROUP_NAMES.map((group) => (
        <Group key={group} group={group} {...props} />
      ))}
    </Section>
  )
}

function Group({ group, found, reader, keys, opened, onPress }: Props & { group: CommandGroup }) {
  const text = casePageTexts(reader.locale)
  const commands: readonly StaffCommandName[] = COMMAND_GROUPS[group]
  const possible = commands.filter((command) => found.allowed.includes(command))
  const reasons = byReason(commands, found)
  if (possible.length === 0 && reasons.size === 0) return null
  return (
    <div className="command-group">
      <h3>{text(`group.${group}`)}</h3>
      {possible.length > 0 && (
        <ul className="commands">
          {possible.map((command) => (
            <li key={command}>
              <StepButton
                command={command}
                plain
                hint={keys.get(command)}
                expanded={opened === command}
                reader={reader}
                onPress={() => onPress(command)}
              />
            </li>
          ))}
        </ul>
      )}
      {reasons.size > 0 && (
        <ul className="barred" aria-label={text('all.cannot')}>
          {[...reasons].map(([reason, names]) => (
            <Barred key={reason} reason={reason} commands={names} group={group} reader={reader} />
          ))}
        </ul>
      )}
    </div>
  )
}

/** Steps that are not possible for the same reason stand together. */
function byReason(
  commands: readonly StaffCommandName[],
  { allowed, barred }: StaffCase,
): Map<Reason, StaffCommandName[]> {
  const found = new Map<Reason, StaffCommandName[]>()
  for (const command of commands) {
    const reason = barred[command]
    if (reason === undefined || allowed.includes(command)) continue
    found.set(reason, [...(found.get(reason) ?? []), command])
  }
  return found
}

function Barred({
  reason,
  commands,
  group,
  reader,
}: {
  reason: Reason
  commands: StaffCommandName[]
  group: CommandGroup
  reader: Reader
}) {
  const text = caseStepTexts(reader.locale)
  const id = `barred-${group}-${reason}`
  return (
    <li>
      {commands.map((command) => (
        <button key={command} type="button" className="barred__name" aria-disabled="true" aria-describedby={id}>
          {text(`name.${command}`)}
        </button>
      ))}
      <span id={id} className="barred__reason">
        {reason === 'unknown-item' ? casePageTexts(reader.locale)('all.noItem') : errorTexts(reader.locale)(reason)}
      </span>
    </li>
  )
}
