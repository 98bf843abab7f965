package dev.medley.embedded;

import dev.medley.migration.AuditCheck;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** {@code GET /_twin/audit-check}: whether the audit is as it was written; 409 where it is not. */
final class AuditCheckEndpoint extends Handler.Abstract {

    private final DataSource database;

    AuditCheckEndpoint(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!request.getHttpURI().getPath().equals("/_twin/audit-check")) {
            return false;
        }
        AuditCheck.Result result = AuditCheck.run(database);
        response.setStatus(result.intact() ? 200 : 409);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
        response.write(true, ByteBuffer.wrap(result.text().getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }
}
