package dev.medley.identity.accounts;

import java.util.List;
import java.util.UUID;

/** What opens accounts: passwords, as hashes, and which kinds of second factor there are. */
public interface CredentialRepository {

    /** Replaces a password's hash by another of the same password; false when it has been replaced meanwhile. */
    boolean rehash(UUID accountId, String former, String hash);

    /** Replaces a password by another, unless it is not the present one any more; then false. */
    boolean replacePassword(UUID accountId, PasswordReplacement replacement);

    /** The last hashes before the present one, newest first. */
    List<String> formerPasswords(UUID accountId, int most);

    /** Takes an account's password away; access tokens from before count no more. */
    void removePassword(UUID accountId);

    /** Notes that an account has a second factor of this kind. */
    void addFactor(UUID accountId, String kind);

    /** Notes that it has none of this kind any more, and says how many kinds are left. */
    int removeFactor(UUID accountId, String kind);

    /** Has trust in devices from before count no more, where what the account is entered by is another now. */
    void endTrust(UUID accountId);
}
