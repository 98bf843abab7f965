package dev.medley.identity.social;

import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.sessions.SignInOrigin;
import dev.medley.identity.signin.SignInService;
import dev.medley.identity.signin.SignInService.Outcome;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Lets somebody into the account that their identity opens. A provider counts as one factor, whatever it says of its own
 * (ASVS 6.8.4), so an account's second factor is always asked for; and where it says when somebody signed in there, that
 * is when they have shown it.
 */
@Singleton
class SocialSignInService {

    private static final Set<String> FEDERATED = Set.of("fed");

    private final ProviderIdentityRepository identities;
    private final SocialRegistrationService socialRegistrationService;
    private final AccountRepository accountRepository;
    private final SignInService signInService;
    private final Clock clock;

    SocialSignInService(
            ProviderIdentityRepository identities,
            SocialRegistrationService socialRegistrationService,
            AccountRepository accountRepository,
            SignInService signInService,
            Clock clock) {
        this.identities = identities;
        this.socialRegistrationService = socialRegistrationService;
        this.accountRepository = accountRepository;
        this.signInService = signInService;
        this.clock = clock;
    }

    /** Lets somebody in; empty when the identity is unknown and its address unproven. */
    @Transactional
    Optional<Outcome> admit(ProviderAssertion providerAssertion, SignInOrigin signInOrigin) {
        return identities
                .use(providerAssertion, clock.instant())
                .map(ProviderIdentity::accountId)
                .or(() -> providerAssertion
                        .provenEmail()
                        .map(address -> socialRegistrationService.join(providerAssertion, address)))
                .map(account -> enter(account, providerAssertion, signInOrigin));
    }

    private Outcome enter(UUID account, ProviderAssertion providerAssertion, SignInOrigin signInOrigin) {
        return signInService.enter(
                accountRepository.find(account).orElseThrow(),
                FEDERATED,
                providerAssertion.authenticatedAt(),
                signInOrigin);
    }
}
