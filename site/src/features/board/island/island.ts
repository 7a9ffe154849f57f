import { liveParts } from '../live/live-parts.ts'
import { renew } from './page.ts'
import { pageData } from './page-data.ts'
import { watchView } from './watch-view.ts'

/** Keeps the board's page up to date. The page says everything without it: figures, tables and drawings are there from the start. */
const data = pageData(document.getElementById('board-data'))
if (data) watchView(data.url, data.entries, (view) => renew(document, liveParts(view, data.context)))
