package dev.medley.generation;

/** What the calls for one thing have come to so far, also those that failed. */
public final class CallReceipt {

    private long cost;
    private int calls;

    synchronized void paid(long amount) {
        cost += amount;
        calls++;
    }

    /** A call that cost nothing, because an answer was kept or an own key paid. */
    synchronized void free() {
        calls++;
    }

    /** In millionths of a dollar. */
    public synchronized long cost() {
        return cost;
    }

    /** How often models were asked. */
    public synchronized int calls() {
        return calls;
    }
}
