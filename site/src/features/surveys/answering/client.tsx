import '../../complaints-form/quiet-zod.ts'
import { createRoot } from 'react-dom/client'
import { Answering } from './components/answering.tsx'
import type { SurveyModel } from './model.ts'

const root = document.getElementById('survey-answering')
const data = document.getElementById('survey-answering-data')
if (root && data?.textContent) {
  const model: SurveyModel = JSON.parse(data.textContent)
  root.replaceChildren()
  createRoot(root).render(<Answering model={model} />)
}
