package org.lectern.server.people;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/** The identity kept in a session. What it may do is looked up anew for each request, never kept here. */
final class SignedIn implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1;

    private final UUID person;
    private final String email;
    private final boolean locked;
    // Null in sessions that are older than the field.
    private final @Nullable Way way;
    private @Nullable String password;

    SignedIn(UUID person, String email, boolean locked, @Nullable String password) {
        this(person, email, locked, password, Way.PASSWORD);
    }

    private SignedIn(UUID person, String email, boolean locked, @Nullable String password, Way way) {
        this.person = person;
        this.email = email;
        this.locked = locked;
        this.password = password;
        this.way = way;
    }

    /** Somebody who has shown in this way who they are. */
    static SignedIn as(UUID person, String email, Way way) {
        return new SignedIn(person, email, false, null, way);
    }

    /** Who is signed in, in the request at hand; null where nobody is. */
    static @Nullable SignedIn here() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
    }

    Way way() {
        return way == null ? Way.PASSWORD : way;
    }

    PersonId person() {
        return new PersonId(person);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public void eraseCredentials() {
        password = null;
    }
}
