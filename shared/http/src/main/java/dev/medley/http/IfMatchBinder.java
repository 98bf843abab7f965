package dev.medley.http;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Lets a controller method take the {@link IfMatch} as a parameter. */
@Singleton
class IfMatchBinder implements TypedRequestArgumentBinder<IfMatch> {

    @Override
    public Argument<IfMatch> argumentType() {
        return Argument.of(IfMatch.class);
    }

    @Override
    public BindingResult<IfMatch> bind(ArgumentConversionContext<IfMatch> context, HttpRequest<?> request) {
        List<String> tags = request.getHeaders().getAll(HttpHeaders.IF_MATCH);
        IfMatch ifMatch = tags.isEmpty()
                ? new IfMatch(null, List.of())
                : new IfMatch(String.join(",", tags), VersionedThing.around(request));
        return () -> Optional.of(ifMatch);
    }
}
