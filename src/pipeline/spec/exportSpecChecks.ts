// Cross-checks of the exports: column names that differ, file names that cannot clash, shares that add up.
import { texts } from "../../messages/catalogue";
import { mustHold, twice } from "./checkTools";
import type { ExportSpec } from "./export";
import type { ShapedSpec } from "./pipelineSpec";
import { broken, type Finding } from "./problem";
import type { SpecPath } from "./specPath";

const { rules } = texts.spec;
const tolerance = 1e-9;
const tables: readonly string[] = ["csv", "tsv", "parquet"];
const chats: readonly string[] = ["messages", "sharegpt"];

/**
 * Checks the exports of a spec.
 *
 * @param spec - a spec of the right shape
 * @returns what does not fit together
 */
export function exportFindings(spec: ShapedSpec): readonly Finding[] {
  return spec.exports.flatMap((one, place) => {
    const path = ["exports", place];
    return [
      ...columnFindings(one, [...path, "columns"]),
      ...parentFindings(one, spec, [...path, "columns"]),
      ...fileNameFindings(one, [...path, "fileName"]),
      ...splitFindings(one, [...path, "splits"]),
    ];
  });
}

function columnFindings({ columns, shape }: ExportSpec, path: SpecPath): readonly Finding[] {
  const names = columns.map(({ from, as }) => as ?? from.slice(from.indexOf(".") + 1));
  const turns = chats.includes(shape) ? ["user", "assistant"] : [];
  return [
    ...twice(
      names.map((value, place) => {
        return { path: [...path, place, columns[place]?.as === undefined ? "from" : "as"], value };
      }),
    ),
    ...turns.flatMap((turn) => mustHold(names.includes(turn), path, rules["turn-missing"]({ turn, shape }))),
  ];
}

// Who reads a table must be able to tell made-up records from real ones.
function parentFindings({ columns, format }: ExportSpec, spec: ShapedSpec, path: SpecPath): readonly Finding[] {
  const isNeeded = spec.augmentation !== undefined && tables.includes(format);
  return mustHold(!isNeeded || columns.some(({ from }) => from === "meta.parent_id"), path, rules["parent-missing"]());
}

function fileNameFindings({ fileName, splits }: ExportSpec, path: SpecPath): readonly Finding[] {
  const hasSplit = fileName.includes("{split}");
  const rest = fileName.replaceAll("{version}", "").replaceAll("{split}", "");
  return [
    ...mustHold(fileName.includes("{version}"), path, rules["version-missing"]()),
    ...mustHold(!splits || hasSplit, path, rules["split-missing"]()),
    ...mustHold(Boolean(splits) || !hasSplit, path, rules["split-unused"]()),
    ...mustHold(!/[{}]/.test(rest), path, rules["unknown-placeholder"]()),
    // eslint-disable-next-line no-control-regex -- control characters are what Windows refuses in a file name
    ...(/[\u0000-\u001f/\\:*?"<>|]|^\s|\s$/.test(fileName) ? [broken(path, rules["file-name"]())] : []),
  ];
}

function splitFindings({ splits }: ExportSpec, path: SpecPath): readonly Finding[] {
  if (!splits) return [];
  const sum = splits.train + splits.validation + splits.test;
  return mustHold(Math.abs(sum - 1) <= tolerance, path, rules["shares-sum"]({ sum: String(sum) }));
}
