package dev.medley.requestlog;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.medley.lambda.RequestListener;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes every request down when its answer leaves. A fault in here changes no answer. */
@Singleton
class RequestLog implements RequestListener {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final Logger REQUESTS = LoggerFactory.getLogger("requests");

    private final RequestReader reader;
    private final RequestBuffer buffer;
    private final RequestLogSettings settings;
    private final JsonCodec json;

    RequestLog(RequestReader reader, RequestBuffer buffer, RequestLogSettings settings, JsonCodec json) {
        this.reader = reader;
        this.buffer = buffer;
        this.settings = settings;
        this.json = json;
    }

    @Override
    public void arrived(APIGatewayProxyRequestEvent request) {
        RequestNotes _ = RequestNotes.begin();
    }

    @Override
    public void answered(APIGatewayProxyRequestEvent request, @Nullable APIGatewayProxyResponseEvent response) {
        RequestNotes notes = RequestNotes.current();
        RequestNotes.end();
        try {
            if (notes != null) {
                write(reader.read(request, response, notes));
            }
            buffer.flushWhenDue();
        } catch (RuntimeException e) {
            LOG.error("A request was not written down", e);
        }
    }

    private void write(RequestRecord requestRecord) {
        Json row = json.write(requestRecord);
        if (settings.lines()) {
            REQUESTS.info(row.text());
        }
        if (settings.rows()) {
            buffer.add(row);
        }
    }
}
