package dev.medley.lambda;

import dev.medley.access.Access;
import dev.medley.storage.Sql;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.Map;

/** Answers from the database. */
@Controller("/api/docs/roles")
class RolesController {

    private final Sql sql;

    RolesController(Sql sql) {
        this.sql = sql;
    }

    @Get("/current")
    @Access(Access.ANYBODY)
    Map<String, String> current() {
        return Map.of(
                "role",
                sql.query("select current_user::text as role")
                        .first(row -> row.text("role"))
                        .orElseThrow());
    }
}
