import type { StaffCase } from '@linsheng/contracts/complaints'
import { type Appeal, type Complaint, countVotes, panelStand } from '@linsheng/domain/complaints'
import { type Names, personView } from './people.ts'

/** Every appeal with its panel: who has declared and voted, never what, and who withdrew. */
export const appealViews = ({ appeals }: Complaint, names: Names): StaffCase['appeals'] =>
  appeals.map((appeal) => {
    const { at, about, reason, wish, acknowledged, decided } = appeal
    const { members, split } = panelStand(appeal)
    return {
      ...{ at, about, reason, acknowledgedAt: acknowledged?.at ?? null },
      ...(wish !== undefined && { wish }),
      members: members.map(({ id, declared, voted }) => ({ ...personView(id, names), declared, voted })),
      recused: recusedFrom(appeal).map((member) => personView(member, names)),
      split,
      decided: decided && { ...decided, votes: countVotes(appeal) },
    }
  })

const recusedFrom = ({ declarations }: Appeal): string[] => [
  ...new Set(declarations.filter(({ interest }) => interest).map(({ member }) => member)),
]
