package dev.quarry.query.analysis;

import static dev.quarry.query.PublishedSignatures.commands;
import static dev.quarry.query.PublishedSignatures.flag;
import static dev.quarry.query.PublishedSignatures.list;
import static dev.quarry.query.PublishedSignatures.text;
import static dev.quarry.query.PublishedSignatures.texts;
import static dev.quarry.query.PublishedSignatures.types;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.StringValue;
import dev.quarry.query.value.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The commands against the published signatures of DQL, where these are at hand. */
class CommandSignaturesTest {
    /** The elements of lists have names of their own in what is published; a query writes those of the lists. */
    private static final Map<String, Set<String>> LISTS = Map.of(
            "name", Set.of("bucket"),
            "expression", Set.of("by", "sort", "aggregation"),
            "condition", Set.of("on"),
            "field", Set.of("fields", "fieldsKeep", "skipFields", "by"),
            "edgeType", Set.of("edgeTypes"),
            "targetType", Set.of("targetTypes"));

    private static final Set<String> UNLIMITED =
            Set.of(Long.toString(Long.MAX_VALUE), Integer.toString(Integer.MAX_VALUE));

    @Test
    void everyCommandIsThere() {
        assertThat(CommandCatalogue.names())
                .containsAll(commands().map(it -> text(it, "name")).toList());
    }

    @Test
    void parametersHaveThePublishedNamesDefaultsAndTypes() {
        List<String> differences = new ArrayList<>();
        commands().forEach(command -> {
            CommandDescription ours =
                    CommandCatalogue.description(text(command, "name")).orElseThrow();
            list(command, "parameters").forEach(it -> compare(ours, (RecordValue) it, differences));
        });
        assertThat(differences).isEmpty();
    }

    private static void compare(CommandDescription command, RecordValue theirs, List<String> differences) {
        String name = text(theirs, "name");
        String place = command.name() + "(" + name + ")";
        Optional<CommandParameter> found = command.parameters().stream()
                .filter(it -> it.name().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            Set<String> ours = new HashSet<>();
            command.parameters().forEach(it -> {
                ours.add(it.name());
                ours.addAll(it.modifiers());
            });
            boolean isDirection =
                    name.equals("direction") && command.parameters().stream().anyMatch(CommandParameter::directed);
            if (!isDirection
                    && !ours.contains(name)
                    && LISTS.getOrDefault(name, Set.of()).stream().noneMatch(ours::contains)) {
                differences.add(place + " is missing, there are " + ours);
            }
            return;
        }
        CommandParameter own = found.get();
        List<String> aliases = texts(theirs, "aliases");
        if (!own.aliases().containsAll(aliases)) {
            differences.add(place + " is also " + own.aliases() + ", published " + aliases);
        }
        boolean required = flag(theirs, "required");
        if (own.required() && !required) {
            differences.add(place + " is required");
        }
        String published = theirs.get("defaultValue") instanceof StringValue(String it) ? it : "";
        boolean tells = !published.isEmpty() && !UNLIMITED.contains(published);
        if (tells && !own.defaultValue().orElse("").replace("\"", "").equalsIgnoreCase(published.replace("\"", ""))) {
            differences.add(place + " defaults to " + own.defaultValue() + ", published " + published);
        }
        Set<ValueType> types = types(theirs);
        boolean hasTypes =
                own.kind() == CommandParameter.Kind.CONSTANT || own.kind() == CommandParameter.Kind.EXPRESSION;
        if (hasTypes && !own.accepts().possible().containsAll(types)) {
            differences.add(place + " accepts " + own.accepts() + ", published " + types);
        }
    }
}
