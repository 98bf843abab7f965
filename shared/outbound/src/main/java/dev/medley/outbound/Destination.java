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
 * @param cutsResponses whether a larger body is cut off there, and not a failure
 * @param leavesFailingAlone whether a server that keeps failing is not called for a while
 * @param isHttp2 whether HTTP/2 is spoken, on a connection that is kept
 */
public record Destination(
        String name,
        Access access,
        Duration timeout,
        Duration connectTimeout,
        int maxResponseBytes,
        boolean cutsResponses,
        boolean leavesFailingAlone,
        boolean isHttp2) {

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
        Duration connecting = whole.compareTo(connectTimeout) < 0 ? whole : connectTimeout;
        return new Destination(
                name, access, whole, connecting, maxResponseBytes, cutsResponses, leavesFailingAlone, isHttp2);
    }

    public Destination maxResponseBytes(int most) {
        return new Destination(name, access, timeout, connectTimeout, most, cutsResponses, leavesFailingAlone, isHttp2);
    }

    /** Where no more is wanted of a larger answer than its beginning. */
    public Destination cuttingResponses() {
        return new Destination(
                name, access, timeout, connectTimeout, maxResponseBytes, true, leavesFailingAlone, isHttp2);
    }

    /** Where the caller itself decides how long a server that fails is left alone. */
    public Destination callingAlways() {
        return new Destination(name, access, timeout, connectTimeout, maxResponseBytes, cutsResponses, false, isHttp2);
    }

    /** Where the server speaks HTTP/2, and no other version; without encryption from the first byte on. */
    public Destination http2() {
        return new Destination(
                name, access, timeout, connectTimeout, maxResponseBytes, cutsResponses, leavesFailingAlone, true);
    }

    OutboundException failure(Outcome outcome, String message) {
        return new OutboundException(outcome, name + ": " + message);
    }

    private static Destination of(String name, Access access) {
        return new Destination(
                name, access, Duration.ofSeconds(5), Duration.ofSeconds(2), 256 * 1024, false, true, false);
    }
}
