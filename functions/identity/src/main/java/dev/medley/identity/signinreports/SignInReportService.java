package dev.medley.identity.signinreports;

import dev.medley.identity.accounts.Disavowal;
import dev.medley.identity.accounts.DisavowalRepository;
import dev.medley.identity.accounts.PasswordRemovalService;
import dev.medley.identity.addresses.AddressReturnService;
import dev.medley.identity.devices.DeviceRecognitionService;
import dev.medley.identity.recovery.AccessRevocationService;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.SecretToken;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;

/** "This was not me": throws everybody out of an account, and lets back in only who reads its mail. */
@Singleton
public class SignInReportService {

    private final DisavowalRepository disavowalRepository;
    private final AddressReturnService addressReturnService;
    private final AccessRevocationService accessRevocationService;
    private final PasswordRemovalService passwordRemovalService;
    private final DeviceRecognitionService deviceRecognitionService;

    SignInReportService(
            DisavowalRepository disavowalRepository,
            AddressReturnService addressReturnService,
            AccessRevocationService accessRevocationService,
            PasswordRemovalService passwordRemovalService,
            DeviceRecognitionService deviceRecognitionService) {
        this.disavowalRepository = disavowalRepository;
        this.addressReturnService = addressReturnService;
        this.accessRevocationService = accessRevocationService;
        this.passwordRemovalService = passwordRemovalService;
        this.deviceRecognitionService = deviceRecognitionService;
    }

    /**
     * Has the password of the account that the token was mailed for chosen anew, ends all of its sessions and API keys,
     * forgets its devices and networks, and takes out the passkeys, apps, identities, shares and members that were added since. Where the account has another address than the one that the token went to, it gets that
     * one back first, and what was mailed to others meanwhile is void: the mail to choose a password with goes there. Holds the
     * account before its tokens, as everywhere.
     */
    @Transactional
    public void disavow(String token) {
        SecretToken secret = new SecretToken(token);
        Disavowal disavowal = disavowalRepository.find(secret).orElseThrow(SignInReportService::refused);
        UUID accountId = disavowal.accountId();
        boolean returned = addressReturnService.giveBack(disavowal);
        if (!disavowalRepository.use(secret)) {
            throw refused();
        }
        if (returned) {
            disavowalRepository.revoke(accountId, disavowal.since());
        }
        passwordRemovalService.remove(accountId);
        accessRevocationService.disavow(accountId, disavowal.disputedSince(returned));
        deviceRecognitionService.forgetAll(accountId);
    }

    private static Refusal refused() {
        return Refusal.invalid("disavowal-token-invalid", "/token", "This token is unknown, used or expired.");
    }
}
