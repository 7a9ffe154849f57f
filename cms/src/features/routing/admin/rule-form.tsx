'use client'

import { SKILL_MAX } from '@linsheng/contracts/routing'
import type { Locale } from '@linsheng/i18n'
import { useEffect, useRef } from 'react'
import type { Option } from '../../complaints/admin/options.ts'
import { caseworkTexts } from '../../complaints/admin/texts.ts'
import type { Condition, RuleDraft, RuleOptions } from './options.ts'
import type { RoutingTexts } from './texts.ts'

interface Props {
  rule: RuleDraft
  position: number
  options: RuleOptions
  locale: Locale
  text: RoutingTexts
  onChange(rule: RuleDraft): void
  onDone(): void
}

/** One rule, opened: what must be true of a case, and who gets it. */
export function RuleForm({ rule, position, options, locale, text, onChange, onDone }: Props) {
  const word = caseworkTexts(locale)
  const first = useRef<HTMLSelectElement>(null)
  useEffect(() => first.current?.focus(), [])
  const choices = (name: Condition, title: string) => (
    <Choices
      name={`${rule.key}-${name}`}
      title={title}
      options={options[name]}
      chosen={rule[name]}
      onChange={(chosen) => onChange({ ...rule, [name]: chosen })}
    />
  )
  return (
    <section className="rule-form" aria-label={text('rule', { position })}>
      <div className="rule-form__target">
        <div className="field">
          <label htmlFor={`team-${rule.key}`}>{text('field.team')}</label>
          <select
            ref={first}
            id={`team-${rule.key}`}
            value={rule.team}
            onChange={(event) => onChange({ ...rule, team: event.currentTarget.value })}
          >
            {options.teams.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`skill-${rule.key}`}>{text('field.skill')}</label>
          <input
            id={`skill-${rule.key}`}
            list="routing-skills"
            maxLength={SKILL_MAX}
            value={rule.skill}
            onChange={(event) => onChange({ ...rule, skill: event.currentTarget.value })}
          />
          <datalist id="routing-skills">
            {options.skills.map((skill) => (
              <option key={skill} value={skill} />
            ))}
          </datalist>
        </div>
      </div>
      <p className="quiet">
        {text('field.none')} {text('field.zones.help')}
      </p>
      <div className="rule-form__conditions">
        {choices('groups', text('field.groups'))}
        {choices('categories', text('field.categories'))}
        {choices('zones', word('field.zone'))}
        {choices('priorities', word('field.priority'))}
        {choices('kinds', word('field.kind'))}
        {choices('channels', word('field.channel'))}
      </div>
      <p className="command-form__actions">
        <button type="button" className="button" onClick={onDone}>
          {text('done')}
        </button>
      </p>
    </section>
  )
}

interface ChoicesProps {
  name: string
  title: string
  options: Option[]
  chosen: string[]
  onChange(chosen: string[]): void
}

/** Any number of a list; a long list scrolls in its own frame. */
function Choices({ name, title, options, chosen, onChange }: ChoicesProps) {
  if (options.length === 0) return null
  return (
    <fieldset className="rule-form__choices">
      <legend>{title}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className="field__choice" htmlFor={`${name}-${value}`}>
          <input
            type="checkbox"
            id={`${name}-${value}`}
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
            }
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
