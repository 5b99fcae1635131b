package dev.quarry.server;

import dev.quarry.server.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * How to reach the server that owns a lake: {@code server.json} in the lake's folder, readable by its owner only.
 *
 * @param address without a path, for example {@code http://127.0.0.1:7777}
 */
public record ServerFile(URI address, String token) {
    private static final String NAME = "server.json";

    /** What the file says; empty when there is none or it makes no sense. The server may be gone all the same. */
    public static Optional<ServerFile> read(Path lake) {
        try {
            JsonNode node = Json.read(Files.readAllBytes(lake.resolve(NAME)));
            return Json.string(node, "address")
                    .flatMap(address ->
                            Json.string(node, "token").map(token -> new ServerFile(URI.create(address), token)));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Writes the file in one step, so that no reader sees half of it. */
    void write(Path lake) throws IOException {
        Path temporary = lake.resolve(NAME + ".tmp");
        Files.deleteIfExists(temporary);
        Files.createFile(temporary, ownerOnly(lake));
        Files.write(temporary, Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringProperty("address", address.toString());
            json.writeStringProperty("token", token);
            json.writeNumberProperty("pid", ProcessHandle.current().pid());
            json.writeEndObject();
        }));
        Files.move(temporary, lake.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void delete(Path lake) throws IOException {
        Files.deleteIfExists(lake.resolve(NAME));
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
