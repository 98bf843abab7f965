package dev.medley.identity.throttle;

import dev.medley.access.ClientNetwork;
import dev.medley.identity.throttle.FailureBudget.Draws;
import dev.medley.kernel.Base64Url;
import dev.medley.kernel.Digests;
import dev.medley.settings.LiveSettings;
import dev.medley.storage.DerivedKeys;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which budgets an attempt may draw on. Addresses that people typed are kept as keyed hashes only. */
@Singleton
public class FailureBudgets {

    private final DerivedKeys derivedKeys;
    private final LiveSettings settings;

    FailureBudgets(DerivedKeys derivedKeys, LiveSettings settings) {
        this.derivedKeys = derivedKeys;
        this.settings = settings;
    }

    /** All that may apply; which do is known where devices and networks are. */
    public List<FailureBudget> of(SignInAttempt signInAttempt) {
        SignInSettings current = settings.current(SignInSettings.class);
        int own = current.failures();
        if (signInAttempt.sessionId() != null) {
            return List.of(budget(own, Draws.SESSION, signInAttempt.login(), "session/" + signInAttempt.sessionId()));
        }
        String network = ClientNetwork.of(signInAttempt.address()).text();
        List<FailureBudget> budgets = new ArrayList<>(List.of(
                budget(own, Draws.PLACE, signInAttempt.login(), network),
                budget(current.strangersFailures(), Draws.STRANGERS, signInAttempt.login(), "")));
        if (!ClientNetwork.isLocal(signInAttempt.address())) {
            budgets.add(budget(current.networkFailures(), Draws.NETWORK, "", network));
        }
        if (signInAttempt.deviceHash() != null) {
            String device = Base64.getEncoder().encodeToString(signInAttempt.deviceHash());
            budgets.add(budget(own, Draws.KNOWN_DEVICE, signInAttempt.login(), device));
        }
        return budgets;
    }

    /** What a session that begins gives back: its own budget whole, and to the shared ones what it drew. */
    Refund refund(SignInAttempt signInAttempt, List<String> shared, boolean deviceKnown) {
        Map<Draws, String> keys =
                of(signInAttempt).stream().collect(Collectors.toMap(FailureBudget::draws, FailureBudget::key));
        String own = keys.getOrDefault(Draws.PLACE, keys.get(Draws.SESSION));
        return new Refund(deviceKnown ? keys.getOrDefault(Draws.KNOWN_DEVICE, own) : own, shared);
    }

    /** The name under which attempts with an address are kept. */
    public String loginKey(SignInAttempt signInAttempt) {
        return digest("login", signInAttempt.login(), "");
    }

    private FailureBudget budget(int failures, Draws draws, String login, String place) {
        return new FailureBudget(digest(draws.name(), login, place), failures, draws);
    }

    private String digest(String kind, String login, String place) {
        byte[] text = String.join("\n", kind, login, place).getBytes(StandardCharsets.UTF_8);
        return Base64Url.encode(Digests.hmacSha256(derivedKeys.derive("throttle", "HmacSHA256"), text));
    }
}
