package dev.medley.models;

import java.util.List;

/**
 * What stands beside a video.
 *
 * @param chapters the first begins at 0, and each is at least 10 seconds behind the one before
 * @param hashtags with their sign
 * @param isEstimated whether the times of the chapters were guessed from the number of words, because the text has none
 */
public record VideoDescription(
        String title, String description, List<Chapter> chapters, List<String> hashtags, boolean isEstimated) {

    /** A part of a video, from its start to the next one's. */
    public record Chapter(long startMs, String title) {}
}
