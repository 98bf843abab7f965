package dev.medley.http;

import dev.medley.kernel.PageRequest;
import dev.medley.kernel.PlainText;
import dev.medley.kernel.Refusal;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses query parameters that an operation does not have, as bodies with unknown fields are refused, texts that no
 * database can hold, single values given twice, and what is no boolean, id, time or date. Pages are exempt: what mails and sites
 * append to links is no fault of who follows them.
 */
@ServerFilter("/**")
class QueryParameterFilter implements Ordered {

    /** Values that the usual conversion takes too many texts for. */
    private enum Form {
        BOOLEAN("true or false"),
        ID("a UUID"),
        TIME("a time like 2026-11-28T09:30:00Z"),
        /** RFC 3339 knows no year of more than four digits; with one, arithmetic on days overflows. */
        DATE("a date like 2026-11-28");

        private static final Map<Class<?>, Form> BY_TYPE = Map.of(
                boolean.class,
                BOOLEAN,
                Boolean.class,
                BOOLEAN,
                UUID.class,
                ID,
                Instant.class,
                TIME,
                LocalDate.class,
                DATE);

        private final String description;

        Form(String description) {
            this.description = description;
        }

        boolean isOf(String text) {
            return switch (this) {
                case BOOLEAN -> text.equals("true") || text.equals("false");
                case ID -> IdConverter.isId(text);
                case TIME -> StrictScalars.isTime(text);
                case DATE -> StrictScalars.isDate(text);
            };
        }
    }

    private record Known(Set<String> names, Set<String> lists, Map<String, Form> forms, boolean isPage) {}

    private final Map<RouteInfo<?>, Known> routes = new ConcurrentHashMap<>();

    /** Who may not call an operation is told so first. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (!PlainText.isStorable(request.getUri().getPath())) {
            throw new Refusal(Refusal.Kind.MALFORMED, "request-malformed", "The path holds a NUL.");
        }
        if (isEmpty(request)) {
            return;
        }
        RouteAttributes.getRouteInfo(request)
                .map(route -> routes.computeIfAbsent(route, QueryParameterFilter::known))
                .filter(known -> !known.isPage())
                .ifPresent(known -> check(request, known));
    }

    /** Where the query, or a form, is encoded as neither is, nothing can be read of it. */
    private static boolean isEmpty(HttpRequest<?> request) {
        try {
            return request.getParameters().isEmpty();
        } catch (IllegalArgumentException _) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED,
                    "request-malformed",
                    "The query or the form has a percent sign that encodes nothing.");
        }
    }

    private static void check(HttpRequest<?> request, Known known) {
        request.getParameters().forEach((name, values) -> {
            if (!known.names().contains(name)) {
                throw at(
                        name,
                        new Refusal(
                                Refusal.Kind.MALFORMED,
                                "query-parameter-unknown",
                                "There is no query parameter named " + name + " here."));
            }
            if (values.size() > 1 && !known.lists().contains(name)) {
                throw at(name, new Refusal(Refusal.Kind.MALFORMED, "request-malformed", name + " is there twice."));
            }
            if (!values.stream().allMatch(PlainText::isStorable)) {
                throw RequestFaults.unstorable("/" + RequestFaults.escape(name));
            }
            Form form = known.forms().get(name);
            if (form != null && !values.stream().allMatch(form::isOf)) {
                throw at(
                        name,
                        new Refusal(
                                Refusal.Kind.MALFORMED, "request-malformed", name + " is " + form.description + "."));
            }
        });
    }

    private static Refusal at(String name, Refusal refusal) {
        String pointer = "/" + RequestFaults.escape(name);
        return new Refusal(
                refusal.kind(),
                refusal.code(),
                refusal.detail(),
                List.of(new Refusal.Fault(pointer, refusal.detail())));
    }

    private static Known known(RouteInfo<?> route) {
        return new Known(
                Stream.concat(query(route).map(QueryParameterFilter::name), pageParameters(route))
                        .collect(Collectors.toSet()),
                query(route)
                        .filter(argument -> Iterable.class.isAssignableFrom(argument.getType()))
                        .map(QueryParameterFilter::name)
                        .collect(Collectors.toSet()),
                query(route)
                        .filter(argument -> Form.BY_TYPE.containsKey(argument.getType()))
                        .collect(Collectors.toMap(
                                QueryParameterFilter::name, argument -> Form.BY_TYPE.get(argument.getType()))),
                route.getProduces().contains(MediaType.TEXT_HTML_TYPE));
    }

    private static Stream<Argument<?>> query(RouteInfo<?> route) {
        return arguments(route)
                .filter(argument -> argument.getAnnotationMetadata().hasAnnotation(QueryValue.class));
    }

    private static Stream<String> pageParameters(RouteInfo<?> route) {
        return arguments(route)
                .filter(argument -> argument.getType() == PageRequest.class)
                .flatMap(page -> page.getAnnotationMetadata().hasAnnotation(SortFields.class)
                        ? Stream.of("limit", "cursor", "sort")
                        : Stream.of("limit", "cursor"));
    }

    private static Stream<Argument<?>> arguments(RouteInfo<?> route) {
        return route instanceof MethodBasedRouteInfo<?, ?> method
                ? Arrays.stream(method.getTargetMethod().getArguments())
                : Stream.empty();
    }

    private static String name(Argument<?> argument) {
        return argument.getAnnotationMetadata().stringValue(Bindable.class).orElse(argument.getName());
    }
}
