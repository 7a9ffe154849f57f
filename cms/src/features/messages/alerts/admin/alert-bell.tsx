'use client'

import { useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { localeOfLanguage } from '../../../../locale-of-request.ts'
import { AlertLine } from './alert-line.tsx'
import { alertTexts } from './texts.ts'
import { useAlerts } from './use-alerts.ts'
import './alerts.css'

/** In the header of every page: how many alerts are unread, and the newest of them when pressed. */
export function AlertBell() {
  const locale = localeOfLanguage(useTranslation().i18n.language)
  const text = alertTexts(locale)
  const { found, failed, readAll } = useAlerts()
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const panel = useId()
  useClosing(place, open, () => setOpen(false))
  const unread = found?.unread ?? 0
  return (
    <div className="alert-bell" ref={place}>
      <button
        type="button"
        className="alert-bell__button"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        {text('bell.name')}
        {unread > 0 && <b aria-hidden="true">{unread > 99 ? '99+' : unread}</b>}
        <span className="alert-bell__spoken" aria-live="polite">
          {unread > 0 ? text('bell.count', { count: unread }) : text('bell.none')}
        </span>
      </button>
      <div className="alert-bell__panel" id={panel} hidden={!open}>
        {failed && <p>{text('bell.failed')}</p>}
        {found?.alerts.length === 0 && <p>{text('bell.empty')}</p>}
        <ul>
          {found?.alerts.map((alert) => (
            <AlertLine key={alert.id} alert={alert} locale={locale} />
          ))}
        </ul>
        <p className="alert-bell__foot">
          <a href="/admin/alerts">{text('bell.all')}</a>
          {unread > 0 && (
            <button type="button" onClick={readAll}>
              {text('bell.readAll')}
            </button>
          )}
        </p>
      </div>
    </div>
  )
}

/** Escape, and a press anywhere else, close it; Escape gives the focus back. */
function useClosing(place: React.RefObject<HTMLDivElement | null>, open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      close()
      place.current?.querySelector('button')?.focus()
    }
    const onPress = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && place.current?.contains(target))) close()
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPress)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPress)
    }
  }, [place, open, close])
}
