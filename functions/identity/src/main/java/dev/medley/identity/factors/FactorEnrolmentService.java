package dev.medley.identity.factors;

import dev.medley.access.Caller;
import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.FactorEnrolled;
import dev.medley.identity.IdentityEvents.FactorRemoved;
import dev.medley.identity.accounts.CredentialRepository;
import dev.medley.identity.sessions.LiveSessionCheck;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Keeps an account's list of factors, whatever their kind, in the transaction that adds or removes one. The first factor
 * brings recovery codes, the last one takes them along, and the owner hears of each.
 */
@Singleton
public class FactorEnrolmentService {

    private final LiveSessionCheck liveSessionCheck;
    private final EnrolmentRepository enrolmentRepository;
    private final RecoveryCodeRepository recoveryCodeRepository;
    private final Outbox outbox;
    private final CredentialRepository credentialRepository;

    FactorEnrolmentService(
            LiveSessionCheck liveSessionCheck,
            EnrolmentRepository enrolmentRepository,
            RecoveryCodeRepository recoveryCodeRepository,
            Outbox outbox,
            CredentialRepository credentialRepository) {
        this.liveSessionCheck = liveSessionCheck;
        this.enrolmentRepository = enrolmentRepository;
        this.recoveryCodeRepository = recoveryCodeRepository;
        this.outbox = outbox;
        this.credentialRepository = credentialRepository;
    }

    public Enrolment of(UUID accountId) {
        return enrolmentRepository
                .find(accountId)
                .orElseThrow(() -> Refusal.notFound("account-unknown", "There is no such account."));
    }

    /**
     * A factor was added; refused where the session that it comes from has ended meanwhile. Holds the account before the session, as
     * everywhere.
     *
     * @param name what its owner calls it
     * @return the account's new recovery codes; none where it has some
     */
    @Transactional
    public List<RecoveryCode> added(Caller caller, FactorKind kind, UUID factorId, String name) {
        UUID accountId = caller.accountId();
        credentialRepository.addFactor(accountId, kind.text());
        liveSessionCheck.require(caller);
        outbox.announce(accountId, factorId, new FactorEnrolled(kind.text(), name));
        List<RecoveryCode> codes = RecoveryCode.set();
        return recoveryCodeRepository.addWhereNone(accountId, codes) ? codes : List.of();
    }

    /** A factor was removed; {@code last} when the account has no other of its kind. */
    @Transactional
    public void removed(UUID accountId, FactorKind kind, UUID factorId, String name, boolean last) {
        if (!last) {
            credentialRepository.endTrust(accountId);
        } else if (credentialRepository.removeFactor(accountId, kind.text()) == 0) {
            recoveryCodeRepository.clear(accountId);
        }
        outbox.announce(accountId, factorId, new FactorRemoved(kind.text(), name, null, null));
    }

    /** The same where somebody did it whose session may have ended meanwhile. */
    @Transactional
    public void removed(Caller caller, FactorKind kind, UUID factorId, String name, boolean last) {
        removed(caller.accountId(), kind, factorId, name, last);
        liveSessionCheck.require(caller);
    }

    /** Makes new recovery codes; the old ones open nothing any more. */
    @Transactional
    public List<RecoveryCode> renewRecoveryCodes(Caller caller) {
        UUID accountId = caller.accountId();
        credentialRepository.endTrust(accountId);
        liveSessionCheck.require(caller);
        if (of(accountId).kinds().isEmpty()) {
            throw Refusal.conflict("factor-none", "Recovery codes come with a second factor; enrol one first.");
        }
        List<RecoveryCode> codes = RecoveryCode.set();
        recoveryCodeRepository.replace(accountId, codes);
        outbox.announce(accountId, accountId, new FactorEnrolled("recovery-codes", null));
        return codes;
    }
}
