import { audit, fileReader, isLogSound } from '@linsheng/audit'
import { boardQueryOf } from '@linsheng/contracts/board'
import { addEntry, type CaseTable, emptyTable, viewOf } from '@linsheng/domain/statistics'
import type { RecountAnswer, RecountOrder } from './messages.ts'
import { untilLogged } from './until-logged.ts'

/** Checks the log and works the page's figures out from its entries, away from the page, which goes on answering. */
addEventListener('message', async ({ data }: MessageEvent<RecountOrder>) => {
  try {
    say(await recount(data))
  } catch {
    say({ kind: 'failed' })
  }
})

const say = (answer: RecountAnswer): void => postMessage(answer)

async function recount(order: RecountOrder): Promise<RecountAnswer> {
  const { files, entries, known, pinned } = order
  const read = fileReader(files)
  await untilLogged(read, entries)
  const table = emptyTable()
  const report = await audit({
    read,
    known: known ?? undefined,
    pinned: pinned ?? undefined,
    onEntry: (entry, index) => {
      if (index < entries) addEntry(table, entry)
    },
    onProgress: ({ done, size }) => say({ kind: 'progress', done, size }),
  })
  const reaches = (report.checkpoint?.size ?? 0) >= entries
  return { kind: 'done', report, view: isLogSound(report) && reaches ? viewOfOrder(table, order) : null }
}

function viewOfOrder(table: CaseTable, { search, asOf, layout }: RecountOrder) {
  const { zone, zones, categories, households } = layout
  const query = boardQueryOf(new URLSearchParams(search))
  return viewOf(table, query, asOf, { zone, households, zones: new Map(zones), categories: new Map(categories) })
}
