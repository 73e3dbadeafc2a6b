// After the end-to-end tests.
export default async function stop() {
  await globalThis.handoffServer.close();
}
