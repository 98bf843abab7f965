package dev.medley.limits;

import dev.medley.access.Access;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;

/** One operation of each class. */
@Controller("/api/docs/limited")
class LimitedController {

    static final String PATH = "/api/docs/limited";

    @Get
    @Access("limited:read:own")
    String read() {
        return "read";
    }

    @Get("/open")
    @Access(Access.ANYBODY)
    String readOpen() {
        return "read";
    }

    @Post("/search")
    @Access("limited:read:own")
    @RateLimited(RateClass.SEARCH)
    String search() {
        return "found";
    }

    @Post("/open")
    @Access(Access.ANYBODY)
    String writeOpen() {
        return "written";
    }

    @Post("/mail")
    @Access(Access.ANYBODY)
    @RateLimited(RateClass.MAIL)
    String mail() {
        return "mailed";
    }
}
