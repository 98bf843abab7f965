package dev.medley.identity.throttle;

/**
 * Failures that are free before each costs a wait.
 *
 * @param key the keyed hash under which they are counted
 * @param draws whose attempts draw on it
 */
public record FailureBudget(String key, int failures, Draws draws) {

    /** Whose attempts draw on a budget. */
    public enum Draws {
        /** Those from a device that has signed in with the account before, and no other budget then. */
        KNOWN_DEVICE,
        /** All others: one account, one network. */
        PLACE,
        /** Those from networks that the account never signed in from: one account, all such networks. */
        STRANGERS,
        /** The same the other way round: one network, all such accounts, each of which counts once in a day. Refuses nobody. */
        NETWORK,
        /** Those of somebody who is signed in and proves it again. */
        SESSION;

        /** Whether it is shared with others, so that one success pays back one failure and not all. */
        public boolean isShared() {
            return this == STRANGERS || this == NETWORK;
        }
    }
}
