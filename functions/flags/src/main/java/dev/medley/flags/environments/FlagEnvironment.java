package dev.medley.flags.environments;

/**
 * Where flags are evaluated.
 *
 * @param requiresApproval whether a second administrator has to approve every change
 * @param version counted up with every change of what a flag is there
 */
public record FlagEnvironment(String name, boolean requiresApproval, long version) {}
