// Texts of the keyboard list.

/** Keys and what they do, as the page Keyboard lists them. */
export const keyboardTexts = {
  title: "Keyboard",
  context: "Everything works without a mouse",
  everywhere: "Everywhere",
  card: "On the label card",
  cardNote: "While focus is on the card and not in a text field.",
  keys: {
    region: { keys: ["F6"], does: "Next region: pages, page, buttons" },
    regionBack: { keys: ["Shift", "F6"], does: "Region before" },
    escape: { keys: ["Esc"], does: "Close what is on top, else go back" },
    primary: { keys: ["Ctrl", "Enter"], does: "Press the blue button" },
    arrows: { keys: ["←", "→", "Home", "End"], does: "Move among the pages above" },
    help: { keys: ["?"], does: "This list" },
  },
  cardKeys: {
    answer: { keys: ["1", "…", "9"], does: "Answer, save, move on" },
    more: { keys: ["0"], does: "Next nine labels" },
    unsure: { keys: ["U"], does: "Unsure: no label, a note, move on" },
    ask: { keys: ["A"], does: "Ask the adjudicator; the record goes last" },
    note: { keys: ["N"], does: "Note" },
    skip: { keys: ["S"], does: "Skip to the end of the queue" },
    undo: { keys: ["Z"], does: "Take back the last answer" },
    move: { keys: ["←", "→"], does: "Record before, record after" },
    scroll: { keys: ["Space"], does: "Scroll the text; with Shift backwards" },
    guide: { keys: ["G"], does: "Guidelines of the label in focus" },
    find: { keys: ["/"], does: "Find a label, where there are more than 20" },
  },
} as const;
