// A small button that brings a worksheet to the front.
import { Button } from "@fluentui/react-components";
import { texts } from "../../messages/catalogue";
import { openSheet } from "../actions/openSheet";
import { useShell } from "../hooks/shell";

/** Opens the sheet of that name; a sheet that is gone is said below the header. */
export function OpenSheet({ name }: { readonly name: string }) {
  const { attempt } = useShell();
  return (
    <Button size="small" onClick={() => void attempt(() => openSheet(name))}>
      {texts.shell.openSheet}
    </Button>
  );
}
