package dev.medley.requestlog;

import dev.medley.access.Caller;
import dev.medley.access.OperationId;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;

/** Notes who sent a request and for which operation, as soon as that is known. */
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestNotesFilter {

    private static final String NOTES = "medley.request-notes";

    @RequestFilter
    void arrive(HttpRequest<?> request) {
        RequestNotes notes = RequestNotes.current();
        if (notes != null) {
            request.setAttribute(NOTES, notes);
        }
    }

    @ResponseFilter
    void leave(HttpRequest<?> request) {
        request.getAttribute(NOTES, RequestNotes.class).ifPresent(notes -> {
            notes.isFrom(Caller.of(request).orElse(null));
            notes.isFor(RouteAttributes.getRouteInfo(request)
                    .flatMap(route -> route.getAnnotationMetadata().stringValue(OperationId.class))
                    .orElse(null));
        });
    }
}
