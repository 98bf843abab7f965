package dev.medley.security.anomalies.external;

import dev.medley.outbound.Destination;
import dev.medley.outbound.OutboundClient;
import dev.medley.outbound.OutboundClients;
import dev.medley.outbound.OutboundException;
import dev.medley.outbound.OutboundRequest;
import dev.medley.outbound.OutboundResponse;
import dev.medley.security.anomalies.AnomalyScorer;
import dev.medley.security.anomalies.Contribution;
import dev.medley.security.anomalies.Feature;
import dev.medley.security.anomalies.ObservedWindow;
import dev.medley.security.anomalies.ScorerException;
import dev.medley.security.anomalies.Suspicion;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Secrets;
import dev.medley.topology.Environment;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks a server; the client that does it repeats what failed, and leaves a server alone that keeps failing. */
@Singleton
class HttpScorer implements AnomalyScorer {

    private static final int LARGEST = 2 * 1024 * 1024;
    private static final int LONGEST_VERSION = 50;

    private final AnomalyScorerSettings settings;
    private final Secrets secrets;
    private final JsonCodec json;
    private final OutboundClient client;

    HttpScorer(AnomalyScorerSettings settings, Secrets secrets, JsonCodec json, OutboundClients clients) {
        this.settings = settings;
        this.secrets = secrets;
        this.json = json;
        client = clients.client(Destination.publicHttp("anomaly-scorer")
                .timeout(settings.timeout())
                .maxResponseBytes(LARGEST));
    }

    @Override
    public int rank() {
        return 0;
    }

    @Override
    public Optional<WindowScores> score(List<ObservedWindow> seen) throws ScorerException {
        if (!settings.isOn() || seen.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(read(ask(seen), seen));
    }

    private ScoringAnswer ask(List<ObservedWindow> seen) throws ScorerException {
        try {
            OutboundResponse response = client.send(request(seen));
            if (response.status() != 200) {
                throw new ScorerException("the external scorer answers " + response.status());
            }
            return json.read(new Json(response.text()), ScoringAnswer.class);
        } catch (OutboundException e) {
            throw new ScorerException("the external scorer is "
                    + e.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        } catch (UncheckedIOException _) {
            throw unreadable();
        }
    }

    private String secret() throws ScorerException {
        try {
            return secrets.get(Environment.ANOMALY_SCORER_SECRET);
        } catch (IllegalStateException _) {
            throw new ScorerException("the external scorer has no secret");
        }
    }

    private OutboundRequest request(List<ObservedWindow> seen) throws ScorerException {
        ScoringRequest body = new ScoringRequest(
                Stream.of(Feature.values()).map(Feature::label).toList(),
                seen.stream().map(HttpScorer::numbers).toList());
        return OutboundRequest.of("POST", URI.create(settings.url()))
                .header("Authorization", "Bearer " + secret())
                .header("Content-Type", "application/json")
                .body(json.write(body).text().getBytes(StandardCharsets.UTF_8))
                .retryable(true);
    }

    private static List<Double> numbers(ObservedWindow window) {
        List<Double> numbers = new ArrayList<>();
        for (float number : window.point()) {
            numbers.add((double) number);
        }
        return numbers;
    }

    private static WindowScores read(ScoringAnswer answer, List<ObservedWindow> seen) throws ScorerException {
        String version = answer.version();
        Double threshold = answer.threshold();
        List<Double> scores = answer.scores();
        if (version == null
                || version.length() > LONGEST_VERSION
                || threshold == null
                || !(threshold > 0)
                || scores == null
                || !isWhole(scores, seen.size())) {
            throw unreadable();
        }
        List<Score> all = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            double value = scores.get(i) / threshold;
            all.add(new Score(value, value < 1 ? List.of() : contributions(answer, i, seen.get(i))));
        }
        return new WindowScores(new Suspicion.Scorer("external", version), all);
    }

    private static List<Contribution> contributions(ScoringAnswer answer, int index, ObservedWindow window) {
        List<List<Double>> all = answer.contributions();
        if (all == null || all.size() <= index || !isWhole(all.get(index), Feature.values().length)) {
            return List.of();
        }
        return window.contributions(all.get(index));
    }

    private static boolean isWhole(@Nullable List<Double> numbers, int size) {
        return numbers != null
                && numbers.size() == size
                && numbers.stream().allMatch(number -> number != null && Double.isFinite(number));
    }

    private static ScorerException unreadable() {
        return new ScorerException("the external scorer's answer cannot be read");
    }
}
