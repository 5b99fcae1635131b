package dev.quarry.query.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.function.FunctionCatalogue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OtherNamesTest {
    @Test
    void theyLeadToCommandsAndHideNone() {
        leadTo(CommandCatalogue.names(), OtherNames.COMMANDS);
    }

    @Test
    void theyLeadToFunctionsAndHideNone() {
        List<String> functions = new ArrayList<>(List.of("if"));
        FunctionCatalogue.standard().scalars().forEach(it -> functions.add(it.name()));
        FunctionCatalogue.standard().aggregates().forEach(it -> functions.add(it.name()));
        leadTo(functions, OtherNames.FUNCTIONS);
    }

    private static void leadTo(Collection<String> ours, Map<String, String> others) {
        assertThat(ours).containsAll(others.values());
        assertThat(ours.stream().map(it -> it.toLowerCase(Locale.ROOT))).doesNotContainAnyElementsOf(others.keySet());
    }
}
