// One import of before: its file, its counts, and the way to undo it.
import { Badge, Button } from "@fluentui/react-components";
import { DocumentTable20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { texts } from "../../../messages/catalogue";
import type { ImportSummary } from "../../actions/readOverview";
import { Line } from "../../components/Line";
import { Num } from "../../components/Num";
import { Sentence } from "../../components/Sentence";
import { useOpenWorkbook } from "../../hooks/workspace";
import { quarantineKeysOf } from "./quarantineKeysOf";
import { UndoDialog } from "./UndoDialog";

/** A line of the list. */
export function EarlierImport({ summary }: { readonly summary: ImportSummary }) {
  const { overview } = useOpenWorkbook();
  const [isAsking, setAsking] = useState(false);
  return (
    <Line
      lead={<DocumentTable20Regular />}
      title={summary.fileName}
      note={
        <Sentence
          text={texts.import.earlierLine}
          parts={{
            at: texts.import.earlierOn(summary),
            added: <Num ids={summary.added} table="Records" what={summary.fileName} noun={texts.import.newRecords} />,
            quarantined: (
              <Num
                ids={quarantineKeysOf(summary, overview)}
                table="Quarantine"
                what={summary.fileName}
                noun={texts.import.quarantined}
              />
            ),
          }}
        />
      }
      end={
        summary.undone ? (
          <Badge appearance="tint" color="subtle">
            {texts.import.undone}
          </Badge>
        ) : (
          <>
            <Button
              size="small"
              aria-label={texts.import.undoOf({ file: summary.fileName })}
              onClick={() => {
                setAsking(true);
              }}
            >
              {texts.import.undo}
            </Button>
            {isAsking && (
              <UndoDialog
                summary={summary}
                onClose={() => {
                  setAsking(false);
                }}
              />
            )}
          </>
        )
      }
    />
  );
}
