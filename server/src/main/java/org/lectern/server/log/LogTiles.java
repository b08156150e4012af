package org.lectern.server.log;

import static org.lectern.server.log.db.Tables.TILES;

import java.util.Arrays;
import org.jooq.DSLContext;
import org.lectern.ledger.Tile;
import org.lectern.ledger.TileReader;
import org.springframework.stereotype.Component;

/** The hash tiles of the organisation whose transaction is open. A tile is kept at its widest; narrower ones are its beginning. */
@Component
public class LogTiles implements TileReader {

    private final DSLContext sql;

    LogTiles(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public byte[] read(Tile tile) {
        byte[] bytes = sql.select(TILES.BYTES)
                .from(TILES)
                .where(TILES.LEVEL.eq(tile.level()).and(TILES.PLACE.eq(tile.index())))
                .fetchOne(TILES.BYTES);
        if (bytes == null || bytes.length < tile.bytes()) {
            throw new IllegalStateException("The hash tile " + tile.path() + " is missing");
        }
        return Arrays.copyOf(bytes, tile.bytes());
    }

    void write(java.util.UUID organisation, Tile tile, byte[] bytes) {
        sql.insertInto(TILES)
                .columns(TILES.ORGANISATION, TILES.LEVEL, TILES.PLACE, TILES.WIDTH, TILES.BYTES)
                .values(organisation, tile.level(), tile.index(), tile.width(), bytes)
                .onConflict(TILES.ORGANISATION, TILES.LEVEL, TILES.PLACE)
                .doUpdate()
                .set(TILES.WIDTH, tile.width())
                .set(TILES.BYTES, bytes)
                .execute();
    }
}
