// The newest events, by day, with a search and a filter by kind.
import { Dropdown, Link, Option, SearchBox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { texts } from "../../../messages/catalogue";
import type { AuditNews } from "../../actions/readAudit";
import { LongList } from "../../components/LongList";
import { Small } from "../../components/Small";
import { useOpenWorkbook } from "../../hooks/workspace";
import { EventLine, FoldedLine, sentenceOf, type NameOf } from "./EventLine";
import { matching, trailRows, type EventKind, type TrailRow } from "./trailRows";

const { audit: words } = texts;

const useStyles = makeStyles({
  filter: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  field: { flex: 1, minWidth: "120px" },
  day: {
    margin: 0,
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface EventListProps {
  readonly news: AuditNews;
  readonly onEarlier: () => void;
}

/** Searches what was read, and says how much that is. */
export function EventList({ news: { total, lines }, onEarlier }: EventListProps) {
  const styles = useStyles();
  const { overview, session } = useOpenWorkbook();
  const [find, setFind] = useState("");
  const [kind, setKind] = useState<EventKind>("all");
  const nameOf: NameOf = (actor) => overview.spec.contacts.find(({ id }) => id === actor)?.name ?? actor;
  const wordsOf = (line: (typeof lines)[number]) => [sentenceOf(line, nameOf), line.old, line.new].join(" ");
  const rows = trailRows(matching(lines, { find, kind, wordsOf }));
  return (
    <>
      <div className={styles.filter}>
        <SearchBox
          className={styles.field}
          aria-label={words.find}
          placeholder={words.find}
          dismiss={{ "aria-label": texts.shell.clearFind }}
          value={find}
          onChange={(_, { value }) => {
            setFind(value);
          }}
        />
        <KindField kind={kind} onChoose={setKind} />
      </div>
      {rows.length === 0 && <div>{words.noMatch}</div>}
      <LongList label={words.title} count={rows.length} keyOf={(row) => keyOf(rows[row])}>
        {(row) => <Row row={rows[row]} nameOf={nameOf} today={texts.words.day(session.now())} />}
      </LongList>
      {lines.length < total && (
        <Small>
          {words.among({ shown: lines.length, events: total })}{" "}
          <Link as="button" inline onClick={onEarlier}>
            {words.earlier}
          </Link>
        </Small>
      )}
    </>
  );
}

interface KindFieldProps {
  readonly kind: EventKind;
  readonly onChoose: (kind: EventKind) => void;
}

function KindField({ kind, onChoose }: KindFieldProps) {
  const styles = useStyles();
  return (
    <Dropdown
      clearButton={null}
      className={styles.field}
      aria-label={words.kind}
      value={words.kinds[kind]}
      selectedOptions={[kind]}
      onOptionSelect={(_, { optionValue }) => {
        onChoose(optionValue as EventKind);
      }}
    >
      {Object.entries(words.kinds).map(([value, title]) => (
        <Option key={value} value={value}>
          {title}
        </Option>
      ))}
    </Dropdown>
  );
}

interface RowProps {
  readonly row: TrailRow | undefined;
  readonly nameOf: NameOf;
  readonly today: string;
}

function Row({ row, nameOf, today }: RowProps) {
  const styles = useStyles();
  if (row?.kind === "day") {
    return <h2 className={styles.day}>{row.day === today ? words.today({ day: row.day }) : row.day}</h2>;
  }
  if (row?.kind === "labels") return <FoldedLine lines={row.lines} nameOf={nameOf} />;
  return row ? <EventLine line={row.line} nameOf={nameOf} /> : null;
}

function keyOf(row: TrailRow | undefined): string {
  if (row?.kind === "day") return row.day;
  return String(row?.kind === "labels" ? row.lines[0]?.place : row?.line.place);
}
