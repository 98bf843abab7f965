package dev.medley.identity.recovery;

import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.IntegrationsRevoked;
import dev.medley.identity.IdentityEvents.RevokedAccess;
import dev.medley.identity.accounts.SignInMethods;
import dev.medley.identity.apikeys.ApiKeyService;
import dev.medley.identity.devices.DeviceRecognitionService;
import dev.medley.identity.sessions.SessionEndService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Closes the ways into an account that somebody may have opened who knew its password. */
@Singleton
public class AccessRevocationService {

    private final SessionEndService sessionEndService;
    private final DeviceRecognitionService deviceRecognitionService;
    private final ApiKeyService apiKeyService;
    private final SignInMethods signInMethods;
    private final Outbox outbox;

    AccessRevocationService(
            SessionEndService sessionEndService,
            DeviceRecognitionService deviceRecognitionService,
            ApiKeyService apiKeyService,
            SignInMethods signInMethods,
            Outbox outbox) {
        this.sessionEndService = sessionEndService;
        this.deviceRecognitionService = deviceRecognitionService;
        this.apiKeyService = apiKeyService;
        this.signInMethods = signInMethods;
        this.outbox = outbox;
    }

    /**
     * Ends all sessions, the trust in devices and, unless the owner keeps them, API keys; webhooks are disabled with these. Passkeys and other providers stay,
     * because they are second factors too, which nobody takes away who only reads the account's mail.
     */
    @Transactional
    public RevokedAccess reset(UUID accountId, boolean keepsApiKeys) {
        return revoke(accountId, new IntegrationsRevoked(keepsApiKeys, null), "password changed");
    }

    /**
     * The same where the owner says that something was not them.
     *
     * @param since what was shared from then on was shared by somebody else
     */
    @Transactional
    public void disavow(UUID accountId, Instant since) {
        RevokedAccess _ = revoke(accountId, new IntegrationsRevoked(false, since), "disavowed");
    }

    private RevokedAccess revoke(UUID accountId, IntegrationsRevoked revoked, String because) {
        int sessions = sessionEndService.all(accountId, because);
        int devices = deviceRecognitionService.distrustAll(accountId);
        int keys = revoked.keepsApiKeys() ? 0 : apiKeyService.revokeAll(accountId);
        outbox.announce(accountId, accountId, revoked);
        return new RevokedAccess(sessions, devices, keys, signInMethods.othersLeadInto(accountId));
    }
}
