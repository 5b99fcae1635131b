package dev.quarry.pattern.compile;

import dev.quarry.pattern.PatternType;
import dev.quarry.pattern.PatternValue;
import dev.quarry.pattern.syntax.Base;
import dev.quarry.pattern.syntax.Element;
import dev.quarry.pattern.syntax.Keyword;
import dev.quarry.pattern.syntax.Look;
import dev.quarry.pattern.syntax.Quantifier;
import java.util.Optional;

/** Questions about elements. */
final class Elements {
    private Elements() {}

    static boolean isLineData(Element element) {
        return element.look() == Look.NONE
                && element.base() instanceof Base.Named named
                && (named.keyword() == Keyword.LD || named.keyword() == Keyword.DATA);
    }

    static boolean crossesLines(Element element) {
        return element.base() instanceof Base.Named named && named.keyword() == Keyword.DATA;
    }

    /** Whether the element may be left out: {@code ?}, or {@code *} on a matcher that does not repeat. */
    static boolean isOptional(Element element) {
        return element.optional()
                || (element.base() instanceof Base.Named named
                        && named.keyword().repeats() == Keyword.Repeats.NULLABLE
                        && element.quantifier().map(Quantifier::form).orElse(Quantifier.Form.PLUS)
                                == Quantifier.Form.STAR);
    }

    /** Whether the element matches the empty text by the way it is written. */
    static boolean isPassing(Element element) {
        if (element.look() != Look.NONE) {
            return false;
        }
        return switch (element.base()) {
            case Base.Constant c -> true;
            case Base.Sequence s -> s.elements().stream().allMatch(e -> isOptional(e) || isPassing(e));
            case Base.Alternatives a -> false;
            case Base.Macro m -> false;
            default -> element.quantifier().map(q -> q.min() == 0).orElse(false);
        };
    }

    /** The element without look-around, mark and name. */
    static Element bare(Element element) {
        return new Element(
                Look.NONE,
                element.base(),
                element.params(),
                element.quantifier(),
                false,
                Optional.empty(),
                element.start(),
                element.end());
    }

    static PatternType typeOf(PatternValue value) {
        return switch (value) {
            case PatternValue.Null n -> PatternType.ANY;
            case PatternValue.Text t -> PatternType.STRING;
            case PatternValue.LongNumber l -> PatternType.LONG;
            case PatternValue.DoubleNumber d -> PatternType.DOUBLE;
            case PatternValue.Bool b -> PatternType.BOOLEAN;
            case PatternValue.Timestamp t -> PatternType.TIMESTAMP;
            case PatternValue.Ip i -> PatternType.IP;
            case PatternValue.SmartscapeId s -> PatternType.SMARTSCAPE_ID;
            case PatternValue.Array a -> PatternType.ARRAY;
            case PatternValue.Struct s -> PatternType.RECORD;
        };
    }

    static PatternType typeOf(Keyword keyword) {
        return switch (keyword) {
            case LD, DATA, STRING, SQS, DQS, CSVSQS, CSVDQS, UUIDSTRING -> PatternType.STRING;
            case ALNUM, ALPHA, BLANK, CNTRL, DIGIT, GRAPH, LOWER, UPPER, PRINT, PUNCT -> PatternType.STRING;
            case SPACE, NSPACE, XDIGIT, ASCII, WORD, EOL, CR, EOLWIN, BOS, EOS, MOS -> PatternType.STRING;
            case BOOLEAN -> PatternType.BOOLEAN;
            case INT, LONG, HEXINT, HEXLONG, ENUM, CREDITCARD -> PatternType.LONG;
            case FLOAT, DOUBLE, CFLOAT, CDOUBLE -> PatternType.DOUBLE;
            case IPADDR, IPV4, IPV6 -> PatternType.IP;
            case SMARTSCAPEID -> PatternType.SMARTSCAPE_ID;
            case TIMESTAMP, ISO8601, JSONTIMESTAMP, HTTPDATE -> PatternType.TIMESTAMP;
            case ARRAY, JSON_ARRAY -> PatternType.ARRAY;
            case STRUCTURE, KVP, JSON, XML, XML_PLAIN, XML_VERBOSE -> PatternType.RECORD;
            case JSON_VALUE -> PatternType.ANY;
        };
    }

    /** Whether the element marks a place and has no value. */
    static boolean hasNoValue(Element element) {
        return element.look() != Look.NONE
                || (element.base() instanceof Base.Named named
                        && switch (named.keyword()) {
                            case EOL, CR, EOLWIN, BOS, EOS, MOS -> true;
                            default -> false;
                        });
    }
}
