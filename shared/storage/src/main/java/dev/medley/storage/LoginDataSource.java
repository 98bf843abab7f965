package dev.medley.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.postgresql.ds.PGSimpleDataSource;

/** Connects with a login that it asks for at each connection, anew where the database refuses the one that is known. */
final class LoginDataSource extends PGSimpleDataSource {

    /** The class of SQL states that say that a login is wrong. */
    private static final String LOGIN_REFUSED = "28";

    private final transient Supplier<Login> login;
    private final transient Runnable forget;

    /** Who connects. */
    record Login(String username, String password) {}

    /**
     * Prepares connections.
     *
     * @param login the login as it is known
     * @param forget makes the next login be looked up where it is kept
     */
    LoginDataSource(String url, Supplier<Login> login, Runnable forget) {
        this.login = login;
        this.forget = forget;
        setUrl(url);
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return connect();
        } catch (SQLException e) {
            if (e.getSQLState() == null || !e.getSQLState().startsWith(LOGIN_REFUSED)) {
                throw e;
            }
            forget.run();
            return connect();
        }
    }

    private Connection connect() throws SQLException {
        Login now = login.get();
        return getConnection(now.username(), now.password());
    }
}
