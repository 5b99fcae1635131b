package dev.quarry.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code quarry demo} in a process of its own, on a free port, its lake in a folder of the caller's. */
final class Demo implements AutoCloseable {
    private static final long STOP_SECONDS = 20;

    private final Process process;
    private final Path folder;
    private final URI link;

    private Demo(Process process, Path folder, URI link) {
        this.process = process;
        this.folder = folder;
        this.link = link;
    }

    /**
     * Starts it and waits until it serves.
     *
     * @param log where its messages go
     */
    static Demo start(Path folder, Path log) throws IOException {
        Process process = quarry(log, "demo", "--no-browser", "--port", "0", "--dir", folder.toString())
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the demo ended before it served; its messages are in " + log);
        }
        return new Demo(process, folder, URI.create(line));
    }

    /** The address with its token, as printed. */
    URI link() {
        return link;
    }

    /** Loads a file through the running server. */
    void load(Path file, String bucket, Path log) throws IOException, InterruptedException {
        String lake = folder.resolve("lake").toString();
        Process load = quarry(log, "load", file.toString(), "--bucket", bucket, "--lake", lake)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (load.waitFor() != 0) {
            throw new IOException("loading " + file + " failed; its messages are in " + log);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static ProcessBuilder quarry(Path log, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.quarry.cli.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }
}
