import { useEffect, useState } from "react";
import { verify } from "../api/query";
import { problemOf, type Problem } from "./problem";

const none: readonly Problem[] = [];

/** Pause in typing after which the query is checked, in milliseconds. */
const pause = 300;

/** What the server finds wrong with a query, checked as it is typed. While it is being checked: nothing. */
export function useVerify(query: string): readonly Problem[] {
  const [checked, setChecked] = useState({ query: "", problems: none });
  useEffect(() => {
    if (query.trim() === "") return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      verify(query, abort.signal).then(
        ({ notifications }) => setChecked({ query, problems: (notifications ?? []).map(problemOf) }),
        () => undefined, // Running it will tell what is wrong.
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query]);
  return checked.query === query ? checked.problems : none;
}
