package dev.medley.identity.throttle;

import dev.medley.identity.places.Network;
import dev.medley.identity.throttle.Budget.Draws;
import dev.medley.storage.Keys;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;

/** Which budgets an attempt may draw on. Addresses that people typed are kept as keyed hashes only. */
@Singleton
public class Budgets {

    private final Keys keys;
    private final SignInSettings settings;

    Budgets(Keys keys, SignInSettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    /** All that may apply; which do is known where devices and networks are. */
    public List<Budget> of(Attempt attempt) {
        int own = settings.failures();
        if (attempt.sessionId() != null) {
            return List.of(budget(own, Draws.SESSION, attempt.login(), "session/" + attempt.sessionId()));
        }
        String network = Network.of(attempt.address()).text();
        List<Budget> budgets = new ArrayList<>(List.of(
                budget(own, Draws.PLACE, attempt.login(), network),
                budget(settings.strangersFailures(), Draws.STRANGERS, attempt.login(), ""),
                budget(settings.networkFailures(), Draws.NETWORK, "", network)));
        if (attempt.deviceHash() != null) {
            String device = Base64.getEncoder().encodeToString(attempt.deviceHash());
            budgets.add(budget(own, Draws.KNOWN_DEVICE, attempt.login(), device));
        }
        return budgets;
    }

    /** What a success gives back: its own budget whole, and to the shared ones what it drew. */
    public Refund refund(Attempt attempt, List<String> shared) {
        Map<Draws, String> keys = of(attempt).stream().collect(Collectors.toMap(Budget::draws, Budget::key));
        String own = keys.getOrDefault(Draws.PLACE, keys.getOrDefault(Draws.SESSION, ""));
        return new Refund(own, keys.getOrDefault(Draws.KNOWN_DEVICE, own), shared);
    }

    /** The name under which attempts with an address are kept. */
    public String loginKey(Attempt attempt) {
        return digest("login", attempt.login(), "");
    }

    private Budget budget(int failures, Draws draws, String login, String place) {
        return new Budget(digest(draws.name(), login, place), failures, draws);
    }

    private String digest(String kind, String login, String place) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.derive("throttle", "HmacSHA256"));
            byte[] text = String.join("\n", kind, login, place).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
