// One event as a sentence, with old → new; several labels as one.
import { Badge, Link } from "@fluentui/react-components";
import {
  ArrowExport20Regular,
  ArrowImport20Regular,
  Broom20Regular,
  DataUsage20Regular,
  PeopleCommunity20Regular,
  Settings20Regular,
  Tag20Regular,
  Warning20Regular,
} from "@fluentui/react-icons";
import { texts } from "../../../messages/catalogue";
import { count } from "../../../messages/format";
import type { AuditLine } from "../../actions/readAudit";
import { Line } from "../../components/Line";
import { useShell } from "../../hooks/shell";
import { kindOf, type EventKind } from "./trailRows";

const { audit: words } = texts;

const icons: Readonly<Record<EventKind, typeof Tag20Regular>> = {
  all: Settings20Regular,
  import: ArrowImport20Regular,
  clean: Broom20Regular,
  label: Tag20Regular,
  review: PeopleCommunity20Regular,
  quality: DataUsage20Regular,
  export: ArrowExport20Regular,
  outside: Warning20Regular,
  other: Settings20Regular,
};

/** Contact ids to names. */
export type NameOf = (actor: string) => string;

/** An event in one sentence. */
export function sentenceOf({ actor, action, title, subject, detail }: AuditLine, nameOf: NameOf): string {
  return words.sentence({ who: nameOf(actor), action, title, subject, detail });
}

interface EventLineProps {
  readonly line: AuditLine;
  readonly nameOf: NameOf;
}

/** A press shows its row on the sheet. */
export function EventLine({ line, nameOf }: EventLineProps) {
  const Icon = icons[kindOf(line.action)];
  const isOutside = kindOf(line.action) === "outside";
  return (
    <Line
      lead={<Icon />}
      title={<ShowRows lines={[line]} text={sentenceOf(line, nameOf)} />}
      note={words.note({ at: line.at, parts: partsOf(line) })}
      end={
        isOutside ? (
          <Badge appearance="tint" color="warning">
            {words.isOutside}
          </Badge>
        ) : (
          count(line.place)
        )
      }
    />
  );
}

function partsOf({ action, detail, old, new: now }: AuditLine): readonly string[] {
  const change = old === null && now === null ? [] : [words.oldToNew({ old, now })];
  return action === "import.finished" ? [words.imported({ detail }), ...change] : change;
}

interface FoldedLineProps {
  readonly lines: readonly AuditLine[];
  readonly nameOf: NameOf;
}

/** Labels of one person, the newest first. */
export function FoldedLine({ lines, nameOf }: FoldedLineProps) {
  const [newest] = lines;
  const oldest = lines.at(-1);
  if (!newest || !oldest) return null;
  const records = new Set(lines.map(({ subject }) => subject)).size;
  return (
    <Line
      lead={<Tag20Regular />}
      title={<ShowRows lines={lines} text={words.folded({ who: nameOf(newest.actor), records })} />}
      note={words.foldedTimes({ from: oldest.at, to: newest.at })}
      end={words.foldedPlaces({ from: oldest.place, to: newest.place })}
    />
  );
}

function ShowRows({ lines, text }: { readonly lines: readonly AuditLine[]; readonly text: string }) {
  const { show } = useShell();
  return (
    <Link
      as="button"
      inline
      onClick={() => void show({ table: "Audit", ids: lines.map(({ hash }) => hash), what: text })}
    >
      {text}
    </Link>
  );
}
