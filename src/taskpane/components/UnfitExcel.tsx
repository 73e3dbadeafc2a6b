// What is shown where Handoff cannot run: outside Excel, or in an Excel that is too old.
import { makeStyles, tokens } from "@fluentui/react-components";
import { texts } from "../../messages/catalogue";
import { Block } from "./Block";

const useStyles = makeStyles({ page: { padding: tokens.spacingHorizontalL } });

/** Says why, and what to do. */
export function UnfitExcel({ reason }: { readonly reason: "not-excel" | "too-old" }) {
  const styles = useStyles();
  const { notExcel, notExcelRemedy, tooOld, tooOldKept, tooOldRemedy } = texts.shell;
  return (
    <main className={styles.page}>
      {reason === "not-excel" ? (
        <Block title={notExcel}>{notExcelRemedy}</Block>
      ) : (
        <Block title={tooOld}>{[tooOldKept, tooOldRemedy].join(" ")}</Block>
      )}
    </main>
  );
}
