// The main job in Excel for Windows, where each request takes 20 to 400 ms.
import { journey } from "./harness/journey";

journey({ platform: "windows", latency: { seed: 7, min: 20, max: 400 } });
