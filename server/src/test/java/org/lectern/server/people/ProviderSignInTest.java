package org.lectern.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.database.Tenancy;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.FaultProxy;
import org.lectern.server.testing.KeycloakServer;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

/** Signing in through a real Keycloak: it says who somebody is, and the library says whether they work there and as what. */
@Tag("servers")
class ProviderSignInTest {

    private static final KeycloakServer KEYCLOAK = KeycloakServer.start();

    private final TestServer server = TestServer.shared();
    private final Library library = server.found("ecrl");
    private final Browser director = server.signedIn(library, "executive-director");

    @AfterAll
    static void end() {
        KEYCLOAK.close();
    }

    private Page enter(String field, String value) {
        director.get("/settings/sign-in");
        Map<String, String> form = new HashMap<>(Map.of(
                "name", "Town",
                "issuer", KEYCLOAK.issuer(),
                "client", "lectern",
                "secret", "the-secret-of-the-test",
                "step", "",
                "current", TestServer.PASSWORD));
        form.put(field, value);
        return director.post("/settings/sign-in", form);
    }

    private void works(String email, String role) {
        People people = server.bean(People.class);
        people.join(library.id(), people.know(email, "Ada Known").id(), role);
    }

    /** Goes through the provider's own pages as a person does, and comes back to Lectern. */
    private Page through(Browser lectern, String who) {
        Page away = lectern.get("/sign-in/with/" + library.organisation().slug());
        assertThat(away.status()).isEqualTo(302);
        return lectern.get(KEYCLOAK.signIn(URI.create(away.headers().get("location")), who, who + " at the town"));
    }

    private String told(String who) {
        Browser lectern = server.browser();
        assertThat(through(lectern, who).sentTo()).isEqualTo("/sign-in");
        String said = lectern.get("/sign-in").text();
        assertThat(lectern.get("/people").sentTo()).isEqualTo("/sign-in");
        return said;
    }

    @Test
    void aProviderIsTestedBeforeItIsKept() {
        assertThat(enter("secret", "another").text()).contains("does not know Lectern by this client ID and secret");
        assertThat(enter("issuer", KEYCLOAK.issuer() + "-not").text()).contains("does not describe itself");
        assertThat(enter("issuer", "https://10.0.0.1/realms/staff").text()).contains("leads into a private network");
        assertThat(enter("current", "wrong").status()).isEqualTo(422);
        assertThat(server.browser().get("/sign-in").text()).doesNotContain("Sign in with Town");
        assertThat(enter("name", "Town").sentTo()).isEqualTo("/settings/sign-in");
        assertThat(server.browser().get("/sign-in").body())
                .contains("/sign-in/with/" + library.organisation().slug());
    }

    @Test
    void aProviderThatDescribesItselfOddlyIsNamedAsOne() {
        try (FaultProxy proxy = FaultProxy.before(URI.create(KEYCLOAK.issuer()).resolve("/"))) {
            String issuer = proxy.address() + "/realms/staff";
            said(proxy, "\"userinfo_endpoint\":\"[^\"]*\"", "\"userinfo_endpoint\":null");
            assertThat(enter("issuer", issuer).status())
                    .as("one that tells nothing more")
                    .isEqualTo(303);
            said(proxy, "\"subject_types_supported\":\\[[^\\]]*\\]", "\"subject_types_supported\":\"public\"");
            Page odd = enter("issuer", issuer);
            assertThat(odd.status()).isEqualTo(422);
            assertThat(odd.text()).contains("does not describe itself");
        }
    }

    private static void said(FaultProxy proxy, String what, String instead) {
        proxy.rule(request -> request.target().endsWith("/openid-configuration")
                ? new FaultProxy.Fault.Rewritten(body -> new String(body, StandardCharsets.UTF_8)
                        .replaceFirst(what, instead)
                        .getBytes(StandardCharsets.UTF_8))
                : new FaultProxy.Fault.Pass());
    }

    @Test
    void whoWorksHereIsLetInAsWhatTheyAreHereAndNowhereElse() {
        enter("name", "Town");
        works("ada@town.example", "staff");
        Library other = server.found("cadott");
        People people = server.bean(People.class);
        people.join(other.id(), people.know("ada@town.example", "").id(), "director");
        Browser lectern = server.browser();
        assertThat(through(lectern, "ada").sentTo()).isEqualTo("/comments");
        assertThat(lectern.get("/account").text())
                .contains(library.organisation().name())
                .doesNotContain(other.organisation().name());
        assertThat(lectern.get("/channels/new").status()).isEqualTo(403);
        assertThat(lectern.post(
                                "/account/organisation",
                                Map.of("organisation", other.organisation().slug()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoWasNotVerifiedOrDoesNotWorkHereIsToldWhatToDo() {
        enter("name", "Town");
        works("ben@town.example", "staff");
        assertThat(told("ben")).contains("Town did not vouch for your e-mail address");
        assertThat(told("cleo"))
                .contains("Nobody with the address cleo@town.example works at "
                        + library.organisation().name());
        assertThat(server.bean(People.class).withEmail("cleo@town.example")).isEmpty();
    }

    @Test
    void aPasswordAtTheProviderIsNoSecondStep() {
        enter("name", "Town");
        works("ada@town.example", "executive-director");
        server.bean(Tenancy.class)
                .run(library.id(), () -> server.bean(Organisations.class).askSecondStep(library.id(), true));
        Browser lectern = server.browser();
        through(lectern, "ada");
        assertThat(lectern.get("/people").text()).doesNotContain("Add somebody");
        assertThat(lectern.get("/account/code").text()).contains("you may only read");
        // Keycloak writes 1 into acr for a sign-in with a password; a library may hold that to be enough.
        server.bean(Tenancy.class)
                .run(library.id(), () -> server.bean(Organisations.class).askSecondStep(library.id(), false));
        enter("step", "1");
        server.bean(Tenancy.class)
                .run(library.id(), () -> server.bean(Organisations.class).askSecondStep(library.id(), true));
        Browser again = server.browser();
        through(again, "ada");
        assertThat(again.get("/settings/sign-in").status()).isEqualTo(200);
    }

    @Test
    void whoIsAskedForACodeByLecternIsAskedForItAfterTheProviderToo() {
        enter("name", "Town");
        works("ada@town.example", "staff");
        PersonId ada = server.bean(People.class)
                .withEmail("ada@town.example")
                .orElseThrow()
                .id();
        SecondStep step = server.bean(SecondStep.class);
        step.begin(ada);
        String key = java.util.Objects.requireNonNull(step.of(ada).key());
        long now = OneTimeCodes.step(java.time.Clock.systemUTC().instant());
        assertThat(step.confirm(ada, OneTimeCodes.code(Base32.read(key), now, OneTimeCodes.DIGITS)))
                .isPresent();
        assertThat(through(server.browser(), "ada").sentTo()).isEqualTo("/sign-in/code");
        step.end(ada);
    }

    @Test
    void anAnswerThatNobodyAskedForSignsNobodyIn() {
        enter("name", "Town");
        Browser lectern = server.browser();
        lectern.get("/sign-in");
        String slug = library.organisation().slug();
        assertThat(lectern.get("/sign-in/back/" + slug + "?code=stolen&state=made-up")
                        .sentTo())
                .isEqualTo("/sign-in");
        assertThat(lectern.get("/sign-in").text()).contains("could not be used");
        assertThat(lectern.get("/sign-in/with/nobody-here").sentTo()).isEqualTo("/sign-in");
    }
}
