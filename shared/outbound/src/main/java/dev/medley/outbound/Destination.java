package dev.medley.outbound;

import java.time.Duration;

/**
 * Where a client may go, how long it waits and how much it takes.
 *
 * @param name for logs and metrics
 * @param access what may be reached
 * @param timeout for the whole call, with retries and redirects
 * @param connectTimeout for one address of the server
 * @param maxResponseBytes largest body of an answer; 0 to read none, whatever its size
 */
public record Destination(String name, Access access, Duration timeout, Duration connectTimeout, int maxResponseBytes) {

    /** What may be reached. */
    public enum Access {
        /** Whatever the operator has configured, private networks included. */
        CONFIGURED,
        /** Public servers, over HTTPS alone. */
        PUBLIC_HTTPS,
        /** Public servers, over HTTPS or plain HTTP. */
        PUBLIC_HTTP
    }

    /** A server that the operator has configured, never a user. */
    public static Destination configured(String name) {
        return of(name, Access.CONFIGURED);
    }

    /** Servers that users name. */
    public static Destination publicHttps(String name) {
        return of(name, Access.PUBLIC_HTTPS);
    }

    public static Destination publicHttp(String name) {
        return of(name, Access.PUBLIC_HTTP);
    }

    public Destination timeout(Duration whole) {
        return new Destination(
                name, access, whole, whole.compareTo(connectTimeout) < 0 ? whole : connectTimeout, maxResponseBytes);
    }

    public Destination maxResponseBytes(int most) {
        return new Destination(name, access, timeout, connectTimeout, most);
    }

    private static Destination of(String name, Access access) {
        return new Destination(name, access, Duration.ofSeconds(5), Duration.ofSeconds(2), 256 * 1024);
    }
}
