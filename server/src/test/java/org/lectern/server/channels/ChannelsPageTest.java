package org.lectern.server.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.server.platform.Access;
import org.lectern.server.platform.Failure;
import org.lectern.server.practice.PracticeBlog;
import org.lectern.server.practice.PracticePlatform;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

@Tag("database")
class ChannelsPageTest {

    private final TestServer server = TestServer.shared();
    private final Library library = server.found("cadott");
    private final PracticePlatform platform =
            PracticePlatform.start(0, Clock.systemUTC(), List.of(PracticeBlog.CADOTT), URI.create("http://localhost"));
    private final Access access = platform.access(PracticeBlog.CADOTT);

    @AfterEach
    void stop() {
        platform.close();
    }

    private Channel channel() {
        return server.bean(Channels.class)
                                .register(
                                        library.id(),
                                        "practice",
                                        access,
                                        library.who("director").id().toString())
                        instanceof Channels.Registration.Registered(var channel)
                ? channel
                : server.bean(Channels.class).list(library.id()).getFirst();
    }

    @ParameterizedTest
    @EnumSource
    void eachFailureIsSaidInPlainWordsWithTheTimeOfTheNextTry(Failure.Cause cause) {
        Channel channel = channel();
        platform.close();
        Browser browser = server.signedIn(library, "director");
        Browser.Page[] page = new Browser.Page[1];
        // The channel's own job looks as well, and notes what it finds.
        TestServer.eventually("the page shows " + cause, () -> {
            server.bean(Channels.class)
                    .failed(
                            library.id(),
                            channel.id(),
                            new Failure(cause, "what it said", null),
                            Instant.now().plusSeconds(600));
            page[0] = browser.get("/channels/" + channel.id());
            String wrong = FailureWords.of(
                            org.lectern.server.words.Messages.of(java.util.Locale.US), cause.name(), "what it said")
                    .wrong();
            return page[0].text().contains(wrong);
        });
        assertThat(page[0].text()).contains("Lectern tries again at").doesNotContain(cause.name());
    }

    @Test
    void thePasswordIsNeverShownAgainAndAnEmptyOneKeepsIt() {
        Channel channel = channel();
        Browser browser = server.signedIn(library, "director");
        Browser.Page page = browser.get("/channels/" + channel.id());
        assertThat(page.body()).doesNotContain(access.password()).contains(access.username());
        Map<String, String> form = Map.of(
                "address", access.address().toString(), "username", access.username(), "applicationPassword", "");
        assertThat(browser.post("/channels/" + channel.id(), form).sentTo()).isEqualTo("/channels/" + channel.id());
        assertThat(browser.get("/channels/" + channel.id()).text()).contains("the new sign-in is kept");
        assertThat(server.bean(Channels.class).access(library.id(), channel).password())
                .isEqualTo(access.password());
    }

    @Test
    void aChannelKeepsItsAddressAndItsOldPasswordWhereTheNewOneIsWrong() {
        Channel channel = channel();
        Browser browser = server.signedIn(library, "director");
        browser.get("/channels/" + channel.id());
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "address", "https://elsewhere.example", "username", "editor", "applicationPassword", "a wrong one"));
        assertThat(browser.post("/channels/" + channel.id(), form).text()).contains("stays as it is");
        form.put("address", access.address().toString());
        Browser.Page refused = browser.post("/channels/" + channel.id(), form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).doesNotContain("a wrong one");
        assertThat(server.bean(Channels.class).access(library.id(), channel).password())
                .isEqualTo(access.password());
    }

    @Test
    void addressesThatLeadNowhereGoodAreRefusedAndNothingIsKept() {
        Browser browser = server.signedIn(library, "director");
        assertThat(add(browser, "ftp://blog.example")).contains("This is no address of a website");
        assertThat(add(browser, "https://name:secret1@blog.example"))
                .contains("must not carry a name or password")
                .doesNotContain("secret1");
        assertThat(add(browser, "https://192.168.1.10")).contains("leads into a private network");
        assertThat(add(browser, "https://169.254.169.254/latest")).contains("leads into a private network");
        assertThat(server.bean(Channels.class).list(library.id())).isEmpty();
        assertThat(browser.get("/channels").text()).contains("There is no channel yet");
    }

    private static String add(Browser browser, String address) {
        browser.get("/channels/new");
        Browser.Page page = browser.post(
                "/channels", Map.of("address", address, "username", "editor", "applicationPassword", "abcd efgh"));
        assertThat(page.status()).isEqualTo(422);
        return page.text() + page.body();
    }

    @Test
    void anybodyWhoReadsMayAskForALookNow() {
        Channel channel = channel();
        Browser staff = server.signedIn(library, "staff");
        Browser.Page page = staff.get("/channels/" + channel.id());
        assertThat(page.body()).doesNotContain("applicationPassword");
        assertThat(staff.post("/channels/" + channel.id() + "/look", Map.of()).sentTo())
                .isEqualTo("/channels/" + channel.id());
        assertThat(staff.get("/channels/" + channel.id()).text()).contains("looks at the blog now");
    }
}
