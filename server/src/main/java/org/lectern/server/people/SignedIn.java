package org.lectern.server.people;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The identity kept in a session. What it may do is looked up anew for each request, never kept here. */
final class SignedIn implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1;

    private final UUID person;
    private final String email;
    private final boolean locked;
    private @Nullable String password;

    SignedIn(UUID person, String email, boolean locked, @Nullable String password) {
        this.person = person;
        this.email = email;
        this.locked = locked;
        this.password = password;
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
