// What lies over the grid: the name box, a function's sentence, and the companion for screen readers.
import { embeddedTexts as texts } from "../../messages/en/embedded";
import { focusGrid } from "../store/gridView";
import { CellPopups } from "./CellPopups";
import { Companion } from "./Companion";
import { NameBox } from "./NameBox";
import type { OpenWorkbook } from "./openWorkbook";
import { goTo, placeNamed } from "./places";
import { useGridState } from "./useGridState";
import type { Saying } from "./useSaying";

interface GridToolsProps {
  readonly workbook: OpenWorkbook;
  readonly say: Saying["say"];
}

/** All of it. */
export function GridTools({ workbook, say }: GridToolsProps) {
  const { store } = workbook;
  const { cell } = useGridState(workbook);
  function go(text: string): boolean {
    const place = placeNamed(store, text);
    if (place === null) say(texts.noSuchPlace({ text }));
    else goTo(store, place);
    return place !== null;
  }
  return (
    <>
      <NameBox
        address={cell.address}
        onGo={go}
        onLeave={() => {
          focusGrid();
        }}
      />
      <CellPopups workbook={workbook} cell={cell} />
      <Companion store={store} cell={cell} />
    </>
  );
}
