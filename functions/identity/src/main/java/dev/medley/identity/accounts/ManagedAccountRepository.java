package dev.medley.identity.accounts;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All accounts, for those who look after them. Each change is refused for accounts that rank too high. */
public interface ManagedAccountRepository {

    Page<ManagedAccount> search(Filter filter, PageRequest page);

    Optional<ManagedAccount> find(UUID id);

    /** Suspends an active account that ranks below. False when nothing was to be done. */
    boolean suspend(UUID id, String because, int below);

    /** Lets a suspended account that ranks below be used again; false when nothing was to be done. */
    boolean activate(UUID id, int below);

    /** Gives the account that ranks below exactly these roles; false when it is gone or ranks too high. */
    boolean setRoles(UUID id, Set<String> roles, int below);

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
