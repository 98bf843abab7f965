package dev.medley.security.anomalies;

/** What is done about anomalies, in the transaction in which they are found. */
public interface AnomalyResponse {

    /**
     * Does something about one.
     *
     * @param isNew whether it has just begun; it goes on otherwise
     */
    void respond(Anomaly anomaly, boolean isNew);
}
