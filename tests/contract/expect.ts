// What the cases check with: a comparison that names the members it proves, and a refusal that is expected.

const proved = new Set<string>();
let isReadingBack = false;

/**
 * Reads in a new run what an earlier one did. Only what is compared in here proves anything: within one run the client
 * could answer from what it was given.
 */
export async function readBack(act: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
  isReadingBack = true;
  try {
    await Excel.run(act);
  } finally {
    isReadingBack = false;
  }
}

/** Fails the case unless both are the same JSON; `members` names what the comparison proves, as `Range.values`. */
export function expectSame(members: string, got: unknown, wanted: unknown): void {
  const [is, should] = [JSON.stringify(got), JSON.stringify(wanted)];
  if (is !== should) throw new Error(`${members}: got ${is}, wanted ${should}`);
  if (isReadingBack) for (const member of members.split(" ")) proved.add(member);
}

/** Fails the case unless Excel refuses `act` with this code. */
export async function expectRefusal(
  members: string,
  code: string,
  act: (context: Excel.RequestContext) => unknown,
): Promise<void> {
  await readBack(async (context) => {
    act(context);
    expectSame(members, await codeOf(context.sync()), code);
  });
}

async function codeOf(sync: Promise<unknown>): Promise<string> {
  try {
    await sync;
    return "no refusal";
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

/** The members that were proved since the last call. */
export function takeProved(): readonly string[] {
  const members = [...proved].sort();
  proved.clear();
  return members;
}
