// The labels with their keys, nine to a page; with more than twenty, a field to find one by its name.
import { Button, SearchBox, mergeClasses } from "@fluentui/react-components";
import { memo, useEffect, useRef, useState } from "react";
import { texts } from "../../../messages/catalogue";
import { LabelKey } from "../../components/LabelMark";
import { Small } from "../../components/Small";
import { useRoving } from "../../hooks/useRoving";
import type { LabelLook } from "../../labelling/labelLooks";
import { useCardStyles } from "./cardStyles";

const searchAbove = 20;

interface LabelListProps {
  readonly looks: readonly LabelLook[];
  readonly page: number;
  readonly pages: number;
  /** A new number puts the focus into the search field. */
  readonly search: number;
  /** The label that is the answer. */
  readonly chosen: string | null;
  readonly onAnswer: (labelId: string) => void;
  readonly onGuide: (labelId: string) => void;
  readonly onTurn: () => void;
}

/** One tab stop; arrow keys move among the labels. */
export function LabelList({ looks, page, pages, search, chosen, onAnswer, onGuide, onTurn }: LabelListProps) {
  const styles = useCardStyles();
  const roving = useRoving("column");
  const [wanted, setWanted] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (search > 0) field.current?.focus();
  }, [search]);
  const words = wanted.trim().toLowerCase();
  const shown = words === "" ? looks.filter((look) => look.page === page) : looks.filter(named(words));
  return (
    <>
      {looks.length > searchAbove && (
        <div className={styles.find}>
          <SearchBox
            className={styles.search}
            input={{ ref: field }}
            aria-label={texts.label.find}
            placeholder={texts.label.findHint({ labels: looks.length })}
            dismiss={{ "aria-label": texts.shell.clearFind }}
            value={wanted}
            onChange={(_, { value }) => {
              setWanted(value);
            }}
          />
        </div>
      )}
      <div className={styles.list} role="group" aria-label={texts.label.labels} {...roving.group}>
        {shown.map((look, place) => (
          <LabelRow
            key={look.label.id}
            look={look}
            isKeyed={look.page === page}
            isChosen={chosen === look.label.id}
            tabIndex={roving.tabIndexOf(place)}
            onAnswer={onAnswer}
            onGuide={onGuide}
          />
        ))}
        {shown.length === 0 && <Small>{texts.label.noneFound}</Small>}
        {pages > 1 && words === "" && (
          <Button
            appearance="subtle"
            className={styles.label}
            data-stop
            tabIndex={roving.tabIndexOf(shown.length)}
            onClick={onTurn}
          >
            <LabelKey colour="slate" text="0" />
            {texts.label.pageOfLabels({ page: page + 1, of: pages })}
          </Button>
        )}
      </div>
    </>
  );
}

interface LabelRowProps {
  readonly look: LabelLook;
  /** Whether its key answers now. */
  readonly isKeyed: boolean;
  readonly isChosen: boolean;
  readonly tabIndex: 0 | -1;
  readonly onAnswer: (labelId: string) => void;
  readonly onGuide: (labelId: string) => void;
}

const LabelRow = memo(function LabelRow({ look, isKeyed, isChosen, tabIndex, onAnswer, onGuide }: LabelRowProps) {
  const styles = useCardStyles();
  const { label, key, colour } = look;
  const guide = () => {
    onGuide(label.id);
  };
  return (
    <Button
      appearance="subtle"
      className={mergeClasses(styles.label, isChosen && styles.chosen)}
      aria-pressed={isChosen}
      aria-keyshortcuts={isKeyed ? String(key) : undefined}
      data-stop
      tabIndex={tabIndex}
      onFocus={guide}
      onMouseEnter={guide}
      onClick={() => {
        onAnswer(label.id);
      }}
    >
      <LabelKey colour={colour} text={isKeyed ? String(key) : ""} />
      <span className={styles.grow}>{label.name}</span>
    </Button>
  );
});

function named(words: string): (look: LabelLook) => boolean {
  return ({ label }) => `${label.group ?? ""} ${label.name}`.toLowerCase().includes(words);
}
