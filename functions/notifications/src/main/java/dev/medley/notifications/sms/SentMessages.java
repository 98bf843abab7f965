package dev.medley.notifications.sms;

import java.time.Instant;
import java.util.UUID;

/** Which numbers were written to, by their MACs. */
public interface SentMessages {

    /** A message: to a number, for an account, with a code or not. */
    record SentMessage(UUID id, UUID accountId, byte[] numberMac, boolean isCode, Instant sentAt) {}

    /** How many were sent since a time: to all, to the number of a message, and with codes for its account. */
    record Counts(int all, int toNumber, int codesOfAccount) {}

    /** Waits for others who count, until the transaction ends. */
    void lock();

    boolean contains(UUID id);

    Counts count(SentMessage message, Instant since);

    void add(SentMessage message);

    /** Deletes what is older than anybody counts. */
    void deleteBefore(Instant time);
}
