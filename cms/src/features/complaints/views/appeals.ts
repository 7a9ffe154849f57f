import type { StaffCase } from '@linsheng/contracts/complaints'
import { type Appeal, type Complaint, countVotes } from '@linsheng/domain/complaints'
import { type Names, personView } from './people.ts'

/** Every appeal with its panel: who has declared and voted, never what, and who withdrew. */
export const appealViews = ({ appeals }: Complaint, names: Names): StaffCase['appeals'] =>
  appeals.map((appeal) => {
    const { at, about, reason, wish, acknowledged, members, decided } = appeal
    return {
      ...{ at, about, reason, acknowledgedAt: acknowledged?.at ?? null },
      ...(wish !== undefined && { wish }),
      members: members.map((member) => ({ ...personView(member, names), ...progressOf(appeal, member) })),
      recused: recusedFrom(appeal).map((member) => personView(member, names)),
      decided: decided && { ...decided, votes: countVotes(appeal) },
    }
  })

const progressOf = ({ declarations, votes }: Appeal, member: string) => ({
  declared: declarations.some((declaration) => declaration.member === member),
  voted: votes.some((vote) => vote.member === member),
})

const recusedFrom = ({ declarations }: Appeal): string[] => [
  ...new Set(declarations.filter(({ interest }) => interest).map(({ member }) => member)),
]
