package dev.medley.requestlog;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.medley.lambda.RequestListener;
import dev.medley.metrics.MetricSample;
import dev.medley.metrics.MetricSink;
import dev.medley.settings.LiveSettings;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final LiveSettings settings;
    private final JsonCodec json;
    private final MetricSink metrics;
    private final AtomicBoolean cold = new AtomicBoolean(true);

    RequestLog(RequestReader reader, RequestBuffer buffer, LiveSettings settings, JsonCodec json, MetricSink metrics) {
        this.reader = reader;
        this.buffer = buffer;
        this.settings = settings;
        this.json = json;
        this.metrics = metrics;
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
                RequestRecord done = reader.read(request, response, notes);
                measure(done);
                write(done);
            }
            buffer.flushWhenDue();
        } catch (RuntimeException e) {
            LOG.error("A request was not written down", e);
        }
    }

    private void measure(RequestRecord done) {
        String operation = done.operation();
        metrics.write(MetricSample.of("request")
                .by("operation", operation == null ? "none" : operation)
                .duration("duration", TimeUnit.MICROSECONDS.toNanos(done.durationUs()))
                .count("errors", done.status() >= 500 ? 1 : 0)
                .count("refusals", done.status() >= 400 && done.status() < 500 ? 1 : 0)
                .count("coldStarts", cold.getAndSet(false) ? 1 : 0));
    }

    private void write(RequestRecord requestRecord) {
        Json row = json.write(requestRecord);
        if (settings.current(RequestLogSettings.class).lines()) {
            REQUESTS.info(row.text());
        }
        if (settings.current(RequestLogSettings.class).rows()) {
            buffer.add(row);
        }
    }
}
