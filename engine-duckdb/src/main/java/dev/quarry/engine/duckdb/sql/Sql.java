package dev.quarry.engine.duckdb.sql;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.Collection;
import java.util.List;

/**
 * A piece of SQL. It can only be made of constants of this program and of values quoted here, so no text of a user or of a
 * log becomes SQL.
 */
public final class Sql {
    public static final Sql NULL = new Sql("NULL");
    public static final Sql TRUE = new Sql("true");
    public static final Sql FALSE = new Sql("false");

    private final String text;

    private Sql(String text) {
        this.text = text;
    }

    /** The template with each <code>{}</code> replaced by a part. Example: {@code Sql.of("{} = {}", a, b)}. */
    public static Sql of(@CompileTimeConstant final String template, Sql... parts) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Sql part : parts) {
            int hole = template.indexOf("{}", from);
            if (hole < 0) {
                throw new IllegalArgumentException("more parts than holes: " + template);
            }
            out.append(template, from, hole).append(part.text);
            from = hole + 2;
        }
        if (template.indexOf("{}", from) >= 0) {
            throw new IllegalArgumentException("more holes than parts: " + template);
        }
        return new Sql(out.append(template, from, template.length()).toString());
    }

    /** The parts with a separator between them. */
    public static Sql join(@CompileTimeConstant final String separator, Collection<Sql> parts) {
        return new Sql(String.join(separator, parts.stream().map(Sql::text).toList()));
    }

    /** A call: {@code name(a, b)}. */
    public static Sql call(@CompileTimeConstant final String name, Sql... arguments) {
        return new Sql(name + "(" + join(", ", List.of(arguments)).text + ")");
    }

    /** A call of a function named elsewhere in the program. */
    public static Sql call(Sql name, List<Sql> arguments) {
        return new Sql(name.text + "(" + join(", ", arguments).text + ")");
    }

    /** A string literal of any text. */
    public static Sql string(String value) {
        if (value.indexOf('\0') < 0) {
            return new Sql("'" + value.replace("'", "''") + "'");
        }
        return new Sql("('" + value.replace("'", "''").replace("\0", "' || chr(0) || '") + "')");
    }

    public static Sql number(long value) {
        // The smallest value has no literal of its own: the digits are read before the sign.
        return value == Long.MIN_VALUE
                ? new Sql("(-9223372036854775807::BIGINT - 1)")
                : new Sql("(" + value + "::BIGINT)");
    }

    public static Sql number(double value) {
        return new Sql("(" + value + "::DOUBLE)");
    }

    public static Sql bool(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** A quoted name. */
    public static Sql name(String name) {
        return new Sql("\"" + name.replace("\"", "\"\"") + "\"");
    }

    /** A column of the one relation a SELECT reads, which always has the alias {@code s}. */
    public static Sql column(Sql name) {
        return new Sql("s." + name.text);
    }

    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sql sql && text.equals(sql.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
