package dev.quarry.lake;

import java.util.List;

/**
 * The columns of a segment and what they hold. Column names are generated or fixed lower-case identifiers, never text from
 * a log.
 *
 * <p>Two columns may have one name: then they are the same stored value in two roles, as {@code awsRegion} of an event is also
 * its field {@code aws.region}.
 *
 * <p>Every layout of a segment has {@link Role.Timestamp}, {@link Role.RecordId}, {@link Role.Content} and {@link Role.Origin}.
 */
public record Layout(String name, List<Column> columns) {
    public Layout {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param name the SQL and Parquet column name
     * @param type how the column stores it
     */
    public record Column(String name, Role role, ColumnType type) {}

    /** What a column holds. */
    public sealed interface Role {
        /** {@code timestamp} of the record: BIGINT nanoseconds since the epoch, never null. */
        record Timestamp() implements Role {}

        /** A stable id: 32 hexadecimal digits that depend on the content and its bucket only. */
        record RecordId() implements Role {}

        /** The original text, exactly. */
        record Content() implements Role {}

        /** Where the record came from: {@code FILE} the source's name, {@code OFFSET} the byte offset in its decompressed text. */
        record Origin(Part part) implements Role {
            /** Which half. */
            public enum Part {
                FILE,
                OFFSET
            }
        }

        /** A field of the record, such as {@code aws.service}; null where the record lacks it. */
        record Attribute(String field) implements Role {}

        /** The place of a row in its lookup table, from 0: BIGINT, never null. */
        record Position() implements Role {}

        /** The record's remaining fields as one JSON object; null when there are none. */
        record OtherAttributes() implements Role {}

        /**
         * A member of the content, for layouts whose content is always exactly one JSON object without duplicate keys.
         *
         * @param path member names from the outside in; never empty
         */
        record ContentPath(List<String> path) implements Role {
            public ContentPath {
                path = List.copyOf(path);
            }
        }

        /** A JSON object with those members of the content that no {@link ContentPath} column covers. */
        record OtherContent() implements Role {}
    }

    /** How a column stores its value. */
    public enum ColumnType {
        /** VARCHAR: the value is a string or null, nothing else ever. */
        STRING("VARCHAR"),
        LONG("BIGINT"),
        DOUBLE("DOUBLE"),
        BOOLEAN("BOOLEAN"),
        /** BIGINT nanoseconds since the epoch. */
        TIMESTAMP("BIGINT"),
        /** BIGINT nanoseconds. */
        DURATION("BIGINT"),
        /** VARCHAR: the JSON text of any value; null for JSON null as well. */
        JSON("VARCHAR"),
        /** VARCHAR: the text of any value that DQL knows, JSON or not, as the engine writes it. */
        VALUE("VARCHAR");

        private final String sql;

        ColumnType(String sql) {
            this.sql = sql;
        }

        public String sql() {
            return sql;
        }
    }
}
