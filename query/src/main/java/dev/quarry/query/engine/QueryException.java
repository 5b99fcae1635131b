package dev.quarry.query.engine;

import dev.quarry.query.expression.QueryLimits;
import dev.quarry.query.value.ValueSize;
import java.util.List;
import java.util.Locale;

/** A query that could not be run to its end; the message says why and what to do. */
public final class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String format;
    private final transient List<String> arguments;

    public QueryException(Reason reason, String message) {
        this(reason, message, null);
    }

    public QueryException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.format = message.replace("%", "%%");
        this.arguments = List.of();
    }

    private QueryException(Reason reason, Throwable cause, String format, String... arguments) {
        super(String.format(Locale.ROOT, format, (Object[]) arguments), cause);
        this.reason = reason;
        this.format = format;
        this.arguments = List.of(arguments);
    }

    /** What {@code failIf} was told to say. */
    public static QueryException failIf(String message, Throwable cause) {
        return new QueryException(Reason.FAIL_IF, cause, "%1$s", message);
    }

    /**
     * A sub-query whose rows are kept in memory has too many of them, or too large ones.
     *
     * @param bytes how large they may be together, see {@link QueryLimits#subQueryBytes}
     */
    public static QueryException subQueryTooLarge(long bytes, Throwable cause) {
        return new QueryException(
                Reason.LIMIT_EXCEEDED,
                cause,
                "The result of the sub-query is larger than %1$s. Filter or summarize it, or keep fewer of its fields.",
                QueryLimits.size(bytes));
    }

    /** A text or an array has become larger than {@link ValueSize} allows. */
    public static QueryException valueTooLarge(Throwable cause) {
        return new QueryException(
                Reason.LIMIT_EXCEEDED, cause, ValueSize.EXCEEDED_FORMAT, Long.toString(ValueSize.MOST));
    }

    /**
     * A lookup table was there when the query was compiled, and is not any more.
     *
     * @param name {@code /lookups/…}
     */
    public static QueryException tableDeleted(String name) {
        return new QueryException(
                Reason.TABLE_DELETED,
                null,
                "The tabular file `%1$s` was deleted before the query could read it."
                        + " Run the query again once there is such a file, or without it.",
                name);
    }

    /** What stopped the query, for programs; the message is for people. */
    public Reason reason() {
        return reason;
    }

    /** The message with {@code %1$s} in place of the arguments. */
    public String format() {
        return format;
    }

    public List<String> arguments() {
        return arguments;
    }

    /** Why a query stopped. */
    public enum Reason {
        CANCELLED("QUERY_CANCELLED"),
        NOT_SUPPORTED("NOT_SUPPORTED"),
        LIMIT_EXCEEDED("LIMIT_EXCEEDED"),
        /** The query itself says when it fails. */
        FAIL_IF("FAIL_IF"),
        /** Compiled again, the query would be told the same. */
        TABLE_DELETED("UNKNOWN_TABULAR_FILE"),
        /** Nothing that the query could do about. */
        FAILED("QUERY_FAILED");

        private final String type;

        Reason(String type) {
            this.type = type;
        }

        /** A stable code that clients see. */
        public String type() {
            return type;
        }
    }
}
