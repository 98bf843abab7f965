package dev.medley.ml.external;

import dev.medley.kernel.CircuitBreaker;
import dev.medley.ml.external.ExternalMessages.RecommendationsGiven;
import dev.medley.ml.external.ExternalMessages.RecommendationsWanted;
import dev.medley.ml.external.ExternalMessages.ScoresGiven;
import dev.medley.ml.external.ExternalMessages.ScoresWanted;
import dev.medley.outbound.Destination;
import dev.medley.outbound.OutboundClient;
import dev.medley.outbound.OutboundClients;
import dev.medley.outbound.OutboundException;
import dev.medley.outbound.OutboundRequest;
import dev.medley.outbound.OutboundResponse;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.PolledValue;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The service outside. Its health is asked before it is, every quarter of a minute at most; what fails in passing is tried again
 * after a random pause; and one that keeps failing, or answers what cannot be read, is left alone for a while.
 */
@Singleton
public class ExternalModels {

    private static final int LARGEST = 1024 * 1024;
    private static final int LONGEST_VERSION = 50;
    private static final Duration HEALTH = Duration.ofSeconds(15);

    private final ExternalModelSettings settings;
    private final JsonCodec json;
    private final OutboundClient client;
    private final CircuitBreaker breaker;
    private final PolledValue<Boolean> healthy;

    ExternalModels(ExternalModelSettings settings, JsonCodec json, OutboundClients clients, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.client = clients.client(Destination.configured("ml-service")
                .timeout(settings.timeout())
                .maxResponseBytes(LARGEST)
                .callingAlways());
        this.breaker = new CircuitBreaker(clock);
        this.healthy = new PolledValue<>("ml-service", HEALTH, clock, true, _ -> isHealthy());
    }

    /** Whether the stage has one. */
    public boolean isOn() {
        return settings.isOn();
    }

    /** Asks it whether it is well. */
    public boolean isHealthy() {
        try {
            return client.send(OutboundRequest.get(settings.at("/v1/health"))).status() == 200;
        } catch (OutboundException _) {
            return false;
        }
    }

    /**
     * What it recommends.
     *
     * @throws ExternalModelException where it has no answer
     */
    public RecommendationsGiven recommend(RecommendationsWanted wanted) throws ExternalModelException {
        RecommendationsGiven given = ask("/v1/recommendations", wanted, RecommendationsGiven.class);
        var items = given.items();
        boolean whole = isVersion(given.version())
                && items != null
                && items.size() <= wanted.limit()
                && items.stream().allMatch(item -> item.item() != null && isScore(item.score()));
        return checked(given, whole);
    }

    /**
     * How it scores rows.
     *
     * @throws ExternalModelException where it has no answer
     */
    public ScoresGiven scores(ScoresWanted wanted) throws ExternalModelException {
        ScoresGiven given = ask("/v1/scores", wanted, ScoresGiven.class);
        List<Double> scores = given.scores();
        boolean whole = isVersion(given.version())
                && scores != null
                && scores.size() == wanted.rows().size()
                && scores.stream().allMatch(ExternalModels::isScore);
        return checked(given, whole);
    }

    private <T> T checked(T given, boolean whole) throws ExternalModelException {
        if (!whole) {
            breaker.failed();
            throw new ExternalModelException("unreadable");
        }
        breaker.succeeded();
        return given;
    }

    private <T> T ask(String path, Object wanted, Class<T> type) throws ExternalModelException {
        if (!healthy.get()) {
            throw new ExternalModelException("unhealthy");
        }
        if (!breaker.allows()) {
            throw new ExternalModelException("circuit-open");
        }
        OutboundResponse response = send(path, wanted);
        if (response.status() != 200) {
            breaker.failed();
            throw new ExternalModelException("status-" + response.status());
        }
        try {
            return json.read(new Json(response.text()), type);
        } catch (UncheckedIOException _) {
            breaker.failed();
            throw new ExternalModelException("unreadable");
        }
    }

    private OutboundResponse send(String path, Object wanted) throws ExternalModelException {
        try {
            return client.send(OutboundRequest.of("POST", settings.at(path))
                    .header("Content-Type", "application/json")
                    .body(json.write(wanted).text().getBytes(StandardCharsets.UTF_8))
                    .retryable(true));
        } catch (OutboundException e) {
            breaker.failed();
            throw new ExternalModelException(
                    e.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    private static boolean isVersion(@Nullable String version) {
        return version != null && !version.isBlank() && version.length() <= LONGEST_VERSION;
    }

    private static boolean isScore(@Nullable Double score) {
        return score != null && score >= 0 && score <= 1;
    }
}
