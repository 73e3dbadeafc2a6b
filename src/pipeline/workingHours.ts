// Time in working hours as the spec counts it: eight hours a day, Monday to Friday, from 9 to 17.
const hourMs = 3_600_000;
const minuteMs = 60_000;
const dayMs = 24 * hourMs;
const opens = 9 * hourMs;
const closes = 17 * hourMs;

/**
 * Tells when a time in working hours is over.
 *
 * @param from - ISO 8601 in UTC
 * @param hours - working hours, 0 or more
 * @param offsetMinutes - how far local time is ahead of UTC; one offset holds for the whole span, so a change of the
 * clocks within it moves the end by that hour
 * @returns ISO 8601 in UTC; a time that is over when the day closes ends at its close, not at the next morning
 */
export function addWorkingHours(from: string, hours: number, offsetMinutes: number): string {
  let now = atWork(Date.parse(from) + offsetMinutes * minuteMs);
  let left = hours * hourMs;
  for (;;) {
    const rest = startOfDay(now) + closes - now;
    if (left <= rest) return new Date(now + left - offsetMinutes * minuteMs).toISOString();
    left -= rest;
    now = atWork(startOfDay(now) + dayMs);
  }
}

function startOfDay(moment: number): number {
  return Math.floor(moment / dayMs) * dayMs;
}

// The moment itself where somebody works then, else the next opening.
function atWork(moment: number): number {
  const day = startOfDay(moment);
  const opening = day + opens;
  if (isWeekend(day) || moment >= day + closes) return atWork(day + dayMs + opens);
  return Math.max(moment, opening);
}

function isWeekend(day: number): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday === 0 || weekday === 6;
}
