// True after a while, so that what is ready at once shows no sign of waiting.
import { useEffect, useState } from "react";

/** False at first, true after that many milliseconds. */
export function useDelayed(milliseconds: number): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setOver(true);
    }, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [milliseconds]);
  return isOver;
}
