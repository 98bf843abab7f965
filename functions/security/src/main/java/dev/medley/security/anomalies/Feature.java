package dev.medley.security.anomalies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/**
 * A number that describes a window. Amounts are compared by their logarithms, shares as they are, so that all of them vary
 * by a few units. The order is part of the form of stored forests and habits: a change needs a new form.
 */
@Serdeable
public enum Feature {
    @JsonProperty("requests")
    REQUESTS("requests a minute", Scale.AMOUNT, AnomalyKind.TRAFFIC_SPIKE),
    @JsonProperty("refused-share")
    REFUSED_SHARE("share of refused requests", Scale.SHARE, AnomalyKind.UNUSUAL_BEHAVIOR),
    @JsonProperty("failed-share")
    FAILED_SHARE("share of failed requests", Scale.SHARE, AnomalyKind.FAILING_REQUESTS),
    @JsonProperty("wrong-credentials")
    WRONG_CREDENTIALS("wrong sign-ins a minute", Scale.AMOUNT, AnomalyKind.CREDENTIAL_STUFFING),
    @JsonProperty("throttled")
    THROTTLED("requests a minute beyond rate limits", Scale.AMOUNT, AnomalyKind.LIMIT_EVASION),
    @JsonProperty("operations")
    OPERATIONS("different operations", Scale.AMOUNT, AnomalyKind.UNUSUAL_BEHAVIOR),
    @JsonProperty("paths")
    PATHS("different paths a minute", Scale.AMOUNT, AnomalyKind.SCRAPING),
    @JsonProperty("unknown-paths")
    UNKNOWN_PATHS("unknown paths a minute", Scale.AMOUNT, AnomalyKind.PATH_SCAN),
    @JsonProperty("received-kib")
    RECEIVED_KIB("KiB a minute sent to it", Scale.AMOUNT, AnomalyKind.DATA_EXPORT),
    @JsonProperty("sent-kib")
    SENT_KIB("KiB a minute sent by it", Scale.AMOUNT, AnomalyKind.UNUSUAL_BEHAVIOR),
    @JsonProperty("duration-ms")
    DURATION_MS("ms a request", Scale.AMOUNT, AnomalyKind.UNUSUAL_BEHAVIOR),
    @JsonProperty("clients")
    CLIENTS("different clients", Scale.AMOUNT, AnomalyKind.UNUSUAL_BEHAVIOR),
    @JsonProperty("request-growth")
    REQUEST_GROWTH("times its own usual number of requests", Scale.AMOUNT, AnomalyKind.TRAFFIC_SPIKE),
    @JsonProperty("received-growth")
    RECEIVED_GROWTH("times the data that it usually gets", Scale.AMOUNT, AnomalyKind.DATA_EXPORT),
    @JsonProperty("new-client")
    NEW_CLIENT("use of a client that is new to it", Scale.MARK, AnomalyKind.NEW_CLIENT),
    @JsonProperty("new-country")
    NEW_COUNTRY("use from a country that is new to it", Scale.MARK, AnomalyKind.NEW_CLIENT),
    @JsonProperty("unusual-hour")
    UNUSUAL_HOUR("activity at an hour without any before", Scale.MARK, AnomalyKind.UNUSUAL_HOUR);

    private final String words;
    private final Scale scale;
    private final AnomalyKind kind;

    Feature(String words, Scale scale, AnomalyKind kind) {
        this.words = words;
        this.scale = scale;
        this.kind = kind;
    }

    private enum Scale {
        AMOUNT,
        SHARE,
        MARK
    }

    private static final double SHARE_UNITS = 4;
    private static final double MARK_UNITS = 2;

    /** The feature of a name in the API. */
    @JsonCreator
    public static Feature of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String words() {
        return words;
    }

    /** What an anomaly is called that shows most in this. */
    public AnomalyKind kind() {
        return kind;
    }

    double read(TrafficWindow window, Habit habit) {
        TrafficCounts counts = window.counts();
        return switch (this) {
            case REQUESTS -> window.perMinute(counts.requests());
            case REFUSED_SHARE -> window.share(counts.refused());
            case FAILED_SHARE -> window.share(counts.failed());
            case WRONG_CREDENTIALS -> window.perMinute(counts.wrongCredentials());
            case THROTTLED -> window.perMinute(counts.throttled());
            case OPERATIONS -> counts.operations();
            case PATHS -> window.perMinute(counts.paths());
            case UNKNOWN_PATHS -> window.perMinute(counts.unknownPaths());
            case RECEIVED_KIB -> window.perMinute(counts.responseBytes()) / 1024;
            case SENT_KIB -> window.perMinute(counts.requestBytes()) / 1024;
            case DURATION_MS -> counts.averageUs() / 1000.0;
            case CLIENTS -> window.source().clients().size();
            case REQUEST_GROWTH -> habit.growth(REQUESTS, window);
            case RECEIVED_GROWTH -> habit.growth(RECEIVED_KIB, window);
            case NEW_CLIENT -> habit.isNewClient(window.source()) ? 1 : 0;
            case NEW_COUNTRY -> habit.isNewCountry(window.source()) ? 1 : 0;
            case UNUSUAL_HOUR -> habit.isUnusualHour(window.from()) ? 1 : 0;
        };
    }

    double scale(double value) {
        return switch (scale) {
            case AMOUNT -> Math.log1p(Math.max(0, value));
            case SHARE -> value * SHARE_UNITS;
            case MARK -> value * MARK_UNITS;
        };
    }

    double unscale(double scaled) {
        return switch (scale) {
            case AMOUNT -> Math.expm1(scaled);
            case SHARE -> scaled / SHARE_UNITS;
            case MARK -> scaled / MARK_UNITS;
        };
    }
}
