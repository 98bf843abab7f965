package dev.medley.predictions.protection;

import java.util.Arrays;
import java.util.List;

/** For how long what is kept of voices is kept. */
public enum DataRetention {
    PREDICTIONS("predictions", "Until they or their recording are deleted, or the account is."),
    CORRECTIONS("corrections", "As long as the prediction, or until they are taken back."),
    CONSENTS("consents", "Until the account is deleted: a withdrawal stays on record as proof."),
    EXPORTS("exports", "Files for 7 days or until they are deleted; that there was one, for 30 days."),
    BATCHES("batches", "Until the account is deleted; they hold ids and refusals alone.");

    private final String data;
    private final String kept;

    DataRetention(String data, String kept) {
        this.data = data;
        this.kept = kept;
    }

    public String data() {
        return data;
    }

    public String kept() {
        return kept;
    }

    static List<DataRetention> all() {
        return Arrays.asList(values());
    }
}
