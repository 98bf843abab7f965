package dev.medley.limits;

import io.github.bucket4j.BucketConfiguration;

/**
 * What somebody is held to.
 *
 * @param subject who; one of a kind within the policy
 * @param quota how many requests are allowed in the policy's window
 */
record RateLimit(RatePolicy policy, String subject, int quota) {

    /** Names its bucket. One whose quota is changed begins anew. */
    String key() {
        return "rate/" + policy.text() + "/" + quota + "/" + subject;
    }

    /** As many as the quota at once, given back evenly over the window. */
    BucketConfiguration bucket() {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, policy.window()))
                .build();
    }
}
