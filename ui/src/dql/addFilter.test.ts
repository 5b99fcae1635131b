import { describe, expect, it } from "vitest";
import { addFilter, addJsonFilter, type Insertion } from "./addFilter";
import { equalsCondition } from "./literal";
import { commandsOf, namesTimeframe } from "./pipeline";
import { pathText, type Path } from "./path";
import { tokenize } from "./tokens";
import { scalar } from "../value/value";

const put = (query: string, { at, text }: Insertion) => query.slice(0, at) + text + query.slice(at);
const is = (value: string) => (path: Path) => `${pathText(path)} == "${value}"`;
const event: Path = { field: "event", steps: ["userIdentity", "arn"] };

describe("addFilter", () => {
  it("appends to a query that only reads", () => {
    const query = 'fetch logs\n| parse content, "JSON:event"\n';
    expect(put(query, addFilter(query, event, is("x")))).toBe(
      'fetch logs\n| parse content, "JSON:event"\n| filter event[userIdentity][arn] == "x"\n',
    );
  });

  it("goes before sort and limit, which would have cut the records already", () => {
    const query = 'fetch logs | filter a == "|" | sort timestamp desc | limit 10';
    expect(put(query, addFilter(query, { field: "aws.region", steps: [] }, is("x")))).toBe(
      'fetch logs | filter a == "|"\n| filter aws.region == "x"\n | sort timestamp desc | limit 10',
    );
  });

  it("goes before summarize under the name that the group stands for", () => {
    const query = `fetch logs
| parse content, "json:event"
| summarize event_count = count(), by: {
sourceIPAddress = event[sourceIPAddress],
userARN = event[userIdentity][arn],
secretId
}
| sort event_count desc`;
    const head = 'fetch logs\n| parse content, "json:event"\n';
    const filtered = (path: Path) => put(query, addFilter(query, path, is("x")));
    expect(filtered({ field: "userARN", steps: [] })).toBe(
      query.replace(head, head + '| filter event[userIdentity][arn] == "x"\n'),
    );
    expect(filtered({ field: "secretId", steps: [] })).toBe(query.replace(head, head + '| filter secretId == "x"\n'));
    expect(filtered({ field: "event_count", steps: [] })).toBe(
      query.replace("}\n| sort", '}\n| filter event_count == "x"\n| sort'),
    );
  });

  it("stays behind the command that makes the field", () => {
    const made = [
      "fetch logs | limit 5 | fieldsAdd a = b",
      'fetch logs | limit 5 | parse content, "LD:a"',
      "fetch logs | limit 5 | lookup [fetch logs | limit 1], lookupField: x",
      "fetch logs | summarize by: {b}, a = count()",
      "fetch logs | summarize by: {a = upper(b)}, count()",
    ];
    for (const query of made) {
      expect(put(query, addFilter(query, { field: "a", steps: [] }, is("x")))).toBe(`${query}\n| filter a == "x"`);
    }
    const unnamed = "fetch logs | sort a | fields event[a]";
    expect(put(unnamed, addFilter(unnamed, { field: "event[a]", steps: [] }, is("x")))).toBe(
      `${unnamed}\n| filter \`event[a]\` == "x"`,
    );
  });

  it("does not write into a comment", () => {
    const query = "fetch logs // all | of them";
    expect(put(query, addFilter(query, event, is("x")))).toBe(`${query}\n| filter event[userIdentity][arn] == "x"`);
  });
});

describe("addJsonFilter", () => {
  const content: Path = { field: "content", steps: [] };

  it("parses the content first", () => {
    const query = "fetch logs\n| limit 10";
    expect(put(query, addJsonFilter(query, content, ["awsRegion"], is("x")))).toBe(
      'fetch logs\n| parse content, "JSON:event"\n| filter event[awsRegion] == "x"\n| limit 10',
    );
  });

  it("uses the record that the query has parsed already", () => {
    const query = 'fetch logs | parse content, "json:e" | limit 1';
    expect(put(query, addJsonFilter(query, content, ["awsRegion"], is("x")))).toBe(
      'fetch logs | parse content, "json:e"\n| filter e[awsRegion] == "x"\n | limit 1',
    );
  });
});

describe("addJsonFilter of JSON text inside of a record", () => {
  it("parses the member by its path", () => {
    const query = 'fetch logs | parse content, "JSON:event"';
    const policy: Path = { field: "event", steps: ["requestParameters", "policyDocument"] };
    expect(put(query, addJsonFilter(query, policy, ["Statement", 0, "Effect"], is("Allow")))).toBe(
      `${query}
| parse event[requestParameters][policyDocument], "JSON:policyDocument_json"
| filter policyDocument_json[Statement][0][Effect] == "Allow"`,
    );
  });
});

describe("conditions", () => {
  const odd: Path = { field: "event", steps: ["x-amz-id `2\\", 0, "true"] };

  it("quote names and values by their type", () => {
    expect(equalsCondition(odd, scalar("string", 'a"\\\n\u202e'))).toBe(
      'event[`x-amz-id \\`2\\\\`][0][`true`] == "a\\"\\\\\\n\\u202e"',
    );
    expect(equalsCondition(event, scalar("long", "-5"))).toBe("event[userIdentity][arn] == -5");
    expect(equalsCondition(event, scalar("boolean", "false"))).toBe("event[userIdentity][arn] == false");
    expect(equalsCondition(event, scalar("null", ""))).toBe("isNull(event[userIdentity][arn])");
    expect(equalsCondition(event, scalar("double", "NaN"))).toBeNull();
  });
});

describe("reading a query", () => {
  it("loses no character in the tokens", () => {
    const text = 'fetch `a\\`b`, from:-30min // c\n| filter x == """a"b""" and \'odd /* y */ \u{1f600}"open';
    expect(
      tokenize(text)
        .map((token) => token.text)
        .join(""),
    ).toBe(text);
  });

  it("splits at the outer pipes alone", () => {
    const query = 'fetch logs | append [fetch x | limit 1] | filter a == "b|c" /* | */ | ';
    expect(commandsOf(query).map((command) => command.name)).toEqual(["fetch", "append", "filter"]);
  });

  it("knows when the query names its own timeframe", () => {
    expect(namesTimeframe("fetch logs, from: -30min | limit 1")).toBe(true);
    expect(namesTimeframe('fetch logs, timeframe:"a/b"')).toBe(true);
    expect(namesTimeframe('fetch logs | filter a == "from: x"')).toBe(false);
    expect(namesTimeframe("fetch logs | append [fetch logs, from:-1h]")).toBe(false);
  });
});
