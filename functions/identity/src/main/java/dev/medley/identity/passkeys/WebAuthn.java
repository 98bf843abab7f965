package dev.medley.identity.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.CollectedClientDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import dev.medley.kernel.Base64Url;
import dev.medley.kernel.SecretToken;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks what devices answer, as WebAuthn Level 3 says in 7.1 and 7.2. Asks for no attestation, so believes none. The library
 * trips over some of what is malformed instead of refusing it; that is refused here.
 */
@Singleton
class WebAuthn {

    private static final Logger LOG = LoggerFactory.getLogger(WebAuthn.class);

    /** ES256, EdDSA and RS256: what every authenticator has one of, the short ones first. */
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private static final int LONGEST_ID = 1023;

    private static final boolean UV_NOT_REQUIRED = false;

    private final RelyingParty relyingParty;
    private final UserHandles userHandles;
    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager library = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final CollectedClientDataConverter clientDataConverter = new CollectedClientDataConverter(converter);
    private final AttestedCredentialDataConverter attested = new AttestedCredentialDataConverter(converter);

    WebAuthn(RelyingParty relyingParty, UserHandles userHandles) {
        this.userHandles = userHandles;
        this.relyingParty = relyingParty;
    }

    /** The challenge that an answer says it is for. */
    Optional<SecretToken> challenge(byte[] clientData) {
        try {
            return Optional.ofNullable(clientDataConverter.convert(clientData))
                    .map(CollectedClientData::getChallenge)
                    .map(challenge -> new SecretToken(Base64Url.encode(challenge.getValue())));
        } catch (WebAuthnException _) {
            return Optional.empty();
        }
    }

    /** The credential that was made for a challenge; empty where something about it is not as it has to be. */
    Optional<Credential> register(PasskeyAttestation passkeyAttestation, SecretToken challenge, UUID accountId) {
        try {
            RegistrationData data = library.verify(
                    new RegistrationRequest(passkeyAttestation.attestationObject(), passkeyAttestation.clientData()),
                    new RegistrationParameters(property(challenge), algorithms(), UV_NOT_REQUIRED));
            return Optional.of(credential(data, passkeyAttestation.transports(), userHandles.of(accountId)))
                    .filter(credential -> isSound(credential) && CoseKeys.isSound(key(data)));
        } catch (WebAuthnException _) {
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.info("The answer of a device cannot be read: {}", e.toString());
            return Optional.empty();
        }
    }

    private static @Nullable COSEKey key(RegistrationData data) {
        return data.getAttestationObject()
                .getAuthenticatorData()
                .getAttestedCredentialData()
                .getCOSEKey();
    }

    /** What the library lets pass: an id of no length, which would be everybody's, or of more than may be (7.1, step 25). */
    private static boolean isSound(Credential credential) {
        return credential.id().length > 0 && credential.id().length <= LONGEST_ID;
    }

    AssertionResult verify(PasskeyAssertion passkeyAssertion, Credential credential, SecretToken challenge) {
        try {
            AuthenticationData data = library.verify(
                    new AuthenticationRequest(
                            passkeyAssertion.credentialId(),
                            passkeyAssertion.userHandle(),
                            passkeyAssertion.authenticatorData(),
                            passkeyAssertion.clientData(),
                            passkeyAssertion.signature()),
                    new AuthenticationParameters(property(challenge), record(credential), null, UV_NOT_REQUIRED));
            return new AssertionResult.Genuine(
                    data.getAuthenticatorData().getSignCount(),
                    data.getAuthenticatorData().isFlagUV());
        } catch (MaliciousCounterValueException _) {
            return new AssertionResult.Copied();
        } catch (WebAuthnException _) {
            return new AssertionResult.Unacceptable();
        } catch (RuntimeException e) {
            LOG.info("The answer of a device cannot be read: {}", e.toString());
            return new AssertionResult.Unacceptable();
        }
    }

    private ServerProperty property(SecretToken challenge) {
        return ServerProperty.builder()
                .origins(relyingParty.origins())
                .rpId(relyingParty.id())
                .challenge(new DefaultChallenge(challenge.text()))
                .build();
    }

    private static List<PublicKeyCredentialParameters> algorithms() {
        return ALGORITHMS.stream()
                .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                .toList();
    }

    private Credential credential(RegistrationData data, Set<String> transports, byte[] userHandle) {
        AuthenticatorData<?> authenticator = data.getAttestationObject().getAuthenticatorData();
        var made = authenticator.getAttestedCredentialData();
        return new Credential(
                made.getCredentialId(),
                attested.convert(made),
                userHandle,
                transports,
                authenticator.getSignCount(),
                authenticator.isFlagBE());
    }

    private CredentialRecord record(Credential credential) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                credential.synced(),
                null,
                credential.signCount(),
                attested.convert(credential.attested()),
                null,
                null,
                null,
                null);
    }
}
