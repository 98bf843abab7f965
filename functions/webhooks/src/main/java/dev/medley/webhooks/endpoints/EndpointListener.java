package dev.medley.webhooks.endpoints;

/** Hears what is done with endpoints. */
public interface EndpointListener {

    /** Its owner says that it works again: it has another URL, or is enabled. Called in the transaction that changes it. */
    void repaired(Endpoint endpoint);
}
