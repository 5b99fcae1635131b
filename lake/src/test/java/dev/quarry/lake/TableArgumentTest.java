package dev.quarry.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableArgumentTest {
    @Test
    void isJustTheNameWhenNothingIsSelected() {
        assertThat(new TableArgument("plain", Map.of()).text()).isEqualTo("plain");
        assertThat(TableArgument.parse("plain")).isEqualTo(new TableArgument("plain", Map.of()));
    }

    @Test
    void carriesValuesOfAnyText() {
        Map<String, String> selected = new LinkedHashMap<>();
        selected.put("event_event_name", "CreateKey");
        selected.put("event_error_message", " 3:abc \0\n'\"😀\\");
        selected.put("event_user_agent", "");
        TableArgument argument = new TableArgument("cloudtrail", selected, Set.of("", " 3:x"));
        assertThat(argument.text()).startsWith("cloudtrail 16:event_event_name9:CreateKey19:event_error_message");
        assertThat(TableArgument.parse(argument.text())).isEqualTo(argument);
    }
}
