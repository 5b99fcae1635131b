package dev.quarry.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CursorTest {
    /** The position is marked by a caret sign in the text. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            ^                                                  ¦ COMMAND ''
            fet^ch                                             ¦ COMMAND 'fet'
            fetch ^                                            ¦ PARAMETER '' < COMMAND fetch 0
            fetch logs, fr^                                    ¦ PARAMETER 'fr' < COMMAND fetch 1
            fetch logs, from:^                                 ¦ OPERAND '' < COMMAND fetch 1 from:
            fetch logs | ^                                     ¦ COMMAND ''
            fetch logs | filter a ^                            ¦ OPERATOR '' < COMMAND filter 0
            fetch logs | filter a and ^                        ¦ OPERAND '' < COMMAND filter 0
            fetch logs | filter contains(content, cas^         ¦ PARAMETER 'cas' < FUNCTION contains 1 < COMMAND filter 0
            fetch logs | filter (a or ^                        ¦ OPERAND '' < PARENTHESES 0 < COMMAND filter 0
            fetch logs | summarize count(), by:{a, ho^st}      ¦ PARAMETER 'ho' < GROUP 1 < COMMAND summarize 1 by:
            fetch logs | fields event[user^                    ¦ MEMBER 'user' < MEMBER 0 < COMMAND fields 0
            fetch logs | fields event[user] ^                  ¦ OPERATOR '' < COMMAND fields 0
            fetch logs | fields a = ^                          ¦ OPERAND '' < COMMAND fields 0
            fetch logs | lookup [ ^                            ¦ COMMAND '' < SUB_QUERY 0 < COMMAND lookup 0
            fetch logs | filter a in [fetch b | filter ^       ¦ PARAMETER '' < COMMAND filter 0 < SUB_QUERY 0 < COMMAND filter 0
            fetch logs | filter a == "x^                       ¦ STRING '"x' < COMMAND filter 0
            fetch logs // note^                                ¦ COMMENT '// note' < COMMAND fetch 0
            fetch logs ) ] } ^                                 ¦ OPERATOR '' < COMMAND fetch 0
            """)
    void knowsWhereItIs(String marked, String expected) {
        Cursor cursor = at(marked);
        String word = marked.replace("^", "")
                .substring(cursor.word().start(), cursor.word().end());
        String enclosing = cursor.enclosing().stream()
                .map(around -> (" < " + around.kind() + " " + around.name()).strip() + " " + around.index()
                        + around.key().map(key -> " " + key + ":").orElse(""))
                .map(String::strip)
                .collect(Collectors.joining(" "));
        assertThat((cursor.expected() + " '" + word + "' " + enclosing).strip()).isEqualTo(expected);
    }

    @Test
    void tellsWhatComesBeforeInThePipeline() {
        String text = "fetch logs | lookup [fetch b | limit 1 | filter ";
        Span before = at(text + "^").before();
        assertThat(text.substring(before.start(), before.end())).isEqualTo("fetch b | limit 1 | ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            fetch logs | filter aws.region == "eu^                     ¦ aws.region
            fetch logs | filter a > 1 and event[user][arn] != ^        ¦ event[user][arn]
            fetch logs | filter event[user][ar^                        ¦ event[user]
            fetch logs | filter in(event[name], "x", "y^               ¦ event[name]
            fetch logs | filter in(event[name], {"x", ^                ¦ event[name]
            fetch logs | filter contains(lower(a), "x^                 ¦
            fetch logs | filter matchesValue(a, /* what */ "x^         ¦ a
            fetch logs | fields a, ^                                   ¦
            fetch logs | filter a == "x" and ^                         ¦
            fetch logs | filter a in [^                                ¦
            """)
    void knowsWhatAValueWouldBeAbout(String marked, String subject) {
        Cursor cursor = at(marked);
        assertThat(cursor.subject().map(span -> marked.substring(span.start(), span.end())))
                .isEqualTo(Optional.ofNullable(subject));
    }

    private static Cursor at(String marked) {
        return Cursor.at(Parser.parse(marked.replace("^", "")), marked.indexOf('^'));
    }
}
