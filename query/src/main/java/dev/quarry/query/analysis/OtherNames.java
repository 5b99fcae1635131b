package dev.quarry.query.analysis;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What commands and functions are called elsewhere, in SQL and other pipeline languages: people type what they know. */
public final class OtherNames {
    static final Map<String, String> COMMANDS = Map.ofEntries(
            Map.entry("where", "filter"),
            Map.entry("from", "fetch"),
            Map.entry("source", "fetch"),
            Map.entry("select", "fields"),
            Map.entry("project", "fields"),
            Map.entry("table", "fields"),
            Map.entry("extend", "fieldsAdd"),
            Map.entry("eval", "fieldsAdd"),
            Map.entry("rename", "fieldsRename"),
            Map.entry("stats", "summarize"),
            Map.entry("aggregate", "summarize"),
            Map.entry("group", "summarize"),
            Map.entry("count", "summarize"),
            Map.entry("timechart", "makeTimeseries"),
            Map.entry("order", "sort"),
            Map.entry("head", "limit"),
            Map.entry("take", "limit"),
            Map.entry("top", "sort"),
            Map.entry("distinct", "dedup"),
            Map.entry("uniq", "dedup"),
            Map.entry("union", "append"),
            Map.entry("mvexpand", "expand"),
            Map.entry("rex", "parse"),
            Map.entry("extract", "parse"),
            Map.entry("grep", "search"));

    static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("len", "stringLength"),
            Map.entry("length", "stringLength"),
            Map.entry("strlen", "stringLength"),
            Map.entry("substr", "substring"),
            Map.entry("tolower", "lower"),
            Map.entry("lcase", "lower"),
            Map.entry("toupper", "upper"),
            Map.entry("ucase", "upper"),
            Map.entry("strcat", "concat"),
            Map.entry("split", "splitString"),
            Map.entry("replace", "replaceString"),
            Map.entry("regexp_like", "matchesRegex"),
            Map.entry("regexp_matches", "matchesRegex"),
            Map.entry("ifnull", "coalesce"),
            Map.entry("nvl", "coalesce"),
            Map.entry("iff", "if"),
            Map.entry("case", "if"),
            Map.entry("typeof", "type"),
            Map.entry("cidrmatch", "ipIn"),
            Map.entry("date_trunc", "bin"),
            Map.entry("strftime", "formatTimestamp"),
            Map.entry("todatetime", "toTimestamp"),
            Map.entry("md5", "hashMd5"),
            Map.entry("sha1", "hashSha1"),
            Map.entry("sha256", "hashSha256"),
            Map.entry("array_length", "arraySize"),
            Map.entry("mvcount", "arraySize"),
            Map.entry("dc", "countDistinct"),
            Map.entry("dcount", "countDistinct"),
            Map.entry("mean", "avg"),
            Map.entry("first", "takeFirst"),
            Map.entry("earliest", "takeFirst"),
            Map.entry("last", "takeLast"),
            Map.entry("latest", "takeLast"),
            Map.entry("any_value", "takeAny"),
            Map.entry("list", "collectArray"),
            Map.entry("make_list", "collectArray"),
            Map.entry("array_agg", "collectArray"),
            Map.entry("values", "collectDistinct"),
            Map.entry("make_set", "collectDistinct"));

    private OtherNames() {}

    /** The command that does what one of this name does elsewhere. */
    public static Optional<String> command(String name) {
        return Optional.ofNullable(COMMANDS.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The function that gives what one of this name gives elsewhere. */
    public static Optional<String> function(String name) {
        return Optional.ofNullable(FUNCTIONS.get(name.toLowerCase(Locale.ROOT)));
    }
}
