// How long the rest of a queue takes: by the person's own pace once it can be told, else by the plan, if there is one.

const enough = 20;
/** A longer gap is a break. */
const longestGap = 5 * 60 * 1000;

/** Seconds for the records that are left; `null` where neither pace is known. */
export function secondsLeft(left: number, times: readonly number[], plannedSeconds: number | undefined): number | null {
  const gaps = times
    .slice(1)
    .map((time, place) => time - (times[place] ?? time))
    .filter((gap) => gap <= longestGap)
    .slice(-enough);
  if (gaps.length < enough) return plannedSeconds === undefined ? null : left * plannedSeconds;
  return (left * gaps.reduce((sum, gap) => sum + gap, 0)) / gaps.length / 1000;
}
