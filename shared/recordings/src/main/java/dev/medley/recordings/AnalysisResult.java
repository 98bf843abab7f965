package dev.medley.recordings;

import java.util.Map;

/**
 * What a listener made of a recording.
 *
 * @param data what the event that tells of it says beside status and recording
 * @param keep keeps it; runs in the transaction that ends the job, and not at all if the job was over before
 */
public record AnalysisResult(Map<String, String> data, Runnable keep) {

    public AnalysisResult {
        data = Map.copyOf(data);
    }
}
