// Ends the hearing of an event, in the context that began it.

/** Removes the handler. */
export async function removeHandler<Told>(handler: OfficeExtension.EventHandlerResult<Told>): Promise<void> {
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
}
