package dev.quarry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

final class AccessTest extends ServerTest {
    private HttpResponse<String> plain(String path, String... headers) throws Exception {
        return send(request(path, headers).GET().build());
    }

    @Test
    void nothingWithoutTheToken() throws Exception {
        for (String path : new String[] {"/", "/index.html", "/api/quarry/v1/cases", "/nowhere"}) {
            HttpResponse<String> response = plain(path);
            assertThat(response.statusCode()).as(path).isEqualTo(401);
            assertThat(response.body()).contains("Authentication required").startsWith("{\"error\":");
            assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
        }
        assertThat(plain("/api/quarry/v1/cases", "Authorization", "Bearer wrong")
                        .statusCode())
                .isEqualTo(401);
        assertThat(plain("/?token=wrong").statusCode()).isEqualTo(401);
        assertThat(plain("/api/quarry/v1/cases?token=" + TOKEN).statusCode()).isEqualTo(401);
        assertThat(plain("/api/quarry/v1/cases", "Authorization", "Bearer " + TOKEN)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBrowserWithoutTheTokenIsToldWhereToGo() throws Exception {
        String accept = "text/html,application/xhtml+xml,*/*;q=0.8";
        for (String path : new String[] {"/", "/cases/1", "/?token=%3Cscript%3E"}) {
            HttpResponse<String> response = plain(path, "Accept", accept);
            assertThat(response.statusCode()).as(path).isEqualTo(401);
            assertThat(response.headers().firstValue("content-type").orElseThrow())
                    .startsWith("text/html");
            assertThat(response.body()).contains("Open the address").doesNotContain("script");
        }
        assertThat(plain("/platform/storage/query/v1/query:poll", "Accept", accept)
                        .body())
                .startsWith("{\"error\":");
    }

    @Test
    void theLinkSetsACookieAndHidesTheToken() throws Exception {
        HttpResponse<String> response = plain("/?token=" + TOKEN);
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("location").orElseThrow())
                .endsWith("/")
                .doesNotContain(TOKEN);
        String cookie = response.headers().firstValue("set-cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").contains("Path=/");
        assertThat(plain("/api/quarry/v1/cases", "Cookie", cookie.substring(0, cookie.indexOf(';')))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void namesThatAreNotOursAreRefused() throws Exception {
        String authorization = "Bearer " + TOKEN;
        assertThat(plain("/", "Authorization", authorization, "Host", "evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(plain("/api/quarry/v1/cases", "Authorization", authorization, "Host", "localhost:1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(plain("/api/quarry/v1/cases", "Authorization", authorization, "Origin", "http://evil.example")
                        .body())
                .contains("ORIGIN_NOT_ALLOWED");
        assertThat(plain("/api/quarry/v1/cases", "Authorization", authorization, "Origin", "null")
                        .statusCode())
                .isEqualTo(403);
        assertThat(plain("/api/quarry/v1/cases", "Authorization", authorization, "Origin", "http://" + authority())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void pagesAreLockedDown() throws Exception {
        HttpResponse<String> response = plain("/", "Authorization", "Bearer " + TOKEN);
        assertThat(response.headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(response.headers().firstValue("x-content-type-options")).hasValue("nosniff");
    }

    @Test
    void filesOutsideTheAppAreOutOfReach() throws Exception {
        for (String path : new String[] {"/../logback.xml", "/%2e%2e/logback.xml", "/..%2flogback.xml", "/a//b.js"}) {
            HttpResponse<String> response = plain(path, "Authorization", "Bearer " + TOKEN);
            assertThat(response.statusCode()).as(path).isIn(400, 404);
            assertThat(response.body()).doesNotContain("<configuration");
        }
    }

    @Test
    void everyErrorIsJson() throws Exception {
        HttpResponse<String> response = plain("/api/quarry/v1/nowhere", "Authorization", "Bearer " + TOKEN);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).startsWith("{\"error\":{");
        response = post("/api/quarry/v1/cases", "{");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("The body is not JSON");
        assertThat(post("/api/quarry/v1/cases", "[]").statusCode()).isEqualTo(400);
    }
}
