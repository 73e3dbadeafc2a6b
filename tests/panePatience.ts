// How long a test of the pane waits for what should appear.
import { configure } from "@testing-library/react";

configure({ asyncUtilTimeout: 20_000 });
