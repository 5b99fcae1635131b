package dev.quarry.pattern.suggest;

import dev.quarry.pattern.syntax.CharSet;
import java.util.List;
import java.util.Optional;

/** A part of a regular expression. */
sealed interface RegexNode {
    /** Where it begins. */
    int at();

    /** The characters it may begin with. */
    CharSet first();

    /** Whether it matches the empty text. */
    boolean nullable();

    /** Whether a named group is in it. */
    default boolean hasName() {
        return false;
    }

    /** A character, or several in a row. */
    record Text(int at, String text) implements RegexNode {
        @Override
        public CharSet first() {
            return CharSet.of(text.charAt(0));
        }

        @Override
        public boolean nullable() {
            return false;
        }
    }

    /**
     * One of some characters.
     *
     * @param written as a character group of a pattern
     */
    record OneOf(int at, CharSet set, String written) implements RegexNode {
        @Override
        public CharSet first() {
            return set;
        }

        @Override
        public boolean nullable() {
            return false;
        }
    }

    /**
     * The dot.
     *
     * @param lineFeeds whether it matches them, too
     */
    record Dot(int at, boolean lineFeeds) implements RegexNode {
        @Override
        public CharSet first() {
            return lineFeeds ? CharSet.ANY : CharSet.of('\n').complement();
        }

        @Override
        public boolean nullable() {
            return false;
        }
    }

    /** One after the other. */
    record Sequence(int at, List<RegexNode> parts) implements RegexNode {
        @Override
        public CharSet first() {
            CharSet first = CharSet.NONE;
            for (RegexNode part : parts) {
                first = first.plus(part.first());
                if (!part.nullable()) {
                    break;
                }
            }
            return first;
        }

        @Override
        public boolean nullable() {
            return parts.stream().allMatch(RegexNode::nullable);
        }

        @Override
        public boolean hasName() {
            return parts.stream().anyMatch(RegexNode::hasName);
        }
    }

    /** One of several. */
    record Choice(int at, List<RegexNode> ways) implements RegexNode {
        @Override
        public CharSet first() {
            return ways.stream().map(RegexNode::first).reduce(CharSet.NONE, CharSet::plus);
        }

        @Override
        public boolean nullable() {
            return ways.stream().anyMatch(RegexNode::nullable);
        }

        @Override
        public boolean hasName() {
            return ways.stream().anyMatch(RegexNode::hasName);
        }
    }

    /** A group, with or without a name. */
    record Group(int at, Optional<String> name, RegexNode body) implements RegexNode {
        @Override
        public CharSet first() {
            return body.first();
        }

        @Override
        public boolean nullable() {
            return body.nullable();
        }

        @Override
        public boolean hasName() {
            return name.isPresent() || body.hasName();
        }
    }

    /** How a repetition gives back. */
    enum Mode {
        GREEDY,
        LAZY,
        POSSESSIVE
    }

    /** A repetition; {@link Integer#MAX_VALUE}: any number of times. */
    record Repeat(int at, RegexNode body, int min, int max, Mode mode) implements RegexNode {
        @Override
        public CharSet first() {
            return body.first();
        }

        @Override
        public boolean nullable() {
            return min == 0 || body.nullable();
        }

        @Override
        public boolean hasName() {
            return body.hasName();
        }
    }

    /**
     * A look-around.
     *
     * @param sign as patterns write it
     */
    record Look(int at, String sign, RegexNode body) implements RegexNode {
        @Override
        public CharSet first() {
            return sign.equals(">>") ? body.first() : CharSet.NONE;
        }

        @Override
        public boolean nullable() {
            return !sign.equals(">>");
        }
    }

    /** A name that grok knows, as an element of a pattern. */
    record Reference(int at, CharSet first, boolean hasName, String written) implements RegexNode {
        @Override
        public boolean nullable() {
            return false;
        }
    }

    /** The end of the text. */
    record End(int at) implements RegexNode {
        @Override
        public CharSet first() {
            return CharSet.NONE;
        }

        @Override
        public boolean nullable() {
            return false;
        }
    }
}
