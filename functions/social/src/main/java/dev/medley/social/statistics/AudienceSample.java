package dev.medley.social.statistics;

/**
 * What the latest followers of an account are like.
 *
 * @param followers how many were looked at
 * @param empty how many of them have no post, no text about themselves and no follower
 * @param silent how many have never liked or commented on anything of the account
 * @param mostInAnHour how many began within one hour
 * @param usualInAnHour how many began in another hour that had any, in the middle
 */
public record AudienceSample(long followers, long empty, long silent, long mostInAnHour, long usualInAnHour) {}
