package dev.medley.moderation.standing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How accounts stand, with strikes and sanctions. */
public interface StandingRepository {

    /** Empty where nothing is known of the account. */
    Optional<AccountStanding> find(UUID accountId, Instant now);

    /** The same, held until the transaction ends; made where nothing was known. */
    AccountStanding lock(UUID accountId, Instant now);

    /** Those that were computed longest ago, and before a time. */
    List<AccountStanding> stale(Instant before, Instant now, int most);

    /** Keeps levels, and until when accounts are limited and suspended. */
    void keep(List<AccountStanding> standings, Instant now);

    /** Counts a report of each account, and that it was upheld or dismissed. */
    void countReports(List<UUID> accountIds, boolean isUpheld, Instant now);

    void add(Strike strike);

    void add(Sanction sanction);

    /** Withdraws the strikes of a decision. */
    void withdrawStrikes(UUID decisionId, Instant now);

    /** Those of a decision that hold still. */
    List<Sanction> sanctionsOf(UUID decisionId);

    /** Those that hold still and whose time is over. */
    List<Sanction> ended(Instant now, int most);

    Optional<Sanction> findSanction(UUID id);

    /** The end of what else limits or suspends an account; null where nothing does. */
    List<Sanction> holding(UUID accountId, Instant now);

    /** False when it was lifted already. */
    boolean lift(UUID sanctionId, Instant now);

    /** The latest of an account. */
    List<Strike> strikes(UUID accountId, int most);

    /** The latest of an account. */
    List<Sanction> sanctions(UUID accountId, int most);

    WritingSpeed speed(UUID accountId, Instant now);

    /** Deletes notes of what was written before. */
    int removeNotesBefore(Instant time);
}
