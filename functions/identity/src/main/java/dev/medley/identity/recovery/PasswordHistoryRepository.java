package dev.medley.identity.recovery;

import java.util.List;
import java.util.UUID;

/** The passwords that accounts have and had, as hashes. */
public interface PasswordHistoryRepository {

    /** The last hashes before the present one, newest first. */
    List<String> last(UUID accountId, int most);

    /** Puts a hash in the place of the present one, unless that is another by now; then false. */
    boolean replace(UUID accountId, PasswordReplacement passwordReplacement);
}
