package org.lectern.server.people;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** What a provider is asked: who this is, with PKCE, and more than a password where its settings name how it says so. */
@Component
class ProviderRequests implements OAuth2AuthorizationRequestResolver {

    private static final String BEGIN = "/sign-in/with/";

    private final Organisations organisations;
    private final Providers providers;
    private final DefaultOAuth2AuthorizationRequestResolver usual;

    ProviderRequests(Organisations organisations, Providers providers, ProviderRegistrations registrations) {
        this.organisations = organisations;
        this.providers = providers;
        this.usual = new DefaultOAuth2AuthorizationRequestResolver(registrations, "/sign-in/with");
        usual.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith(BEGIN) ? resolve(request, path.substring(BEGIN.length())) : null;
    }

    /** Null where the organisation has no provider: the page is then not there. */
    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String slug) {
        return organisations
                .named(slug)
                .flatMap(organisation -> providers.of(organisation.id()))
                .map(provider -> asked(usual.resolve(request, slug), provider.step()))
                .orElse(null);
    }

    private static @Nullable OAuth2AuthorizationRequest asked(@Nullable OAuth2AuthorizationRequest usual, String step) {
        return usual == null || step.isEmpty()
                ? usual
                : OAuth2AuthorizationRequest.from(usual)
                        .additionalParameters(parameters -> parameters.put("acr_values", step))
                        .build();
    }
}
