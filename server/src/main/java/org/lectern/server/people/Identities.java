package org.lectern.server.people;

import static org.lectern.server.people.db.Tables.IDENTITIES;

import java.time.Clock;
import java.util.Locale;
import org.jooq.DSLContext;
import org.lectern.server.database.Tenancy;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the identity that somebody signs in with. One without a password is as unknown as none. */
@Component
class Identities implements UserDetailsService {

    private final DSLContext sql;
    private final Tenancy tenancy;
    private final Clock clock;

    Identities(DSLContext sql, Tenancy tenancy, Clock clock) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        return tenancy.shared(() -> sql.selectFrom(IDENTITIES)
                        .where(IDENTITIES.EMAIL.eq(email.strip().toLowerCase(Locale.ROOT)))
                        .and(IDENTITIES.PASSWORD.isNotNull())
                        .fetchOptional())
                .map(identity -> new SignedIn(
                        identity.getId(),
                        identity.getEmail(),
                        identity.getLockedUntil() != null
                                && identity.getLockedUntil().isAfter(clock.instant()),
                        identity.getPassword()))
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }
}
