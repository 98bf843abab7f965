package dev.medley.topology;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What people may follow as it happens. A channel of a kind is one for all ({@code sales}), one for each account ({@code
 * user:me}), or one for each thing ({@code job:<id>}); the events of a function become its messages.
 *
 * @param permission what who subscribes must be allowed
 * @param owners of a channel for each thing, the table or view that has the {@code id} and the {@code owner_id} of each; empty
 *     where the permission alone decides
 * @param shared whether that view also has {@code accounts} and {@code roles} that the thing is shared with, which may change
 * @param events the types that become messages, and which members of their data subscribers see
 */
public record LiveChannel(
        String kind, Scope scope, String permission, String owners, boolean shared, Map<String, Set<String>> events) {

    /** How many channels of a kind there are. */
    public enum Scope {
        /** One, for all who may follow it. */
        ALL,
        /** One for each account, which is the owner of the events. */
        ACCOUNT,
        /** One for each thing, which is the subject of the events. */
        SUBJECT
    }

    public LiveChannel {
        events = Map.copyOf(events);
        if (!owners.isEmpty() && scope != Scope.SUBJECT) {
            throw new IllegalArgumentException("The channel " + kind + " has no things that could be owned");
        }
    }

    /** One channel, for all with this permission. */
    public static LiveChannel forAll(String kind, String permission) {
        return new LiveChannel(kind, Scope.ALL, permission, "", false, Map.of());
    }

    /** A channel for each account, which it alone may follow. */
    public static LiveChannel perAccount(String kind, String permission) {
        return new LiveChannel(kind, Scope.ACCOUNT, permission, "", false, Map.of());
    }

    /** A channel for each thing, which all with this permission may follow. */
    public static LiveChannel perSubject(String kind, String permission) {
        return new LiveChannel(kind, Scope.SUBJECT, permission, "", false, Map.of());
    }

    /** The same channel for each thing, which its owner alone may follow. */
    public LiveChannel ownedBy(String table) {
        return new LiveChannel(kind, scope, permission, table, false, events);
    }

    /** The same channel for each thing, which its owner may follow and whoever it is shared with at the moment. */
    public LiveChannel sharedBy(String view) {
        return new LiveChannel(kind, scope, permission, view, true, events);
    }

    /** The same channel, on which one more event is told of, with these members of its data. */
    public LiveChannel event(String type, String... members) {
        Map<String, Set<String>> more = new TreeMap<>(events);
        more.put(type, Set.of(members));
        return new LiveChannel(kind, scope, permission, owners, shared, more);
    }
}
