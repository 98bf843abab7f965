package dev.medley.social.follows;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who follows whom, and who asks to. */
public interface FollowRepository {

    /** Has all changes between two accounts happen one after the other. */
    void lockPair(UUID one, UUID other);

    /** Has all that an account begins to follow be counted one after the other. */
    void lockFollower(UUID accountId);

    boolean follows(UUID followerId, UUID followedId);

    boolean isApart(UUID one, UUID other);

    boolean isPrivate(UUID accountId);

    /** Whether one account mutes another now. */
    boolean mutes(UUID accountId, UUID mutedId);

    /** How many an account follows, has asked to, and has begun to on this day, those too that it follows no more. */
    Counts counts(UUID followerId, LocalDate day);

    /** Counts that it has begun to follow one. */
    void noteBegun(UUID followerId, LocalDate day);

    /** See {@link #counts}. */
    record Counts(int following, int requests, int lately) {}

    /** False where it is so already. */
    boolean add(UUID id, UUID followerId, UUID followedId, Instant now);

    boolean remove(UUID followerId, UUID followedId);

    /** False where it is so already. */
    boolean request(UUID id, UUID followerId, UUID followedId, Instant now);

    boolean withdraw(UUID followerId, UUID followedId);

    /** Those who follow an account since then. */
    List<UUID> followersSince(UUID accountId, Instant since);

    /** Those who follow an account, as this account may see them, newest first. */
    Page<RelatedAccount> followers(UUID reader, UUID accountId, PageRequest page);

    Page<RelatedAccount> following(UUID reader, UUID accountId, PageRequest page);

    /** Those who ask to follow an account. */
    Page<RelatedAccount> requests(UUID accountId, PageRequest page);

    /** Whether somebody may see what an account shows to its followers. */
    boolean mayRead(UUID reader, UUID accountId);
}
