package dev.medley.analytics.forwarding.provider;

import dev.medley.analytics.forwarding.AnalyticsCollector;
import dev.medley.analytics.forwarding.CollectorUnavailableException;
import dev.medley.analytics.forwarding.ForwardedActivity;
import dev.medley.outbound.Destination;
import dev.medley.outbound.OutboundClient;
import dev.medley.outbound.OutboundClients;
import dev.medley.outbound.OutboundException;
import dev.medley.outbound.OutboundRequest;
import dev.medley.storage.JsonCodec;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Speaks to the service; what fails is handed to it in the next run. */
@Singleton
class HttpAnalyticsCollector implements AnalyticsCollector {

    private static final int MOST_BYTES = 64 * 1024;

    private final CollectorSettings settings;
    private final JsonCodec json;
    private final OutboundClient client;

    HttpAnalyticsCollector(CollectorSettings settings, JsonCodec json, OutboundClients clients) {
        this.settings = settings;
        this.json = json;
        client = clients.client(Destination.configured("analytics-service")
                .timeout(settings.timeout())
                .maxResponseBytes(MOST_BYTES));
    }

    @Override
    public boolean isOn() {
        return !settings.url().isEmpty();
    }

    @Override
    public void take(List<ForwardedActivity> activities) throws CollectorUnavailableException {
        byte[] body = json.write(Map.of(
                        "api_key",
                        settings.projectKey(),
                        "batch",
                        activities.stream().map(HttpAnalyticsCollector::event).toList()))
                .text()
                .getBytes(StandardCharsets.UTF_8);
        int status = send(OutboundRequest.of("POST", URI.create(settings.url() + "/batch/"))
                .header("Content-Type", "application/json")
                .body(body)
                .retryable(true));
        if (status != 200) {
            throw new CollectorUnavailableException("The analytics service answers " + status);
        }
    }

    private static Map<String, Object> event(ForwardedActivity activity) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("$process_person_profile", false);
        put(properties, "subject_id", activity.subjectId());
        put(properties, "$geoip_country_code", activity.country());
        put(properties, "$device_type", activity.device());
        return Map.of(
                "uuid",
                activity.id().toString(),
                "event",
                activity.type(),
                "distinct_id",
                activity.person(),
                "timestamp",
                activity.occurredAt().toString(),
                "properties",
                properties);
    }

    private static void put(Map<String, Object> properties, String name, @Nullable Object value) {
        if (value != null) {
            properties.put(name, value.toString());
        }
    }

    private int send(OutboundRequest request) throws CollectorUnavailableException {
        try {
            return client.send(request).status();
        } catch (OutboundException e) {
            throw new CollectorUnavailableException("The analytics service: " + e.outcome());
        }
    }
}
