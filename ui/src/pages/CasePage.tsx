import { useEffect } from "react";
import type { CaseRoute } from "../app/route";
import { Link } from "../app/router";
import { Header } from "../common/Header";
import { State } from "../common/State";
import { CaseName } from "./CaseName";
import { useCase } from "./useCase";
import { Workbench } from "./Workbench";
import "./CasePage.css";

export function CasePage({ route }: { route: CaseRoute }) {
  const state = useCase(route.id);
  const { loaded, error, saved } = state;
  const name = loaded?.item.name ?? "";

  useEffect(() => {
    document.title = `${name === "" ? "Untitled case" : name} · Quarry`;
  }, [name]);

  return (
    <div className="page case-open">
      <Header>
        {loaded !== null && (
          <>
            <CaseName name={name} onName={(changed) => void state.rename(changed)} />
            <span className={`saved saved-${saved}`} role="status">
              {saved === "saved" ? "Saved" : saved === "saving" ? "Saving…" : "Not saved"}
            </span>
            {saved === "failed" && (
              <button type="button" className="button" onClick={state.retry}>
                Try again
              </button>
            )}
          </>
        )}
      </Header>
      {error !== null ? (
        <State tone="error" title={error.status === 404 ? "There is no such case" : "The case cannot be opened"}>
          <p>{error.message}</p>
          <Link to={{ page: "home" }}>All cases</Link>
        </State>
      ) : loaded === null ? (
        <State tone="busy" title="Opening the case…" />
      ) : (
        <Workbench route={route} item={loaded.item} nodes={loaded.nodes} actions={state} />
      )}
    </div>
  );
}
