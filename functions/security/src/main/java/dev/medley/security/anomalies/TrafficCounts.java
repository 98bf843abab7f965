package dev.medley.security.anomalies;

/**
 * Numbers of a window.
 *
 * @param refused answered with 4xx
 * @param failed answered with 5xx
 * @param throttled beyond a rate limit
 * @param wrongCredentials sign-ins with wrong credentials
 * @param operations how many different ones
 * @param paths how many different ones
 * @param unknownPaths how many different ones that there are not
 * @param requestBytes of all bodies
 * @param responseBytes of all answers
 * @param averageUs how long a request took, in microseconds
 */
public record TrafficCounts(
        long requests,
        long refused,
        long failed,
        long throttled,
        long wrongCredentials,
        long operations,
        long paths,
        long unknownPaths,
        long requestBytes,
        long responseBytes,
        long averageUs) {}
