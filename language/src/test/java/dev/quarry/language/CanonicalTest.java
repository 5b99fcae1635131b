package dev.quarry.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.language.CanonicalStyle.Slot;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalTest {
    private static final Set<String> LISTS =
            Set.of("summarize", "timeseries", "makeTimeseries", "dedup", "fieldsAdd", "fields", "sort");

    private static final CanonicalStyle STYLE = new CanonicalStyle(
            name -> name.equals("SORT") ? "sort" : name,
            name -> name.equalsIgnoreCase("count") ? "count" : name,
            name -> LISTS.contains(name)
                    ? List.of(
                            new Slot("by", false, true),
                            new Slot("filter", false, false),
                            new Slot("interval", false, false),
                            new Slot("expression", true, true))
                    : List.of(),
            name -> switch (name) {
                case "matchesValue" ->
                    List.of(
                            new Slot("expression", true, false),
                            new Slot("value", true, true),
                            new Slot("caseSensitive", false, false));
                case "timestamp" ->
                    List.of(
                            new Slot("year", true, false),
                            new Slot("month", true, false),
                            new Slot("timezone", false, false));
                default -> List.of();
            },
            true);

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            fetch logs, from: -10d                          ¦ fetch logs, from:-10d
            summarize Count()                               ¦ summarize count()
            summarize count=Count()                         ¦ summarize count = count()
            fields A=x                                      ¦ fields A = x
            summarize c = count(), by: { a, b, }            ¦ summarize by:{a, b}, c = count()
            summarize count(), by:a                         ¦ summarize by:{a}, count()
            summarize {count(), max(x)}, by:{a}             ¦ summarize by:{a}, {count(), max(x)}
            summarize {count(), max(x)}                     ¦ summarize count(), max(x)
            timeseries {sum(x), by:{y}}                     ¦ timeseries by:{y}, sum(x)
            SORT a, {direction:"descending", b}             ¦ sort a, b desc
            sort a, direction:"descending", b               ¦ sort a desc, b
            sort {a, direction:"ascending"}                 ¦ sort a
            sort a asc, b DESC                              ¦ sort a, b desc
            dedup event.id, sort:{timestamp desc}           ¦ dedup sort:{timestamp desc}, event.id
            dedup event.id, sort:timestamp desc             ¦ dedup sort:{timestamp desc}, event.id
            makeTimeseries count(), by:{k}, interval:5m     ¦ makeTimeseries by:{k}, interval:5m, count()
            timeseries sum(m), filter:{a=="x"}              ¦ timeseries filter:a == "x", sum(m)
            fields {expr, alias: name}                      ¦ fields name = expr
            fields expr, alias: name, b                     ¦ fields name = expr, b
            summarize by:{{a, alias:b}, c}, count(), alias:n ¦ summarize by:{b = a, c}, n = count()
            summarize expression:{count(), max(a)}, by:b    ¦ summarize by:{b}, {count(), max(a)}
            makeTimeseries count(), interval:5m, by:{k}     ¦ makeTimeseries by:{k}, interval:5m, count()
            fields timestamp(timezone:"UTC", month:8, 2019) ¦ fields timestamp(2019, 8, timezone:"UTC")
            fields timestamp(month:8, year:2019)            ¦ fields timestamp(2019, 8)
            fields timestamp(month:8)                       ¦ fields timestamp(month:8)
            fields matchesValue(value:{"a", "b"}, x)        ¦ fields matchesValue(x, {"a", "b"})
            fetch l, from:-7d                               ¦ fetch l, from:-7d
            fields bin(t, 7d), a = -1d, now() - 7d, d > 1w  ¦ fields bin(t, 168h), a = -24h, now() - 7d, d > 168h
            fieldsAdd a=1,b=2 // both                       ¦ fieldsAdd a = 1, b = 2
            filter ((a>2)) and (b or c) and not(d==true)    ¦ filter a > 2 AND (b OR c) AND NOT d == TRUE
            filter (a+b)*c - (d - (e*f)) > -(g)             ¦ filter (a + b) * c - (d - e * f) > -g
            filter `a` == `b c` and `true` == null          ¦ filter a == `b c` AND `true` == NULL
            filter in(x, {"a"}) and in(x, {"a","b"})        ¦ filter in(x, "a") AND in(x, {"a", "b"})
            filter matchesValue(c, {"a","b*"}, caseSensitive:true) ¦ filter matchesValue(caseSensitive:TRUE, c, {"a", "b*"})
            fields if(else:"y", a < 15, "x")                ¦ fields if(a < 15, "x", else:"y")
            fields e[ a ][`b.c`][`d e`][0][]                ¦ fields e[a][b.c][`d e`][0][]
            fetch l, from:now()-1d@d, to:@d+30mins          ¦ fetch l, from:(now() - 1d)@d, to:@d + 30m
            lookup [data record(a=2)], prefix:"lookup."     ¦ lookup [data record(a = 2)], prefix:"lookup."
            """)
    void hasOneSpelling(String text, String canonical) {
        String printed = Canonical.print(parsed(text).query(), STYLE);
        assertThat(printed).isEqualTo(canonical);
        assertThat(Canonical.print(parsed(printed).query(), STYLE)).isEqualTo(canonical);
    }

    @Test
    void writesOneCommandPerLine() {
        assertThat(Canonical.print(
                        parsed("fetch logs|limit 3 // three\n|fields timestamp").query()))
                .isEqualTo("fetch logs\n| limit 3\n| fields timestamp");
    }

    @Test
    void setsSubQueriesIn() {
        String text =
                "fetch a | lookup [fetch b | join [fetch c], on:{id} | limit 1], sourceField:a, lookupField:b | limit 2";
        assertThat(Canonical.print(parsed(text).query())).isEqualTo("""
                fetch a
                | lookup\s
                \t[
                \t\tfetch b
                \t\t| join\s
                \t\t\t[
                \t\t\t\tfetch c
                \t\t\t], on:id
                \t\t| limit 1
                \t], sourceField:a, lookupField:b
                | limit 2""");
    }

    @Test
    void quotesAndEscapesWhatNeedsIt() {
        assertThat(Canonical.name("LOCAL\\Soft`ware")).isEqualTo("`LOCAL\\\\Soft\\`ware`");
        assertThat(Canonical.name("aws.service")).isEqualTo("aws.service");
        assertThat(Canonical.name("count()")).isEqualTo("`count()`");
        assertThat(Canonical.string("a\"\\\n\u0000\uD800é")).isEqualTo("\"a\\\"\\\\\\n\\u0000\\uD800é\"");
    }

    private static ParsedQuery parsed(String text) {
        ParsedQuery parsed = Parser.parse(text);
        assertThat(parsed.diagnostics()).isEmpty();
        return parsed;
    }
}
