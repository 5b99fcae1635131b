import { status, type Bucket, type SourceFile } from "../api/lake";
import { bytesText, countText } from "../common/format";
import { State } from "../common/State";
import { useLoad } from "../common/useLoad";
import { visible } from "../value/text";

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
      {state.phase === "loaded" && <Problems files={state.value.files} />}
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
        Without logs at hand, <code>quarry demo</code> makes some up.
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
        {buckets.map(({ name, records, bytes, timeframe }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
              {timeframe !== null && (
                <span className="bucket-span soft">
                  {minute(timeframe.start)} to {minute(timeframe.end)} UTC
                </span>
              )}
            </th>
            <td className="number">{records.toLocaleString("en")}</td>
            <td className="number">{bytesText(bytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Files listed by name at most; `quarry status` has them all. */
const listed = 50;

function Problems({ files }: { files: readonly SourceFile[] }) {
  const bad = files.filter(({ problemCount }) => problemCount > 0);
  if (files.length === 0) return null;
  if (bad.length === 0) return <p className="files soft">From {countText(files.length, "file")}, all read in full.</p>;
  return (
    <details className="files">
      <summary>
        {countText(bad.length, "file")} of {files.length.toLocaleString("en")} had problems
      </summary>
      <ul>
        {bad.slice(0, listed).map(({ name, problems, problemCount }) => (
          <li key={name}>
            <code>{visible(name)}</code>
            <span className="soft"> {visible(problems[0]?.reason ?? countText(problemCount, "problem"))}</span>
          </li>
        ))}
      </ul>
      {bad.length > listed && <p className="soft">and {countText(bad.length - listed, "more", "more")}</p>}
    </details>
  );
}

function minute(time: string): string {
  return time.slice(0, 16).replace("T", " ");
}
