package dev.medley.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Hands the texts of mails that functions have on the class path, in {@code mail/<name>}, to the function where administrators
 * edit them. A text that a release has changed takes the place of the one before; what an administrator has written stays.
 */
final class BuiltInMails {

    private final DataSource database;
    private final ClassLoader classLoader;

    BuiltInMails(DataSource database, ClassLoader classLoader) {
        this.database = database;
        this.classLoader = classLoader;
    }

    /** A mail in a language. */
    private record Declared(String type, String locale) {

        String folder() {
            return "mail/" + type.substring("mail.".length()) + (locale.equals("en") ? "/" : "/" + locale + "/");
        }
    }

    /** Brings the texts up to date. Safe to repeat. */
    void publish() {
        try (Connection connection = database.getConnection()) {
            for (Declared mail : declared(connection)) {
                publish(connection, mail);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Declared> declared(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select type, unnest(locales) as locale from notifications.mail order by 1, 2")) {
            List<Declared> declared = new ArrayList<>();
            while (found.next()) {
                declared.add(new Declared(found.getString("type"), found.getString("locale")));
            }
            return declared;
        }
    }

    private void publish(Connection connection, Declared mail) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into notifications.template as t (type, locale, version, title, body, html)
                values (?, ?, 1, ?, ?, ?)
                on conflict (type, locale, version) do update
                    set title = excluded.title, body = excluded.body, html = excluded.html
                where t.created_by is null""")) {
            statement.setString(1, mail.type());
            statement.setString(2, mail.locale());
            statement.setString(3, text(mail.folder() + "subject.txt").strip());
            statement.setString(4, text(mail.folder() + "body.txt"));
            statement.setString(5, text(mail.folder() + "body.html"));
            int _ = statement.executeUpdate();
        }
    }

    private String text(String path) {
        try (InputStream file = classLoader.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("A function declares a mail and does not bring " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
