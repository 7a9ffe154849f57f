'use client'

import { CEILING_MAX, workerSettingsSavedSchema, workerSettingsSchema } from '@linsheng/contracts/routing'
import type { Worker } from '@linsheng/domain/routing'
import type { Locale } from '@linsheng/i18n'
import { useState } from 'react'
import { post } from '../../complaints/admin/requests.ts'
import { rosterTexts } from './texts.ts'

export interface Person {
  id: string
  name: string
  teams: string[]
  skills: string[]
  /** What they may have and have open: theirs and their manager's business; null for other readers. */
  load: { ceiling: number | null; open: number } | null
}

interface Props {
  community: string
  people: Person[]
  /** Whether the reader may change them. */
  manages: boolean
  locale: Locale
}

/** Who works here, what they can do, how much they have and may have. */
export function PeopleTable({ community, people: initial, manages, locale }: Props) {
  const text = rosterTexts(locale)
  const [people, setPeople] = useState(initial)
  const [editing, setEditing] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const saved = (changed: Person) => {
    setPeople((before) => before.map((person) => (person.id === changed.id ? changed : person)))
    setEditing(null)
    setSaid(text('saved', { name: changed.name }))
  }
  return (
    <>
      <p className="case__done" role="status">
        {said}
      </p>
      <table className="people-table">
        <thead>
          <tr>
            <th scope="col">{text('person')}</th>
            <th scope="col">{text('team')}</th>
            {manages && <th scope="col">{text('open')}</th>}
            {manages && <th scope="col">{text('ceiling')}</th>}
            <th scope="col">{text('skills')}</th>
            {manages && (
              <th scope="col">
                <span className="visually-hidden">{text('edit')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {people.map((person) =>
            editing === person.id ? (
              <tr key={person.id}>
                <td colSpan={6}>
                  <SettingsForm
                    community={community}
                    person={person}
                    locale={locale}
                    onSaved={saved}
                    onCancel={() => setEditing(null)}
                  />
                </td>
              </tr>
            ) : (
              <tr key={person.id}>
                <th scope="row">{person.name}</th>
                <td data-name={text('team')}>{person.teams.join(' ')}</td>
                {person.load && <td data-name={text('open')}>{person.load.open}</td>}
                {person.load && <td data-name={text('ceiling')}>{person.load.ceiling ?? text('ceiling.none')}</td>}
                <td data-name={text('skills')}>{person.skills.join(' ')}</td>
                {manages && (
                  <td>
                    <button
                      type="button"
                      className="link"
                      aria-label={`${text('edit')} ${person.name}`}
                      onClick={() => setEditing(person.id)}
                    >
                      {text('edit')}
                    </button>
                  </td>
                )}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </>
  )
}

const withSettings = (person: Person, { skills, ceiling }: Pick<Worker, 'skills' | 'ceiling'>): Person => ({
  ...person,
  skills: [...skills],
  load: person.load && { ...person.load, ceiling },
})

interface FormProps {
  community: string
  person: Person
  locale: Locale
  onSaved(person: Person): void
  onCancel(): void
}

function SettingsForm({ community, person, locale, onSaved, onCancel }: FormProps) {
  const text = rosterTexts(locale)
  const [skills, setSkills] = useState(person.skills.join('，'))
  const [ceiling, setCeiling] = useState(String(person.load?.ceiling ?? ''))
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')

  async function save() {
    const request = workerSettingsSchema.safeParse({
      community,
      person: person.id,
      skills: skills.split(/[,，、;；]/).filter((skill) => skill.trim() !== ''),
      ceiling: ceiling.trim() === '' ? null : Number(ceiling),
    })
    if (!request.success) return setProblem(text('invalid.ceiling'))
    setBusy(true)
    const answer = await post('/api/routing-rules/people', workerSettingsSavedSchema, request.data)
    setBusy(false)
    if (answer.ok) onSaved(withSettings(person, answer.value))
    else setProblem(text('failed'))
  }

  return (
    <form
      className="people-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) save()
      }}
    >
      <p className="people-form__name">{person.name}</p>
      <div className="field">
        <label htmlFor={`skills-${person.id}`}>{text('skills')}</label>
        <p className="quiet">{text('skills.help')}</p>
        {/* biome-ignore lint/a11y/noAutofocus: the reader has just asked to write here. */}
        <input id={`skills-${person.id}`} autoFocus value={skills} onChange={(e) => setSkills(e.currentTarget.value)} />
      </div>
      <div className={problem ? 'field field--wrong' : 'field'}>
        <label htmlFor={`ceiling-${person.id}`}>{text('ceiling')}</label>
        {problem && (
          <p role="alert" className="field__error">
            {problem}
          </p>
        )}
        <input
          id={`ceiling-${person.id}`}
          inputMode="numeric"
          maxLength={String(CEILING_MAX).length}
          value={ceiling}
          aria-invalid={problem ? true : undefined}
          onChange={(e) => setCeiling(e.currentTarget.value)}
        />
      </div>
      <p className="command-form__actions">
        <button type="submit" className="button" disabled={busy}>
          {busy ? text('saving') : text('save')}
        </button>
        <button type="button" className="button button--plain" onClick={onCancel}>
          {text('cancel')}
        </button>
      </p>
    </form>
  )
}
