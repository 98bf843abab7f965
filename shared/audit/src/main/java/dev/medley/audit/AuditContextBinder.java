package dev.medley.audit;

import dev.medley.access.Caller;
import dev.medley.access.SourceAddress;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets a controller method take the {@link AuditContext} as a parameter. */
@Singleton
class AuditContextBinder implements TypedRequestArgumentBinder<AuditContext> {

    @Override
    public Argument<AuditContext> argumentType() {
        return Argument.of(AuditContext.class);
    }

    @Override
    public BindingResult<AuditContext> bind(ArgumentConversionContext<AuditContext> context, HttpRequest<?> request) {
        Optional<AuditContext> audit =
                Caller.of(request).map(caller -> new AuditContext(caller, SourceAddress.of(request)));
        return () -> audit;
    }
}
