package dev.medley.identity.signinreports;

import dev.medley.events.Event;
import dev.medley.events.EventData;
import dev.medley.identity.IdentityEvents.SessionSuspicious;
import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.DisavowalRepository;
import dev.medley.identity.emails.EmailNotification;
import dev.medley.identity.emails.EmailTimeFormat;
import dev.medley.identity.places.Place;
import dev.medley.identity.places.PlaceLookup;
import dev.medley.identity.sessions.UserAgent;
import dev.medley.kernel.SecretToken;
import dev.medley.mail.Mailer;
import dev.medley.settings.Settings;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Tells the owner of an account of a sign-in that looks strange, and how to undo it. Of what the program says of itself
 * only the browsers that we know are told, since anybody writes there what they like.
 */
@Singleton
class SuspiciousSignInEmail implements EmailNotification {

    private final DisavowalTokens disavowalTokens;
    private final PlaceLookup placeLookup;
    private final Mailer mailer;
    private final Settings settings;

    SuspiciousSignInEmail(DisavowalTokens disavowalTokens, PlaceLookup placeLookup, Mailer mailer, Settings settings) {
        this.disavowalTokens = disavowalTokens;
        this.placeLookup = placeLookup;
        this.mailer = mailer;
        this.settings = settings;
    }

    @Override
    public Set<Class<? extends EventData>> occasions() {
        return Set.of(SessionSuspicious.class);
    }

    @Override
    public void write(Event event, EventData data) {
        SessionSuspicious signIn = (SessionSuspicious) data;
        disavowalTokens
                .ofSignIn(event.ownerId(), event.occurredAt())
                .ifPresent(asked -> mailer.send(asked.account()
                        .mail(
                                "suspicious-sign-in",
                                values(asked.account(), event.occurredAt(), signIn, asked.token()))));
    }

    private Map<String, String> values(Account account, Instant at, SessionSuspicious signIn, SecretToken token) {
        return Map.of(
                "device",
                new UserAgent(signIn.agent()).browser().orElse(""),
                "address",
                signIn.address(),
                "place",
                placeLookup.find(signIn.address()).map(Place::name).orElse(""),
                "time",
                EmailTimeFormat.of(at, account.locale()),
                "link",
                settings.publicUrl() + "/api/auth/sessions/disavow#token=" + token.text(),
                "days",
                Long.toString(DisavowalRepository.LIFETIME.toDays()));
    }
}
