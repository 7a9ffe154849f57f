import { TalkPage } from './components/talk-page.tsx'
import { drawIsland } from './island.tsx'

drawIsland('speak-talk', (model) => <TalkPage model={model} />)
