package dev.medley.accountdata.erasure;

import java.time.Instant;

/**
 * What is planned for an account.
 *
 * @param dueAt when it begins
 * @param ordered by an administrator, so that its owner cannot keep the account
 */
public record Erasure(Instant dueAt, boolean ordered) {}
