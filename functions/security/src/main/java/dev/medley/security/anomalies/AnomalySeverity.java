package dev.medley.security.anomalies;

/** How bad an anomaly is, by its score. */
public enum AnomalySeverity {
    LOW,
    MEDIUM,
    HIGH;

    private static final double IS_HIGH = 5;
    private static final double IS_MEDIUM = 2;

    static AnomalySeverity of(double score) {
        return score >= IS_HIGH ? HIGH : score >= IS_MEDIUM ? MEDIUM : LOW;
    }
}
