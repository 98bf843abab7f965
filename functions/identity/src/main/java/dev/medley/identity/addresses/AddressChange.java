package dev.medley.identity.addresses;

import dev.medley.identity.accounts.EmailAddress;
import java.util.UUID;

/**
 * An account's move to another address.
 *
 * @param wanted the address that it is to have, or has since it was proven
 * @param former the address before
 */
public record AddressChange(UUID accountId, EmailAddress wanted, EmailAddress former) {

    /** Whether only the spelling changes. */
    boolean isSame() {
        return former.key().equals(wanted.key());
    }
}
