import type { QueryNode } from "../api/cases";
import { Icon } from "../common/Icon";
import { Ago } from "../common/Ago";
import { countText } from "../common/format";
import { commandsOf } from "../dql/pipeline";

interface Props {
  nodes: readonly QueryNode[];
  current: string | null;
  /** The current one's query was changed and not run since. */
  edited: boolean;
  onOpen: (node: string) => void;
  onDelete: (node: string) => void;
}

/** The queries that were run in the case, the newest first; each opens with the result it had then. */
export function History({ nodes, current, edited, onOpen, onDelete }: Props) {
  return (
    <nav className="history" aria-label="History">
      <h2 className="history-title">History</h2>
      {nodes.length === 0 && <p className="soft history-empty">Queries you run are kept here with their results.</p>}
      <ol className="history-list">
        {nodes.toReversed().map((node, i) => (
          <li key={node.id} className="history-item" aria-current={node.id === current ? "true" : undefined}>
            <button type="button" className="history-open" onClick={() => onOpen(node.id)}>
              <span className="history-name">
                <span className="soft">{nodes.length - i}</span> {node.name === "" ? gist(node.query) : node.name}
              </span>
              <span className="history-facts soft">
                {node.resultSummary.records === undefined
                  ? node.state.toLowerCase()
                  : countText(node.resultSummary.records, "record")}
                {" · "}
                <Ago time={node.createdAt} />
                {edited && node.id === current && " · edited"}
              </span>
            </button>
            <button
              type="button"
              className="button button-icon button-quiet history-delete"
              aria-label={`Delete query ${nodes.length - i}`}
              onClick={() => onDelete(node.id)}
            >
              <Icon name="trash" />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The last command says best how a query differs from the one before it. */
function gist(query: string): string {
  const command = commandsOf(query).at(-1);
  return command === undefined ? "" : query.slice(command.start, command.end).replace(/\s+/g, " ").slice(0, 120);
}
