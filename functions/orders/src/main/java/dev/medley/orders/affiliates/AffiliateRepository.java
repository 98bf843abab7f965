package dev.medley.orders.affiliates;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All affiliates, what they are promised, and their codes. */
public interface AffiliateRepository {

    /** False when the account is one. */
    boolean add(Affiliate affiliate);

    Optional<Affiliate> find(UUID id);

    Optional<Affiliate> ofAccount(UUID accountId);

    void change(UUID id, AffiliateStatus status);

    Page<Affiliate> list(@Nullable AffiliateStatus status, PageRequest page);

    VersionedTerms terms();

    /** The same, locked until the transaction ends. */
    VersionedTerms lockTerms();

    void keep(AffiliateTerms terms, int version);

    /** Whose use of a code counts; false where there is no such code, or it is another's. */
    boolean addCode(UUID affiliateId, String code);

    boolean removeCode(UUID affiliateId, String code);

    List<String> codes(UUID affiliateId);

    /** Removes what tells who an affiliate was, and ends what they do. */
    void erase(UUID accountId);
}
