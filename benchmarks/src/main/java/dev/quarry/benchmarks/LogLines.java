package dev.quarry.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/** 10,000 lines of a log: real ones where they lie beside the repository, else made up. */
final class LogLines {
    private static final int LINES = 10_000;
    private static final List<String> PATHS =
            List.of("/", "/favicon.ico", "/blog/tags/puppet?page=2", "/images/web/2024/header-background-large.png");
    private static final List<String> AGENTS = List.of(
            "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36",
            "curl/8.8.0");

    private LogLines() {}

    static List<String> apache() throws IOException {
        List<String> real = real("apache_access_10k.log.gz");
        if (!real.isEmpty()) {
            return real;
        }
        Random random = new Random(1);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            lines.add(String.format(
                    Locale.ROOT,
                    "192.0.2.%d - - [17/May/2024:10:%02d:%02d +0000] \"GET %s HTTP/1.1\" 200 %d \"https://example.org%s\""
                            + " \"%s\"",
                    random.nextInt(256),
                    random.nextInt(60),
                    random.nextInt(60),
                    PATHS.get(random.nextInt(PATHS.size())),
                    random.nextInt(1_000_000),
                    PATHS.get(random.nextInt(PATHS.size())),
                    AGENTS.get(random.nextInt(AGENTS.size()))));
        }
        return lines;
    }

    static List<String> flows() throws IOException {
        List<String> real = real("vpcflow-derived-zeek.log.gz");
        if (!real.isEmpty()) {
            return real;
        }
        Random random = new Random(2);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            lines.add(String.format(
                    Locale.ROOT,
                    "2 123456789012 eni-0a1b2c3d4e5f60718 10.0.%d.%d 10.0.%d.%d %d %d 6 %d %d 1715940%03d 1715941%03d"
                            + " ACCEPT OK",
                    random.nextInt(256),
                    random.nextInt(256),
                    random.nextInt(256),
                    random.nextInt(256),
                    1024 + random.nextInt(60_000),
                    random.nextInt(1024),
                    random.nextInt(1_000),
                    random.nextInt(1_000_000),
                    random.nextInt(1_000),
                    random.nextInt(1_000)));
        }
        return lines;
    }

    /** Shorter files are repeated. */
    private static List<String> real(String file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
            Path found = p.resolve("shared/data/logs").resolve(file);
            if (Files.exists(found)) {
                try (BufferedReader in = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(found)), StandardCharsets.UTF_8))) {
                    lines.addAll(in.lines().toList());
                }
                break;
            }
        }
        while (!lines.isEmpty() && lines.size() < LINES) {
            lines.addAll(List.copyOf(lines.subList(0, Math.min(lines.size(), LINES - lines.size()))));
        }
        return lines;
    }
}
