import { pageOptions } from "../../../../src/embedded/page/pageOptions";

test.each([
  ["", { platform: "web", latency: null }],
  ["?platform=mac", { platform: "mac", latency: null }],
  ["?platform=windows&latency=20-400&seed=7", { platform: "windows", latency: { seed: 7, min: 20, max: 400 } }],
  ["?latency=20-400", { platform: "web", latency: { seed: 1, min: 20, max: 400 } }],
  ["?platform=constructor&latency=soon", { platform: "web", latency: null }],
])("%s asks for %j", (search, options) => {
  expect(pageOptions(search)).toEqual(options);
});
