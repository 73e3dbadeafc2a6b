// A file that was saved: its name, where it went, and a way to copy it, because a pane cannot see the Downloads folder.
import { Link } from "@fluentui/react-components";
import { DocumentText20Regular } from "@fluentui/react-icons";
import { texts } from "../../messages/catalogue";
import type { SavedWhere } from "../actions/saveFile";
import { CopyText } from "./CopyText";
import { Line } from "./Line";
import { Small } from "./Small";

interface SavedFileProps {
  readonly name: string;
  readonly text: string;
  readonly savedWhere: SavedWhere;
}

/** One line a file. */
export function SavedFile({ name, text, savedWhere }: SavedFileProps) {
  return (
    <Line lead={<DocumentText20Regular />} title={name} note={whereIs(savedWhere)}>
      <CopyText text={text} done={texts.handoff.fileCopied}>
        {(copy) => (
          <Small>
            <Link as="button" inline onClick={copy}>
              {texts.handoff.copyFile}
            </Link>
          </Small>
        )}
      </CopyText>
    </Line>
  );
}

function whereIs(where: SavedWhere): string {
  if (where.kind === "sheet") return texts.handoff.savedOnSheet(where);
  return where.kind === "pane" ? texts.handoff.savedInPane(where) : texts.handoff.savedWhere[where.kind];
}
