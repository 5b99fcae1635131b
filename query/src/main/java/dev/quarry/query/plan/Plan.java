package dev.quarry.query.plan;

import dev.quarry.pattern.Pattern;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.expression.Named;
import dev.quarry.query.function.AggregateFunction;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value.RecordValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A step of the logical plan; a tree whose leaves are {@link Scan}, {@link Table} and {@link Rows}. Every step knows the {@link Shape}
 * of the rows it delivers.
 */
public sealed interface Plan {
    Shape shape();

    /**
     * The records of a data object within a timeframe, in no particular order.
     *
     * @param dataObject {@code logs}, {@code dt.system.buckets}, …
     * @param buckets names or patterns with {@code *}; empty for all
     * @param samplingRatio 1 reads everything
     */
    record Scan(String dataObject, TimeRange range, List<String> buckets, long samplingRatio, Shape shape)
            implements Plan {
        public Scan {
            buckets = List.copyOf(buckets);
        }
    }

    /**
     * The rows of a lookup table, in order.
     *
     * @param name {@code /lookups/…}
     * @param offset how many rows to leave out at the start
     */
    record Table(String name, long offset, Shape shape) implements Plan {}

    /** Constant rows, in order. */
    record Rows(List<RecordValue> rows, Shape shape) implements Plan {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** Rows for which the condition is true. {@code filterOut c} is {@code Filter(isNotTrue(c))}. */
    record Filter(Plan input, Expr condition) implements Plan {
        @Override
        public Shape shape() {
            return input.shape();
        }
    }

    /** Exactly these fields, in this order ({@code fields}). Later entries do not see earlier ones. */
    record Project(Plan input, List<Named> fields, Shape shape) implements Plan {
        public Project {
            fields = List.copyOf(fields);
        }
    }

