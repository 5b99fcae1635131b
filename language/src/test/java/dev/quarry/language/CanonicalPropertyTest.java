package dev.quarry.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.language.syntax.Argument;
import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Query;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CanonicalPropertyTest {
    @Provide
    Arbitrary<Query> queries() {
        return Arbitraries.randomValue(random -> new Trees(random).query(random.nextInt(5)));
    }

    @Provide
    Arbitrary<Expression> expressions() {
        return Arbitraries.randomValue(random -> new Trees(random).expression(random.nextInt(7)));
    }

    @Property(tries = 500)
    void aPrintedQueryIsReadBackAsTheSameTree(@ForAll("queries") Query query) {
        String printed = Canonical.print(query);
        ParsedQuery parsed = Parser.parse(printed);
        assertThat(parsed.diagnostics()).as(printed).isEmpty();
        assertThat(WithoutSpans.of(parsed.query())).as(printed).isEqualTo(WithoutSpans.of(query));
    }

    @Property(tries = 2000)
    void aPrintedExpressionIsReadBackAsTheSameTree(@ForAll("expressions") Expression expression) {
        String printed = "f " + Canonical.expression(expression);
        ParsedQuery parsed = Parser.parse(printed);
        assertThat(parsed.diagnostics()).as(printed).isEmpty();
        Argument read =
                parsed.query().commands().getFirst().parameters().getFirst().value();
        assertThat(WithoutSpans.of((Record) ((Argument.Plain) read).expression()))
                .as(printed)
                .isEqualTo(WithoutSpans.of((Record) expression));
    }
}
