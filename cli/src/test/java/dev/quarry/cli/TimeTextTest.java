package dev.quarry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.query.plan.TimeRange;
import dev.quarry.server.wire.WireTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class TimeTextTest {
    private static final Instant NOW = Instant.parse("2026-03-09T10:16:39Z");

    private static TimeRange range(String start, String end) {
        return new TimeRange(WireTime.nanos(Instant.parse(start)), WireTime.nanos(Instant.parse(end)));
    }

    @Test
    void timesWithoutAnOffsetAreUtc() {
        for (String text : new String[] {
            "2026-03-09T10:16:39Z", "2026-03-09T10:16:39", "2026-03-09 10:16:39", "2026-03-09T11:16:39+01:00"
        }) {
            assertThat(TimeText.instant(text)).as(text).isEqualTo(NOW);
        }
        assertThat(TimeText.instant("2026-03-09")).isEqualTo("2026-03-09T00:00:00Z");
        assertThatThrownBy(() -> TimeText.instant("yesterday")).hasMessageContaining("is not a time");
    }

    @Test
    void timeframesAreAllOrADurationOrTwoTimes() {
        assertThat(TimeText.range("all", NOW)).isEqualTo(TimeRange.ALL);
        assertThat(TimeText.range("2h", NOW)).isEqualTo(range("2026-03-09T08:16:39Z", "2026-03-09T10:16:39Z"));
        assertThat(TimeText.range("-30min", NOW)).isEqualTo(range("2026-03-09T09:46:39Z", "2026-03-09T10:16:39Z"));
        assertThat(TimeText.range("2026-03-01/2026-03-02T12:00", NOW))
                .isEqualTo(range("2026-03-01T00:00:00Z", "2026-03-02T12:00:00Z"));
        assertThat(TimeText.range("ALL", NOW)).isEqualTo(TimeRange.ALL);
        assertThat(TimeText.range("1h30m", NOW)).isEqualTo(range("2026-03-09T08:46:39Z", "2026-03-09T10:16:39Z"));
        assertThat(TimeText.range("2026-03-01/", NOW)).isEqualTo(range("2026-03-01T00:00:00Z", "2026-03-09T10:16:39Z"));
        assertThat(TimeText.range("2026-03-01/now", NOW)).isEqualTo(TimeText.range("2026-03-01/", NOW));
        assertThat(TimeText.range("/2026-03-01", NOW).start()).isEqualTo(TimeRange.ALL.start());
        for (String text : new String[] {"", "2", "2x", "2026-03-02/2026-03-01", "/", "99999999999d"}) {
            assertThatThrownBy(() -> TimeText.range(text, NOW)).as(text).isInstanceOf(CommandException.class);
        }
    }
}
