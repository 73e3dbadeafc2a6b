// One request for all who wait for one: readings that run side by side send what they asked for together. Each request
// takes its time on the way to Excel, whatever it carries.

const waiting = new WeakMap<Excel.RequestContext, Promise<void>>();

// Readings are nested at different depths; so many turns of the microtask queue let all of them ask before it is sent.
const turns = 20;

/**
 * Sends what is queued, with all that is queued in the same turn. Whatever runs side by side in one context sends by this: a
 * `context.sync()` of one of them would take the loads of the others along, and theirs would resolve before its answer came.
 * A write that runs alone sends itself.
 *
 * @param context - the request context of the running `Excel.run`
 * @returns when Excel has answered
 * @throws OfficeExtension.Error as it comes, to all who share the request
 */
export function sharedSync(context: Excel.RequestContext): Promise<void> {
  const there = waiting.get(context);
  if (there) return there;
  const sent = sendSoon(context);
  waiting.set(context, sent);
  return sent;
}

async function sendSoon(context: Excel.RequestContext): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
  waiting.delete(context);
  await context.sync();
}
