package org.lectern.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Whether the database answers. */
@Component
public class Pulse {

    private static final int SECONDS = 5;

    private final DataSource database;

    Pulse(DataSource database) {
        this.database = database;
    }

    public boolean beats() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException silent) {
            return false;
        }
    }
}
