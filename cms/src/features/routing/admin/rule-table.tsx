'use client'

import type { Locale } from '@linsheng/i18n'
import { type KeyboardEvent, useState } from 'react'
import type { RuleDraft, RuleOptions } from './options.ts'
import { RuleForm } from './rule-form.tsx'
import { nameOf, whenWords } from './rule-words.ts'
import type { RoutingTexts } from './texts.ts'

interface Props {
  rules: RuleDraft[]
  /** Key of the rule that is open; null: none. */
  open: number | null
  options: RuleOptions
  locale: Locale
  text: RoutingTexts
  onOpen(key: number | null): void
  onChange(rules: RuleDraft[]): void
}

/** The rules in their order, each in words; moved, opened and removed by keyboard as well as by hand. */
export function RuleTable({ rules, open, options, locale, text, onOpen, onChange }: Props) {
  const [said, setSaid] = useState('')

  function move(index: number, by: number) {
    const to = index + by
    const rule = rules[index]
    if (!rule || to < 0 || to >= rules.length) return
    onChange(rules.toSpliced(index, 1).toSpliced(to, 0, rule))
    setSaid(text('moved', { position: to + 1 }))
  }
  function onKey(event: KeyboardEvent, index: number) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(index, event.key === 'ArrowUp' ? -1 : 1)
  }
  const remove = (rule: RuleDraft) => {
    onChange(rules.filter(({ key }) => key !== rule.key))
    setSaid(text('removed'))
  }

  return (
    <>
      <ol className="rules">
        {rules.map((rule, index) => (
          <li key={rule.key} className="rules__rule" onKeyDown={(event) => onKey(event, index)}>
            <p className="rules__when">
              <b className="rules__position">{index + 1}</b> {whenWords(rule, options, text)}
            </p>
            <p className="rules__team">
              <span className="quiet">{text('column.team')}</span> <b>{nameOf(options.teams, rule.team)}</b>
              {rule.skill && (
                <span className="rules__skill">
                  <span className="quiet">{text('column.skill')}</span> {rule.skill}
                </span>
              )}
            </p>
            <RowTools
              position={index + 1}
              last={index === rules.length - 1}
              open={open === rule.key}
              text={text}
              onMove={(by) => move(index, by)}
              onOpen={() => onOpen(open === rule.key ? null : rule.key)}
              onRemove={() => remove(rule)}
            />
            {open === rule.key && (
              <RuleForm
                rule={rule}
                position={index + 1}
                options={options}
                locale={locale}
                text={text}
                onChange={(changed) => onChange(rules.map((other) => (other.key === rule.key ? changed : other)))}
                onDone={() => onOpen(null)}
              />
            )}
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {rules.length > 1 && <p className="workspace__keys">{text('keys')}</p>}
    </>
  )
}

interface ToolsProps {
  position: number
  last: boolean
  open: boolean
  text: RoutingTexts
  onMove(by: -1 | 1): void
  onOpen(): void
  onRemove(): void
}

function RowTools({ position, last, open, text, onMove, onOpen, onRemove }: ToolsProps) {
  return (
    <p className="rules__tools">
      <button
        type="button"
        className="button button--plain"
        aria-label={text('up', { position })}
        aria-disabled={position === 1}
        onClick={() => onMove(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        className="button button--plain"
        aria-label={text('down', { position })}
        aria-disabled={last}
        onClick={() => onMove(1)}
      >
        ↓
      </button>
      <button
        type="button"
        className="button button--plain"
        aria-label={text('edit', { position })}
        aria-expanded={open}
        onClick={onOpen}
      >
        {text('column.change')}
      </button>
      <button
        type="button"
        className="button button--plain"
        aria-label={text('remove', { position })}
        onClick={onRemove}
      >
        ✕
      </button>
    </p>
  )
}
