package dev.medley.security.anomalies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an anomaly looks like. */
@Serdeable
public enum AnomalyKind {
    /** Many wrong passwords from one network. */
    @JsonProperty("credential-stuffing")
    CREDENTIAL_STUFFING,
    /** Many paths that there are not. */
    @JsonProperty("path-scan")
    PATH_SCAN,
    /** Goes on although rate limits refuse it. */
    @JsonProperty("limit-evasion")
    LIMIT_EVASION,
    /** Reads one thing after the other. */
    @JsonProperty("scraping")
    SCRAPING,
    /** Takes out much more data than usual. */
    @JsonProperty("data-export")
    DATA_EXPORT,
    /** Sends much more than usual. */
    @JsonProperty("traffic-spike")
    TRAFFIC_SPIKE,
    /** Causes errors of the server. */
    @JsonProperty("failing-requests")
    FAILING_REQUESTS,
    /** Software or a country that the account has not used before. */
    @JsonProperty("new-client")
    NEW_CLIENT,
    /** Active when it never is. */
    @JsonProperty("unusual-hour")
    UNUSUAL_HOUR,
    /** Anything else. */
    @JsonProperty("unusual-behavior")
    UNUSUAL_BEHAVIOR;

    /** With a smaller share of the score, a kind is not what an anomaly is called. */
    private static final double LEAST_SHARE = 0.2;

    /** What the features show most that are higher than usual. */
    static AnomalyKind shownBy(List<Contribution> contributions) {
        Map<AnomalyKind, Double> shares = new EnumMap<>(AnomalyKind.class);
        contributions.stream()
                .filter(Contribution::isHigh)
                .forEach(each -> shares.merge(each.feature().kind(), each.share(), Double::sum));
        shares.remove(UNUSUAL_BEHAVIOR);
        return shares.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_SHARE)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UNUSUAL_BEHAVIOR);
    }

    /** The kind of a name in the API. */
    @JsonCreator
    public static AnomalyKind of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
