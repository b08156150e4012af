package org.lectern.server.people;

import static org.lectern.server.people.db.Tables.IDENTITIES;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lectern.server.database.Tenancy;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Whose passkeys are whose: a person has a random handle that devices keep in place of an address. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final DSLContext sql;
    private final Tenancy tenancy;

    PasskeyOwners(DSLContext sql, Tenancy tenancy) {
        this.sql = sql;
        this.tenancy = tenancy;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return find(IDENTITIES.PASSKEY_HANDLE.eq(handle.getBytes()));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String email) {
        return find(IDENTITIES.EMAIL.eq(email));
    }

    private @Nullable PublicKeyCredentialUserEntity find(Condition who) {
        return tenancy.shared(() -> sql.select(IDENTITIES.EMAIL, IDENTITIES.NAME, IDENTITIES.PASSKEY_HANDLE)
                        .from(IDENTITIES)
                        .where(who.and(IDENTITIES.PASSKEY_HANDLE.isNotNull()))
                        .fetchOptional(row -> ImmutablePublicKeyCredentialUserEntity.builder()
                                .id(new Bytes(row.value3()))
                                .name(row.value1())
                                .displayName(row.value2())
                                .build()))
                .orElse(null);
    }

    /** Keeps the handle of somebody who has none; of two that are made at once the first stays. */
    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        tenancy.shared(() -> sql.update(IDENTITIES)
                .set(IDENTITIES.PASSKEY_HANDLE, owner.getId().getBytes())
                .where(IDENTITIES.EMAIL.eq(owner.getName()).and(IDENTITIES.PASSKEY_HANDLE.isNull()))
                .execute());
    }

    /** A person who had passkeys keeps their handle, so that a device does not take them for somebody else. */
    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("A handle is kept");
    }
}
