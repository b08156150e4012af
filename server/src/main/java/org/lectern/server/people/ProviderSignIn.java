package org.lectern.server.people;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Sign-in through a provider (OpenID Connect, code flow): every call of the framework goes through {@link ProviderCalls}, no token is kept. */
@Component
class ProviderSignIn implements Customizer<OAuth2LoginConfigurer<HttpSecurity>> {

    // Signatures by a key of the provider's own; what is signed with the client's secret or not at all is refused.
    private static final List<SignatureAlgorithm> ACCEPTED = List.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.RS384,
            SignatureAlgorithm.RS512,
            SignatureAlgorithm.PS256,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.ES384,
            SignatureAlgorithm.ES512);

    private final ProviderCalls calls;
    private final ProviderRegistrations registrations;
    private final ProviderRequests requests;
    private final AfterProvider after;
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    ProviderSignIn(
            ProviderCalls calls, ProviderRegistrations registrations, ProviderRequests requests, AfterProvider after) {
        this.calls = calls;
        this.registrations = registrations;
        this.requests = requests;
        this.after = after;
    }

    @Override
    public void customize(OAuth2LoginConfigurer<HttpSecurity> login) {
        OidcUserService users = new OidcUserService();
        DefaultOAuth2UserService details = new DefaultOAuth2UserService();
        RestTemplate asked = calls.client();
        asked.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        details.setRestOperations(asked);
        users.setOauth2UserService(details);
        login.loginPage("/sign-in")
                .clientRegistrationRepository(registrations)
                .authorizedClientRepository(new NoTokens())
                .authorizationEndpoint(begin -> begin.authorizationRequestResolver(requests))
                .redirectionEndpoint(back -> back.baseUri("/sign-in/back/*"))
                .tokenEndpoint(token -> token.accessTokenResponseClient(codes()))
                .userInfoEndpoint(info -> info.oidcUserService(users))
                .successHandler(after)
                .failureHandler(after);
    }

    private RestClientAuthorizationCodeTokenResponseClient codes() {
        RestTemplate client = calls.client(
                new org.springframework.http.converter.FormHttpMessageConverter(),
                new OAuth2AccessTokenResponseHttpMessageConverter());
        client.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        RestClientAuthorizationCodeTokenResponseClient codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(RestClient.create(client));
        return codes;
    }

    /** Checks the tokens of a provider with its keys, fetched through the guard. */
    JwtDecoderFactory<ClientRegistration> tokens() {
        return registration -> decoders.computeIfAbsent(
                registration.getRegistrationId()
                        + " " + registration.getClientId()
                        + " " + registration.getProviderDetails().getJwkSetUri()
                        + " " + registration.getProviderDetails().getIssuerUri(),
                _ -> decoder(registration));
    }

    private JwtDecoder decoder(ClientRegistration registration) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .jwsAlgorithms(algorithms -> algorithms.addAll(ACCEPTED))
                .restOperations(calls.client())
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }

    /** Lectern asks a provider who somebody is and nothing later, so it forgets the tokens at once. */
    private static final class NoTokens implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication who, jakarta.servlet.http.HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                jakarta.servlet.http.HttpServletRequest request,
                jakarta.servlet.http.HttpServletResponse response) {
            // Forgotten.
        }

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication who,
                jakarta.servlet.http.HttpServletRequest request,
                jakarta.servlet.http.HttpServletResponse response) {
            // There is none.
        }
    }
}
