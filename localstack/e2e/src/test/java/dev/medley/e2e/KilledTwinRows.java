package dev.medley.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A look into the database of a twin in another process. */
final class KilledTwinRows {

    private static final String PID_FILE = "postmaster.pid";

    /** The line of the file that has the server's port. */
    private static final int PORT_LINE = 3;

    private final Path data;

    KilledTwinRows(Path data) {
        this.data = data;
    }

    /** The first column of every row. */
    List<String> texts(String sql) {
        try (Connection connection = DriverManager.getConnection(url(), "postgres", "postgres");
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet results = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (results.next()) {
                texts.add(results.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url() {
        try (Stream<Path> files = Files.find(data, 4, (path, _) -> path.endsWith(PID_FILE))) {
            List<String> lines = Files.readAllLines(files.findFirst().orElseThrow());
            return "jdbc:postgresql://localhost:" + lines.get(PORT_LINE).strip() + "/postgres";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
