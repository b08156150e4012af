package org.lectern.server.people;

import static org.lectern.server.people.db.Tables.IDENTITIES;
import static org.lectern.server.people.db.Tables.PASSKEYS;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Keeps the public keys of passkeys. They are rows of the installation's own organisation, as a person belongs to no single library. */
@Component
class PasskeyStore implements UserCredentialRepository {

    private final DSLContext sql;
    private final Tenancy tenancy;

    PasskeyStore(DSLContext sql, Tenancy tenancy) {
        this.sql = sql;
        this.tenancy = tenancy;
    }

    @Override
    public void save(CredentialRecord credential) {
        tenancy.run(OrganisationId.SYSTEM, () -> {
            int used = sql.update(PASSKEYS)
                    .set(PASSKEYS.SIGNATURES, credential.getSignatureCount())
                    .set(PASSKEYS.USER_VERIFIED, credential.isUvInitialized())
                    .set(PASSKEYS.BACKED_UP, credential.isBackupState())
                    .set(PASSKEYS.USED_AT, credential.getLastUsed())
                    .where(PASSKEYS.CREDENTIAL.eq(credential.getCredentialId().getBytes()))
                    .execute();
            if (used == 0) {
                insert(credential);
            }
        });
    }

    private void insert(CredentialRecord credential) {
        UUID owner = sql.select(IDENTITIES.ID)
                .from(IDENTITIES)
                .where(IDENTITIES.PASSKEY_HANDLE.eq(
                        credential.getUserEntityUserId().getBytes()))
                .fetchSingle(IDENTITIES.ID);
        sql.insertInto(PASSKEYS)
                .set(PASSKEYS.ORGANISATION, OrganisationId.SYSTEM.value())
                .set(PASSKEYS.CREDENTIAL, credential.getCredentialId().getBytes())
                .set(PASSKEYS.IDENTITY, owner)
                .set(PASSKEYS.NAME, credential.getLabel())
                .set(PASSKEYS.PUBLIC_KEY, credential.getPublicKey().getBytes())
                .set(PASSKEYS.SIGNATURES, credential.getSignatureCount())
                .set(PASSKEYS.USER_VERIFIED, credential.isUvInitialized())
                .set(
                        PASSKEYS.TRANSPORTS,
                        credential.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .set(PASSKEYS.BACKUP_ELIGIBLE, credential.isBackupEligible())
                .set(PASSKEYS.BACKED_UP, credential.isBackupState())
                .set(PASSKEYS.ATTESTATION, bytes(credential.getAttestationObject()))
                .set(PASSKEYS.ATTESTATION_DATA, bytes(credential.getAttestationClientDataJSON()))
                .set(PASSKEYS.CREATED_AT, credential.getCreated())
                .set(PASSKEYS.USED_AT, credential.getLastUsed())
                .execute();
    }

    private static byte @Nullable [] bytes(@Nullable Bytes given) {
        return given == null ? null : given.getBytes();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return tenancy.in(
                        OrganisationId.SYSTEM,
                        () -> sql.select()
                                .from(PASSKEYS)
                                .join(IDENTITIES)
                                .on(IDENTITIES.ID.eq(PASSKEYS.IDENTITY))
                                .where(PASSKEYS.CREDENTIAL.eq(credential.getBytes()))
                                .fetchOptional(PasskeyStore::read))
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return tenancy.in(
                OrganisationId.SYSTEM,
                () -> sql.select()
                        .from(PASSKEYS)
                        .join(IDENTITIES)
                        .on(IDENTITIES.ID.eq(PASSKEYS.IDENTITY))
                        .where(IDENTITIES.PASSKEY_HANDLE.eq(handle.getBytes()))
                        .orderBy(PASSKEYS.CREATED_AT)
                        .fetch(PasskeyStore::read));
    }

    @Override
    public void delete(Bytes credential) {
        tenancy.run(
                OrganisationId.SYSTEM,
                () -> sql.deleteFrom(PASSKEYS)
                        .where(PASSKEYS.CREDENTIAL.eq(credential.getBytes()))
                        .execute());
    }

    /** Gives a passkey of this person another name; nothing happens where it is not theirs. */
    void rename(PersonId person, Bytes credential, String name) {
        tenancy.run(
                OrganisationId.SYSTEM,
                () -> sql.update(PASSKEYS)
                        .set(PASSKEYS.NAME, name)
                        .where(PASSKEYS.CREDENTIAL.eq(credential.getBytes()).and(PASSKEYS.IDENTITY.eq(person.value())))
                        .execute());
    }

    private static CredentialRecord read(Record row) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.get(PASSKEYS.CREDENTIAL)))
                .userEntityUserId(new Bytes(row.get(IDENTITIES.PASSKEY_HANDLE)))
                .publicKey(new ImmutablePublicKeyCose(row.get(PASSKEYS.PUBLIC_KEY)))
                .signatureCount(row.get(PASSKEYS.SIGNATURES))
                .uvInitialized(row.get(PASSKEYS.USER_VERIFIED))
                .transports(Stream.of(row.get(PASSKEYS.TRANSPORTS).split(" "))
                        .filter(one -> !one.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.get(PASSKEYS.BACKUP_ELIGIBLE))
                .backupState(row.get(PASSKEYS.BACKED_UP))
                .attestationObject(kept(row.get(PASSKEYS.ATTESTATION)))
                .attestationClientDataJSON(kept(row.get(PASSKEYS.ATTESTATION_DATA)))
                .created(row.get(PASSKEYS.CREATED_AT))
                .lastUsed(row.get(PASSKEYS.USED_AT))
                .label(row.get(PASSKEYS.NAME))
                .build();
    }

    private static @Nullable Bytes kept(byte @Nullable [] bytes) {
        return bytes == null ? null : new Bytes(bytes);
    }
}
