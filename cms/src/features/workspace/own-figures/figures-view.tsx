import { formatPercent } from '@linsheng/i18n'
import type { AdminViewServerProps } from 'payload'
import { now } from '../../../clock.ts'
import { Fact } from '../../complaints/admin/fact.tsx'
import { type StaffPage, staffPage } from '../page.tsx'
import { type Kept, ownFigures } from './find-figures.ts'

/** /admin/own-figures: how the reader's own work stands. There is no address that shows it of anybody else. */
export const FiguresView = (view: AdminViewServerProps) =>
  staffPage(
    view,
    {
      path: '/admin/own-figures',
      title: 'figures.title',
      notAllowed: 'figures.notYours',
      roles: ['handler', 'manager'],
    },
    writeFigures,
  )

async function writeFigures({ req: { payload, user }, register, reader: { locale }, text }: StaffPage) {
  const { open, overdue, ended, given, answered, resolved } = await ownFigures(
    payload,
    register.id,
    String(user?.id),
    now(),
  )
  const share = ({ kept, total }: Kept): string =>
    total === 0
      ? text('figures.none')
      : text('figures.share', { kept, total, share: formatPercent(locale, kept / total) })
  return (
    <>
      <p>{text('figures.private')}</p>
      <section aria-labelledby="figures-now">
        <h2 id="figures-now">{text('figures.now')}</h2>
        <dl className="facts">
          <Fact name={text('figures.open')}>{open}</Fact>
          <Fact name={text('figures.overdue')}>{overdue}</Fact>
        </dl>
      </section>
      <section aria-labelledby="figures-week">
        <h2 id="figures-week">{text('figures.week')}</h2>
        <dl className="facts">
          <Fact name={text('figures.given')}>{given}</Fact>
          <Fact name={text('figures.ended')}>{ended}</Fact>
        </dl>
      </section>
      <section aria-labelledby="figures-month">
        <h2 id="figures-month">{text('figures.month')}</h2>
        <dl className="facts">
          <Fact name={text('figures.answered')}>{share(answered)}</Fact>
          <Fact name={text('figures.resolved')}>{share(resolved)}</Fact>
        </dl>
      </section>
      <p className="quiet">{text('figures.how')}</p>
    </>
  )
}
