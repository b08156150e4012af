package org.lectern.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.server.database.OrganisationId;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Where a browser allows passkeys, and when a provider's word counts as a second step. */
@Tag("domain")
class WaysToSignInTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            http://localhost:8080,         true
            https://lectern.library.org,   true
            http://lectern.library.org,    false
            http://127.0.0.1:8080,         false
            https://192.168.1.7,           false
            https://[2001:db8::1],         false
            """)
    void passkeysNeedANameAndHttps(String address, boolean possible) {
        assertThat(Passkeys.possible(URI.create(address))).isEqualTo(possible);
    }

    @Test
    void aProviderHasToSayThatItWasMoreThanAPassword() {
        assertThat(twoSteps("", Map.of())).isFalse();
        assertThat(twoSteps("", Map.of("amr", List.of("pwd")))).isFalse();
        assertThat(twoSteps("", Map.of("amr", List.of("pwd", "otp", "mfa")))).isTrue();
        assertThat(twoSteps("", Map.of("acr", "gold"))).isFalse();
        assertThat(twoSteps("gold", Map.of("acr", "gold"))).isTrue();
        assertThat(twoSteps("gold", Map.of("acr", "silver"))).isFalse();
        assertThat(twoSteps("gold", Map.of())).isFalse();
    }

    private static boolean twoSteps(String step, Map<String, Object> said) {
        Map<String, Object> claims = new HashMap<>(said);
        claims.put("sub", "somebody");
        OidcIdToken token = new OidcIdToken("token", Instant.EPOCH, Instant.EPOCH.plusSeconds(60), claims);
        Provider provider = new Provider(
                new OrganisationId(new UUID(1, 1)),
                "Town",
                "https://town.example",
                "lectern",
                "secret",
                step,
                Map.of());
        return AfterProvider.twoSteps(provider, new DefaultOidcUser(List.of(), token));
    }
}
