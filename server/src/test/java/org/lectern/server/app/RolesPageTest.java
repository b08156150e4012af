package org.lectern.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

@Tag("database")
class RolesPageTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final Library LIBRARY = SERVER.found("ecrl");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # role,                 /account,/people,/policy,/channels,/channels/new,/outbox,/settings,/record
            executive-director,     200,     200,    200,    200,      200,          200,    200,      200
            assistant-director,     200,     200,    200,    200,      200,          200,    200,      200
            resource-librarian,     200,     200,    200,    200,      200,          403,    200,      200
            programming-librarian,  200,     200,    200,    200,      200,          403,    200,      200
            staff,                  200,     200,    403,    200,      403,          403,    200,      403
            """)
    void eachRoleOpensWhatItMayAndIsRefusedTheRest(
            String role,
            int account,
            int people,
            int policy,
            int channels,
            int newChannel,
            int outbox,
            int settings,
            int record) {
        Browser browser = SERVER.signedIn(LIBRARY, role);
        assertThat(browser.get("/account").status()).isEqualTo(account);
        assertThat(browser.get("/people").status()).isEqualTo(people);
        assertThat(browser.get("/policy").status()).isEqualTo(policy);
        assertThat(browser.get("/channels").status()).isEqualTo(channels);
        assertThat(browser.get("/channels/new").status()).isEqualTo(newChannel);
        assertThat(browser.get("/outbox").status()).isEqualTo(outbox);
        assertThat(browser.get("/settings").status()).isEqualTo(settings);
        assertThat(browser.get("/record").status()).isEqualTo(record);
    }

    @Test
    void aRoleIsNotOfferedWhatItIsRefusedAndIsToldWhy() {
        Browser staff = SERVER.signedIn(LIBRARY, "staff");
        assertThat(staff.get("/people").body())
                .contains("href=\"/channels\"")
                .doesNotContain("href=\"/record\"")
                .doesNotContain("href=\"/outbox\"");
        assertThat(staff.get("/record").text()).contains("Your role, Library staff, may not do this");
        assertThat(staff.get("/settings").body()).doesNotContain("name=\"host\"");
    }

    @Test
    void formsRefuseRolesThatMayNotSendThem() {
        Browser staff = SERVER.signedIn(LIBRARY, "staff");
        staff.get("/account");
        assertThat(staff.post("/channels", Map.of()).status()).isEqualTo(403);
        assertThat(staff.post("/settings/mail", Map.of()).status()).isEqualTo(403);
        assertThat(staff.post("/settings/mail/test", Map.of()).status()).isEqualTo(403);
        assertThat(staff.post("/record/export", Map.of()).text()).contains("may not do this");
        Browser librarian = SERVER.signedIn(LIBRARY, "resource-librarian");
        librarian.get("/account");
        assertThat(librarian.post("/record/export", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void whatIsNotThereIsSaidInPlainWords() {
        Browser browser = SERVER.signedIn(LIBRARY, "staff");
        assertThat(browser.get("/nothing-here").text()).contains("There is no such page");
        assertThat(browser.get("/nothing-here").status()).isEqualTo(404);
        assertThat(browser.get("/channels/no-id").status()).isEqualTo(404);
        browser.get("/account");
        Browser.Page wrongMethod = browser.post("/people", Map.of());
        assertThat(wrongMethod.status()).isEqualTo(405);
        Browser.Page tooLarge = browser.post("/account/password", Map.of("current", "x".repeat(3_000_000)));
        assertThat(tooLarge.status()).isIn(400, 403, 413);
        assertThat(tooLarge.text()).contains("Nothing was changed");
        Browser.Page api = SERVER.browser().get("/api/v1/nothing");
        assertThat(api.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(api.body()).contains("\"code\":\"not-found\"");
    }

    @Test
    void anybodyMayAskWhetherTheProgramAnswers() {
        assertThat(SERVER.browser().get("/health").body()).isEqualTo("ok");
        Browser.Page style = SERVER.browser().get("/assets/css/lectern.css");
        assertThat(style.status()).isEqualTo(200);
        assertThat(style.headers().get("cache-control")).contains("max-age");
    }
}
