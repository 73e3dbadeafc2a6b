// Merges records that are equal in the chosen fields.
import { texts } from "../../messages/catalogue";
import { canonicalJson } from "../canonicalJson";
import { byCodePoint } from "../codePointOrder";
import { isBlank, type DataRecord } from "../record";
import { sha256Hex } from "../sha256";
import type { GlobalStep, Merge, RecordKey, Settings } from "../step";
import { valueOf } from "./changeTexts";
import { rankBy, rankOptions, type RankOptions } from "./recordRank";

const { title, help } = texts.clean.steps.exactDedup;

/** The registry entry; idempotent, and blind to the order of the records. */
export const exactDedup = {
  id: "exactDedup",
  title,
  help,
  kind: "global",
  options: rankOptions,
  example: {
    options: { keep: "best-quality" },
    before: { body: "Meeting at ten" },
    after: { body: "Meeting at ten" },
  },
  start,
  decide,
} satisfies GlobalStep<"exactDedup", RankOptions>;

// The key is a fingerprint of the values: equal for equal records, and short whatever the texts. Canonical JSON writes
// halves of characters out, so that two broken texts are not taken for one. A record without any value merges with none.
function start(settings: Settings<RankOptions>): (record: DataRecord) => RecordKey | null {
  const rank = rankBy(settings);
  return (record) => {
    const values = settings.fields.map((field) => valueOf(record, field.id));
    if (values.every(isBlank)) return null;
    return { recordId: record.id, key: sha256Hex(canonicalJson(values)).slice(0, 32), rank: rank(record) };
  };
}

function decide(keys: readonly RecordKey[], standing: readonly RecordKey[]): readonly Merge[] {
  const best = new Map([...bestByKey(keys), ...bestByKey(standing)]);
  return keys.flatMap(({ recordId, key }) => {
    const into = best.get(key)?.recordId ?? recordId;
    return into === recordId ? [] : [{ recordId, into }];
  });
}

function bestByKey(keys: readonly RecordKey[]): ReadonlyMap<string, RecordKey> {
  const best = new Map<string, RecordKey>();
  for (const one of keys) {
    const rival = best.get(one.key);
    if (!rival || isBetter(one, rival)) best.set(one.key, one);
  }
  return best;
}

function isBetter(one: RecordKey, rival: RecordKey): boolean {
  const lead = one.rank.findIndex((figure, at) => figure !== rival.rank[at]);
  if (lead === -1) return byCodePoint(one.recordId, rival.recordId) < 0;
  return (one.rank[lead] ?? 0) > (rival.rank[lead] ?? 0);
}
