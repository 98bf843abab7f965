package dev.medley.topology;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The types of the events that a function announces, and what becomes of some of them.
 *
 * @param emits all of them
 * @param activity those that stand in the activity of the account that they happened to
 * @param notifies those that people are notified of
 * @param retracts those that take a notification back
 * @param publishes those that are told to the webhooks of accounts
 */
public record FunctionEvents(
        Set<String> emits, Set<String> activity, Set<String> notifies, Set<String> retracts, Set<String> publishes) {

    static final FunctionEvents NONE = new FunctionEvents(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public FunctionEvents {
        emits = Set.copyOf(emits);
        activity = among(emits, activity);
        notifies = among(emits, notifies);
        retracts = among(emits, retracts);
        publishes = among(emits, publishes);
    }

    private static Set<String> among(Set<String> emits, Set<String> some) {
        if (!emits.containsAll(some)) {
            throw new IllegalArgumentException("Of " + some + " not all are among the emitted " + emits);
        }
        return Set.copyOf(some);
    }

    /** Who names both events of a kind of job says how far its jobs are, too. */
    FunctionEvents emitting(Set<String> types) {
        boolean hasJobs = types.stream()
                .anyMatch(
                        type -> type.endsWith(".requested") && types.contains(type.replace(".requested", ".finished")));
        Set<String> all = hasJobs
                ? Stream.concat(types.stream(), Stream.of(Function.JOB_CHANGED)).collect(Collectors.toSet())
                : types;
        return new FunctionEvents(all, activity, notifies, retracts, publishes);
    }

    FunctionEvents noting(Set<String> types) {
        return new FunctionEvents(emits, types, notifies, retracts, publishes);
    }

    FunctionEvents notifying(Set<String> types) {
        return new FunctionEvents(emits, activity, types, retracts, publishes);
    }

    FunctionEvents retracting(Set<String> types) {
        return new FunctionEvents(emits, activity, notifies, types, publishes);
    }

    FunctionEvents publishing(Set<String> types) {
        return new FunctionEvents(emits, activity, notifies, retracts, types);
    }
}
