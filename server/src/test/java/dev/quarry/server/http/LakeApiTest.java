package dev.quarry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.server.Trail;
import dev.quarry.server.client.QuarryClient;
import dev.quarry.server.client.ServerError;
import dev.quarry.server.query.QueryRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class LakeApiTest extends ServerTest {
    @Test
    void aClientFindsTheServerByTheLakeAndLoadsAndQueriesThroughIt() throws Exception {
        Path lake = folder().resolve("lake");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(lake.resolve("server.json"))))
                .isEqualTo("rw-------");
        Path file = Trail.write(folder().resolve("trail.ndjson"), 30);
        try (QuarryClient client = QuarryClient.find(lake).orElseThrow()) {
            var report = client.load(List.of(file), "audit", progress -> {}, () -> false);
            assertThat(report.events()).isEqualTo(30);
            assertThat(client.load(List.of(file), "audit", progress -> {}, () -> false)
                            .events())
                    .isZero();
            var status = client.status();
            assertThat(status.buckets()).hasSize(1);
            assertThat(status.buckets().getFirst().records()).isEqualTo(30);
            assertThat(status.sources().getFirst().entry().events()).isEqualTo(30);

            QueryRequest request = QueryRequest.of("fetch logs | limit 3")
                    .withNow(Optional.of(Instant.parse("2026-03-01T10:30:00Z")))
                    .withMaxRecords(OptionalLong.empty());
            var result = client.start(request).await().orElseThrow();
            assertThat(result.records()).hasSize(3);
            assertThat(result.metadata().scanned().records()).isEqualTo(30);
            Assertions.assertThatThrownBy(() -> client.start(QueryRequest.of("fetch logs | limt")))
                    .isInstanceOfSatisfying(
                            ServerError.class, e -> assertThat(e.diagnostic()).isPresent());
        }
    }

    @Test
    void aLoadNeedsAbsolutePathsAndAProperBucket() throws Exception {
        assertThat(post("/api/quarry/v1/load", "{\"paths\":[\"../x\"]}").statusCode())
                .isEqualTo(400);
        assertThat(post("/api/quarry/v1/load", "{}").statusCode()).isEqualTo(400);
        assertThat(post("/api/quarry/v1/load", "{\"paths\":[\"/x\"],\"bucket\":\"../x\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(get("/api/quarry/v1/load/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void theTutorialHasItsSevenQueries() throws Exception {
        JsonNode queries = json(get("/api/quarry/v1/tutorial"), 200).path("queries");
        assertThat(queries).hasSize(7);
        assertThat(queries.get(3).path("query").stringValue()).contains("| filterOut startsWith(");
    }
}
