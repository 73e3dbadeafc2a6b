// Find: a text, how often it is there, and the way from one place to the next.
import { Button, Caption1, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { ArrowDown20Regular, ArrowUp20Regular, Dismiss20Regular } from "@fluentui/react-icons";
import { useState, type KeyboardEvent } from "react";
import { embeddedTexts as texts } from "../../messages/en/embedded";
import type { Hit } from "./find";

const useStyles = makeStyles({
  bar: {
    position: "absolute",
    insetBlockStart: "40px",
    insetInlineEnd: "24px",
    zIndex: 2,
    display: "flex",
    alignItems: "center",
    gap: "4px",
    padding: "6px 8px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
  },
  place: { minWidth: "72px", textAlign: "center" },
});

interface FindBarProps {
  readonly onFind: (text: string) => readonly Hit[];
  readonly onGo: (hit: Hit) => void;
  readonly onClose: () => void;
}

/** The bar over the grid. */
export function FindBar({ onFind, onGo, onClose }: FindBarProps) {
  const styles = useStyles();
  const [found, setFound] = useState<{
    readonly text: string;
    readonly hits: readonly Hit[];
    readonly at: number;
  } | null>(null);
  function look(text: string, step: number): void {
    const hits = onFind(text);
    const before = found?.text === text ? found.at : step > 0 ? -1 : 0;
    const at = hits.length === 0 ? 0 : (before + step + hits.length) % hits.length;
    setFound(text === "" ? null : { text, hits, at });
    const hit = hits[at];
    if (hit !== undefined) onGo(hit);
  }
  function byKey(event: KeyboardEvent<HTMLElement>): void {
    event.stopPropagation();
    if (event.key === "Escape") onClose();
    if (event.key === "Enter" && event.target instanceof HTMLInputElement)
      look(event.target.value, event.shiftKey ? -1 : 1);
  }
  return (
    <div role="search" className={styles.bar} onKeyDown={byKey}>
      <SearchBox autoFocus size="small" aria-label={texts.find.label} onChange={(_, { value }) => { if (value === "") setFound(null); }} />
      <Caption1 role="status" className={styles.place}>
        {placeText(found)}
      </Caption1>
      <Step name={texts.find.previous} icon={<ArrowUp20Regular />} onClick={() => { look(found?.text ?? "", -1); }} />
      <Step name={texts.find.next} icon={<ArrowDown20Regular />} onClick={() => { look(found?.text ?? "", 1); }} />
      <Step name={texts.find.close} icon={<Dismiss20Regular />} onClick={onClose} />
    </div>
  ); // prettier-ignore
}

function placeText(found: { readonly hits: readonly Hit[]; readonly at: number } | null): string {
  if (found === null) return "";
  return found.hits.length === 0 ? texts.find.none : texts.find.place({ at: found.at + 1, of: found.hits.length });
}

interface StepProps {
  readonly name: string;
  readonly icon: React.JSX.Element;
  readonly onClick: () => void;
}

function Step({ name, icon, onClick }: StepProps) {
  return <Button size="small" appearance="subtle" icon={icon} aria-label={name} title={name} onClick={onClick} />;
}
