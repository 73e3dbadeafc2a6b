// The order in which Jest runs test files: those that take minutes first, so that no worker ends long after the other.
import Sequencer from "@jest/test-sequencer";

const long = /interrupted|closingMeanwhile|pageStates|journey|screens/;

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted.filter(({ path }) => long.test(path)), ...sorted.filter(({ path }) => !long.test(path))];
  }
}
