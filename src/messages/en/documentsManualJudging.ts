// The fixed words of the operations manual: quality, export, troubleshooting, privacy, changes, terms.
import { limitOf, longDate, percentOf, workingTime } from "../documentFormat";
import { capital, count, figure, listed, recordsOf } from "../format";
import { code, joinedRich, rich, type Rich } from "../rich";

interface Escalation {
  readonly id: string;
  readonly role: string;
  readonly hours: number;
  readonly then: string;
}

/** What each gate asks, by its measure. */
const questions = {
  agreement: "Do annotators choose the same label, beyond luck?",
  "agreement-per-label": "The same, for each label",
  "hidden-gold-accuracy": "Does an annotator find the known answer of hidden check records?",
  "spot-check-agreement": "Does a fresh reader confirm the final label?",
  "labelled-share": "How much of the batch is done?",
} as const;

/** By chapter. */
export const manualJudgingTexts = {
  quality: {
    title: "2. Check data quality",
    report: "2.1 Read the report",
    steps: [
      rich`Choose **Quality**. The **Quality** sheet opens.`,
      rich`Look at the verdict of each gate. A *gate* is a limit that a batch or an export must meet.`,
    ],
    head: ["Gate", "What it measures", "Value now", "Accept from", "Review pipeline below", "Needs"],
    questions,
    asked: ({ question, coefficient }: { readonly question: string; readonly coefficient: string }) =>
      coefficient === "" ? question : `${question} (${coefficient})`,
    coefficient: figure,
    share: percentOf,
    limit: limitOf,
    value: (given: { readonly value: string; readonly range: string | null; readonly records: number }) =>
      `${given.value}${given.range === null ? "" : ` (${given.range})`}, ${recordsOf(given.records)}`,
    range: ({ low, high }: { readonly low: string; readonly high: string }) => `${low} to ${high}`,
    lowest: ({ label, value }: { readonly label: string; readonly value: number }) =>
      `lowest: ${label} ${figure(value)}`,
    needs: recordsOf,
    confidence: ({ confidence }: { readonly confidence: number }) =>
      `The figures in brackets show how sure we are. The true value lies in that range with ${percentOf(confidence)} confidence.`,
    act: "2.2 Act on the verdict",
    verdictHead: ["Verdict", "Meaning", "Do this"],
    accept: [rich`**Accept**`, "At or above the relabel limit", "Go on."] as readonly Rich[],
    relabel: ({ escalation }: { readonly escalation: Rich }): readonly Rich[] => [
      rich`**Relabel**`,
      "Below the relabel limit",
      rich`Look at the records behind the figure. Annotators label the disputed ones again.${escalation}`,
    ],
    review: ({ escalation }: { readonly escalation: Rich }): readonly Rich[] => [
      rich`**Review pipeline**`,
      "Below the review limit",
      rich`Stop labelling. Look for the cause first.${escalation}`,
    ],
    undefined: [
      rich`**No verdict yet**`,
      "Too little data, or all labels are equal",
      "Read the reason. Usually: label more records twice. Export stays closed.",
    ] as readonly Rich[],
    escalation: ({ id, role, hours, then }: Escalation): Rich =>
      rich` Escalation ${code(id)}: ${role}, within ${workingTime(hours)}, then ${then}.`,
    mixed: "2.3 Which labels are mixed up",
    mixedHead: ["Pair", "Records", "Rule to read"],
    click: "Click a number on the sheet to see its records.",
    spotCheck: "2.4 Do the spot check",
    draw: ({ records, minimum }: { readonly records: number; readonly minimum: number | null }): Rich =>
      rich`Choose **Quality** and draw the sample. The **Spot check** sheet fills with ${recordsOf(records)}.${minimum === null ? "" : ` At least ${minimum} come from each label.`}`,
    again: ({ blind }: { readonly blind: boolean }) =>
      `Label each record.${blind ? " The earlier label is hidden." : ""}`,
    finish: "Finish the check. The verdict appears.",
    fresh: "The checker must not have labelled any record of the sample.",
  },
  export: {
    title: "4. Export a training set",
    before: "4.1 Before you export",
    head: ["Check", "Where", "Must be"],
    gates: ({ ids }: { readonly ids: readonly string[] }): Rich =>
      rich`${ids.length === 1 ? "Gate" : "Gates"} ${joinedRich(ids.map(code), ", ")}`,
    quality: rich`**Quality**`,
    accept: "Accept",
    disagreements: "Open disagreements",
    review: rich`**Review**`,
    few: "as few as possible; they are left out",
    none: "none",
    pii: "Personal data that nobody has decided on",
    checks: rich`**Export**, checks`,
    trail: "Audit trail",
    verify: rich`**Audit trail** > **Verify**`,
    intact: "“Intact”",
    do: "4.2 Export",
    choose: ({ titles }: { readonly titles: readonly string[] }): Rich =>
      rich`Choose **Export**. Choose **${listed(titles)}**.`,
    read: "Read the checks, and the counts of what is left out and why.",
    write: ({ companions }: { readonly companions: readonly string[] }): Rich =>
      rich`Choose **Export**. The records are written${companions.length === 0 ? "" : ` with ${listed(companions)}`}.`,
    companions: { manifest: "a manifest", card: "a dataset card" },
    save: ({ destination }: { readonly destination: string }): Rich =>
      rich`Save the files to *${destination}*. If Excel cannot save a file itself, the pane says where it put it.`,
    tell: ({ role }: { readonly role: string }) => `Tell the ${role}. Send the manifest with the files.`,
    last: ({ version, date }: { readonly version: string; readonly date: string }) =>
      `The last export was ${version} on ${longDate(date)}:`,
    checkSums: "Check sums of the last export",
    checkSumsHead: ["File", "SHA-256"],
    lastHead: ["Labelled", "Exported", "Left out", "because"],
    because: ({ records, reason }: { readonly records: number; readonly reason: string }) =>
      `${count(records)} ${reason}`,
    count,
    validate: "4.3 Validate before you hand over",
    compare: "Compare the line counts with the manifest.",
    lines: ({ splits }: { readonly splits: readonly { readonly name: string; readonly records: number }[] }) =>
      `Compare the line counts with the manifest: ${splits.map(({ name, records }) => `${count(records)} ${name}`).join(", ")}.`,
    untouched: "Do not open and save the files in a text or table program.",
  },
  trouble: {
    title: "5. Troubleshoot",
    intro: "Find what you see. Do the fix. If it fails, ask the people above.",
    quarantine: "5.1 Rows in Quarantine",
    quarantineHead: ["You see", "Likely cause", "Fix", "Code"],
    messages: "5.2 Messages",
    messageHead: ["You see", "What was kept", "Do this", "Code"],
    work: "5.3 While you work",
    workHead: ["You see", "Likely cause", "Fix"],
    rows: [
      [
        "The keys do nothing",
        "The cursor is in the grid, not on the card",
        rich`Press **F6** until the card has the frame.`,
      ],
      ["Annotators often disagree on one pair", "The rule is missing or unclear", "Chapter 2.3. Then ask for a rule."],
      [
        "Your sheet is empty",
        "No batch is full yet, or you chose another name",
        rich`Look at **Home**. Choose your name again.`,
      ],
      [rich`No **Handoff** tab`, "The add-in is not deployed to you", "Call those who deploy it."],
      [
        rich`A document is marked **Out of date**`,
        "The settings of the pipeline changed",
        rich`**Handoff**: make it anew. Ask for new signatures.`,
      ],
    ] as readonly (readonly Rich[])[],
    broken: ({ role, hours }: { readonly role: string; readonly hours: number }): readonly Rich[] => [
      "The audit trail is broken",
      rich`Somebody edited or deleted rows of **Audit**`,
      `Do not repair it. Call ${role}: answer within ${workingTime(hours)}.`,
    ],
  },
  privacy: {
    title: "Privacy",
    actions: {
      keep: "are kept",
      suggest: "are only suggested; a person must confirm them",
      pseudonym: rich`become marks such as ${code("[EMAIL_4f7a21]")}; the same value gives the same mark`,
      redact: "are removed",
      mask: "are masked, all but the end",
      hash: "become a fingerprint",
    },
    kinds: {
      email: "e-mail addresses",
      phone: "phone numbers",
      card: "card numbers",
      iban: "IBANs",
      "us-ssn": "US social security numbers",
      "us-itin": "US tax numbers",
      "uk-nhs": "UK NHS numbers",
      "uk-nino": "UK national insurance numbers",
      ip: "IP addresses",
      mac: "MAC addresses",
      url: "web addresses",
      crypto: "crypto addresses",
      "person-name": "names of persons",
    },
    line: ({ kinds, action }: { readonly kinds: readonly string[]; readonly action: Rich }): Rich =>
      rich`${capital(listed(kinds))} ${action}.`,
    raw: ({ days }: { readonly days: number }): Rich => rich`Delete the raw files ${count(days)} days after import.`,
    doubt: ({ role }: { readonly role: string }) => `Doubt? Ask the ${role} before you go on.`,
    none: "This pipeline handles no personal data.",
  },
  change: {
    title: "Changing the pipeline",
    locked: ({ sections }: { readonly sections: readonly string[] }): Rich =>
      rich`The sections ${listed(sections)} are locked. To change one, choose **Setup** > **Request a change**. Write what, why, and by when.`,
    answers: ({ role, hours }: { readonly role: string; readonly hours: number }) =>
      ` ${role} answers within ${workingTime(hours)}.`,
    open: "You may change all settings; each change makes documents out of date.",
  },
  terms: [
    ["annotator", "a person who labels"],
    ["audit trail", "the list of all changes, which shows if somebody tampers with it"],
    ["batch", "records that are labelled together"],
    ["gate", "a limit that must be met before work goes on"],
    ["gold label", "the final, agreed or decided label of a record"],
    ["label", "one of the values a record can get"],
    ["manifest", "a list of the exported files with counts and check sums"],
    ["quarantine", "the sheet for rows that could not become records"],
    ["recipe", "the ordered list of cleaning steps"],
    ["record", "one text, as one row of Records"],
    ["source", "a place new data comes from"],
    ["spec", "the settings file from which this manual is made"],
  ] as readonly (readonly [string, string])[],
  spotCheckTerm: ["spot check", "a second look at a small random sample"] as const,
} as const;
