// One record of the preview: its changed cells, and the wish to keep it.
import { Link, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import type { FieldValue } from "../../../pipeline/record";
import { Section } from "../../components/Section";
import { Small } from "../../components/Small";
import { useJobs } from "../../hooks/jobs";
import { useShell } from "../../hooks/shell";
import { Pieces } from "./Pieces";

const words = texts.cleanPage;

const useStyles = makeStyles({
  cells: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  keep: { alignSelf: "flex-start" },
});

/** A cell as the preview shows it. */
export interface ShownCell {
  /** The field's title. */
  readonly field: string;
  /** Titles of the steps that changed it. */
  readonly steps: readonly string[];
  readonly before: FieldValue;
  readonly after: FieldValue;
}

interface RecordChangeProps {
  readonly recordId: string;
  readonly cells: readonly ShownCell[];
}

/** A record with its changes. */
export function RecordChange({ recordId, cells }: RecordChangeProps) {
  const styles = useStyles();
  return (
    <Section title={words.record({ record: recordId })} action={<GoToRow recordId={recordId} />}>
      <div className={styles.cells}>
        {cells.map(({ field, steps, before, after }) => (
          <div key={field}>
            <Small>{words.cellBy({ field, steps })}</Small>
            <Pieces before={before} after={after} />
          </div>
        ))}
        <div className={styles.keep}>
          <KeepButton recordId={recordId} />
        </div>
      </div>
    </Section>
  );
}

function GoToRow({ recordId }: Pick<RecordChangeProps, "recordId">) {
  const { show } = useShell();
  const what = words.record({ record: recordId });
  return (
    <Link
      as="button"
      aria-label={words.goToRowOf({ record: recordId })}
      onClick={() => void show({ table: "Records", ids: [recordId], what })}
    >
      {words.goToRow}
    </Link>
  );
}

/** Keeps a record as it was, or lets the recipe have it again. */
export function KeepButton({ recordId }: Pick<RecordChangeProps, "recordId">) {
  const { keptAsItWas, setKeptAsItWas } = useJobs();
  const isKept = keptAsItWas.has(recordId);
  const toggle = () => {
    const kept = new Set(keptAsItWas);
    if (!kept.delete(recordId)) kept.add(recordId);
    setKeptAsItWas(kept);
  };
  return (
    <ToggleButton size="small" checked={isKept} aria-label={words.keepOf({ record: recordId })} onClick={toggle}>
      {words.keep}
    </ToggleButton>
  );
}
