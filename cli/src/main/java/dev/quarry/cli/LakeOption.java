package dev.quarry.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** Which lake. */
final class LakeOption {
    private static final String NAME = "--lake";
    private static final String LABEL = "DIR";
    private static final String WHAT = "The lake's folder.";
    private static final String OTHERWISE = "Default: $QUARRY_LAKE, or ~/.quarry/lake.";

    @Option(
            names = NAME,
            paramLabel = LABEL,
            description = {WHAT, OTHERWISE})
    private Path lake;

    /** The same option for a command that is told without annotations. */
    static OptionSpec spec() {
        return OptionSpec.builder(NAME)
                .paramLabel(LABEL)
                .type(Path.class)
                .arity("1")
                .description(WHAT, OTHERWISE)
                .build();
    }

    Path folder() {
        return folder(Optional.ofNullable(lake));
    }

    static Path folder(Optional<Path> given) {
        return given.or(() -> Optional.ofNullable(System.getenv("QUARRY_LAKE"))
                        .filter(name -> !name.isBlank())
                        .map(Path::of))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".quarry", "lake"))
                .toAbsolutePath()
                .normalize();
    }
}
