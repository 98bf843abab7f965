package dev.medley.identity.passkeys;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.passkeys.Ceremony.Purpose;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Begins ceremonies, whatever they are for. */
@Singleton
public class PasskeyOptionsService {

    private final AccountRepository accountRepository;
    private final PasskeyRepository passkeyRepository;
    private final CeremonyService ceremonies;
    private final RelyingParty relyingParty;
    private final UserHandles userHandles;

    PasskeyOptionsService(
            AccountRepository accountRepository,
            PasskeyRepository passkeyRepository,
            CeremonyService ceremonies,
            RelyingParty relyingParty,
            UserHandles userHandles) {
        this.accountRepository = accountRepository;
        this.passkeyRepository = passkeyRepository;
        this.ceremonies = ceremonies;
        this.relyingParty = relyingParty;
        this.userHandles = userHandles;
    }

    /** For a new passkey. */
    public CeremonyOptions.Creation forRegistration(UUID accountId) {
        Account account = accountRepository.find(accountId).orElseThrow();
        List<Credential> known = passkeyRepository.list(accountId).stream()
                .map(Passkey::credential)
                .toList();
        if (known.size() >= Passkey.MOST) {
            throw PasskeyRegistrationService.tooMany();
        }
        return new CeremonyOptions.Creation(
                ceremonies.begin(Purpose.REGISTRATION, accountId),
                relyingParty.id(),
                account,
                userHandles.of(accountId),
                known);
    }

    /** For somebody who has not said who they are. */
    public CeremonyOptions.Request forSignIn() {
        return new CeremonyOptions.Request(ceremonies.begin(Purpose.SIGN_IN, null), relyingParty.id(), List.of());
    }

    /** For somebody who has, with one of their passkeys. */
    public CeremonyOptions.Request forOwner(Purpose purpose, UUID accountId) {
        List<Credential> known = passkeyRepository.list(accountId).stream()
                .filter(passkey -> !passkey.isBlocked())
                .map(Passkey::credential)
                .toList();
        if (known.isEmpty()) {
            throw Refusal.conflict("passkey-none", "This account has no passkey that can be used.");
        }
        return new CeremonyOptions.Request(ceremonies.begin(purpose, accountId), relyingParty.id(), known);
    }
}
