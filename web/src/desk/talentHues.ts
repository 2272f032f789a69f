/** The colour of each group's discs, as an angle on the colour wheel: helps to find a card back, says nothing more. */
export const talentHues: Record<string, number> = {
  people: 25,
  together: 60,
  hands: 95,
  outdoors: 145,
  words: 195,
  head: 250,
  imagination: 305,
  action: 350,
};
