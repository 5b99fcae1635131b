package dev.quarry.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which lake. */
final class LakeOption {
    @Option(
            names = "--lake",
            paramLabel = "DIR",
            description = {"The lake's folder.", "Default: $QUARRY_LAKE, or ~/.quarry/lake."})
    private Path lake;

    Path folder() {
        return Optional.ofNullable(lake)
                .or(() -> Optional.ofNullable(System.getenv("QUARRY_LAKE"))
                        .filter(name -> !name.isBlank())
                        .map(Path::of))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".quarry", "lake"))
                .toAbsolutePath()
                .normalize();
    }
}
