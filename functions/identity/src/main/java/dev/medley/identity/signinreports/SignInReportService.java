package dev.medley.identity.signinreports;

import dev.medley.identity.IdentityEvents.RevokedAccess;
import dev.medley.identity.accounts.PasswordRemovalService;
import dev.medley.identity.accounts.SecretToken;
import dev.medley.identity.devices.DeviceRecognitionService;
import dev.medley.identity.recovery.AccessRevocationService;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** "This was not me": throws everybody out of an account, and lets back in only who reads its mail. */
@Singleton
public class SignInReportService {

    private final SignInReportRepository signInReportRepository;
    private final AccessRevocationService accessRevocationService;
    private final PasswordRemovalService passwordRemovalService;
    private final DeviceRecognitionService deviceRecognitionService;
    private final Clock clock;

    SignInReportService(
            SignInReportRepository signInReportRepository,
            AccessRevocationService accessRevocationService,
            PasswordRemovalService passwordRemovalService,
            DeviceRecognitionService deviceRecognitionService,
            Clock clock) {
        this.signInReportRepository = signInReportRepository;
        this.accessRevocationService = accessRevocationService;
        this.passwordRemovalService = passwordRemovalService;
        this.deviceRecognitionService = deviceRecognitionService;
        this.clock = clock;
    }

    /**
     * Has the password of the account that the token was mailed for chosen anew, ends all of its sessions and API keys, and
     * forgets its devices and networks.
     */
    @Transactional
    public void disavow(String token) {
        UUID accountId = signInReportRepository
                .use(new SecretToken(token), clock.instant())
                .orElseThrow(() -> Refusal.invalid(
                        "disavowal-token-invalid", "/token", "This token is unknown, used or expired."));
        passwordRemovalService.remove(accountId);
        RevokedAccess _ = accessRevocationService.revoke(accountId, false, "disavowed");
        deviceRecognitionService.forgetAll(accountId);
    }
}
