package dev.medley.planted.store;

import dev.medley.planted.web.ThingsController;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Public, knows a controller, and runs a statement past the storage library. */
public class Things {

    static void run(PreparedStatement statement) throws SQLException {
        statement.execute();
    }

    static Class<?> edge() {
        return ThingsController.class;
    }
}
