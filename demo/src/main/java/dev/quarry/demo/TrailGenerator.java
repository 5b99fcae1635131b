package dev.quarry.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** Writes the trail: a tree of gzipped JSON files, named and filled as CloudTrail delivers them to a bucket. */
public final class TrailGenerator {
    /** How far the trail reaches back. */
    public static final Duration LENGTH = Duration.ofHours(8);

    private static final long SEED = 20_261_123L;

    private TrailGenerator() {}

    /**
     * Writes events that end at {@code now}.
     *
     * @param directory where {@code AWSLogs/…} is made
     * @param now the end of the trail; the last events are a few seconds older
     * @param events how many events, the attack's included; at least 100
     * @throws IOException when a file cannot be written
     */
    public static Summary write(Path directory, Instant now, long events) throws IOException {
        if (events < 100) {
            throw new IllegalArgumentException("a trail has at least 100 events, not " + events);
        }
        SplittableRandom random = new SplittableRandom(SEED);
        List<Event.Written> attack = Attack.events(random.split(), now);
        Routine routine = new Routine(random.split());
        SplittableRandom clock = random.split();
        long ordinary = events - attack.size();
        Instant start = now.minus(LENGTH);
        double step = (double) LENGTH.minusSeconds(5).toMillis() / ordinary;
        TrailWriter trail = new TrailWriter(directory, random.split());
        try (TrailWriter writer = trail) {
            for (long i = 0; i < ordinary; i++) {
                Event.Written event = routine.event(start.plusMillis((long) ((i + clock.nextDouble()) * step)));
                writer.write(event);
            }
            // Delivered in files of their own, as late events are.
            for (Event.Written event : attack) {
                writer.write(event);
            }
        }
        return new Summary(trail.files(), events, trail.bytes(), start, now);
    }

    /**
     * What was written.
     *
     * @param bytes of JSON, before compression
     */
    public record Summary(long files, long events, long bytes, Instant start, Instant end) {}
}
