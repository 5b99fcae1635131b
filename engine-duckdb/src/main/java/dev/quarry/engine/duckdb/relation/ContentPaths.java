package dev.quarry.engine.duckdb.relation;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.lake.Layout;
import dev.quarry.lake.Layout.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds parts of a record's content, which is one JSON object, in the columns of its layout. */
final class ContentPaths {
    private final Map<List<String>, Layout.Column> columns = new HashMap<>();
    private final Set<String> covered = new HashSet<>();
    private final Layout.Column content;
    private final Optional<Layout.Column> other;
    private final Values values;

    private ContentPaths(Layout layout, Layout.Column content, Values values) {
        this.content = content;
        this.values = values;
        for (Layout.Column column : layout.columns()) {
            if (column.role() instanceof Role.ContentPath path) {
                columns.put(path.path(), column);
                covered.add(path.path().getFirst());
            }
        }
        this.other = layout.columns().stream()
                .filter(c -> c.role() instanceof Role.OtherContent)
                .findFirst();
    }

    /** Empty for layouts whose content may be anything. */
    static Optional<ContentPaths> of(Layout layout, Values values) {
        Optional<Layout.Column> content = layout.columns().stream()
                .filter(c -> c.role() instanceof Role.Content)
                .findFirst();
        boolean isObject = layout.columns().stream().anyMatch(c -> c.role() instanceof Role.ContentPath);
        return content.filter(c -> isObject).map(c -> new ContentPaths(layout, c, values));
    }

    /** The exact column, else the column of the longest prefix, else the rest, else the text itself. */
    SqlValue resolve(List<Step> path) {
        List<String> names = leadingNames(path);
        for (int length = names.size(); length > 0; length--) {
            Layout.Column column = columns.get(names.subList(0, length));
            if (column != null) {
                return values.part(StoredRecords.column(column), path.subList(length, path.size()));
            }
        }
        if (!names.isEmpty() && !covered.contains(names.getFirst()) && other.isPresent()) {
            return values.part(StoredRecords.column(other.get()), path);
        }
        SqlValue text = StoredRecords.column(content);
        return values.part(new SqlValue(text.sql(), Kind.JSON_TEXT), path);
    }

    private static List<String> leadingNames(List<Step> path) {
        return path.stream()
                .takeWhile(step -> step instanceof Step.Member)
                .map(step -> ((Step.Member) step).name())
                .toList();
    }
}
