// Where a file is dropped or chosen.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowUpload24Regular } from "@fluentui/react-icons";
import { useState, type DragEvent } from "react";
import { texts } from "../../../messages/catalogue";
import { fileEndings } from "../../../pipeline/ingest/fileEndings";
import { ChooseFile } from "../../components/ChooseFile";
import { Small } from "../../components/Small";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalXXL,
    textAlign: "center",
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  over: {
    backgroundColor: tokens.colorBrandBackground2,
    borderTopColor: tokens.colorCompoundBrandStroke,
    borderRightColor: tokens.colorCompoundBrandStroke,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    borderLeftColor: tokens.colorCompoundBrandStroke,
  },
});

const accepted = Object.values(fileEndings)
  .flat()
  .map((extension) => `.${extension}`)
  .join(",");

/** Takes one file, from the file dialog or dropped. */
export function DropZone({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const styles = useStyles();
  const [isOver, setOver] = useState(false);
  const drag = (over: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(over);
  };
  return (
    <div
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        const file = event.dataTransfer.files[0];
        if (file) onChoose(file);
      }}
    >
      <ArrowUpload24Regular />
      <div>{isOver ? texts.import.dropNow : texts.import.drop}</div>
      <ChooseFile label={texts.import.fileInput} accept={accepted} appearance="primary" onChoose={onChoose}>
        {texts.import.chooseFile}
      </ChooseFile>
      <Small>{texts.import.kinds}</Small>
    </div>
  );
}
