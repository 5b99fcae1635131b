import { status, type Bucket } from "../api/lake";
import { bytesText } from "../common/format";
import { State } from "../common/State";
import { useLoad } from "../common/useLoad";

/** What there is to ask: the buckets of the lake. */
export function DataOverview() {
  const [state] = useLoad(status);
  return (
    <section className="panel" aria-labelledby="data">
      <h2 id="data">Data</h2>
      {state.phase === "loading" && <State tone="busy" title="Looking into the lake…" />}
      {state.phase === "failed" && <p className="soft">{state.error.message}</p>}
      {state.phase === "loaded" &&
        (state.value.buckets.length === 0 ? <FirstRun /> : <Buckets buckets={state.value.buckets} />)}
    </section>
  );
}

function FirstRun() {
  return (
    <>
      <p>There are no logs yet. Point Quarry at a folder of them:</p>
      <pre className="command">quarry load ./AWSLogs --bucket my_aws_bucket</pre>
      <p className="soft">
        CloudTrail files as AWS writes them, NDJSON and text; folders, .gz and .zip included. Then reload this page.
      </p>
    </>
  );
}

function Buckets({ buckets }: { buckets: readonly Bucket[] }) {
  return (
    <table className="buckets">
      <thead>
        <tr>
          <th scope="col">Bucket</th>
          <th scope="col" className="number">
            Records
          </th>
          <th scope="col" className="number">
            Size
          </th>
        </tr>
      </thead>
      <tbody>
        {buckets.map(({ name, records, bytes, start, end }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
              {start != null && end != null && (
                <span className="bucket-span soft">
                  {minute(start)} to {minute(end)} UTC
                </span>
              )}
            </th>
            <td className="number">{records.toLocaleString("en")}</td>
            <td className="number">{bytes == null ? "" : bytesText(bytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function minute(time: string): string {
  return time.slice(0, 16).replace("T", " ");
}
