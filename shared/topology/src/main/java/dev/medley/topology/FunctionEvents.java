package dev.medley.topology;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The types of the events that a function announces, and what becomes of some of them.
 *
 * @param ofApi those that the Lambda behind its routes announces
 * @param ofOthers those that others of its Lambdas announce, by the Lambda; the same event may come from several
 * @param activity those that stand in the activity of the account that they happened to
 * @param notifies those that people are notified of
 * @param retracts those that take a notification back
 * @param publishes those that are told to the webhooks of accounts
 */
public record FunctionEvents(
        Set<String> ofApi,
        Map<String, Set<String>> ofOthers,
        Set<String> activity,
        Set<String> notifies,
        Set<String> retracts,
        Set<String> publishes) {

    static final FunctionEvents NONE = new FunctionEvents(Set.of(), Map.of(), Set.of(), Set.of(), Set.of(), Set.of());

    private static final String REQUESTED = ".requested";
    private static final String FINISHED = ".finished";

    public FunctionEvents {
        ofApi = Set.copyOf(ofApi);
        ofOthers = Map.copyOf(ofOthers);
        Set<String> emits = union(ofApi, ofOthers.values());
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

    private static Set<String> union(Set<String> some, Collection<Set<String>> more) {
        return Stream.concat(Stream.of(some), more.stream())
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All of them. */
    Set<String> emits() {
        Set<String> all = union(ofApi, ofOthers.values());
        return withProgress(all, all);
    }

    /** Those of the Lambda behind the routes. */
    Set<String> emittedByApi() {
        return withProgress(ofApi, union(ofApi, ofOthers.values()));
    }

    /** Those of another Lambda. */
    Set<String> emittedBy(String lambda) {
        return withProgress(ofOthers.getOrDefault(lambda, Set.of()), union(ofApi, ofOthers.values()));
    }

    /** Who says that a job of a kind which is requested here is over says how far it is, too. */
    private static Set<String> withProgress(Set<String> types, Set<String> all) {
        boolean endsJobs = types.stream()
                .anyMatch(type -> type.endsWith(FINISHED) && all.contains(type.replace(FINISHED, REQUESTED)));
        return endsJobs ? union(types, Set.of(Set.of(Function.JOB_CHANGED))) : types;
    }

    FunctionEvents emitting(Set<String> types) {
        return new FunctionEvents(types, ofOthers, activity, notifies, retracts, publishes);
    }

    FunctionEvents emittingIn(String lambda, Set<String> types) {
        Map<String, Set<String>> all = new HashMap<>(ofOthers);
        if (all.put(lambda, Set.copyOf(types)) != null) {
            throw new IllegalArgumentException("What " + lambda + " emits is said twice");
        }
        return new FunctionEvents(ofApi, all, activity, notifies, retracts, publishes);
    }

    FunctionEvents noting(Set<String> types) {
        return new FunctionEvents(ofApi, ofOthers, types, notifies, retracts, publishes);
    }

    FunctionEvents notifying(Set<String> types) {
        return new FunctionEvents(ofApi, ofOthers, activity, types, retracts, publishes);
    }

    FunctionEvents retracting(Set<String> types) {
        return new FunctionEvents(ofApi, ofOthers, activity, notifies, types, publishes);
    }

    FunctionEvents publishing(Set<String> types) {
        return new FunctionEvents(ofApi, ofOthers, activity, notifies, retracts, types);
    }
}
