package dev.medley.access;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets a controller method take the {@link Caller} as a parameter; none where the operation does not know them ({@link Access#as}). */
@Singleton
class CallerBinder implements TypedRequestArgumentBinder<Caller> {

    @Override
    public Argument<Caller> argumentType() {
        return Argument.of(Caller.class);
    }

    @Override
    public BindingResult<Caller> bind(ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
        Optional<Caller> caller = Caller.of(request)
                .filter(one -> RouteAttributes.getRouteInfo(request)
                        .map(route -> AccessRule.isKnown(route.getAnnotationMetadata(), one))
                        .orElse(true));
        return () -> caller;
    }
}
