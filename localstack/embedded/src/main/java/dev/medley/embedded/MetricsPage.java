package dev.medley.embedded;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The page that Prometheus reads: {@code /_twin/metrics}. */
final class MetricsPage extends Handler.Abstract {

    private static final String PATH = "/_twin/metrics";

    private final PrometheusMetrics metrics;

    MetricsPage(PrometheusMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!request.getHttpURI().getPath().equals(PATH)) {
            return false;
        }
        TwinPages.send(response, callback, PrometheusMetrics.CONTENT_TYPE, metrics.page());
        return true;
    }
}
