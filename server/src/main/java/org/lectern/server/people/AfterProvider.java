package org.lectern.server.people;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.lectern.server.web.Flash;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.words.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Goes on with whom a provider vouched for, or says why not. Only a member of the provider's own organisation is let in, found by an
 * address that the provider has verified; no right comes from the provider.
 */
@Component
final class AfterProvider implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(AfterProvider.class);

    private final Organisations organisations;
    private final Providers providers;
    private final People people;
    private final AfterSignIn afterSignIn;

    AfterProvider(Organisations organisations, Providers providers, People people, AfterSignIn afterSignIn) {
        this.organisations = organisations;
        this.providers = providers;
        this.people = people;
        this.afterSignIn = afterSignIn;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        // What the framework has kept of the provider's answer is not what Lectern signs in.
        SecurityContextHolder.clearContext();
        new HttpSessionSecurityContextRepository()
                .saveContext(SecurityContextHolder.createEmptyContext(), request, response);
        if (authentication instanceof OAuth2AuthenticationToken token
                && token.getPrincipal() instanceof OidcUser user) {
            Organisation organisation = organisations
                    .named(token.getAuthorizedClientRegistrationId())
                    .orElseThrow();
            Optional<Provider> provider = providers.of(organisation.id());
            if (provider.isPresent()) {
                match(organisation, provider.get(), user, request, response);
                return;
            }
        }
        refuse(request, response, "providers.failed", "");
    }

    private void match(
            Organisation organisation,
            Provider provider,
            OidcUser user,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        String email = user.getEmail();
        if (email == null || !Boolean.TRUE.equals(user.getEmailVerified())) {
            refuse(request, response, "providers.unverified", provider.name());
            return;
        }
        Optional<Member> member = people.withEmail(email.toLowerCase(Locale.ROOT))
                .flatMap(person -> people.member(organisation.id(), person.id()))
                .filter(Member::signsIn);
        if (member.isEmpty()) {
            refuse(request, response, "providers.unknown", email, organisation.name());
            return;
        }
        Person person = member.get().person();
        Way way = Way.provider(organisation.id(), twoSteps(provider, user));
        afterSignIn.vouched(SignedIn.as(person.id().value(), person.email(), way), request, response);
    }

    /** Whether the provider says that more than a password was shown: "mfa" in amr (RFC 8176), or what its settings name in acr. */
    static boolean twoSteps(Provider provider, OidcUser user) {
        boolean byMethods = user.getAuthenticationMethods() != null
                && user.getAuthenticationMethods().contains("mfa");
        return byMethods
                || (!provider.step().isEmpty() && provider.step().equals(user.getAuthenticationContextClass()));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        String code = refused instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : refused.getClass().getSimpleName();
        LOG.info("A sign-in provider signed nobody in: {}", code);
        refuse(
                request,
                response,
                code.equals("access_denied") ? "providers.denied" : "providers.failed",
                code.replaceAll("[^A-Za-z0-9_.-]", ""));
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, String key, Object... arguments)
            throws IOException {
        Flash.notice(Notice.Kind.WRONG, Messages.of(request.getLocale()).text(key, arguments))
                .keep(request);
        response.sendRedirect("/sign-in");
    }
}
