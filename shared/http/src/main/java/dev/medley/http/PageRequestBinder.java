package dev.medley.http;

import dev.medley.kernel.PageRequest;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Lets a controller method of a list take the {@link PageRequest} as a parameter: {@code limit}, {@code cursor} and, where
 * {@link SortFields} names any, {@code sort}. Bound after the filters, so that who may not read the list is told so first.
 */
@Singleton
class PageRequestBinder
        implements TypedRequestArgumentBinder<PageRequest>, PostponedRequestArgumentBinder<PageRequest> {

    @Override
    public Argument<PageRequest> argumentType() {
        return Argument.of(PageRequest.class);
    }

    @Override
    public BindingResult<PageRequest> bind(ArgumentConversionContext<PageRequest> context, HttpRequest<?> request) {
        HttpParameters query = request.getParameters();
        PageRequest page = PageRequest.parse(query.get("limit"), query.get("cursor"), query.get("sort"));
        return () -> Optional.of(page);
    }
}
