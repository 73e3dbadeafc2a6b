// A note in small grey type.
import { type ReactNode } from "react";
import { useSharedStyles } from "./styles";

/** Small grey text below or beside what it explains. */
export function Small({ children }: { readonly children: ReactNode }) {
  return <div className={useSharedStyles().note}>{children}</div>;
}
