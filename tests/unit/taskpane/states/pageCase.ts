// A state of a page: how to get there, and what a person then reads and can do.
import { fireEvent, screen, waitFor } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { PageState } from "../../../../src/taskpane/pages/registry";
import type { Given } from "../harness/renderPane";

/** One state. */
export interface PageCase {
  readonly given?: Given;
  /** Changes what the actions answer. */
  readonly prepare?: () => void;
  /** What a person does to get there. */
  readonly reach?: (user: UserEvent) => Promise<void>;
  /** The heading of the page. */
  readonly title: string;
  /** Words on the page. */
  readonly says: readonly string[];
  /** The one primary button; `null` where the page has none. */
  readonly primary: string | null;
}

/** The states of one page. */
export type CasesOf<Page extends string> = Readonly<Record<Extract<PageState, `${Page}/${string}`>, PageCase>>;

/** Presses a button by its name. */
export async function press(user: UserEvent, name: string): Promise<void> {
  await user.click(await screen.findByRole("button", { name }));
}

/** Presses keys once the label card shows a record. */
export async function onCard(user: UserEvent, keys: string): Promise<void> {
  await user.click(await screen.findByRole("region", { name: "Record text" }));
  await user.keyboard(keys);
}

/** Chooses a file, as the file dialog would. */
export async function chooseFile(label: string, file: File): Promise<void> {
  const input = await screen.findByLabelText(label);
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  fireEvent.change(input);
  await waitFor(() => undefined);
}

/** What an adjudicator fills in. */
export interface Filled {
  readonly label: string;
  readonly reason: string;
}

/** Fills in the form of Review. */
export async function fillIn(user: UserEvent, { label, reason }: Filled): Promise<void> {
  await user.click(screen.getByRole("radio", { name: label }));
  await user.click(screen.getByRole("combobox"));
  await user.click(await screen.findByRole("option", { name: reason }));
}
