// The note that this page is not Excel, and whose office.js it loads.
import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger, Text, tokens } from "@fluentui/react-components";
import { Info16Regular } from "@fluentui/react-icons";
import { embeddedTexts as texts } from "../../messages/en/embedded";

const useStyles = makeStyles({
  button: {
    flexShrink: 0,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
  },
  note: { display: "flex", flexDirection: "column", gap: "8px", maxWidth: "320px" },
});

/** A button with the note. */
export function About() {
  const styles = useStyles();
  return (
    <Popover withArrow positioning="above-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button className={styles.button} appearance="transparent" size="small" icon={<Info16Regular />}>
          {texts.about.button}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={texts.about.button}>
        <div className={styles.note}>
          <Text>{texts.about.text}</Text>
          <Text>{texts.about.licence}</Text>
        </div>
      </PopoverSurface>
    </Popover>
  );
}
