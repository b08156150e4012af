package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.testing.TestServer;

/** How much one address may send to the pages of the public; each test has an address of its own, so that no other waits. */
@Tag("database")
class PublicLimitsTest {

    private static final PracticeLibrary ONE = new PracticeLibrary("cadott");
    private static final PracticeLibrary OTHER = new PracticeLibrary("cadott");

    @AfterAll
    static void close() {
        ONE.close();
        OTHER.close();
    }

    private static HttpClient from(String address) {
        return HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral(address))
                .build();
    }

    private static HttpResponse<String> report(HttpClient client, PracticeLibrary library, String form)
            throws Exception {
        HttpRequest report = HttpRequest.newBuilder(
                        TestServer.shared().address().resolve("/report/" + library.slug()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return client.send(report, BodyHandlers.ofString());
    }

    @Test
    void whoHasReportedOftenToOneLibraryMayReportToAnother() throws Exception {
        try (HttpClient client = from("127.0.0.81")) {
            for (int sent = 0; sent < 20; sent++) {
                assertThat(report(client, ONE, "words=Again+and+again").statusCode())
                        .isEqualTo(303);
            }
            assertThat(report(client, ONE, "words=Again+and+again").statusCode())
                    .isEqualTo(429);
            assertThat(report(client, OTHER, "words=Once").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void whoSendsFormsWithoutEndIsMadeToWaitAlsoWhereNoneIsTaken() throws Exception {
        try (HttpClient client = from("127.0.0.82")) {
            HttpResponse<String> answer = report(client, ONE, "words=");
            int refused = 0;
            while (answer.statusCode() == 422 && refused < 1000) {
                refused++;
                answer = report(client, ONE, "words=");
            }
            assertThat(refused).as("nobody who fills it in by hand meets it").isGreaterThanOrEqualTo(120);
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.body()).contains("tried too often");
        }
        assertThat(ONE.signedOut()
                        .post("/report/" + ONE.slug(), java.util.Map.of("words", ""))
                        .status())
                .isEqualTo(422);
    }
}
