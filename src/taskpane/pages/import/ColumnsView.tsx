// Which column feeds which field, with examples, how the file was read, and how many rows cannot be records.
import { Button, Checkbox, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useState } from "react";
import { texts } from "../../../messages/catalogue";
import type { ImportPreview } from "../../actions/previewFile";
import { Primary } from "../../components/buttons";
import { Page } from "../../components/Page";
import { useJobs, type Columns } from "../../hooks/jobs";
import { useOpenWorkbook } from "../../hooks/workspace";
import { columnId } from "./columnId";
import { DateOrderField } from "./DateOrderField";
import { FieldLines } from "./FieldLines";
import { HowItWasRead } from "./HowItWasRead";
import { datesToAsk, fieldRows, unusedColumns, withColumn, withDateOrder } from "./mappingState";
import { SheetField } from "./SheetField";
import { SourceField } from "./SourceField";
import { useRecount } from "./useRecount";

/** The page between choosing a file and importing it. */
export function ColumnsView({ preview }: { readonly preview: ImportPreview }) {
  const { spec } = useOpenWorkbook().overview;
  const { preview: reading, importing, columns, setColumns } = useJobs();
  const [isTried, setTried] = useState(false);
  const [inReserve, setInReserve] = useState(false);
  const { headings, proposals, rowsRead } = preview;
  const chosen = columns ?? proposed(proposals);
  const { mapping } = chosen;
  const rows = fieldRows(spec, chosen, headings);
  const dates = datesToAsk(preview, chosen);
  const counted = useRecount(preview, columns);
  const leave = () => {
    reading.reset();
    setColumns(null);
  };
  const start = () => {
    setTried(true);
    const missing = rows.find(({ isMissing }) => isMissing);
    if (missing) document.getElementById(columnId(missing.field.id))?.focus();
    else void importing.start({ preview, ...chosen, ...(inReserve && { inReserve }) });
  };
  return (
    <Page
      view="import/columns"
      title={texts.import.columns}
      context={texts.import.columnsContext({ file: preview.fileName, rows: rowsRead, size: preview.bytes })}
      back={leave}
      footer={
        <>
          {rowsRead > 0 && <Primary onClick={start}>{texts.import.importRows({ rows: rowsRead })}</Primary>}
          <Button onClick={leave}>{texts.shell.cancel}</Button>
        </>
      }
    >
      {rowsRead === 0 && <NoRows />}
      <SheetField
        how={preview.how}
        onChoose={(sheet) => {
          setColumns(null);
          void reading.start({ file: preview.handle, sheet });
        }}
      />
      <SourceField proposals={proposals} sourceId={chosen.sourceId} onChoose={setColumns} />
      <FieldLines
        preview={preview}
        rows={rows}
        unused={unusedColumns(mapping, headings)}
        isTried={isTried}
        onChoose={(fieldId, column) => {
          setColumns({ ...chosen, mapping: withColumn(mapping, fieldId, column) });
        }}
      />
      {dates && (
        <DateOrderField
          {...dates}
          onChoose={(order) => {
            setColumns({ ...chosen, mapping: withDateOrder(mapping, order) });
          }}
        />
      )}
      <Checkbox
        label={texts.label.holdInReserve}
        checked={inReserve}
        onChange={(_, { checked }) => {
          setInReserve(checked === true);
        }}
      />
      <HowItWasRead preview={preview} counted={counted} />
    </Page>
  );
}

function proposed(proposals: ImportPreview["proposals"]): Columns {
  const [best] = proposals;
  return { sourceId: best?.sourceId ?? "", mapping: best?.mapping ?? [] };
}

function NoRows() {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.import.noRows}</MessageBarTitle>
        {texts.import.noRowsRemedy}
      </MessageBarBody>
    </MessageBar>
  );
}
