package org.lectern.server.people;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/** Finds a sign-in provider by the short name of its organisation, as what was read when it was tested. */
@Component
class ProviderRegistrations implements ClientRegistrationRepository {

    private final Organisations organisations;
    private final Providers providers;
    private final String publicUrl;

    ProviderRegistrations(
            Organisations organisations, Providers providers, @Value("${lectern.public-url}") String publicUrl) {
        this.organisations = organisations;
        this.providers = providers;
        this.publicUrl = publicUrl;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String slug) {
        return organisations
                .named(slug)
                .flatMap(organisation -> providers.of(organisation.id()))
                .map(provider -> of(provider, slug))
                .orElse(null);
    }

    ClientRegistration of(Provider provider, String slug) {
        return ClientRegistrations.fromOidcConfiguration(provider.configuration())
                .registrationId(slug)
                .clientName(provider.name())
                .clientId(provider.client())
                .clientSecret(provider.secret())
                .redirectUri(back(slug))
                .scope("openid", "email", "profile")
                .build();
    }

    /** Where the provider sends people back to; it must know this address. */
    String back(String slug) {
        return publicUrl + "/sign-in/back/" + slug;
    }
}
