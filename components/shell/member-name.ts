export type Member = { id: number; name: string }

/** The name of somebody whose work the signed-in person may see; undefined for anybody else. */
export function memberName(members: readonly Member[], id: number | null): string | undefined {
  return members.find((member) => member.id === id)?.name
}
