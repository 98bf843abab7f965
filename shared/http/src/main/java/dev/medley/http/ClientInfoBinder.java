package dev.medley.http;

import dev.medley.access.SourceAddress;
import dev.medley.kernel.TextLength;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets a controller method take the {@link ClientInfo} as a parameter. */
@Singleton
class ClientInfoBinder implements TypedRequestArgumentBinder<ClientInfo> {

    private static final int LONGEST_AGENT = 300;

    @Override
    public Argument<ClientInfo> argumentType() {
        return Argument.of(ClientInfo.class);
    }

    @Override
    public BindingResult<ClientInfo> bind(ArgumentConversionContext<ClientInfo> context, HttpRequest<?> request) {
        String agent = request.getHeaders().get(HttpHeaders.USER_AGENT);
        ClientInfo clientInfo = new ClientInfo(
                SourceAddress.of(request), agent == null ? "" : TextLength.beginning(agent, LONGEST_AGENT));
        return () -> Optional.of(clientInfo);
    }
}
