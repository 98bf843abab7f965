package dev.medley.embedded;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.migration.RoleGrant;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/**
 * {@code POST /_twin/grants?email=&role=}: an operator gives a role. Takes a header that no web page can send across
 * origins, since a page in the operator's browser reaches loopback too.
 */
public final class RoleGrantEndpoint extends Handler.Abstract {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DataSource database;

    public RoleGrantEndpoint(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        if (!request.getHttpURI().getPath().equals("/_twin/grants")) {
            return false;
        }
        if (!request.getMethod().equals("POST") || request.getHeaders().get("X-Medley-Operator") == null) {
            return answer(response, callback, 403, Map.of("detail", "Only an operator may do this."));
        }
        Fields query = Request.extractQueryParameters(request);
        try {
            new RoleGrant(String.valueOf(query.getValue("email")), String.valueOf(query.getValue("role")))
                    .apply(database);
            return answer(response, callback, 200, Map.of("success", true));
        } catch (IllegalArgumentException e) {
            return answer(response, callback, 422, Map.of("detail", String.valueOf(e.getMessage())));
        }
    }

    private static boolean answer(Response response, Callback callback, int status, Map<String, Object> body)
            throws IOException {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.write(true, ByteBuffer.wrap(JSON.writeValueAsBytes(body)), callback);
        return true;
    }
}
