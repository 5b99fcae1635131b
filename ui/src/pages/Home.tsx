import { useEffect, useState } from "react";
import { addCase, deleteCase, listCases, type Case } from "../api/cases";
import { asApiError } from "../api/http";
import { tutorial, type Example } from "../api/lake";
import { Link, navigate, type Intent } from "../app/router";
import { Header } from "../common/Header";
import { Icon } from "../common/Icon";
import { Menu } from "../common/Menu";
import { State } from "../common/State";
import { Toast, type Message } from "../common/Toast";
import { Ago } from "../common/Ago";
import { bytesText, countText } from "../common/format";
import { useLoad } from "../common/useLoad";
import { DataOverview } from "./DataOverview";
import "./Home.css";

export function Home() {
  const [cases, setCases] = useLoad(listCases);
  const [examples] = useLoad(tutorial);
  const [message, setMessage] = useState<Message | null>(null);

  useEffect(() => {
    document.title = "Quarry";
  }, []);

  const open = (values: { name?: string; query?: string }, intent: Intent = null) => {
    addCase(values).then(
      ({ id }) => navigate({ page: "case", id, node: null, time: "all" }, "push", intent),
      (e: unknown) => setMessage({ text: asApiError(e).message }),
    );
  };
  const remove = (gone: Case) => {
    deleteCase(gone.id).then(
      () => cases.phase === "loaded" && setCases(cases.value.filter(({ id }) => id !== gone.id)),
      (e: unknown) => setMessage({ text: asApiError(e).message }),
    );
  };

  return (
    <div className="page">
      <Header />
      <main className="home">
        <section aria-labelledby="cases">
          <div className="home-title">
            <h1 id="cases">Cases</h1>
            <button type="button" className="button button-main" onClick={() => open({})}>
              <Icon name="add" /> Add case
            </button>
          </div>
          {cases.phase === "loading" && <State tone="busy" title="Looking for cases…" />}
          {cases.phase === "failed" && (
            <State tone="error" title="The cases cannot be listed">
              <p>{cases.error.message}</p>
            </State>
          )}
          {cases.phase === "loaded" && cases.value.length === 0 && (
            <div className="home-empty">
              <p>
                A case holds one investigation: the queries you run and the results they gave. It saves itself as you
                work.
              </p>
            </div>
          )}
          {cases.phase === "loaded" && (
            <ul className="cards">
              {cases.value.map((item) => (
                <Card key={item.id} item={item} onDelete={() => remove(item)} />
              ))}
            </ul>
          )}
        </section>
        <div className="home-side">
          {examples.phase === "loaded" && examples.value.length > 0 && (
            <Tutorial examples={examples.value} onOpen={({ title, query }) => open({ name: title, query }, "run")} />
          )}
          <DataOverview />
        </div>
      </main>
      <Toast message={message} onGone={() => setMessage(null)} />
    </div>
  );
}

function Card({ item, onDelete }: { item: Case; onDelete: () => void }) {
  return (
    <li className="card">
      <Link to={{ page: "case", id: item.id, node: null, time: "all" }} className="card-link">
        <span className="card-name">{item.name === "" ? "Untitled case" : item.name}</span>
        <span className="card-query">{item.query === "" ? "No query yet" : item.query.slice(0, 400)}</span>
        <span className="card-facts soft">
          <span>{countText(item.nodeCount, "query", "queries")}</span>
          <span>{bytesText(item.bytes)}</span>
          <Ago time={item.updatedAt} />
        </span>
      </Link>
      <span className="card-menu">
        <Menu
          trigger={
            <button
              type="button"
              className="button button-icon button-quiet"
              aria-label={`Actions for ${item.name === "" ? "untitled case" : item.name}`}
            >
              <Icon name="more" />
            </button>
          }
          groups={[[{ label: "Delete the case", icon: "trash", danger: true, onSelect: onDelete }]]}
        />
      </span>
    </li>
  );
}

function Tutorial({ examples, onOpen }: { examples: readonly Example[]; onOpen: (example: Example) => void }) {
  return (
    <section className="panel" aria-labelledby="tutorial">
      <h2 id="tutorial">Detect threats against AWS secrets</h2>
      <p className="soft">Each step opens as a case of its own and runs.</p>
      <ol className="steps">
        {examples.map((example, i) => (
          <li key={example.title}>
            <button type="button" className="step" onClick={() => onOpen(example)}>
              <span className="step-number">{i + 1}</span>
              <span>{example.title}</span>
              <Icon name="right" />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
