// A changed text as one reads it: what went struck through, what came bold, what stayed shortened between the changes.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { texts } from "../../../messages/catalogue";
import { changePieces, type Piece } from "../../../pipeline/clean/changePieces";
import type { FieldValue } from "../../../pipeline/record";

const words = texts.cleanPage;

// Around a change so many characters stay; a text has so many changes on screen at most.
const around = 40;
const changesShown = 12;

const useStyles = makeStyles({
  box: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
  },
  removed: { color: tokens.colorStatusDangerForeground2, textDecorationLine: "line-through" },
  added: {
    color: tokens.colorStatusSuccessForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "none",
  },
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  more: { color: tokens.colorNeutralForeground3 },
});

interface PiecesProps {
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** Before and after in one text. */
export function Pieces({ before, after }: PiecesProps) {
  const styles = useStyles();
  const pieces = useMemo(() => changePieces(String(before ?? ""), String(after ?? "")), [before, after]);
  const { shown, more } = excerpt(pieces);
  return (
    <div className={styles.box}>
      {shown.map((piece, place) => (
        <PieceOf
          key={place}
          piece={piece}
          position={place === 0 ? "first" : place === shown.length - 1 ? "last" : "inner"}
        />
      ))}
      {more > 0 && <span className={mergeClasses(styles.more)}> {words.moreChanges({ changes: more })}</span>}
    </div>
  );
}

function PieceOf({ piece: { kind, text }, position }: { readonly piece: Piece; readonly position: Place }) {
  const styles = useStyles();
  if (kind === "same") return <>{shortened(text, position)}</>;
  const shown = visible(text);
  return kind === "removed" ? (
    <del className={styles.removed}>
      <span className={styles.spoken}>{words.removed}</span>
      {shown}
    </del>
  ) : (
    <ins className={styles.added}>
      <span className={styles.spoken}>{words.added}</span>
      {shown}
    </ins>
  );
}

type Place = "first" | "inner" | "last";

function excerpt(pieces: readonly Piece[]): { readonly shown: readonly Piece[]; readonly more: number } {
  let changes = 0;
  const end = pieces.findIndex(({ kind }) => kind !== "same" && (changes += 1) > changesShown);
  if (end === -1) return { shown: pieces, more: 0 };
  return { shown: pieces.slice(0, end), more: pieces.slice(end).filter(({ kind }) => kind !== "same").length };
}

function shortened(text: string, place: Place): string {
  const most = place === "inner" ? 2 * around : around;
  if (text.length <= most) return text;
  const head = place === "first" ? "" : text.slice(0, around);
  const tail = place === "last" ? "" : text.slice(-around);
  return `${head}${words.unchanged}${tail}`;
}

// Spaces alone cannot be seen struck through.
function visible(text: string): string {
  return text.trim() === "" ? text.replaceAll("\n", "↵").replace(/\s/gu, "·") : text;
}
