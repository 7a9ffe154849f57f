import { ReportPage } from './components/report-page.tsx'
import { drawIsland } from './island.tsx'

drawIsland('speak-form', (model) => <ReportPage model={model} />)
