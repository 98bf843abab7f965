package dev.medley.security.penalties;

import java.time.Duration;

/**
 * What a network did in a time.
 *
 * @param requests how many requests it sent
 * @param refused those of them that were answered with 4xx
 * @param throttled those of them that went beyond a rate limit
 * @param unknownPaths how many different paths it asked for that there are not
 * @param wrongCredentials how often it tried to sign in and did not know how
 * @param scripted requests of clients whose name is that of a program or none
 * @param fingerprints how many different clients sent them
 */
public record NetworkBehavior(
        String network,
        Duration time,
        long requests,
        long refused,
        long throttled,
        long unknownPaths,
        long wrongCredentials,
        long scripted,
        long fingerprints) {}
