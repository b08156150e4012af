package org.lectern.server.people;

import java.util.Map;
import org.lectern.server.database.OrganisationId;

/**
 * An organisation's sign-in provider.
 *
 * @param name as people know it, on the button of the sign-in page
 * @param secret the client's secret, open
 * @param step what the provider writes into {@code acr} where somebody showed more than a password; empty where it only uses {@code amr}
 * @param configuration what the provider said of itself when it was tested
 */
record Provider(
        OrganisationId organisation,
        String name,
        String issuer,
        String client,
        String secret,
        String step,
        Map<String, Object> configuration) {

    Provider {
        configuration = Map.copyOf(configuration);
    }

    Provider with(Map<String, Object> said) {
        return new Provider(organisation, name, issuer, client, secret, step, said);
    }

    @Override
    public String toString() {
        return client + " at " + issuer;
    }
}
