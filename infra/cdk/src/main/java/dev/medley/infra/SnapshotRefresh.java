package dev.medley.infra;

/** Calls that change nothing: AWS deletes a Java snapshot that nobody has called for 14 days. */
final class SnapshotRefresh {

    /** A request for a page that no function has. */
    static final String REQUEST = """
            {"resource":"/api/{proxy+}","path":"/api/keep-warm","httpMethod":"GET",\
            "headers":{"User-Agent":"keep-warm"},"multiValueHeaders":{"User-Agent":["keep-warm"]},\
            "requestContext":{"path":"/api/keep-warm","httpMethod":"GET","requestId":"keep-warm",\
            "identity":{"sourceIp":"127.0.0.1"}},"isBase64Encoded":false}""";

    /** The end of a connection that there is not. */
    static final String DISCONNECT = """
            {"requestContext":{"routeKey":"$disconnect","eventType":"DISCONNECT","connectionId":"keep-warm"},\
            "isBase64Encoded":false}""";

    /** A batch without messages. */
    static final String EMPTY_BATCH = "{\"Records\":[]}";

    private SnapshotRefresh() {}
}
