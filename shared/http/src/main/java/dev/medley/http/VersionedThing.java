package dev.medley.http;

import dev.medley.access.Caller;
import dev.medley.kernel.Base64Url;
import dev.medley.kernel.Digests;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a version is one of, as entity tags say it: a version of one thing is none of another, nor of another account's. */
final class VersionedThing {

    private static final int BYTES = 6;

    private VersionedThing() {}

    /** The thing that a request reads or changes: its path as far as the thing is named, and whose it is. */
    static String of(HttpRequest<?> request) {
        return of(request, path(request));
    }

    /** The same for a change, which may be one of a part of the thing that was read: all things that the path lies in. */
    static List<String> around(HttpRequest<?> request) {
        List<String> things = new ArrayList<>();
        for (String path = path(request); !path.isEmpty(); path = path.substring(0, path.lastIndexOf('/'))) {
            things.add(of(request, path));
        }
        return things;
    }

    private static String of(HttpRequest<?> request, String path) {
        String account =
                Caller.of(request).map(caller -> caller.accountId().toString()).orElse("");
        byte[] digest = Digests.sha256(path + "\n" + account);
        return Base64Url.encode(Arrays.copyOf(digest, BYTES));
    }

    /** What is done to a thing stands behind its name: {@code /campaigns/{id}/start}. */
    private static String path(HttpRequest<?> request) {
        String[] template = RouteAttributes.getRouteInfo(request)
                .filter(UriRouteInfo.class::isInstance)
                .map(route -> ((UriRouteInfo<?, ?>) route)
                        .getUriMatchTemplate()
                        .toPathString()
                        .split("/", -1))
                .orElseGet(() -> new String[0]);
        String[] path = request.getPath().split("/", -1);
        int end = path.length;
        for (int i = 0; i < Math.min(template.length, path.length); i++) {
            if (template[i].contains("{")) {
                end = i + 1;
            }
        }
        return String.join("/", Arrays.copyOf(path, end));
    }
}
