package org.lectern.server.inbox;

import static org.lectern.server.inbox.db.Tables.IMPORT_PARTS;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Component;

/** Keeps a file in the database, in parts, so that whichever node reads it may be killed and another goes on. */
@Component
class ImportFiles {

    private static final int PART = 1 << 19;

    // Some ten million comments; more come as several files.
    private static final long LONGEST = 4L << 30;

    private final DSLContext sql;
    private final Tenancy tenancy;

    ImportFiles(DSLContext sql, Tenancy tenancy) {
        this.sql = sql;
        this.tenancy = tenancy;
    }

    /** Keeps all that comes, each part by a transaction of its own; returns its length. */
    long keep(OrganisationId organisation, UUID id, InputStream in) throws IOException {
        long length = 0;
        for (int part = 0; ; part++) {
            byte[] bytes = in.readNBytes(PART);
            if (bytes.length == 0) {
                return length;
            }
            length += bytes.length;
            if (length > LONGEST) {
                throw new Refusal(Problem.TOO_LARGE);
            }
            int number = part;
            tenancy.run(
                    organisation,
                    () -> sql.insertInto(IMPORT_PARTS)
                            .values(organisation.value(), id, number, bytes)
                            .execute());
        }
    }

    /** The file from its beginning; one part of it is held at a time. */
    InputStream read(OrganisationId organisation, UUID id) {
        return new Parts(organisation, id);
    }

    /** Forgets the file. Runs in the open transaction. */
    void forget(UUID id) {
        sql.deleteFrom(IMPORT_PARTS).where(IMPORT_PARTS.IMPORT.eq(id)).execute();
    }

    private final class Parts extends InputStream {

        private final OrganisationId organisation;
        private final UUID id;
        private int next;
        private byte[] part = new byte[0];
        private int taken;

        Parts(OrganisationId organisation, UUID id) {
            this.organisation = organisation;
            this.id = id;
        }

        @Override
        public int read() {
            return ready() ? part[taken++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (!ready()) {
                return -1;
            }
            int step = Math.min(length, part.length - taken);
            System.arraycopy(part, taken, into, offset, step);
            taken += step;
            return step;
        }

        private boolean ready() {
            if (taken == part.length) {
                byte[] following = part(next++);
                part = following == null ? new byte[0] : following;
                taken = 0;
            }
            return taken < part.length;
        }

        private byte @Nullable [] part(int number) {
            return tenancy.in(
                            organisation,
                            () -> sql.select(IMPORT_PARTS.BYTES)
                                    .from(IMPORT_PARTS)
                                    .where(IMPORT_PARTS.IMPORT.eq(id).and(IMPORT_PARTS.PART.eq(number)))
                                    .fetchOptional(IMPORT_PARTS.BYTES))
                    .orElse(null);
        }
    }
}
