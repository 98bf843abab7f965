package dev.medley.security.audit;

import java.util.List;
import java.util.Optional;

/** The chain that the database makes of entries, and what verifications of it found. */
public interface AuditChainRepository {

    /** The links behind a position, in order. */
    List<AuditLink> links(long behind, int limit);

    /** Compares so many entries behind a position with their hashes. */
    ChainPart verify(long behind, int most);

    /** Whether the chain has this hash at this position. */
    boolean has(ChainHead head);

    void add(AuditVerification verification);

    Optional<AuditVerification> latest();
}
