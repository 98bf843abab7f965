package dev.medley.caching;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Operations whose results are kept, and tell how often they were made. */
@Controller("/api/docs/cached")
class CachedController {

    static final String PATH = "/api/docs/cached";

    private final AtomicInteger made = new AtomicInteger();

    @Serdeable
    record Made(int number, String about) {}

    @Get("/own{?about}")
    @Access("cached:read:own")
    @Cached(seconds = 60, tags = "things")
    List<Made> own(Caller caller, @QueryValue(defaultValue = "") String about) {
        return List.of(new Made(made.incrementAndGet(), about));
    }

    @Get("/open")
    @Access(Access.ANYBODY)
    @Cached(seconds = 60, tags = "things", sameForAll = true)
    Made open() {
        return new Made(made.incrementAndGet(), "all");
    }

    @Get("/undeclared")
    @Access(Access.ANYBODY)
    @Cached(seconds = 60, tags = "things")
    Made undeclared() {
        return new Made(made.incrementAndGet(), "nobody");
    }

    @Post("/change")
    @Access("cached:write:own")
    @Invalidates("things")
    Made change() {
        return new Made(0, "changed");
    }
}
