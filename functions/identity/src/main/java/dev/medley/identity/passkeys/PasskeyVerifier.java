package dev.medley.identity.passkeys;

import dev.medley.access.Proof;
import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.FactorRemoved;
import dev.medley.identity.factors.FactorKind;
import dev.medley.identity.passkeys.Ceremony.Purpose;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.SecretToken;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the passkeys that people show. Says no in the same words, whatever the reason. */
@Singleton
public class PasskeyVerifier {

    /** The code of every refusal of a passkey. */
    public static final String REFUSED = "passkey-refused";

    private final PasskeyRepository passkeyRepository;
    private final CeremonyService ceremonies;
    private final WebAuthn webAuthn;
    private final Outbox outbox;
    private final Clock clock;

    PasskeyVerifier(
            PasskeyRepository passkeyRepository,
            CeremonyService ceremonies,
            WebAuthn webAuthn,
            Outbox outbox,
            Clock clock) {
        this.passkeyRepository = passkeyRepository;
        this.ceremonies = ceremonies;
        this.webAuthn = webAuthn;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Whose passkey was shown.
     *
     * @param methods of RFC 8176: {@code hwk}, or {@code swk} for one that is synced; {@code user}; {@code mfa} where the
     *     device made sure of its owner
     */
    public record Shown(UUID accountId, Set<String> methods) {

        public boolean isTwoFactors() {
            return methods.contains(Proof.TWO_FACTORS);
        }
    }

    /** Whose passkey somebody says to have; proves nothing. */
    Optional<UUID> owner(PasskeyAssertion passkeyAssertion) {
        return passkeyRepository
                .findByCredential(passkeyAssertion.credentialId())
                .map(Passkey::accountId);
    }

    /**
     * Takes an assertion; its ceremony is over, whether it is believed or not. Must commit even where it refuses, because
     * a passkey may have been blocked.
     *
     * @param accountId whose it has to be; null for anybody's
     */
    @Transactional(noRollbackFor = Refusal.class)
    public Shown take(Purpose purpose, @Nullable UUID accountId, PasskeyAssertion passkeyAssertion) {
        SecretToken challenge = webAuthn.challenge(passkeyAssertion.clientData())
                .flatMap(shown -> ceremonies.end(shown, purpose))
                .filter(ceremony -> Objects.equals(ceremony.accountId(), accountId))
                .orElseThrow(PasskeyVerifier::refused)
                .challenge();
        Passkey passkey = passkeyRepository
                .findByCredential(passkeyAssertion.credentialId())
                .filter(known -> !known.isBlocked() && isOf(accountId, known, passkeyAssertion))
                .orElseThrow(PasskeyVerifier::refused);
        return switch (webAuthn.verify(passkeyAssertion, passkey.credential(), challenge)) {
            case AssertionResult.Genuine genuine -> use(passkey, genuine);
            case AssertionResult.Copied _ -> throw block(passkey);
            case AssertionResult.Unacceptable _ -> throw refused();
        };
    }

    /** Where nobody has said whose it is, the device has to (WebAuthn Level 3, 7.2, step 6). */
    private static boolean isOf(@Nullable UUID accountId, Passkey passkey, PasskeyAssertion passkeyAssertion) {
        byte[] handle = passkeyAssertion.userHandle();
        boolean named = handle == null
                ? accountId != null
                : Arrays.equals(handle, passkey.credential().userHandle());
        return named && (accountId == null || accountId.equals(passkey.accountId()));
    }

    private Shown use(Passkey passkey, AssertionResult.Genuine genuine) {
        if (!passkeyRepository.use(passkey.id(), genuine.signCount(), clock.instant())) {
            throw refused();
        }
        String kind = passkey.credential().synced() ? "swk" : "hwk";
        return new Shown(
                passkey.accountId(),
                genuine.userVerified() ? Set.of(kind, "user", Proof.TWO_FACTORS) : Set.of(kind, "user"));
    }

    private Refusal block(Passkey passkey) {
        if (passkeyRepository.block(passkey.id(), clock.instant())) {
            outbox.announce(
                    passkey.accountId(),
                    passkey.id(),
                    new FactorRemoved(FactorKind.PASSKEY.text(), passkey.name(), "copied", null));
        }
        return refused();
    }

    static Refusal refused() {
        return new Refusal(
                Refusal.Kind.UNAUTHENTICATED,
                REFUSED,
                "This passkey does not open anything here; ask for new options and try again.");
    }
}
