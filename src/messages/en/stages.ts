// Texts of the stops that a later version brings: what will come and what to do meanwhile.

/** By page. */
export const stageTexts = {
  notYet: "Not in this version",
  whatComes: "What will come",
  meanwhile: "What to do meanwhile",
  handoff: {
    title: "Handoff",
    comes:
      "The operations manual, guidelines and other documents written from this workbook, training with drills, and check-ins.",
    meanwhile: "Definitions, examples and edge cases of every label are on the sheet Taxonomy.",
    action: "Home",
  },
} as const;
