'use client'

import type { Locale } from '@linsheng/i18n'
import { useState } from 'react'
import { z } from 'zod'
import { post } from '../../complaints/admin/requests.ts'
import { errorTexts } from '../../complaints/admin/texts.ts'
import { workTexts } from '../texts.ts'
import { SAVED_FILTERS, SAVED_MAX, type SavedFilter } from './saved-names.ts'

interface Props {
  saved: SavedFilter[]
  /** The filter in use. */
  query: string
  path: string
  locale: Locale
}

/** One's own filters under names of one's own. They belong to the account: another device shows them too. */
export function SavedFilters({ saved, query, path, locale }: Props) {
  const text = workTexts(locale)
  const [list, setList] = useState(saved)
  const [name, setName] = useState('')
  const [said, setSaid] = useState('')

  async function keep(next: SavedFilter[], words: string) {
    const answer = await post(`/api/payload-preferences/${SAVED_FILTERS}`, z.unknown(), { value: next })
    setSaid(answer.ok ? words : errorTexts(locale)(answer.problem.code))
    if (answer.ok) setList(next)
  }

  async function add() {
    const given = name.trim()
    if (given === '') return
    await keep([...list.filter((other) => other.name !== given), { name: given, query }], text('saved.kept'))
    setName('')
  }

  return (
    <div className="filters__saved">
      {list.length > 0 && (
        <ul>
          {list.map((filter) => (
            <li key={filter.name}>
              <a href={`${path}?${filter.query}`}>{filter.name}</a>{' '}
              <button
                type="button"
                className="link"
                aria-label={text('saved.forget', { name: filter.name })}
                onClick={() =>
                  keep(
                    list.filter((other) => other !== filter),
                    text('saved.forgotten'),
                  )
                }
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {list.length < SAVED_MAX && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <label>
            {text('saved.name')}{' '}
            <input type="text" value={name} maxLength={40} onChange={(event) => setName(event.currentTarget.value)} />
          </label>{' '}
          <button type="submit" className="button button--plain">
            {text('saved.keep')}
          </button>
        </form>
      )}
      <p role="status">{said}</p>
    </div>
  )
}
