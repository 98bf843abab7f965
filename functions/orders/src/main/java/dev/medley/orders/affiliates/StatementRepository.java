package dev.medley.orders.affiliates;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All statements, and who has said yes to them. */
public interface StatementRepository {

    /** Makes a statement of all that is payable to each affiliate in each currency, where that is more than nothing. */
    int make(UUID actorId, Instant now);

    Optional<AffiliateStatement> find(UUID id);

    /** The same, locked until the transaction ends. */
    Optional<AffiliateStatement> lock(UUID id);

    /** False where this person has said yes before. */
    boolean approve(UUID id, UUID actorId, Instant now);

    void change(UUID id, StatementStatus status, @Nullable String reference, Instant now);

    /** Of an affiliate, if one is named. */
    Page<AffiliateStatement> list(@Nullable UUID affiliateId, PageRequest page);

    List<StatementLine> lines(UUID id);
}
