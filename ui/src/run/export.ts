import { jsonText, plainText } from "../value/text";
import { isNull, type Value } from "../value/value";
import { valueOf, type Table } from "./table";

/**
 * The table as CSV (RFC 4180). Log content is written by attackers and CSV is opened in spreadsheets: a text that
 * one of them would take for a formula gets an apostrophe in front.
 */
export function csvOf(table: Table): string {
  const rows = [table.columns.map(({ name }) => cell(name))];
  for (const record of table.records) {
    rows.push(table.columns.map(({ name }) => csvCell(valueOf(record, name))));
  }
  return rows.map((row) => row.join(",") + "\r\n").join("");
}

function csvCell(value: Value): string {
  if (isNull(value)) return "";
  const isNumber = value.kind === "scalar" && (value.type === "long" || value.type === "double");
  const text = value.kind === "scalar" ? plainText(value) : jsonText(value);
  return isNumber ? text : cell(text);
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Offers text as a file to save. */
export function save(name: string, type: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
