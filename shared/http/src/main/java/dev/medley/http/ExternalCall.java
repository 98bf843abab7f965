package dev.medley.http;

import java.util.UUID;

/**
 * A kind of call to another system that has an effect there: money is taken, a message is sent. {@link ExternalCalls} sees
 * to it that one request has the effect once.
 *
 * @param <I> what the call needs, kept until it is settled; holds no secrets
 * @param <O> what came of it, a definite refusal included
 */
public interface ExternalCall<I, O> {

    /** Its name, which never changes: keys are derived from it. */
    String kind();

    Class<I> inputType();

    Class<O> outcomeType();

    /**
     * Makes the call; no transaction is open. It is made again with the same key and input when nobody knows what came of
     * it, so the other system has to know the key again.
     *
     * @throws RuntimeException when it is unknown whether the call had its effect
     */
    O call(String key, I input);

    /** Changes the database as the outcome says, in the transaction that keeps the outcome. */
    void settle(UUID ownerId, I input, O outcome);
}
