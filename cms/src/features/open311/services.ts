import type { CommunityContent } from '@linsheng/contracts/content'
import { inLocale } from '@linsheng/contracts/text'
import { DEFAULT_LOCALE } from '@linsheng/i18n'
import { type Answer, failure } from './answer.ts'

type Category = CommunityContent['categories'][number]

/** What can be complained about: the categories that are not retired (GeoReport v2, GET Service List). */
export function services({ categories }: CommunityContent): Answer {
  const offered = categories.filter(({ retired }) => retired !== true)
  return { status: 200, root: 'services', value: { item: 'service', items: offered.map(service) } }
}

const service = ({ code, name, hint, group, questions }: Category) => ({
  service_code: code,
  service_name: inLocale(name, DEFAULT_LOCALE),
  description: hint ? inLocale(hint, DEFAULT_LOCALE) : '',
  metadata: questions.length > 0,
  type: 'realtime',
  keywords: '',
  group,
})

/** What is asked of whoever files under a category (GeoReport v2, GET Service Definition). */
export function serviceDefinition({ categories }: CommunityContent, code: string): Answer {
  const category = categories.find((known) => known.code === code)
  if (!category) return failure(404, 'service_code was not found')
  const attributes = category.questions.map((question, position) => ({
    variable: true,
    code: `question-${position + 1}`,
    datatype: 'text',
    required: false,
    datatype_description: '',
    order: position + 1,
    description: inLocale(question, DEFAULT_LOCALE),
  }))
  return {
    status: 200,
    root: 'service_definition',
    value: { service_code: category.code, attributes: { item: 'attribute', items: attributes } },
  }
}
