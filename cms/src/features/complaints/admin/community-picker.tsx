'use client'

import type { Option } from './options.ts'

/** Chooses between communities; nothing where there is only one. */
export function CommunityPicker({
  label,
  chosen,
  communities,
}: {
  label: string
  chosen: string
  communities: Option[]
}) {
  if (communities.length < 2) return null
  return (
    <form method="get" className="workspace__picker">
      <label>
        {label}{' '}
        <select name="community" defaultValue={chosen} onChange={(event) => event.currentTarget.form?.requestSubmit()}>
          {communities.map(({ value, label: name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </form>
  )
}
