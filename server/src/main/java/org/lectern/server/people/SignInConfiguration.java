package org.lectern.server.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.support.TransactionOperations;

/** Sign-in by e-mail and password, and a code where the person has set that up, by passkey, or through an organisation's provider; sessions in the database for twelve hours, and what every answer says to a browser. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableJdbcHttpSession(tableName = "people.sessions", maxInactiveIntervalInSeconds = 12 * 60 * 60)
class SignInConfiguration {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String[] OPEN = {
        "/",
        "/sign-in",
        "/sign-in/code",
        "/sign-in/passkey",
        "/sign-in/passkey/challenge",
        "/forgotten",
        "/renew/**",
        "/welcome/**",
        "/second-look/**",
        "/policy-version/**",
        "/rules/**",
        "/appeal/**",
        "/objection/**",
        "/report/**",
        "/help",
        "/help/**",
        "/start",
        "/start/**",
        "/webjars/**",
        "/assets/**",
        "/fonts/**",
        "/favicon.ico",
        "/error",
        "/api/v1/**",
        "/health"
    };

    /** That somebody was here is written once a minute, not with each page; what changed in a session always is. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsWrittenSeldom() {
        return sessions -> sessions.setUpdateSessionQuery("""
                update %TABLE_NAME% as kept
                set session_id = given.session_id, last_access_time = given.last_access_time,
                    max_inactive_interval = given.max_inactive_interval, expiry_time = given.expiry_time,
                    principal_name = given.principal_name
                from (values (?::char(36), ?::bigint, ?::int, ?::bigint, ?::varchar, ?::char(36)))
                    as given (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
                where kept.primary_id = given.primary_id
                and ((kept.session_id, kept.max_inactive_interval, kept.principal_name)
                        is distinct from (given.session_id, given.max_inactive_interval, given.principal_name)
                    or given.last_access_time >= kept.last_access_time + 60000)
                """);
    }

    /** Two requests of one session at once, as by a double click, both note what the next page says. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsWrittenTwiceAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    // Each of its statements stands by itself, and three transactions a page cost as much as the reading.
    @Bean
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    @Bean
    CookieSerializer sessionCookie(@Value("${lectern.public-url}") String publicUrl) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("lectern");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie(publicUrl.startsWith("https:"));
        return cookie;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> providersTokens(ProviderSignIn providerSignIn) {
        return providerSignIn.tokens();
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, Passwords passwords, AfterSignIn afterSignIn, ProviderSignIn providerSignIn) {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(SignInConfiguration::askToSignIn))
                .csrf(csrf -> csrf.ignoringRequestMatchers("/api/v1/**", "/appeal/**", "/objection/**", "/report/**"))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .successHandler(afterSignIn)
                        .failureHandler(new AfterRefusedSignIn(passwords)))
                .oauth2Login(providerSignIn)
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** After sign-in a person goes on to the page they asked for; a fragment or a form is no such page. */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(
                request -> request.getMethod().equals("GET") && request.getHeader("HX-Request") == null);
        return cache;
    }

    /** A page sends to the sign-in; a fragment asks the browser to go there, as its answer is put into a page that stands already. */
    private static void askToSignIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect("/sign-in");
        } else {
            response.setHeader("HX-Redirect", "/sign-in");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
