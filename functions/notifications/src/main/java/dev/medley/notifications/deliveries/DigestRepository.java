package dev.medley.notifications.deliveries;

import dev.medley.notifications.preferences.Timetable.DigestWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which accounts had a digest on which day. */
public interface DigestRepository {

    /** A digest whose time has come. */
    record DueDigest(UUID accountId, LocalDate day) {}

    List<DueDigest> due(Instant now, int most);

    /** Notes that an account has its digest of a day; false where it has it already. */
    boolean add(UUID id, DueDigest digest, Instant now);

    /** Puts all that waits for the digest of that day into it. */
    void fill(UUID id, DueDigest digest);

    /** Has what waits for the digest of a day wait for another one. */
    void move(DueDigest digest, DigestWindow to);

    /** The day of the last digest that an account has had, or is about to have. */
    Optional<LocalDate> lastDay(UUID accountId);

    /** Has all that waits for a digest of an account wait for this one. */
    void moveAll(UUID accountId, DigestWindow to);

    /** Takes a digest for a while; false where somebody else has it, or had it until its end. */
    boolean take(UUID id, Instant now);

    /** Lets go of one that could not be sent. */
    void putBack(UUID id);

    /** Ends parts that are not sent, each for its reason. */
    void skip(Map<UUID, String> why, Instant now);

    /** What is in a digest and was not sent yet. */
    List<Delivery> parts(UUID id);

    /** Ends all that is in a digest and was not ended yet. */
    void finish(UUID id, Delivery.Result result, Instant now);
}
