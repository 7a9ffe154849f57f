export interface Option {
  value: string
  label: string
  /** What it is called in other languages: whoever types may use any of them. */
  names?: string[]
}

/** Somebody who works on cases. */
export interface Colleague extends Option {
  /** Codes of their teams. */
  teams: string[]
}

/** Who can be named beside a team: its members; everybody where it has none. */
export function inTeam(people: readonly Colleague[], team: string | undefined): Option[] {
  const members = people.filter(({ teams }) => team !== undefined && teams.includes(team))
  return (members.length > 0 ? members : people).map(({ value, label }) => ({ value, label }))
}

/** What staff can choose from: the community's own codes, and its people by what they may do. */
export interface CaseOptions {
  categories: Option[]
  zones: Option[]
  teams: Option[]
  contractors: Option[]
  /** Those who work on cases. */
  people: Colleague[]
  /** Those who may sit on an appeal panel. */
  panel: Option[]
}
