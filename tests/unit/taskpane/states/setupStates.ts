// The states of Setup: the sections, their forms, and what the provider has locked.
import { screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { actions } from "../harness/mockedActions";
import { press, type CasesOf } from "./pageCase";

const asProvider = { page: "setup", person: "wren_castell" } as const;
const asOwner = { page: "setup", person: "jo_whitlow" } as const;

async function toGate(user: UserEvent): Promise<void> {
  await press(user, "Quality gates");
  await press(user, "Agreement of the annotators");
}

async function saveLimit(user: UserEvent): Promise<void> {
  await toGate(user);
  await typeInto(user, "Relabel limit", "0.5");
  await typeInto(user, /^Why\?/, "As agreed on Monday.");
  await press(user, "Save the change");
}

/** Fills a field anew. */
async function typeInto(user: UserEvent, name: string | RegExp, text: string): Promise<void> {
  const box = await screen.findByRole("textbox", { name });
  await user.clear(box);
  await user.type(box, text);
}

export const setupStates: CasesOf<"setup"> = {
  "setup/facts": {
    given: asProvider,
    title: "Setup",
    says: ["What can be changed here", "Locked by provider", "Not available in this version", "document qa-procedures"],
    primary: null,
  },
  "setup/section": {
    given: asProvider,
    reach: (user) => press(user, "Contacts"),
    title: "Contacts",
    says: ["Jo Whitlow", "Head librarian · jo.whitlow@harbourlane.example"],
    primary: null,
  },
  "setup/read-only": {
    given: asProvider,
    reach: (user) => press(user, "Sources"),
    title: "Sources",
    says: ["This section comes from the pipeline file and is only shown here.", "Library mail > In"],
    primary: null,
  },
  "setup/form": {
    given: asProvider,
    reach: toGate,
    title: "Agreement of the annotators",
    says: ["Relabel limit", "Review limit", "Your reason goes into the history and the audit trail."],
    primary: "Save the change",
  },
  "setup/problem": {
    given: asProvider,
    prepare: () => {
      const path = "quality.gates[agreement].reviewBelow";
      const problem = { path, value: "0.667", rule: "must be below relabelBelow.", remedy: "Write a smaller number." };
      actions.changePipeline.mockResolvedValue({ ok: false, problems: [problem] });
    },
    reach: saveLimit,
    title: "Agreement of the annotators",
    says: ["must be below relabelBelow. Write a smaller number."],
    primary: "Save the change",
  },
  "setup/changed": {
    given: asProvider,
    prepare: () => {
      actions.changePipeline.mockResolvedValue({ ok: true, changeId: "c1", version: "1.1.0" });
    },
    reach: saveLimit,
    title: "Agreement of the annotators",
    says: ["The pipeline is at 1.1 now.", "Undo"],
    primary: null,
  },
  "setup/locked": {
    given: asOwner,
    reach: (user) => press(user, "Fields"),
    title: "Fields",
    says: ["Locked by provider. Ask Wren Castell for a change", "Subject"],
    primary: null,
  },
  "setup/requested": {
    given: asOwner,
    prepare: () => {
      const file = { name: "library_mail_change-request_fields.json", text: "{}\n" };
      actions.requestChange.mockResolvedValue({ ok: true, ...file, savedWhere: { kind: "download" } });
    },
    reach: async (user) => {
      await press(user, "Fields");
      await press(user, "Subject");
      await typeInto(user, "title", "Heading");
      await typeInto(user, /^Why\?/, "The mail program calls it so.");
      await press(user, "Save the request");
    },
    title: "Subject",
    says: ["The request was saved. Send the file to Wren Castell.", "library_mail_change-request_fields.json"],
    primary: null,
  },
  "setup/not-yours": {
    given: { page: "setup", person: "milo_strand" },
    reach: (user) => press(user, "Labels"),
    title: "Labels",
    says: ["Your role does not change this. Wren Castell may."],
    primary: null,
  },
};
