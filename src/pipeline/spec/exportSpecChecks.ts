// Cross-checks of the exports: columns that exist, file names that cannot clash, shares that add up.
import { texts } from "../../messages/catalogue";
import { idsOf, resolve, resolveAll, twice, uniqueIds } from "./checkTools";
import { metaColumns, type ExportSpec } from "./export";
import type { PipelineSpec } from "./pipelineSpec";
import { broken, type Finding } from "./problem";
import type { SpecPath } from "./specPath";

const { rules } = texts.spec;
const tolerance = 1e-9;

/**
 * Checks the exports of a spec.
 *
 * @param spec - a spec of the right shape
 * @returns what does not fit together
 */
export function exportFindings(spec: PipelineSpec): readonly Finding[] {
  const gates = idsOf("quality.gates", spec.quality.gates);
  return [
    ...uniqueIds(["exports"], spec.exports),
    ...spec.exports.flatMap((one, place) => {
      const path = ["exports", place];
      return [
        ...columnFindings(one, spec, [...path, "columns"]),
        ...fileNameFindings(one, [...path, "fileName"]),
        ...splitFindings(one, spec, [...path, "splits"]),
        ...resolveAll([...path, "requiresGates"], one.requiresGates, gates),
      ];
    }),
  ];
}

function columnFindings({ columns }: ExportSpec, spec: PipelineSpec, path: SpecPath): readonly Finding[] {
  const known = {
    field: idsOf("fields", spec.fields),
    meta: { name: metaColumns.join(", "), ids: new Set<string>(metaColumns) },
  };
  const unknown = columns.flatMap(({ from }, place) => {
    const kind = from.startsWith("field.") ? "field" : "meta";
    return resolve([...path, place, "from"], from.slice(kind.length + 1), known[kind]);
  });
  const names = columns.map(({ from, as }, place) => ({
    path: [...path, place, as === undefined ? "from" : "as"],
    value: as ?? from.slice(from.indexOf(".") + 1),
  }));
  return [...unknown, ...twice(names)];
}

function fileNameFindings({ fileName, splits }: ExportSpec, path: SpecPath): readonly Finding[] {
  const hasSplit = fileName.includes("{split}");
  const rest = fileName.replaceAll("{version}", "").replaceAll("{split}", "");
  return [
    ...(fileName.includes("{version}") ? [] : [broken(path, rules["version-missing"]())]),
    ...(splits && !hasSplit ? [broken(path, rules["split-missing"]())] : []),
    ...(!splits && hasSplit ? [broken(path, rules["split-unused"]())] : []),
    ...(/[{}]/.test(rest) ? [broken(path, rules["unknown-placeholder"]())] : []),
    // eslint-disable-next-line no-control-regex -- control characters are what Windows refuses in a file name
    ...(/[\u0000-\u001f/\\:*?"<>|]|^\s|\s$/.test(fileName) ? [broken(path, rules["file-name"]())] : []),
  ];
}

function splitFindings({ splits }: ExportSpec, spec: PipelineSpec, path: SpecPath): readonly Finding[] {
  if (!splits) return [];
  const sum = splits.train + splits.validation + splits.test;
  return [
    ...(Math.abs(sum - 1) <= tolerance ? [] : [broken(path, rules["shares-sum"]({ sum: String(sum) }))]),
    ...resolve([...path, "groupBy"], splits.groupBy, idsOf("fields", spec.fields)),
  ];
}
