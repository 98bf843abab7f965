package dev.medley.http;

import dev.medley.security.SourceAddress;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets a controller method take the {@link Client} as a parameter. */
@Singleton
class ClientBinder implements TypedRequestArgumentBinder<Client> {

    private static final int LONGEST_AGENT = 300;

    @Override
    public Argument<Client> argumentType() {
        return Argument.of(Client.class);
    }

    @Override
    public BindingResult<Client> bind(ArgumentConversionContext<Client> context, HttpRequest<?> request) {
        String agent = request.getHeaders().get(HttpHeaders.USER_AGENT);
        Client client = new Client(
                SourceAddress.of(request),
                agent == null ? "" : agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)));
        return () -> Optional.of(client);
    }
}
