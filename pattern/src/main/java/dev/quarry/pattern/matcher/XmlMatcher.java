package dev.quarry.pattern.matcher;

import dev.quarry.pattern.PatternValue;
import dev.quarry.pattern.syntax.CharSet;
import dev.quarry.pattern.xml.XmlReader;
import dev.quarry.pattern.xml.XmlShape;
import java.util.Optional;

/** An XML document as a record. */
public final class XmlMatcher extends Matcher {
    private final XmlShape shape;
    private final int maxLength;

    /**
     * A document.
     *
     * @param maxLength greatest length in bytes of UTF-8
     */
    public XmlMatcher(XmlShape shape, int maxLength) {
        super(Kept.VALUE);
        this.shape = shape;
        this.maxLength = maxLength;
    }

    @Override
    public int match(Run run, int at) {
        if (at >= run.end || run.text.charAt(at) != '<') {
            return NONE;
        }
        int limit = maxLength > run.end - at ? run.end : at + maxLength;
        XmlReader reader = new XmlReader(run.text, at, limit);
        Optional<PatternValue> read = shape.read(reader);
        run.spend(reader.position() - at + 1);
        if (read.isEmpty() || Utf8.longerThan(run.text, at, reader.position(), maxLength)) {
            return NONE;
        }
        run.object = read.get();
        return reader.position();
    }

    @Override
    public CharSet first() {
        return CharSet.of('<');
    }
}
