// Lets a label find the swatch for the theme around it.
import { createContext } from "react";

/** Whether the pane around is dark. */
export const DarkContext = createContext(false);
