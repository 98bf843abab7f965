package dev.medley.identity.accounts;

import dev.medley.kernel.SecretToken;
import dev.medley.mail.Mail;
import dev.medley.settings.Settings;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes the links by which owners of accounts say that something was not them. */
@Singleton
public class DisavowalLinks {

    private final AccountRepository accountRepository;
    private final DisavowalRepository disavowalRepository;
    private final Settings settings;

    DisavowalLinks(AccountRepository accountRepository, DisavowalRepository disavowalRepository, Settings settings) {
        this.accountRepository = accountRepository;
        this.disavowalRepository = disavowalRepository;
        this.settings = settings;
    }

    /**
     * A link for one mail.
     *
     * @param account as it was when the link was made: it may go to that address only
     * @param values for the mail: {@code link}, and the {@code days} that it is good for
     */
    public record Offer(Account account, Map<String, String> values) {

        /** The mail with the link, and what else it says. */
        public Mail mail(String template, Map<String, String> more) {
            Map<String, String> all = new HashMap<>(more);
            all.putAll(values);
            return account.mail(template, all);
        }
    }

    /**
     * A link against a change of address.
     *
     * @param former the only address that it may go to
     * @param values for the mail: {@code link}, and the {@code days} that it is good for
     */
    public record MoveOffer(EmailAddress former, Map<String, String> values) {}

    /**
     * A link against what was done in an account. The account is held: were it moved meanwhile, the link would give another
     * address back. None where the account is erased.
     *
     * @param at when it was done
     * @param lifetime how long the link is good at most
     */
    @Transactional
    public Optional<Offer> against(UUID accountId, Instant at, Duration lifetime) {
        SecretToken token = SecretToken.random();
        return accountRepository.holdToEnter(accountId).map(account -> {
            disavowalRepository.add(new Disavowal(account.id(), account.email(), at), token, lifetime);
            return new Offer(account, values(token, lifetime));
        });
    }

    /** A link against a change of address; none where that was undone, or nothing but the spelling changed. */
    @Transactional
    public Optional<MoveOffer> againstMove(UUID eventId) {
        SecretToken token = SecretToken.random();
        return disavowalRepository
                .issue(eventId, token)
                .flatMap(disavowal -> Optional.ofNullable(disavowal.email()))
                .map(former -> new MoveOffer(former, values(token, DisavowalRepository.LIFETIME)));
    }

    private Map<String, String> values(SecretToken token, Duration lifetime) {
        return Map.of(
                "link",
                settings.publicUrl() + "/api/auth/sessions/disavow#token=" + token.text(),
                "days",
                Long.toString(lifetime.toDays()));
    }
}
