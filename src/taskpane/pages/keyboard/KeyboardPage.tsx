// All keys of the pane.
import { makeStyles, tokens } from "@fluentui/react-components";
import { texts } from "../../../messages/catalogue";
import { Kbd } from "../../components/Kbd";
import { Line } from "../../components/Line";
import { Page } from "../../components/Page";
import { Section } from "../../components/Section";
import { Small } from "../../components/Small";

const useStyles = makeStyles({ keys: { display: "inline-flex", gap: tokens.spacingHorizontalXXS } });

interface KeyText {
  readonly keys: readonly string[];
  readonly does: string;
}

/** The page Keyboard. */
export function KeyboardPage() {
  return (
    <Page view="keyboard/list" title={texts.keyboard.title} context={texts.keyboard.context}>
      <Section title={texts.keyboard.everywhere}>
        <Keys list={Object.values(texts.keyboard.keys)} />
      </Section>
      <Section title={texts.keyboard.card}>
        <Small>{texts.keyboard.cardNote}</Small>
        <Keys list={Object.values(texts.keyboard.cardKeys)} />
      </Section>
    </Page>
  );
}

function Keys({ list }: { readonly list: readonly KeyText[] }) {
  const styles = useStyles();
  return list.map(({ keys, does }) => (
    <Line
      key={does}
      title={does}
      end={
        <span className={styles.keys}>
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </span>
      }
    />
  ));
}
