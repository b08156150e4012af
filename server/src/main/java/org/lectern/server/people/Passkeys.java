package org.lectern.server.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys (WebAuthn): a key on the person's own device that the device gives out after a finger, a face or a PIN, so that one counts as
 * two steps. What was asked lies in the session until it is answered, once.
 */
@Component
class Passkeys {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final URI address;
    private final PasskeyStore store;
    private final PasskeyOwners owners;
    private final People people;
    private final WebAuthnRelyingPartyOperations operations;
    private final HttpSessionPublicKeyCredentialCreationOptionsRepository asked =
            new HttpSessionPublicKeyCredentialCreationOptionsRepository();
    private final HttpSessionPublicKeyCredentialRequestOptionsRepository challenged =
            new HttpSessionPublicKeyCredentialRequestOptionsRepository();

    Passkeys(
            @Value("${lectern.public-url}") String publicUrl, PasskeyStore store, PasskeyOwners owners, People people) {
        this.address = URI.create(publicUrl);
        this.store = store;
        this.owners = owners;
        this.people = people;
        this.operations = operations(address, store, owners);
    }

    private static WebAuthnRelyingPartyOperations operations(URI address, PasskeyStore store, PasskeyOwners owners) {
        PublicKeyCredentialRpEntity party = PublicKeyCredentialRpEntity.builder()
                .id(address.getHost())
                .name("Lectern")
                .build();
        Webauthn4JRelyingPartyOperations operations =
                new Webauthn4JRelyingPartyOperations(owners, store, party, Set.of(origin(address)));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    /** Whether browsers allow passkeys at Lectern's address: one with https, or localhost, and a name in place of numbers. */
    boolean possible() {
        return possible(address);
    }

    static boolean possible(URI address) {
        String host = Objects.requireNonNullElse(address.getHost(), "");
        boolean name = !host.startsWith("[") && !host.matches("[0-9.]*");
        return name && (Objects.equals(address.getScheme(), "https") || host.equals("localhost"));
    }

    /** What the browser is to ask a device for, as JSON. */
    String ask(HttpServletRequest request, HttpServletResponse response) {
        PublicKeyCredentialCreationOptions options = operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(here()));
        asked.save(request, response, options);
        return JSON.writeValueAsString(options);
    }

    private static Authentication here() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                ? authentication
                : new AnonymousAuthenticationToken(
                        "lectern", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
    }

    /** Keeps the passkey that the device made; false where it does not answer what was asked. */
    boolean add(String credential, String name, HttpServletRequest request, HttpServletResponse response) {
        PublicKeyCredentialCreationOptions options = asked.load(request);
        asked.save(request, response, null);
        if (options == null) {
            return false;
        }
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> made =
                    JSON.readValue(credential, new TypeReference<>() {});
            operations.registerCredential(
                    new ImmutableRelyingPartyRegistrationRequest(options, new RelyingPartyPublicKey(made, name)));
            return true;
        } catch (RuntimeException refused) {
            return refuse(refused);
        }
    }

    /** What the browser is to let a device sign, as JSON. */
    String challenge(HttpServletRequest request, HttpServletResponse response) {
        PublicKeyCredentialRequestOptions options = operations.createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(here()));
        challenged.save(request, response, options);
        return JSON.writeValueAsString(options);
    }

    /** Whom the signed answer shows; empty where it is none to what was asked. */
    Optional<Person> whoSigned(String credential, HttpServletRequest request, HttpServletResponse response) {
        PublicKeyCredentialRequestOptions options = challenged.load(request);
        challenged.save(request, response, null);
        if (options == null) {
            return Optional.empty();
        }
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> signed =
                    JSON.readValue(credential, new TypeReference<>() {});
            PublicKeyCredentialUserEntity owner =
                    operations.authenticate(new RelyingPartyAuthenticationRequest(options, signed));
            return owner == null ? Optional.empty() : people.withEmail(owner.getName());
        } catch (RuntimeException refused) {
            refuse(refused);
            return Optional.empty();
        }
    }

    // What a browser sends can be wrong in many ways, each an exception of the library's own; a database that is away
    // is none of them.
    private static boolean refuse(RuntimeException refused) {
        boolean theirs = refused instanceof JacksonException
                || refused instanceof IllegalArgumentException
                || refused instanceof org.springframework.security.core.AuthenticationException
                || refused instanceof com.webauthn4j.util.exception.WebAuthnException;
        if (!theirs) {
            throw refused;
        }
        return false;
    }

    /** The passkeys of the person, the oldest first. */
    List<CredentialRecord> of(String email) {
        PublicKeyCredentialUserEntity owner = owners.findByUsername(email);
        return owner == null ? List.of() : store.findByUserId(owner.getId());
    }

    /** Removes one of the person's own; false where it is not theirs. */
    boolean remove(String email, String credential) {
        return mine(email, credential)
                .map(one -> {
                    store.delete(one.getCredentialId());
                    return one;
                })
                .isPresent();
    }

    /** Gives one of the person's own another name; false where it is not theirs. */
    boolean rename(PersonId person, String email, String credential, String name) {
        return mine(email, credential)
                .map(one -> {
                    store.rename(person, one.getCredentialId(), name);
                    return one;
                })
                .isPresent();
    }

    private Optional<CredentialRecord> mine(String email, String credential) {
        return of(email).stream().filter(one -> id(one).equals(credential)).findFirst();
    }

    /** How a passkey is named in addresses. */
    static String id(CredentialRecord credential) {
        Bytes id = credential.getCredentialId();
        return id.toBase64UrlString();
    }
}
