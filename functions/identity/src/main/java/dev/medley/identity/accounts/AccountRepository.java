package dev.medley.identity.accounts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All accounts. */
public interface AccountRepository {

    /** Adds an account; false when its address has one already. */
    boolean add(Account account);

    Optional<Account> find(UUID id);

    /** Finds an account and holds it until the transaction ends, so that changes of it come one after another. */
    Optional<Account> hold(UUID id);

    /** The same for a sign-in, which waits only for those who change the account, not for those who add to it. */
    Optional<Account> holdToEnter(UUID id);

    /**
     * Makes void the sign-ins of an account that are under way, and holds it until the transaction ends: whoever signs in
     * at the same moment has begun a session that can be seen now, or finds out that they may not begin one.
     */
    void revokeSignIns(UUID id);

    Optional<Account> findByEmail(EmailAddress email);

    /**
     * Replaces name, language and password of an account that somebody registered and nobody has proven: it begins anew with
     * this registration, and what was mailed for the one before proves that one alone. An account that was made by invitation stays
     * as it is.
     */
    void registerAgain(Account account);

    /** Whether an account was registered again before its address was proven. */
    boolean wasRegisteredAgain(UUID id);

    /**
     * Replaces the name and language that somebody chose who registered an account and has not proven its address, by what
     * the address says. Does nothing to one that is proven, or was made by invitation.
     */
    void dropClaims(UUID id);

    /** Marks an account's address as proven; false when it was before, or there is no such account. */
    boolean markVerified(UUID id, Instant now);

    /**
     * Makes an account with a proven address and no password. An account that has the address without ever having proven
     * it becomes this one: it keeps its id and its roles, and loses the password and the name that whoever registered it
     * chose. Gives the account's id; empty when the address belongs to somebody who has proven it. One statement.
     */
    Optional<UUID> addProven(UUID id, EmailAddress email, String displayName, Instant now);

    /**
     * Deletes the account that has an address without having proven it, for somebody who proves that the address is theirs.
     * Does nothing to one that is proven. In the caller's transaction.
     */
    void deleteUnproven(EmailAddress email);

    /** The same where somebody registered it; an account that was made by invitation stays. */
    void deleteUnprovenRegistration(EmailAddress email);

    /** Gives an account another address, which is proven; false when another account has it. */
    boolean changeEmail(UUID id, EmailAddress email, Instant now);

    /** Replaces what the owner says of themselves, and the version that they know the account by. */
    void changeDetails(UUID id, Details details, int version, Instant now);

    /** Shuts an account for good; false when it is closed already or gone. */
    boolean close(UUID id, Instant now);

    /** Deletes an account with all rows that refer to it. */
    void delete(UUID id);

    /**
     * What an owner says of themselves.
     *
     * @param locale null where they did not say
     * @param timeZone null where they did not say
     */
    record Details(
            DisplayName displayName,
            @Nullable Locale locale,
            @Nullable ZoneId timeZone) {}
}
