package org.lectern.server.people;

import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.server.platform.Failure;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpStatusCodeException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/** Tries a sign-in provider before it is kept: whether it is what it says, and whether it knows us by this client and secret. */
@Component
class ProviderTrial {

    private static final Set<String> NEEDED =
            Set.of("issuer", "authorization_endpoint", "token_endpoint", "jwks_uri", "subject_types_supported");
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final ProviderCalls calls;
    private final ProviderRegistrations registrations;

    ProviderTrial(ProviderCalls calls, ProviderRegistrations registrations) {
        this.calls = calls;
        this.registrations = registrations;
    }

    /** What came of it. */
    sealed interface Outcome {

        /** It works; with this configuration. */
        record Works(Map<String, Object> configuration) implements Outcome {}

        /** The address is not that of a provider, or not one that may be asked; a message key and what was seen. */
        record WrongIssuer(String key, String seen) implements Outcome {}

        /** The provider does not know the client by this secret. */
        record WrongClient(String seen) implements Outcome {}
    }

    Outcome of(Provider provider) {
        try {
            Map<String, Object> said = calls.client()
                    .exchange(
                            provider.issuer().replaceAll("/+$", "") + "/.well-known/openid-configuration",
                            HttpMethod.GET,
                            HttpEntity.EMPTY,
                            JSON)
                    .getBody();
            return said == null ? new Outcome.WrongIssuer("providers.not-one", "") : tried(provider, said);
        } catch (RestClientException | IllegalArgumentException e) {
            return unreachable(e);
        }
    }

    private Outcome tried(Provider provider, Map<String, Object> document) {
        Map<String, Object> said = new HashMap<>(document);
        said.values().removeIf(Objects::isNull);
        Outcome wrong = read(provider, said);
        if (wrong != null) {
            return wrong;
        }
        ClientRegistration client;
        try {
            client = registrations.of(provider.with(said), "trial");
        } catch (RuntimeException e) {
            return new Outcome.WrongIssuer("providers.not-one", cut(String.valueOf(e.getMessage())));
        }
        return knows(client, said);
    }

    private static Outcome unreachable(RuntimeException e) {
        if (e.getCause() instanceof ProviderCalls.Refused refused) {
            return new Outcome.WrongIssuer("providers.refused-address", String.valueOf(refused.getMessage()));
        }
        return e instanceof HttpStatusCodeException status
                ? new Outcome.WrongIssuer(
                        "providers.not-one", status.getStatusCode().toString())
                : new Outcome.WrongIssuer("providers.silent", "");
    }

    private @Nullable Outcome read(Provider provider, Map<String, Object> said) {
        List<String> missing =
                NEEDED.stream().filter(one -> !said.containsKey(one)).sorted().toList();
        if (!missing.isEmpty()) {
            return new Outcome.WrongIssuer("providers.not-one", String.join(", ", missing));
        }
        if (!provider.issuer().equals(said.get("issuer"))) {
            return new Outcome.WrongIssuer("providers.other-issuer", String.valueOf(said.get("issuer")));
        }
        for (String endpoint : List.of("authorization_endpoint", "token_endpoint", "jwks_uri")) {
            Failure refusal = calls.refusal(URI.create(String.valueOf(said.get(endpoint))));
            if (refusal != null) {
                return new Outcome.WrongIssuer("providers.refused-address", refusal.detail());
            }
        }
        return null;
    }

    // A code that was never given: who knows the client complains of the code (invalid_grant), who does not of the
    // client (RFC 6749, 5.2).
    private Outcome knows(ClientRegistration client, Map<String, Object> said) {
        RestTemplate plain = calls.client();
        plain.setErrorHandler(_ -> false);
        ResponseEntity<String> answer =
                plain.postForEntity(client.getProviderDetails().getTokenUri(), form(client), String.class);
        String body = String.valueOf(answer.getBody());
        return body.contains("\"invalid_grant\"")
                ? new Outcome.Works(said)
                : new Outcome.WrongClient(answer.getStatusCode() + " "
                        + body.replaceAll("[^\\p{L}\\p{N} .,:_-]+", " ").strip().transform(ProviderTrial::cut));
    }

    private static String cut(String text) {
        return text.length() <= 160 ? text : text.substring(0, 160);
    }

    private static HttpEntity<MultiValueMap<String, String>> form(ClientRegistration client) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "authorization_code");
        form.add("code", "trial");
        form.add("redirect_uri", client.getRedirectUri());
        form.add("code_verifier", "trial-trial-trial-trial-trial-trial-trial-trial");
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        if (client.getClientAuthenticationMethod().getValue().equals("client_secret_post")) {
            form.add("client_id", client.getClientId());
            form.add("client_secret", client.getClientSecret());
        } else {
            headers.set(
                    HttpHeaders.AUTHORIZATION, "Basic " + Base64.getEncoder().encodeToString(basic(client)));
        }
        return new HttpEntity<>(form, headers);
    }

    private static byte[] basic(ClientRegistration client) {
        return (encoded(client.getClientId()) + ":" + encoded(client.getClientSecret()))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
