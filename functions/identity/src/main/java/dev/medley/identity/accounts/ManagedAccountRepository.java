package dev.medley.identity.accounts;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All accounts, for those who look after them. Who may change which is their matter. */
public interface ManagedAccountRepository {

    Page<ManagedAccount> search(Filter filter, PageRequest page);

    Optional<ManagedAccount> find(UUID id);

    /** Suspends an active account; false when nothing was to be done. */
    boolean suspend(UUID id, String because);

    /** Lets a suspended account be used again; false when nothing was to be done. */
    boolean activate(UUID id);

    /** Suspends an active account that has no more rank than everybody for what it wrote; false when nothing was to be done. */
    boolean suspendByModeration(UUID id, String because);

    /** Lets an account be used again that was suspended for what it wrote; false when nothing was to be done. */
    boolean activateByModeration(UUID id);

    /** Gives the account exactly these roles. */
    void setRoles(UUID id, Set<String> roles);

    /** Which accounts have a role. */
    List<UUID> holders(String role);

    /** Takes a role from everybody who has it. */
    void removeRole(String role);

    /**
     * Which accounts.
     *
     * @param text is contained in the address or the name
     */
    record Filter(
            @Nullable String text,
            Account.@Nullable Status status,
            @Nullable String role,
            @Nullable Boolean verified) {}
}
