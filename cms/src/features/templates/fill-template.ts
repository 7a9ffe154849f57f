/** Blanks that the case itself can fill: `{name}` is the complainant's, `{me}` that of whoever writes. */
export const TEMPLATE_FIELDS = ['number', 'category', 'place', 'team', 'due', 'name', 'me'] as const
export type TemplateField = (typeof TEMPLATE_FIELDS)[number]

const BLANK = /\{([^{}]*)\}/g

const isField = (name: string): name is TemplateField => TEMPLATE_FIELDS.some((field) => field === name)

/** Blanks in a text that no case can fill, as they are written, each once. */
export const unknownFields = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(BLANK), ([, name = '']) => name).filter((name) => !isField(name))),
]

/**
 * A template's text for one case. What the case does not know is left as a gap that anyone can see and read.
 * @param values empty ones count as not known
 * @param gap what stands for a value that is not known, such as `【地点】`
 */
export const fillTemplate = (
  text: string,
  values: Partial<Record<TemplateField, string | null>>,
  gap: (field: TemplateField) => string,
): string => text.replace(BLANK, (whole, name: string) => (isField(name) ? values[name] || gap(name) : whole))
