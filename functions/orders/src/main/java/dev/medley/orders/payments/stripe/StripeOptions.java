package dev.medley.orders.payments.stripe;

import com.stripe.net.Authenticator;
import com.stripe.net.BearerTokenAuthenticator;
import com.stripe.net.StripeResponseGetterOptions;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import org.jspecify.annotations.Nullable;

/** Where Stripe is, and what we prove ourselves to it with. Time-outs are the outbound client's. */
final class StripeOptions extends StripeResponseGetterOptions {

    private final String key;
    private final String url;

    StripeOptions(String key, String url) {
        this.key = key;
        this.url = url;
    }

    @Override
    public Authenticator getAuthenticator() {
        return new BearerTokenAuthenticator(key);
    }

    @Override
    public @Nullable String getClientId() {
        return null;
    }

    @Override
    public int getConnectTimeout() {
        return 0;
    }

    @Override
    public @Nullable Proxy getConnectionProxy() {
        return null;
    }

    @Override
    public int getMaxNetworkRetries() {
        return 0;
    }

    @Override
    public @Nullable PasswordAuthentication getProxyCredential() {
        return null;
    }

    @Override
    public String getApiBase() {
        return url;
    }

    @Override
    public String getFilesBase() {
        return url;
    }

    @Override
    public String getConnectBase() {
        return url;
    }

    @Override
    public String getMeterEventsBase() {
        return url;
    }

    @Override
    public int getReadTimeout() {
        return 0;
    }

    @Override
    public @Nullable String getStripeAccount() {
        return null;
    }

    @Override
    public @Nullable String getStripeContext() {
        return null;
    }
}
