// How fast delimited text is read, beside PapaParse: npm run bench. Prints figures and judges nothing.
import { performance } from "node:perf_hooks";
import Papa from "papaparse";
import "../scripts/typescript.mjs";
import { buildMails } from "../tests/fixtures/mails/buildMails.mjs";

const { parseRows } = await import("../src/pipeline/ingest/parseRows.ts");
const { delimited } = await import("../src/pipeline/ingest/delimited.ts");

const rounds = 5;

const inputs = [
  { name: "600,000 x 6 numbers", bytes: Buffer.from(numbers(600_000, 6)) },
  { name: "6,046 mails, quoted", bytes: buildMails({ count: 6_046, broken: false }).bytes },
  { name: "the same, 20 rows broken", bytes: buildMails({ count: 6_000, broken: true }).bytes },
];

const readers = [
  { name: "rows of text", run: ({ text }) => Array.from(parseRows(text, { delimiter: ",", headerRow: 1 })) },
  { name: "PapaParse, rows of text", run: ({ text }) => Papa.parse(text, { delimiter: "," }) },
  { name: "bytes to checked table", run: ({ bytes }) => last(delimited.read(bytes, options)) },
];

const options = { fileName: "bench.csv", encoding: "detect", headerRow: 1 };

for (const { name, bytes } of inputs) {
  const megabytes = bytes.length / 1e6;
  console.log(`${name}, ${megabytes.toFixed(1)} MB`);
  const input = { bytes, text: Buffer.from(bytes).toString("utf8") };
  for (const reader of readers) {
    const seconds = median(Array.from({ length: rounds }, () => secondsOf(() => reader.run(input))));
    console.log(`  ${reader.name.padEnd(26)}${(megabytes / seconds).toFixed(0).padStart(6)} MB/s`);
  }
}

function numbers(rows, columns) {
  const heading = Array.from({ length: columns }, (_, column) => `c${column}`).join(",");
  const line = (row) =>
    Array.from({ length: columns }, (_, column) => (row * 7919 + column * 104_729) % 1_000_003).join(",");
  return [heading, ...Array.from({ length: rows }, (_, row) => line(row)), ""].join("\n");
}

function last(run) {
  let step = run.next();
  while (!step.done) step = run.next();
  return step.value;
}

function secondsOf(work) {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
