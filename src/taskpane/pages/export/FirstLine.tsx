// The first line of the file, so that everybody sees what will be handed over.
import { makeStyles, tokens } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import { Section } from "../../components/Section";
import { Small } from "../../components/Small";

/** A line may hold a whole mail; this much of it shows its form. */
const shown = 600;

const useStyles = makeStyles({
  line: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

const helps: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(texts.export.formats).map(([format, { help }]) => [format, help]),
);

/** The line, cut where it is very long. */
export function FirstLine({ line, format }: { readonly line: string; readonly format: string }) {
  const styles = useStyles();
  return (
    <Section title={texts.export.firstLine}>
      <pre className={styles.line}>{line.length > shown ? `${line.slice(0, shown)}…` : line}</pre>
      <Small>{helps[format]}</Small>
    </Section>
  );
}