    /** The input's fields and these, added at the end or replaced in place. Later entries do not see earlier ones. */
    record Extend(Plan input, List<Named> fields, Shape shape) implements Plan {
        public Extend {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Another shape over the same rows: {@code fieldsKeep}, {@code fieldsRemove}, {@code fieldsRename}.
     *
     * @param change what becomes of the names of each row's fields
     */
    record Reshape(Plan input, Change change, Shape shape) implements Plan {}

    /** What a {@link Reshape} does to field names. Patterns may hold {@code *}. */
    sealed interface Change {
        record Keep(List<String> patterns) implements Change {}

        record Remove(List<String> patterns) implements Change {}

        /**
         * All at once: {@code from} is always a name of the input. Of two with the same {@code to} the later counts.
         *
         * @param gone names that the input may have and the output has only where something is renamed to them
         */
        record Rename(List<Renaming> renamings, List<String> gone) implements Change {
            public Rename {
                renamings = List.copyOf(renamings);
                gone = List.copyOf(gone);
            }
        }
    }

    /** A field of the input and its name in the output. */
    record Renaming(String from, String to) {}

    /**
     * A pattern applied to a text, exports written to fields ({@code parse}).
     *
     * @param exports the pattern's exports with the field each goes to and its type
     * @param prerequisite rows for which this is not true are not parsed
     * @param preserveOnFailure keep existing values of the exported fields where the text does not match
     * @param baseTime completes dates of which a text gives a part only; empty: the time of the query
     */
    record Parse(
            Plan input,
            Expr text,
            Pattern pattern,
            List<Export> exports,
            Optional<Expr> prerequisite,
            boolean preserveOnFailure,
            Optional<Expr> baseTime,
            Shape shape)
            implements Plan {
        public Parse {
            exports = List.copyOf(exports);
        }
    }

    /** A field that {@link Parse} writes. */
    record Export(String name, Type type) {}

    /**
     * One row per distinct combination of keys; without keys exactly one row. Fields: keys, then aggregations.
     * Expressions over aggregations are a {@link Project} above.
     */
    record Aggregate(Plan input, List<Named> keys, List<NamedAggregation> aggregations, Shape shape) implements Plan {
        public Aggregate {
            keys = List.copyOf(keys);
            aggregations = List.copyOf(aggregations);
        }
    }

    /** The arguments have the shape of {@code Expr.Call.arguments}. */
    record NamedAggregation(String name, AggregateFunction function, List<Expr> arguments, Type type) {
        public NamedAggregation {
            arguments = List.copyOf(arguments);
        }
    }

    /** Stable; nulls last in both directions. */
    record Sort(Plan input, List<SortKey> keys) implements Plan {
        public Sort {
            keys = List.copyOf(keys);
        }

        @Override
        public Shape shape() {
            return input.shape();
        }
    }

    /** What rows are ordered by. */
    record SortKey(Expr expr, boolean descending) {}

    /** The first rows, at most {@code count}. */
    record Limit(Plan input, long count) implements Plan {
        @Override
        public Shape shape() {
            return input.shape();
        }
    }

    /** The first row, by {@code sort}, of each combination of keys. */
    record Dedup(Plan input, List<Expr> keys, List<SortKey> sort) implements Plan {
        public Dedup {
            keys = List.copyOf(keys);
            sort = List.copyOf(sort);
        }

        @Override
        public Shape shape() {
            return input.shape();
        }
    }

    /** One row per element of an array, written to {@code name}; rows without a non-empty array vanish. */
    record Expand(Plan input, String name, Expr array, OptionalLong limit, Shape shape) implements Plan {}

    /**
     * The members of a record become fields of their own, besides it ({@code fieldsFlatten}, {@code jsonExtract}). Rows
     * where there is no record stay as they are.
     *
     * @param record a field or a part of one
     * @param prefix stands before the names of the members
     * @param depth how many levels of records become fields, at least 1
     * @param keepsExisting whether a field that a row has already stays, else the member overrides it
     */
    record Spread(Plan input, Expr record, String prefix, int depth, boolean keepsExisting, Shape shape)
            implements Plan {}

    /**
     * A row for each field of each row that is not null: the fields {@code kept}, then {@link #FIELD} with its name,
     * {@link #TYPE} with the name of its type and {@link #VALUE}.
     *
     * @param shown the fields that rows are made of
     */
    record Unpivot(Plan input, List<Named> kept, Shape shown, Shape shape) implements Plan {
        public static final String FIELD = "field";
        public static final String TYPE = "type";
        public static final String VALUE = "value";

        public Unpivot {
            kept = List.copyOf(kept);
        }
    }

    /** The rows of the left, then those of the right. */
    record Append(Plan left, Plan right, Shape shape) implements Plan {}

    /**
     * Rows of the left with the fields of right rows that have the same keys. Null is no key; 1 and 1.0 are the same one.
     * Ordered like the left, the matches of one row like the right; right rows without match come last.
     *
     * @param keys all have to be the same; the left one is read from the left, the right one from the right
     * @param fields what comes from the right, computed from the right row; null where there is none
     * @param tailPrefix when present, the tail of the right comes too, with this before its names
     */
    record Join(
            Plan left,
            Plan right,
            List<KeyPair> keys,
            JoinKind kind,
            List<Named> fields,
            Optional<String> tailPrefix,
            Shape shape)
            implements Plan {
        public Join {
            keys = List.copyOf(keys);
            fields = List.copyOf(fields);
        }
    }

    /** What a row of each side of a {@link Join} is compared by. */
    record KeyPair(Expr left, Expr right) {}

    /** Which rows a {@link Join} has. */
    enum JoinKind {
        /** One for each pair that matches. */
        INNER,
        /** These, and left rows without match. */
        LEFT_OUTER,
        /** These, and right rows without match. */
        OUTER,
        /** One for each left row, with the first match. */
        FIRST
    }

    /**
     * Adds whether the needle is among the values of the right's only field: what {@code in()} says of them, so null for a
     * needle that is null, and elements of arrays count one by one.
     *
     * @param each whether the needle is an array of needles, and what is added an array with the answer for each
     */
    record Membership(Plan input, Expr needle, boolean each, Plan right, String name, Shape shape) implements Plan {}

    /**
     * One row per combination of keys with an array per aggregation: what it gives for the records of each bin ({@code
     * makeTimeseries}). Records outside of all bins do not count. Fields: keys, then aggregations.
     *
     * @param time a timestamp, or with {@code spread} a timeframe: the record counts in each bin that it overlaps
     * @param nonempty without records and keys there is one row all the same
     */
    record TimeSeries(
            Plan input,
            Expr time,
            boolean spread,
            Bins bins,
            List<Named> keys,
            List<SeriesAggregation> aggregations,
            boolean nonempty,
            Shape shape)
            implements Plan {
        public TimeSeries {
            keys = List.copyOf(keys);
            aggregations = List.copyOf(aggregations);
        }
    }

    /** The rows of the input; the query fails with the message of the first one for which the condition is true. */
    record FailIf(Plan input, Expr condition, Expr message) implements Plan {
        @Override
        public Shape shape() {
            return input.shape();
        }
    }
}
