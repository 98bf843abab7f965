package dev.medley.identity.signinreports;

import dev.medley.events.Event;
import dev.medley.events.EventData;
import dev.medley.identity.IdentityEvents.SessionSuspicious;
import dev.medley.identity.accounts.DisavowalLinks;
import dev.medley.identity.accounts.DisavowalRepository;
import dev.medley.identity.emails.EmailNotification;
import dev.medley.identity.emails.EmailTimeFormat;
import dev.medley.identity.places.Place;
import dev.medley.identity.places.PlaceLookup;
import dev.medley.identity.sessions.UserAgent;
import dev.medley.mail.Mailer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/**
 * Tells the owner of an account of a sign-in that looks strange, and how to undo it. Of what the program says of itself
 * only the browsers that we know are told, since anybody writes there what they like.
 */
@Singleton
class SuspiciousSignInEmail implements EmailNotification {

    private final DisavowalLinks disavowalLinks;
    private final PlaceLookup placeLookup;
    private final Mailer mailer;

    SuspiciousSignInEmail(DisavowalLinks disavowalLinks, PlaceLookup placeLookup, Mailer mailer) {
        this.disavowalLinks = disavowalLinks;
        this.placeLookup = placeLookup;
        this.mailer = mailer;
    }

    @Override
    public Set<Class<? extends EventData>> occasions() {
        return Set.of(SessionSuspicious.class);
    }

    @Override
    public void write(Event event, EventData data) {
        SessionSuspicious signIn = (SessionSuspicious) data;
        disavowalLinks
                .against(event.ownerId(), event.occurredAt(), DisavowalRepository.LIFETIME)
                .ifPresent(offer -> mailer.send(offer.mail(
                        "suspicious-sign-in",
                        values(
                                signIn,
                                EmailTimeFormat.of(
                                        event.occurredAt(), offer.account().locale())))));
    }

    private Map<String, String> values(SessionSuspicious signIn, String time) {
        return Map.of(
                "device",
                new UserAgent(signIn.agent()).browser().orElse(""),
                "address",
                signIn.address(),
                "place",
                placeLookup.find(signIn.address()).map(Place::name).orElse(""),
                "time",
                time);
    }
}
