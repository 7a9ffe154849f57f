import { useWatch } from 'react-hook-form'
import { speaker } from '../problems.ts'
import { groupOf, type ZoneGroup } from '../zones.ts'
import type { FieldProps } from './fields.tsx'
import { describedBy, GroupQuestion } from './question.tsx'

/**
 * Where it is. Without script one list with the buildings as headings; with script the building first, then the spot
 * within it. What is chosen is one zone code either way.
 */
export function ZoneField(props: FieldProps & { live: boolean }) {
  const { model, error, hidden, live } = props
  const say = speaker(model.texts)
  const hint = model.values.qr ? say('place.qr') : say('place.hint')
  return (
    <GroupQuestion field="zone" label={say('place.label')} hint={hint} error={error} hidden={hidden}>
      {live ? <BuildingThenSpot {...props} /> : <OneList {...props} />}
    </GroupQuestion>
  )
}

function OneList({ model, form, error }: FieldProps) {
  const say = speaker(model.texts)
  return (
    <select
      className="input"
      id="zone"
      aria-label={say('place.label')}
      aria-invalid={error ? true : undefined}
      defaultValue={model.values.zone}
      {...form.register('zone')}
    >
      {model.zones.map((group) =>
        group.spots.length === 0 ? (
          <option key={group.code} value={group.code}>
            {group.name}
          </option>
        ) : (
          <optgroup key={group.code} label={group.name}>
            <Spots group={group} whole={say('place.whole', { name: group.name })} />
          </optgroup>
        ),
      )}
      <option value="">{say('place.none')}</option>
    </select>
  )
}

function Spots({ group, whole }: { group: ZoneGroup; whole: string }) {
  return (
    <>
      {group.spots.map((spot) => (
        <option key={spot.code} value={spot.code}>
          {spot.name}
        </option>
      ))}
      <option value={group.code}>{whole}</option>
    </>
  )
}

function BuildingThenSpot({ model, form, error }: FieldProps) {
  const say = speaker(model.texts)
  const zone = useWatch({ control: form.control, name: 'zone' })
  const group = groupOf(model.zones, zone)
  const choose = (code: string) => form.setValue('zone', code, { shouldDirty: true, shouldTouch: true })
  return (
    <div className="field-row">
      <p>
        <label htmlFor="zone">{say('place.building')}</label>
        <select
          className="input"
          id="zone"
          value={group?.code ?? ''}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy({ field: 'zone', hint: 'given', error })}
          onChange={(event) => choose(event.target.value)}
        >
          {model.zones.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
          <option value="">{say('place.none')}</option>
        </select>
      </p>
      {group && group.spots.length > 0 && (
        <p>
          <label htmlFor="spot">{say('place.spot')}</label>
          <select className="input" id="spot" value={zone} onChange={(event) => choose(event.target.value)}>
            <Spots group={group} whole={say('place.whole', { name: group.name })} />
          </select>
        </p>
      )}
    </div>
  )
}
